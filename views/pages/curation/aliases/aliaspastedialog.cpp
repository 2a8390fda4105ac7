#include "views/pages/curation/aliases/aliaspastedialog.h"

#include "models/content/workspace.h"
#include "models/curation/labelwatch.h"
#include "views/editors/referenceeditor.h"
#include "views/editors/textarea.h"
#include "views/pages/curation/languagebox.h"
#include "views/pages/curation/wordtable.h"
#include "views/shell/theme.h"
#include "views/widgets/plaintable.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;
using AliasFate = PlannedAlias::Fate;

namespace {

constexpr int restBeforePlanning = 200; // ms

Badge::Kind kindOf(const PlannedAlias &alias, bool moves)
{
    switch (alias.fate) {
    case AliasFate::New:
    case AliasFate::OwnLabel:
        return Badge::Kind::Good;
    case AliasFate::Hides:
        return Badge::Kind::Staged;
    case AliasFate::Conflict:
        return moves ? Badge::Kind::Staged : Badge::Kind::Problem;
    case AliasFate::Exists:
    case AliasFate::Twice:
        return Badge::Kind::Neutral;
    }
    Q_UNREACHABLE();
}

QString badgeOf(const PlannedAlias &alias, bool moves)
{
    switch (alias.fate) {
    case AliasFate::New:
    case AliasFate::OwnLabel:
    case AliasFate::Hides:
        return AliasPasteDialog::tr("new", "badge: what happens to a pasted label");
    case AliasFate::Conflict:
        return moves ? AliasPasteDialog::tr("moves here", "badge: what happens to a pasted label")
                     : AliasPasteDialog::tr("conflict", "badge: what happens to a pasted label");
    case AliasFate::Exists:
    case AliasFate::Twice:
        return AliasPasteDialog::tr("exists", "badge: what happens to a pasted label");
    }
    Q_UNREACHABLE();
}

WordCell cellOf(const PlannedAlias &alias, int column, bool moves)
{
    if (column == 0) {
        WordCell cell { alias.alias };
        cell.isCode = true;
        cell.isDim = !alias.isAdded() && !(moves && alias.fate == AliasFate::Conflict);
        if (alias.typed != alias.alias)
            cell.note = AliasPasteDialog::tr("from %1", "%1: a label as it was pasted").arg(alias.typed);
        return cell;
    }
    WordCell cell { fateWords(alias, moves) };
    cell.badge = badgeOf(alias, moves);
    cell.kind = kindOf(alias, moves);
    cell.isDim = true;
    return cell;
}

} // namespace

QString fateWords(const PlannedAlias &alias, bool moves)
{
    switch (alias.fate) {
    case AliasFate::New:
        return {};
    case AliasFate::OwnLabel:
        return AliasPasteDialog::tr("the feature's own three parts");
    case AliasFate::Hides:
        return AliasPasteDialog::tr("keeps labels from %1, whose three parts these are", "%1: a feature's id")
            .arg(alias.other);
    case AliasFate::Conflict:
        return moves ? AliasPasteDialog::tr("from %1", "%1: a feature's id; what an alias is moved from").arg(alias.other)
                     : AliasPasteDialog::tr("leads to %1 already; left out", "%1: a feature's id").arg(alias.other);
    case AliasFate::Exists:
        return AliasPasteDialog::tr("this feature has it already");
    case AliasFate::Twice:
        return AliasPasteDialog::tr("stands further up already");
    }
    Q_UNREACHABLE();
}

