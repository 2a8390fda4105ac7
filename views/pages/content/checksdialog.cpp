#include "views/pages/content/checksdialog.h"

#include "models/content/checks/problemfinder.h"
#include "models/content/workspace.h"
#include "views/pages/content/checksettings.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int indent = 23; // under the words of a check box
enum DismissalColumn { RecordColumn, ProblemColumn, ReasonColumn, ActorColumn, WhenColumn, ColumnCount };

} // namespace

ChecksDialog::ChecksDialog(Workspace &workspace, const EntityDescription &description, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_description(description)
{
    setObjectName(u"checksDialog"_s);
    setWindowTitle(tr("Checks of %1", "title of a dialog; %1: 'Scenarios'").arg(description.title));
    resize(720, 680);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto *title = new QLabel(
        tr("What is checked in %1", "heading of a dialog; %1: 'scenarios'").arg(description.title.toLower()), this);
    title->setObjectName(u"checks.heading"_s);
    title->setFont(sectionFont());
    title->setTextFormat(Qt::PlainText);
    column->addWidget(title);
    auto *words = new QLabel(tr("Checks look while you write and once more before a commit. Notes and warnings stop nothing; an error "
                                "stops the commit of its record until it is put right or dismissed."),
        this);
    words->setObjectName(u"checks.words"_s);
    words->setWordWrap(true);
    setInk(words, Ink::Dim);
    column->addWidget(words);
    column->addWidget(makeKinds(), 3);
    m_notes = new QLabel(this);
    m_notes->setObjectName(u"checks.notes"_s);
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    setInk(m_notes, Ink::Staged);
    column->addWidget(m_notes);
    column->addWidget(makeDismissed(), 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(u"checks.close"_s);
    close->setAccessibleName(tr("Close"));
    QPushButton *defaults = buttons->addButton(tr("Defaults", "button: switches checks as they were at first"),
        QDialogButtonBox::ResetRole);
    defaults->setObjectName(u"checks.defaults"_s);
    defaults->setAccessibleName(tr("Switch the checks as they were at first"));
    connect(defaults, &QPushButton::clicked, this, &ChecksDialog::restoreDefaults);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    ProblemFinder &problems = workspace.problems();
    connect(&problems.dismissals(), &Dismissals::changed, this, &ChecksDialog::showDismissed);
    connect(&problems.dismissals(), &Dismissals::failed, this, [this](const Error &error) {
        m_notes->setText(error.message);
        m_notes->show();
    });
    connect(&problems, &ProblemFinder::noted, this, &ChecksDialog::showNotes);
    showDismissed();
    showNotes();
}

QWidget *ChecksDialog::makeKinds()
{
    auto *area = new QScrollArea(this);
    area->setObjectName(u"checks.area"_s);
    area->setAccessibleName(windowTitle());
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *inner = new QWidget(area);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    for (const CheckKind &kind : m_description.checks)
        column->addWidget(makeKind(kind, inner));
    column->addStretch(1);
    area->setWidget(inner);
    return area;
}

QWidget *ChecksDialog::makeKind(const CheckKind &kind, QWidget *parent)
{
    auto *unit = new QWidget(parent);
    auto *column = new QVBoxLayout(unit);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *box = new QCheckBox(kind.title, unit);
    box->setObjectName(u"check."_s + kind.id);
    box->setAccessibleName(kind.title);
    box->setAccessibleDescription(kind.explanation);
    box->setChecked(m_workspace.problems().choice().isOn(kind));
    column->addWidget(box);
    auto *words = new QLabel(kind.explanation, unit);
    words->setContentsMargins(indent, 0, 0, 0);
    words->setWordWrap(true);
    setInk(words, Ink::Dim);
    column->addWidget(words);
    connect(box, &QCheckBox::toggled, this, [this, kind](bool on) { choose(kind, on); });
    return unit;
}

QWidget *ChecksDialog::makeDismissed()
{
    auto *unit = new QWidget(this);
    auto *column = new QVBoxLayout(unit);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    m_heading = new QLabel(unit);
    m_heading->setFont(sectionFont());
    m_heading->setObjectName(u"checks.dismissedCount"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_heading, 1);
    m_bringBack = new QPushButton(tr("Bring back", "a dismissed problem"), unit);
    m_bringBack->setObjectName(u"checks.bringBack"_s);
    m_bringBack->setAccessibleName(tr("Bring the chosen problem back"));
    row->addWidget(m_bringBack);
    column->addLayout(row);
    m_dismissed = new QTreeWidget(unit);
    m_dismissed->setObjectName(u"checks.dismissed"_s);
    m_dismissed->setAccessibleName(tr("Dismissed problems"));
    m_dismissed->setColumnCount(ColumnCount);
    m_dismissed->setHeaderLabels({ tr("Record"), tr("Problem"), tr("Reason"), tr("Who"), tr("When") });
    m_dismissed->header()->setObjectName(u"checks.dismissed.header"_s);
    m_dismissed->header()->setAccessibleName(tr("Columns"));
    m_dismissed->setRootIsDecorated(false);
    m_dismissed->setUniformRowHeights(true);
    column->addWidget(m_dismissed, 1);
    connect(m_bringBack, &QPushButton::clicked, this, &ChecksDialog::bringBack);
    connect(m_dismissed, &QTreeWidget::currentItemChanged, this,
        [this] { m_bringBack->setEnabled(m_dismissed->currentItem()); });
    return unit;
}

void ChecksDialog::choose(const CheckKind &kind, bool on)
{
    CheckChoice choice = m_workspace.problems().choice();
    if (on == kind.onByDefault)
        choice.chosen.remove(kind.id);
    else
        choice.chosen.insert(kind.id, on);
    saveCheckChoice(choice);
    m_workspace.problems().choose(choice);
    showNotes();
}

void ChecksDialog::restoreDefaults()
{
    for (const CheckKind &kind : m_description.checks) {
        if (auto *box = findChild<QCheckBox *>(u"check."_s + kind.id))
            box->setChecked(kind.onByDefault);
    }
}

QString ChecksDialog::titleOf(const QString &checkId) const
{
    for (const CheckKind &kind : m_description.checks) {
        if (checkId == kind.id || checkId.startsWith(kind.id + u'-'))
            return kind.title;
    }
    return checkId;
}

void ChecksDialog::showDismissed()
{
    m_dismissed->clear();
    const QList<Dismissal> dismissals = m_workspace.problems().dismissals().of(m_description.table);
    for (const Dismissal &dismissal : dismissals) {
        auto *item = new QTreeWidgetItem(m_dismissed);
        item->setText(RecordColumn, dismissal.key.key.join(u" · "_s));
        item->setText(ProblemColumn, titleOf(dismissal.checkId));
        item->setText(ReasonColumn, dismissal.reason);
        item->setText(ActorColumn, dismissal.actor);
        item->setText(WhenColumn, ReadingZone::instance().dateTimeText(dismissal.at));
        item->setToolTip(ReasonColumn, dismissal.reason);
        item->setToolTip(RecordColumn, dismissal.isLocal ? tr("Kept on this computer only") : QString());
    }
    for (int column = 0; column < ColumnCount; ++column)
        m_dismissed->resizeColumnToContents(column);
    const bool inDatabase = m_workspace.problems().dismissals().keepsInDatabase();
    m_heading->setText(dismissals.isEmpty() ? tr("Nothing is dismissed")
            : inDatabase                    ? tr("%n dismissed", "problems", int(dismissals.size()))
                         : tr("%n dismissed, kept on this computer", "problems", int(dismissals.size())));
    m_bringBack->setEnabled(m_dismissed->currentItem());
    // Where there is none the checks have the room.
    const bool some = !dismissals.isEmpty();
    m_dismissed->setVisible(some);
    m_bringBack->setVisible(some);
    m_dismissed->parentWidget()->setSizePolicy(
        QSizePolicy::Preferred, some ? QSizePolicy::Preferred : QSizePolicy::Maximum);
}

void ChecksDialog::showNotes()
{
    const QStringList notes = m_workspace.problems().notes(m_description);
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

void ChecksDialog::bringBack()
{
    const QList<Dismissal> dismissals = m_workspace.problems().dismissals().of(m_description.table);
    const int row = m_dismissed->indexOfTopLevelItem(m_dismissed->currentItem());
    if (row >= 0 && row < dismissals.size())
        m_workspace.problems().dismissals().bringBack(dismissals.at(row));
}

} // namespace Kaiwa
