#include "views/pages/people/erasepersondialog.h"

#include "models/content/entitydescription.h"
#include "models/content/workspace.h"
#include "models/database/masking.h"
#include "views/shell/theme.h"
#include "views/widgets/plaintable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int erasePoll = 100; // milliseconds
constexpr int settleAgainAfter = 2'000;

QLabel *erasureLabel(const QString &name, Ink ink, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setInk(label, ink);
    return label;
}

QString fateWords(ErasurePlan::Fate fate)
{
    switch (fate) {
    case ErasurePlan::Fate::Deleted:
        return ErasePersonDialog::tr("Deleted", "what becomes of rows when a person is erased");
    case ErasurePlan::Fate::Passed:
        return ErasePersonDialog::tr("Kept for accounting", "what becomes of rows when a person is erased");
    case ErasurePlan::Fate::Emptied:
        return ErasePersonDialog::tr("Kept without the reference", "what becomes of rows when a person is erased");
    case ErasurePlan::Fate::Cleaned:
        return ErasePersonDialog::tr("Kept, cleaned", "what becomes of rows when a person is erased");
    }
    return {};
}

QString fateReason(ErasurePlan::Fate fate)
{
    switch (fate) {
    case ErasurePlan::Fate::Deleted:
        return ErasePersonDialog::tr("Belongs to the person", "why rows are deleted when a person is erased");
    case ErasurePlan::Fate::Passed:
        return ErasePersonDialog::tr("Passes to a new anonymous user; Stripe's ids are replaced", "why rows stay when a person is erased");
    case ErasurePlan::Fate::Emptied:
        return ErasePersonDialog::tr("Belongs to somebody else, or to everybody", "why rows stay when a person is erased");
    case ErasurePlan::Fate::Cleaned:
        return ErasePersonDialog::tr("Belongs to somebody else; the id and the address in it are replaced", "why rows stay when a person is erased");
    }
    return {};
}

QString bulleted(const QStringList &sentences)
{
    QStringList lines;
    for (const QString &sentence : sentences)
        lines.append(u"• "_s + sentence);
    return lines.join(u'\n');
}

} // namespace

ErasePersonDialog::ErasePersonDialog(Workspace &workspace, const QString &userId, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_userId(userId)
{
    setObjectName(u"erasePersonDialog"_s);
    setWindowTitle(tr("Erase a person", "title of a dialog"));
    resize(780, 620);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    makeHead();
    makeTable();
    makeConfirmation();
    makeButtons();
    m_poll.setInterval(erasePoll);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        m_bar->setRange(0, m_progress->all);
        m_bar->setValue(m_progress->done);
    });
    m_again.setSingleShot(true);
    m_again.setInterval(settleAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &ErasePersonDialog::settle);
    askPlan();
}

ErasePersonDialog::~ErasePersonDialog()
{
    m_planning.cancel(); // never what has begun to erase: its answer would be lost
}

void ErasePersonDialog::makeHead()
{
    m_heading = erasureLabel(u"erase.heading"_s, Ink::Text, this);
    m_heading->setFont(sectionFont());
    m_heading->setText(tr("Erase this person?"));
    m_summary = erasureLabel(u"erase.summary"_s, Ink::Dim, this);
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(u"erase.progress"_s);
    m_bar->setAccessibleName(tr("Progress", "progress bar, for screen readers"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    for (QWidget *widget : { static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_bar) })
        layout()->addWidget(widget);
}

void ErasePersonDialog::makeTable()
{
    m_lines = new QStandardItemModel(0, 4, this);
    m_lines->setHorizontalHeaderLabels({ tr("Table", "column: name of a table"), tr("Rows", "column: a number"),
        tr("What becomes of them", "column"), tr("Why", "column") });
    m_table = new QTableView(this);
    m_table->setModel(m_lines);
    makePlain(m_table, u"erase.table"_s, tr("What becomes of which rows", "name of a table, for screen readers"));
    m_blocks = erasureLabel(u"erase.blocks"_s, Ink::Problem, this);
    m_notes = erasureLabel(u"erase.notes"_s, Ink::Staged, this);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_table, 1);
    layout()->addWidget(m_blocks);
    layout()->addWidget(m_notes);
}

void ErasePersonDialog::makeConfirmation()
{
    m_confirmation = new QWidget(this);
    auto *column = new QVBoxLayout(m_confirmation);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    auto *label = erasureLabel(u"erase.ask"_s, Ink::Text, m_confirmation);
    m_typed = new QLineEdit(m_confirmation);
    m_typed->setObjectName(u"erase.typed"_s);
    m_typed->setAccessibleName(tr("The person's mail address, to confirm", "name of a field, for screen readers"));
    label->setBuddy(m_typed);
    column->addWidget(label);
    column->addWidget(m_typed);
    layout()->addWidget(m_confirmation);
    connect(m_typed, &QLineEdit::textChanged, this, &ErasePersonDialog::judgeConfirmation);
}

void ErasePersonDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_erase = new QPushButton(tr("Erase for good", "button"), this);
    m_erase->setObjectName(u"erase.erase"_s);
    setButtonRole(m_erase, ButtonRole::Danger);
    m_close = new QPushButton(this);
    m_close->setObjectName(u"erase.close"_s);
    for (QPushButton *button : { m_erase, m_close })
        button->setAutoDefault(false);
    m_erase->setAccessibleName(m_erase->text());
    row->addWidget(m_erase);
    row->addStretch(1);
    row->addWidget(m_close);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_erase, &QPushButton::clicked, this, &ErasePersonDialog::erase);
    connect(m_close, &QPushButton::clicked, this, &ErasePersonDialog::reject);
}

QString ErasePersonDialog::expected() const
{
    return m_plan->person.mail.isEmpty() ? m_plan->person.id : m_plan->person.mail;
}

void ErasePersonDialog::setRunning(bool running)
{
    m_bar->setVisible(running);
    m_bar->setRange(0, 0);
    m_confirmation->setVisible(!running && m_plan && !m_plan->isBlocked() && !m_isDone);
    m_erase->setVisible(!m_isDone);
    m_blocks->setVisible(!m_isDone && !m_blocks->text().isEmpty());
    m_notes->setVisible(!m_isDone && !m_notes->text().isEmpty());
    m_close->setText(m_isDone ? tr("Close", "button") : tr("Cancel", "button"));
    m_close->setAccessibleName(m_close->text());
    if (running)
        m_poll.start();
    else
        m_poll.stop();
    judgeConfirmation();
}

void ErasePersonDialog::askPlan()
{
    setInk(m_summary, Ink::Dim);
    m_summary->setText(tr("Looking through every table for what belongs to this person…"));
    setRunning(true);
    m_planning = m_workspace.session().read<ErasurePlan>(
        [id = m_userId, progress = m_progress](PgConnection &connection) -> Result<ErasurePlan> {
            const Result<Catalog> catalog = Catalog::read(connection);
            if (!catalog)
                return tl::unexpected(catalog.error());
            const Result<Person> person = findPerson(connection, *catalog, id);
            if (!person)
                return tl::unexpected(person.error());
            return planErasure(connection, *person, [progress](int done, int all) {
                progress->done = done;
                progress->all = all;
            });
        });
    m_planning.then(this, [this](const Result<ErasurePlan> &plan) {
        if (plan)
            showPlan(*plan);
        else
            showError(plan.error());
    });
}