AliasPasteDialog::AliasPasteDialog(Workspace &workspace, ContentTable &aliases, const QString &featureId,
    const std::optional<QString> &language, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_tables(LabelWatch::of(workspace))
    , m_given(featureId)
{
    setObjectName(u"aliasPaste"_s);
    setWindowTitle(tr("Paste labels"));
    resize(860, 560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto *heading = new QLabel(featureId.isEmpty() ? tr("Labels as aliases of a feature")
                                                   : tr("Labels as aliases of %1", "%1: a feature's id").arg(featureId),
        this);
    heading->setFont(sectionFont());
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    column->addWidget(heading);
    makeChoices(aliases, language);
    makeLabels();
    makeButtons();
    m_rest.setSingleShot(true);
    m_rest.setInterval(restBeforePlanning);
    connect(&m_rest, &QTimer::timeout, this, &AliasPasteDialog::plan);
    connect(&m_tables, &LabelWatch::changed, this, [this] { m_rest.start(); });
    m_tables.start();
    showPlan();
    (m_feature ? static_cast<QWidget *>(m_feature) : m_labels)->setFocus();
}

AliasPasteDialog::~AliasPasteDialog()
{
    m_query.cancel();
    m_rows.cancel();
}

void AliasPasteDialog::makeChoices(ContentTable &aliases, const std::optional<QString> &language)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    const auto planAgain = [this] {
        m_isOld = true;
        m_rest.start();
        showPlan();
    };
    if (m_given.isEmpty()) {
        m_feature = new ReferenceEditor(aliases, u"feature_id"_s, this);
        m_feature->describe(u"aliasPaste.feature"_s, tr("Feature that the labels stand for"), {});
        connect(m_feature, &ValueEditor::edited, this, planAgain);
        form->addRow(tr("Feature"), m_feature);
    }
    m_language =
        new LanguageBox(m_workspace.session(), tr("Every language", "choice: an alias without language"), this);
    m_language->setObjectName(u"aliasPaste.language"_s);
    m_language->setAccessibleName(tr("Language of the aliases"));
    m_language->setLanguage(language);
    connect(m_language, &LanguageBox::languageChanged, this, planAgain);
    form->addRow(tr("Language"), m_language);
    m_notes = new QLineEdit(this);
    m_notes->setObjectName(u"aliasPaste.notes"_s);
    m_notes->setAccessibleName(tr("Notes of the aliases"));
    m_notes->setPlaceholderText(tr("Why these aliases exist"));
    form->addRow(tr("Notes"), m_notes);
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
}

void AliasPasteDialog::makeLabels()
{
    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->setObjectName(u"aliasPaste.columns"_s);
    columns->setChildrenCollapsible(false);
    columns->setHandleWidth(12);
    m_labels = new TextArea(columns);
    m_labels->setObjectName(u"aliasPaste.labels"_s);
    m_labels->setAccessibleName(tr("Labels, one a line"));
    m_labels->setFont(codeFont());
    m_labels->setFrameShape(QFrame::StyledPanel);
    m_labels->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_labels->setTabChangesFocus(true);
    m_labels->setPlaceholderText(tr("Paste a column of labels,\none a line."));
    connect(m_labels, &QPlainTextEdit::textChanged, this, [this] {
        m_isOld = true;
        m_rest.start();
        showPlan();
    });
    auto *view = new QTableView(columns);
    m_preview = new WordTable({ tr("Alias", "column"), tr("What happens", "column: to a pasted label") }, this);
    view->setModel(m_preview);
    view->setItemDelegate(new WordTableDelegate(view));
    makePlain(view, u"aliasPaste.preview"_s, tr("What happens to each label"));
    shareColumns(view, { 42, 58 });
    columns->setSizes({ 260, 560 });
    static_cast<QVBoxLayout *>(layout())->addWidget(columns, 1);
}

void AliasPasteDialog::makeButtons()
{
    m_words = new QLabel(this);
    m_words->setObjectName(u"aliasPaste.words"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_move = new QCheckBox(tr("Move labels here that lead to other features"), this);
    m_move->setObjectName(u"aliasPaste.move"_s);
    m_move->setAccessibleName(m_move->text());
    m_move->hide();
    connect(m_move, &QCheckBox::toggled, this, &AliasPasteDialog::showPlan);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_move);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"aliasPaste.cancel"_s);
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);
    m_add = new QPushButton(this);
    m_add->setObjectName(u"aliasPaste.add"_s);
    m_add->setAutoDefault(false);
    setButtonRole(m_add, ButtonRole::Primary);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &AliasPasteDialog::add);
    auto *row = new QHBoxLayout;
    row->addWidget(m_words, 1);
    row->addWidget(cancel);
    row->addWidget(m_add);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

