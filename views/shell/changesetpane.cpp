#include "views/shell/changesetpane.h"

#include "models/content/workspace.h"
#include "views/shell/badge.h"
#include "views/shell/conflictview.h"
#include "views/shell/goldenline.h"
#include "views/shell/icon.h"
#include "views/shell/sqlview.h"
#include "views/shell/stageddelegate.h"
#include "views/shell/stagedlistmodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownStatements = 500; // more are counted: nobody reads them, and laying them out takes time
// ms. Most commits are done by then, and the second click of a double click on Commit must not hit Cancel.
constexpr int cancelAfter = 600;

QPushButton *makeButton(const QString &name, const QString &label, QWidget *parent)
{
    auto *button = new QPushButton(label, parent);
    button->setObjectName(name);
    button->setAccessibleName(label);
    return button;
}

} // namespace

ChangeSetPane::ChangeSetPane(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"changeSetPane"_s);
    setSurface(this, Surface::Window);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makeBody(), 1);
    m_statementTimer.setSingleShot(true);
    m_statementTimer.setInterval(80);
    connect(&m_statementTimer, &QTimer::timeout, this, &ChangeSetPane::updateStatements);
    m_cancelTimer.setSingleShot(true);
    m_cancelTimer.setInterval(cancelAfter);
    connect(&m_cancelTimer, &QTimer::timeout, this, &ChangeSetPane::update);
    m_body->hide();
    update();
}

ChangeSetPane::~ChangeSetPane() = default;