void ErasePersonDialog::showPlan(const ErasurePlan &plan)
{
    m_plan = plan;
    m_lines->removeRows(0, m_lines->rowCount());
    for (const ErasurePlan::Line &line : plan.lines) {
        // On screen the people are learners, whatever their table is called.
        const QString title = line.table == "users"_L1 ? tr("Learners", "the table of the people who learn") : describeEntity(line.table).title;
        QList<QStandardItem *> items { new QStandardItem(title),
            new QStandardItem(QLocale().toString(line.rows)), new QStandardItem(fateWords(line.fate)),
            new QStandardItem(fateReason(line.fate)) };
        items.at(0)->setToolTip(line.table);
        items.at(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        items.at(1)->setFont(numberFont());
        for (QStandardItem *item : std::as_const(items))
            item->setEditable(false);
        m_lines->appendRow(items);
    }
    for (int column = 0; column < 3; ++column)
        m_table->resizeColumnToContents(column);
    m_blocks->setText(bulleted(plan.blocks));
    m_notes->setText(bulleted(plan.notes));
    m_confirmation->findChild<QLabel *>(u"erase.ask"_s)->setText(plan.person.mail.isEmpty()
            ? tr("Type the person's id to confirm:")
            : tr("Type the person's mail address (%1) to confirm:", "%1: a masked mail address").arg(maskedText(MaskKind::Mail, plan.person.mail)));
    m_summary->setText(summary());
    setInk(m_summary, plan.isBlocked() ? Ink::Problem : Ink::Text);
    setRunning(false);
    if (plan.isBlocked())
        m_close->setFocus();
    else
        m_typed->setFocus();
}

QString ErasePersonDialog::summary() const
{
    using Fate = ErasurePlan::Fate;
    if (m_plan->isBlocked())
        return tr("This person cannot be erased now. Nothing is changed.");
    const QLocale locale;
    QStringList sentences { tr("%1 rows would be deleted for good.", "%1: a number").arg(locale.toString(m_plan->rows(Fate::Deleted))) };
    if (m_plan->keepsAccounting)
        sentences.append(tr("%1 rows stay for accounting, under a new anonymous user.", "%1: a number")
                             .arg(locale.toString(m_plan->rows(Fate::Passed))));
    sentences.append(tr("It is done at once and cannot be undone: neither the changes nor the history keep a copy. Backups, exports and "
                        "other computers are not reached."));
    return sentences.join(u' ');
}

void ErasePersonDialog::showError(const Error &error)
{
    setInk(m_summary, Ink::Problem);
    m_summary->setText(error.detail.isEmpty() ? error.message : error.message + u'\n' + error.detail);
    setRunning(false);
}

void ErasePersonDialog::judgeConfirmation()
{
    const bool isNamed = m_plan && m_typed->text().trimmed().compare(expected(), Qt::CaseInsensitive) == 0;
    m_erase->setEnabled(isNamed && !m_plan->isBlocked() && !m_erasing.isRunning() && !m_isDone);
}

void ErasePersonDialog::erase()
{
    m_erasing = m_workspace.session().write<ErasureOutcome>(
        [plan = *m_plan](PgConnection &connection) -> Result<ErasureOutcome> { return erasePerson(connection, plan); });
    setInk(m_summary, Ink::Dim);
    m_summary->setText(tr("Erasing…", "status of a dialog"));
    setRunning(true);
    m_bar->setRange(0, 0);
    m_poll.stop();
    m_erasing.then(this, [this](const Result<ErasureOutcome> &outcome) {
        if (outcome)
            showOutcome(*outcome);
        else
            showError(outcome.error());
    });
}

void ErasePersonDialog::showOutcome(const ErasureOutcome &outcome)
{
    switch (outcome.state) {
    case ErasureOutcome::State::Refused:
        // What is shown is no longer true where somebody changed something meanwhile.
        m_typed->clear();
        m_isDone = false;
        m_heading->setText(tr("Erase this person?"));
        if (!outcome.plan.lines.isEmpty())
            showPlan(outcome.plan);
        showError(*outcome.error);
        m_summary->setText(m_summary->text() + u'\n' + tr("Nothing was erased or changed."));
        return;
    case ErasureOutcome::State::Unknown:
        m_lost = outcome;
        m_isDone = true;
        m_heading->setText(tr("Was this person erased?"));
        if (outcome.error->kind == Error::Kind::Invalid)
            sayUnknown(outcome.error->message);
        else
            settle();
        return;
    case ErasureOutcome::State::Erased:
        break;
    }
    m_isDone = true;
    m_heading->setText(tr("This person is erased"));
    setInk(m_summary, Ink::Good);
    QStringList sentences { tr("%1 rows were deleted. No table holds the id or the mail address any more.", "%1: a number")
                                .arg(QLocale().toString(outcome.plan.rows(ErasurePlan::Fate::Deleted))) };
    if (!outcome.anonymousId.isEmpty())
        sentences.append(tr("Payments and subscriptions are under %1.", "%1: an id").arg(outcome.anonymousId));
    m_summary->setText(sentences.join(u' '));
    setRunning(false);
    m_close->setFocus();
    Q_EMIT erased(m_userId);
}

// The answer to COMMIT was lost: the server is asked on a new connection until it tells how that ended.
void ErasePersonDialog::settle()
{
    sayUnknown(tr("The connection was lost at the very end. The server is asked how it ended…"));
    m_bar->show();
    m_settling = m_workspace.session().write<ErasureOutcome>(
        [lost = *m_lost](PgConnection &connection) { return settleErasure(connection, lost); });
    m_settling.then(this, [this](const Result<ErasureOutcome> &outcome) {
        if (outcome)
            return showOutcome(*outcome);
        sayUnknown(tr("The connection was lost at the very end, and the server cannot tell yet how it ended: %1 It is asked again.",
            "%1: a sentence").arg(outcome.error().message));
        m_again.start();
    });
}

void ErasePersonDialog::sayUnknown(const QString &words)
{
    setRunning(false);
    setInk(m_summary, Ink::Problem);
    m_summary->setText(words + u"\n\n"_s
        + tr("To look for yourself, search the learners for the id %1: where nobody is found, the person is erased; otherwise nothing was "
             "changed.", "%1: an id").arg(m_userId));
}

void ErasePersonDialog::reject()
{
    if (m_erasing.isRunning())
        m_erasing.cancel(); // what came of it is told when it is known
    else
        QDialog::reject();
}

} // namespace Kaiwa