QString AliasPasteDialog::featureId() const
{
    return m_feature ? m_feature->value().value_or(QString()) : m_given;
}

void AliasPasteDialog::plan()
{
    ++m_question;
    m_query.cancel();
    m_rows.cancel();
    if (!m_tables.isKnown() || featureId().isEmpty()) {
        m_planned.clear();
        return showPlan();
    }
    const quint64 mine = m_question;
    m_query = readAliasPlan(m_workspace.session(), m_tables.standing(), featureId(), m_language->language(),
        m_labels->exactText().split(u'\n'));
    m_query.then(this, [this, mine](const Result<QList<PlannedAlias>> &planned) {
        if (mine == m_question)
            take(planned);
    });
}

void AliasPasteDialog::take(const Result<QList<PlannedAlias>> &planned)
{
    m_isOld = !planned;
    m_planned = planned.value_or(QList<PlannedAlias>());
    showPlan();
    if (!planned) {
        m_words->setText(planned.error().message);
        setInk(m_words, Ink::Problem);
    }
}

bool AliasPasteDialog::moves() const
{
    return m_move->isChecked();
}

void AliasPasteDialog::showPlan()
{
    const int added = int(std::count_if(
        m_planned.cbegin(), m_planned.cend(), [](const PlannedAlias &alias) { return alias.isAdded(); }));
    const int conflicts = int(std::count_if(m_planned.cbegin(), m_planned.cend(),
        [](const PlannedAlias &alias) { return alias.fate == AliasFate::Conflict; }));
    m_preview->setRows(int(m_planned.size()),
        [shown = m_planned, moves = moves()](int row, int column) { return cellOf(shown.at(row), column, moves); });
    m_move->setVisible(conflicts > 0);
    const int moved = moves() ? conflicts : 0;
    m_add->setText(added > 0 && moved > 0 ? tr("Add %1, move %2", "button: numbers of aliases").arg(QLocale().toString(added), QLocale().toString(moved))
            : moved > 0                   ? tr("Move %n alias(es)", "button", moved)
            : added > 0                   ? tr("Add %n alias(es)", "button", added)
                                          : tr("Add", "button: aliases"));
    m_add->setAccessibleName(m_add->text());
    m_add->setEnabled(added + moved > 0 && !m_isOld && !m_rows.isRunning());
    QString words;
    if (m_tables.error())
        words = m_tables.error()->message;
    else if (conflicts > moved)
        words = tr("%n label(s) lead to other features already and are left out.", nullptr, conflicts);
    m_words->setText(words);
    setInk(m_words, words.isEmpty() ? Ink::Dim : Ink::Problem);
}

void AliasPasteDialog::add()
{
    if (!moves())
        return stage({});
    const quint64 mine = ++m_question; // a plan that arrives now is another one
    const QList<StagedRecord> staged = m_workspace.changes().records(aliasesTable);
    m_rows = readConflicting(m_workspace.session(), m_tables.standing(), m_language->language(), m_planned, staged);
    m_rows.then(this, [this, mine](const Result<QList<StandingAlias>> &aliases) {
        if (mine != m_question)
            return;
        if (aliases)
            return stage(*aliases);
        showPlan();
        m_words->setText(aliases.error().message);
        setInk(m_words, Ink::Problem);
    });
    showPlan();
}

// Both as one step: what is pasted together is taken back together.
void AliasPasteDialog::stage(const QList<StandingAlias> &moved)
{
    ChangeSet &changes = m_workspace.changes();
    if (!moved.isEmpty())
        changes.beginStep(tr("Add and move aliases to %1", "step in the undo history; %1: a feature's id").arg(featureId()));
    stageAliases(changes, featureId(), m_language->language(), m_planned, m_notes->text().trimmed());
    if (!moved.isEmpty()) {
        stageAliasMove(changes, m_tables.standing(), moved, featureId());
        changes.endStep();
    }
    accept();
}

} // namespace Kaiwa
