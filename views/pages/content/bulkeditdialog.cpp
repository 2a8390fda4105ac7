#include "views/pages/content/bulkeditdialog.h"

#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "views/pages/content/bulkeditform.h"
#include "views/pages/content/bulkpreview.h"
#include "views/shell/theme.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int bulkEditDialogRestOfTyping = 120; // ms

QString counted(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace

BulkEditDialog::BulkEditDialog(
    Workspace &workspace, ContentTable &table, const QList<RecordKey> &selected, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_table(table)
    , m_planner(new BulkPlanner(workspace, table, selected, this))
{
    setObjectName(u"bulkDialog"_s);
    setWindowTitle(tr("Edit several"));
    resize(960, 600);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto *title = new QLabel(heading(), this);
    title->setObjectName(u"bulk.heading"_s);
    title->setFont(sectionFont());
    title->setTextFormat(Qt::PlainText);
    column->addWidget(title);
    m_scope = makeScope(int(selected.size()));
    column->addWidget(m_scope);
    m_form = new BulkEditForm(table, this);
    column->addWidget(m_form);
    column->addWidget(makeTicks());
    m_preview = new BulkPreview(this);
    column->addWidget(m_preview, 1);
    column->addWidget(makeButtons());
    connectParts();
    m_planner->setEdit(m_form->edit());
    const bool several = selected.size() > 1;
    (several ? m_selected : m_matching)->setChecked(true);
    m_planner->setScope(several ? BulkPlanner::Scope::Selected : BulkPlanner::Scope::Matching);
    m_form->findChild<QWidget *>(u"bulk.field"_s)->setFocus();
}

QString BulkEditDialog::heading() const
{
    return tr("Edit one field of several %1", "%1: 'scenarios'").arg(m_table.description().title.toLower());
}

QPushButton *BulkEditDialog::makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

QWidget *BulkEditDialog::makeScope(int selected)
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_selected = makeButton(u"bulk.selected"_s, tr("Selected (%1)", "scope of a bulk edit").arg(counted(selected)));
    const qint64 matching = m_table.rowsMatching();
    m_matching = makeButton(u"bulk.matching"_s, QString());
    nameMatching(matching >= 0 && m_table.rowsMatchingExact() ? matching : -1);
    auto *group = new QButtonGroup(this);
    for (QPushButton *button : { m_selected, m_matching }) {
        setButtonRole(button, ButtonRole::Chip);
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
    }
    m_selected->setEnabled(selected > 0);
    row->addStretch(1);
    return bar;
}

// What is meant by "all", with how many these are where that is known.
void BulkEditDialog::nameMatching(qint64 count)
{
    QString all = tr("All that match", "scope of a bulk edit: what fits search and filters");
    if (m_table.showsOnlyChanged())
        all = tr("All that are changed", "scope of a bulk edit");
    else if (m_table.showsOnlyProblems())
        all = tr("All shown with problems", "scope of a bulk edit: what fits search and filters and has problems");
    if (count >= 0 && !m_table.showsOnlyChanged())
        all = tr("%1 (%2)", "scope of a bulk edit: its words, the number of its records").arg(all, counted(count));
    m_matching->setText(all);
    m_matching->setAccessibleName(all);
}

QWidget *BulkEditDialog::makeTicks()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_summary = new QLabel(bar);
    m_summary->setObjectName(u"bulk.summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_all = makeButton(u"bulk.all"_s, tr("Tick &all"));
    m_none = makeButton(u"bulk.none"_s, tr("Tick &none"));
    row->addWidget(m_summary, 1);
    row->addWidget(m_all);
    row->addWidget(m_none);
    return bar;
}

QWidget *BulkEditDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *hint = new QLabel(tr("Space unticks a row. Nothing reaches the database before the commit."), bar);
    setInk(hint, Ink::Dim);
    m_progress = new QProgressBar(bar);
    m_progress->setObjectName(u"bulk.progress"_s);
    m_progress->setAccessibleName(tr("Staging"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 8);
    m_progress->hide();
    m_cancel = makeButton(u"bulk.cancel"_s, tr("Cancel"));
    m_stage = makeButton(u"bulk.stage"_s, tr("Stage"));
    setButtonRole(m_stage, ButtonRole::Primary);
    m_stage->setDefault(true);
    row->addWidget(hint, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_stage);
    return bar;
}

void BulkEditDialog::connectParts()
{
    connect(m_form, &BulkEditForm::edited, this,
        [this](bool typing) { m_planner->setEdit(m_form->edit(), typing ? bulkEditDialogRestOfTyping : 0); });
    connect(m_form, &BulkEditForm::escaped, this, &BulkEditDialog::reject);
    connect(m_planner, &BulkPlanner::changed, this, &BulkEditDialog::showPlan);
    connect(&m_preview->rows(), &BulkPreviewModel::ticksChanged, this, &BulkEditDialog::showSummary);
    connect(m_selected, &QPushButton::clicked, this, [this] { m_planner->setScope(BulkPlanner::Scope::Selected); });
    connect(m_matching, &QPushButton::clicked, this, [this] { m_planner->setScope(BulkPlanner::Scope::Matching); });
    connect(m_all, &QPushButton::clicked, this, [this] { m_preview->rows().tickAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_preview->rows().tickAll(false); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_stage, &QPushButton::clicked, this, &BulkEditDialog::stage);
    auto *now = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(now, &QShortcut::activated, m_stage, &QPushButton::click);
    m_stage->setToolTip(now->key().toString(QKeySequence::NativeText));
}

void BulkEditDialog::showPlan()
{
    const bool failed = m_planner->state() == BulkPlanner::State::Failed;
    // That nothing was typed yet is no fault.
    const bool isHint = failed && m_planner->error().kind == Error::Kind::Usage;
    m_form->sayProblem(failed && !isHint ? m_planner->error().message : QString());
    if (m_planner->state() == BulkPlanner::State::Ready && m_planner->scope() == BulkPlanner::Scope::Matching)
        nameMatching(m_planner->plan().records);
    const Column *column = m_form->column(); // none where the table changed meanwhile
    if (m_planner->state() == BulkPlanner::State::Ready && column)
        m_preview->show(m_planner->plan(), *column);
    else if (failed)
        m_preview->show({}, {});
    showSummary();
}

void BulkEditDialog::showSummary()
{
    const BulkPlan &plan = m_planner->plan();
    const qint64 ticked = m_preview->rows().tickedCount();
    const bool ready = m_planner->state() == BulkPlanner::State::Ready && !m_job;
    QString words;
    switch (m_planner->state()) {
    case BulkPlanner::State::Reading:
        words = tr("Reading the records…");
        break;
    case BulkPlanner::State::Planning:
        words = tr("Working out what changes…");
        break;
    case BulkPlanner::State::Failed:
        words = m_planner->error().kind == Error::Kind::Usage ? m_planner->error().message : tr("Nothing to show.");
        break;
    case BulkPlanner::State::Ready:
        QStringList parts {
            tr("%1 of %2 change", "records, in a bulk edit").arg(counted(ticked), counted(plan.records))
        };
        if (plan.refused > 0)
            parts += tr("%1 refused", "records, in a bulk edit").arg(counted(plan.refused));
        if (plan.changes > ticked)
            parts += tr("%1 unticked", "records, in a bulk edit").arg(counted(plan.changes - ticked));
        if (plan.unchanged() > 0)
            parts += tr("%1 stay as they are", "records, in a bulk edit").arg(counted(plan.unchanged()));
        words = parts.join(u" · "_s);
        break;
    }
    m_summary->setText(words);
    m_stage->setText(ready && ticked > 0 ? tr("Stage %1 changes").arg(counted(ticked)) : tr("Stage"));
    m_stage->setAccessibleName(m_stage->text());
    m_stage->setEnabled(ready && ticked > 0);
    m_all->setEnabled(ready && plan.changes > ticked);
    m_none->setEnabled(ready && ticked > 0);
}

void BulkEditDialog::stage()
{
    QList<StagingJob::Item> items = m_planner->items(m_preview->rows().unticked());
    if (m_job || items.isEmpty())
        return;
    const QString name = bulkStepName(m_planner->edit(), m_table.description(), int(items.size()));
    m_job = new StagingJob(m_workspace.changes(), name, std::move(items), this);
    m_progress->setRange(0, m_job->total());
    connect(m_job, &StagingJob::progressed, m_progress, &QProgressBar::setValue);
    connect(m_job, &StagingJob::finished, this, &BulkEditDialog::staged);
    setStaging(true);
    m_job->start();
}

void BulkEditDialog::setStaging(bool staging)
{
    for (QWidget *part : { m_scope, static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_preview) })
        part->setEnabled(!staging);
    m_progress->setValue(0);
    m_progress->setVisible(staging);
    m_cancel->setEnabled(true);
    showSummary();
}

void BulkEditDialog::staged(bool all)
{
    if (all && m_job->passedOver() == 0)
        return accept();
    if (!all) {
        std::exchange(m_job, nullptr)->deleteLater();
        setStaging(false);
        m_cancel->setFocus();
        return;
    }
    m_progress->hide();
    m_summary->setText(tr("%1 were changed meanwhile and left as they are; the others are staged.", "records")
                           .arg(counted(m_job->passedOver())));
    m_cancel->setText(tr("Close"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setFocus();
}

void BulkEditDialog::reject()
{
    if (!m_job || !m_job->isRunning())
        return QDialog::reject();
    m_job->cancel();
    m_cancel->setEnabled(false);
    m_summary->setText(tr("Taking back what is staged…"));
}

} // namespace Kaiwa