QWidget *ChangeSetPane::makeBar()
{
    m_bar = new QWidget(this);
    auto *bar = m_bar;
    m_fold = new QToolButton(bar);
    m_fold->setObjectName(u"foldButton"_s);
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::TabFocus);
    connect(m_fold, &QToolButton::clicked, this, [this] { setUnfolded(!m_unfolded); });
    auto *title = new QLabel(tr("Changes", "title of the pane with what is staged"), bar);
    title->setFont(sectionFont());
    m_badge = new Badge(bar);
    m_badge->setObjectName(u"stagedBadge"_s);
    m_summary = new QLabel(bar);
    m_summary->setObjectName(u"stagedSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setMinimumWidth(0);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress = new QProgressBar(bar);
    m_progress->setObjectName(u"commitProgress"_s);
    m_progress->setAccessibleName(tr("Committing", "progress bar, for screen readers"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 8);

    m_sql = makeButton(u"sqlButton"_s, tr("SQL", "shows the statements of what is staged"), bar);
    m_sql->setCheckable(true);
    setButtonRole(m_sql, ButtonRole::Chip);
    connect(m_sql, &QPushButton::clicked, this, [this](bool on) { setSqlShown(on); });
    m_undo = makeButton(u"undoButton"_s, tr("Undo", "button"), bar);
    connect(m_undo, &QPushButton::clicked, this, &ChangeSetPane::undo);
    m_redo = makeButton(u"redoButton"_s, tr("Redo", "button"), bar);
    connect(m_redo, &QPushButton::clicked, this, &ChangeSetPane::redo);
    m_discard = makeButton(u"discardButton"_s, tr("Discard", "button: lets go of everything staged"), bar);
    connect(m_discard, &QPushButton::clicked, this, &ChangeSetPane::discardAll);
    m_commit = makeButton(u"commitButton"_s, tr("Commit", "button: writes what is staged to the database"), bar);
    setButtonRole(m_commit, ButtonRole::Primary);
    connect(m_commit, &QPushButton::clicked, this, &ChangeSetPane::commit);
    m_cancel = makeButton(u"cancelCommitButton"_s, tr("Cancel", "button: gives a running commit up"), bar);
    connect(m_cancel, &QPushButton::clicked, this, &ChangeSetPane::cancelCommit);

    m_golden = new GoldenLine(bar);
    connect(m_golden, &GoldenLine::shownChanged, this, [this] {
        update();
        Q_EMIT barChanged();
    });
    auto *lines = new QVBoxLayout(bar);
    lines->setContentsMargins(0, 8, 0, 8);
    lines->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    lines->addLayout(row);
    lines->addWidget(m_golden);
    row->addWidget(m_fold);
    row->addWidget(title);
    row->addWidget(m_badge);
    row->addWidget(m_summary, 1);
    row->addWidget(m_progress);
    for (QPushButton *button : { m_sql, m_undo, m_redo, m_discard, m_commit, m_cancel })
        row->addWidget(button);
    return bar;
}

QWidget *ChangeSetPane::makeBody()
{
    m_list = new QListView(this);
    m_list->setObjectName(u"stagedList"_s);
    m_list->setAccessibleName(tr("Staged records", "list in the changes pane, for screen readers"));
    m_list->setItemDelegate(new StagedDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->setUniformItemSizes(false);
    m_list->setLayoutMode(QListView::Batched); // thousands of records of several lines each
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *open = new QAction(tr("Show this record", "action on a staged record"), m_list);
    auto *revert = new QAction(tr("Take this change back", "action on a staged record"), m_list);
    revert->setShortcut(QKeySequence::Delete);
    revert->setShortcutContext(Qt::WidgetShortcut);
    connect(open, &QAction::triggered, this, &ChangeSetPane::openCurrent);
    connect(revert, &QAction::triggered, this, &ChangeSetPane::revertCurrent);
    m_list->addActions({ open, revert });
    connect(m_list, &QListView::activated, this, &ChangeSetPane::openCurrent);

    m_conflict = new ConflictView(this);
    m_words = new QSplitter(Qt::Horizontal, this);
    m_words->setObjectName(u"stagedSplitter"_s);
    m_words->setChildrenCollapsible(false);
    m_words->setHandleWidth(12);
    m_words->addWidget(m_list);
    m_words->addWidget(m_conflict);
    m_words->setSizes({ 400, 600 });
    m_conflict->hide();

    m_statements = new SqlView(this);
    m_statements->setObjectName(u"stagedStatements"_s);
    m_statements->setAccessibleName(tr("Statements of what is staged", "SQL view, for screen readers"));

    m_body = new QStackedWidget(this);
    m_body->setContentsMargins(0, 0, 0, 12);
    m_body->addWidget(m_words);
    m_body->addWidget(m_statements);
    return m_body;
}

void ChangeSetPane::setWorkspace(Workspace *workspace)
{
    if (m_workspace) {
        m_workspace->disconnect(this);
        m_workspace->changes().disconnect(this);
    }
    m_conflict->setRecord(nullptr, nullptr);
    m_list->setModel(nullptr);
    if (m_model)
        m_model->deleteLater();
    m_model = nullptr;
    m_workspace = workspace;
    m_said.clear();
    m_summaryWords.reset();
    if (workspace) {
        // Before the list hears of the change, which makes it ask for the words.
        connect(&workspace->changes(), &ChangeSet::changed, this, [this] { m_summaryWords.reset(); });
        // A child of the workspace, so that it never outlives the change-set it follows.
        m_model = new StagedListModel(*workspace, workspace);
        m_list->setModel(m_model);
        connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChangeSetPane::updateConflict);
        connect(m_model, &StagedListModel::ticksChanged, this, &ChangeSetPane::update);
        connect(m_model, &StagedListModel::stagingChanged, this, [this] { m_said.clear(); });
        connect(&workspace->changes(), &ChangeSet::changed, this, &ChangeSetPane::updateConflict); // updates the rest
        connect(&workspace->changes(), &ChangeSet::undoStateChanged, this, &ChangeSetPane::update);
        connect(workspace, &Workspace::committingChanged, this, [this](bool committing) {
            m_cancelling = false;
            if (committing)
                m_cancelTimer.start();
            update();
        });
        connect(workspace, &Workspace::blocked, this, &ChangeSetPane::showBlocked);
        connect(workspace, &Workspace::commitFinished, this, &ChangeSetPane::finish);
    }
    update();
    updateConflict();
    m_golden->setWorkspace(workspace);
}

void ChangeSetPane::setUnfolded(bool unfolded)
{
    if (m_unfolded == unfolded)
        return;
    m_unfolded = unfolded;
    m_body->setVisible(unfolded);
    update();
    Q_EMIT unfoldedChanged(unfolded);
}

void ChangeSetPane::setSqlShown(bool shown)
{
    if (shown)
        setUnfolded(true);
    if (m_sqlShown == shown)
        return;
    m_sqlShown = shown;
    m_body->setCurrentWidget(shown ? static_cast<QWidget *>(m_statements) : m_words);
    update();
    Q_EMIT sqlShownChanged(shown);
}

void ChangeSetPane::update()
{
    const int count = m_workspace ? m_workspace->changes().count() : 0;
    const int ticked = m_model ? m_model->tickedCount() : 0;
    const bool committing = m_workspace && m_workspace->isCommitting();
    if (count > 0 && !m_summaryWords)
        m_summaryWords = m_workspace->changes().summary();
    const QString number = QLocale().toString(count);
    m_badge->setText(tr("%1 staged", "badge; %1 is a number").arg(number));
    m_badge->setKind(Badge::Kind::Staged);
    m_badge->setVisible(count > 0);
    m_badge->updateGeometry();
    setInk(m_summary, !m_said.isEmpty() && m_saidProblem ? Ink::Problem : m_said.isEmpty() ? Ink::Dim : Ink::Good);
    m_summary->setText(!m_said.isEmpty() ? m_said
            : count > 0                  ? *m_summaryWords
                        : tr("Nothing staged: what you edit appears here before it is written", "pane"));
    m_summary->setToolTip(m_summary->text());
    m_progress->setVisible(committing || m_job);
    m_fold->setIcon(icon(m_unfolded ? u"chevron-down"_s : u"chevron-up"_s));
    m_fold->setAccessibleName(m_unfolded ? tr("Fold the changes", "button") : tr("Unfold the changes", "button"));
    m_fold->setToolTip(m_fold->accessibleName());
    m_sql->setChecked(m_sqlShown);
    m_undo->setEnabled(canUndo());
    m_undo->setToolTip(undoText());
    m_redo->setEnabled(canRedo());
    m_redo->setToolTip(redoText());
    m_discard->setEnabled(hasChanges());
    m_commit->setEnabled(whyNotCommit().isEmpty());
    m_commit->setText(committing ? tr("Committing…", "button while it works")
            : ticked > 0         ? tr("Commit %1", "button; %1 is a number of records").arg(QLocale().toString(ticked))
                                 : tr("Commit", "button: writes what is staged to the database"));
    m_commit->setAccessibleName(m_commit->text());
    m_commit->setToolTip(whyNotCommit());
    const bool mayCancel = committing && !m_cancelTimer.isActive();
    m_commit->setVisible(!mayCancel);
    m_cancel->setVisible(mayCancel);
    m_cancel->setEnabled(canCancelCommit());
    m_cancel->setText(m_cancelling ? tr("Cancelling…", "button while it works")
                                   : tr("Cancel", "button: gives a running commit up"));
    m_cancel->setAccessibleName(m_cancelling ? m_cancel->text() : tr("Cancel the commit", "button, for screen readers"));
    setMinimumHeight(!m_unfolded ? m_bar->sizeHint().height() : m_conflict->isEmpty() ? 160 : 300);
    setMaximumHeight(m_unfolded ? QWIDGETSIZE_MAX : m_bar->sizeHint().height());
    m_statementTimer.start();
    Q_EMIT stateChanged();
}

void ChangeSetPane::updateStatements()
{
    if (!m_sqlShown || !m_unfolded)
        return;
    QStringList lines;
    if (hasChanges() && m_model->tickedCount() > 0) {
        const int more = m_model->tickedCount() - shownStatements;
        const QList<CommitStatement> statements =
            m_workspace->preview(more > 0 ? m_model->tickedKeys(shownStatements) : keysToCommit());
        for (const CommitStatement &statement : statements)
            lines.append(statement.preview() + u";"_s);
        if (more > 0)
            lines.append(u"-- "_s + tr("and %n more", "statements", more));
        if (m_workspace->catalog().studioSchema().revision.insert)
            lines.append(u"-- "_s
                + tr("In the same transaction: each of these rows, and each that goes or is emptied with a deleted one, as it "
                     "was and as it becomes, into kaiwa_studio.revision.",
                    "comment below the SQL that will run"));
    }
    const QString text = lines.join(u"\n\n"_s);
    if (m_statements->toPlainText() != text)
        m_statements->setPlainText(text);
}

void ChangeSetPane::updateConflict()
{
    const StagedRecord *record = m_model ? m_model->record(m_list->currentIndex()) : nullptr;
    if (m_model && !(record && record->hasConflict())) {
        // The first conflict asks for itself, so that nobody has to look for it.
        const int rows = m_workspace->changes().conflictCount() > 0 ? m_model->rowCount() : 0;
        for (int row = 0; row < rows; ++row) {
            const StagedRecord *candidate = m_model->record(m_model->index(row));
            if (candidate->hasConflict()) {
                record = candidate;
                break;
            }
        }
    }
    m_conflict->setRecord(m_workspace ? &m_workspace->changes() : nullptr, record);
    m_conflict->setVisible(!m_conflict->isEmpty());
    update();
}

void ChangeSetPane::revertCurrent()
{
    if (const StagedRecord *record = m_model ? m_model->record(m_list->currentIndex()) : nullptr;
        record && hasChanges())
        m_workspace->changes().revertRecord(RecordKey(record->key));
}

void ChangeSetPane::openCurrent()
{
    if (const StagedRecord *record = m_model ? m_model->record(m_list->currentIndex()) : nullptr)
        Q_EMIT openRecordRequested(record->key);
}

} // namespace Kaiwa
