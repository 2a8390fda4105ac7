#include "views/pages/content/deletedialog.h"

#include "models/content/table/contenttable.h"
#include "views/editors/valuewords.h"
#include "views/pages/content/impactreader.h"
#include "views/shell/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

DeleteDialog::DeleteDialog(
    Workspace &workspace, ContentTable &table, const QList<RecordKey> &records, QWidget *parent)
    : QDialog(parent)
    , m_table(table)
    , m_records(records)
    , m_reader(new ImpactReader(workspace, this))
{
    setObjectName(u"deleteDialog"_s);
    setWindowTitle(tr("Delete"));
    resize(760, 440);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto *title = new QLabel(heading(), this);
    title->setFont(sectionFont());
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setObjectName(u"delete.heading"_s);
    m_summary = new QLabel(tr("Counting what refers to it…"), this);
    m_summary->setObjectName(u"delete.summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    setInk(m_summary, Ink::Dim);
    column->addWidget(title);
    column->addWidget(m_summary);
    makeTree();
    column->addWidget(m_tree, 1);
    makeButtons();
    connect(m_reader, &ImpactReader::planned, this, &DeleteDialog::showPlan);
    connect(m_reader, &ImpactReader::failed, this, &DeleteDialog::showError);
    m_reader->ask(records);
}

QString DeleteDialog::heading() const
{
    const EntityDescription &entity = m_table.description();
    if (m_records.size() > 1)
        return tr("Delete %n records of “%1”?", nullptr, int(m_records.size())).arg(entity.title);
    const Value name = m_table.record(m_records.first()).value(entity.nameColumn);
    const QString shown = name && !name->isEmpty() ? *name : m_records.first().key.join(u" · "_s);
    return tr("Delete the %1 “%2”?").arg(entity.singular, firstLine(shown, 80));
}

bool DeleteDialog::canDeactivate() const
{
    const QString active = m_table.description().activeColumn;
    return std::any_of(m_records.begin(), m_records.end(), [this, &active](const RecordKey &key) {
        const Value value = m_table.record(key).value(active);
        return value && isTrue(*value) && m_table.isEditable(key, active);
    });
}

void DeleteDialog::makeTree()
{
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(u"delete.tree"_s);
    m_tree->setAccessibleName(tr("What refers to it"));
    m_tree->setColumnCount(4);
    m_tree->setHeaderLabels({ tr("Where", "column of the tree of what refers to a record"),
        tr("Rows", "column of the tree of what refers to a record"),
        tr("What happens", "column of the tree of what refers to a record"),
        tr("For example", "column of the tree of what refers to a record") });
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSections(QHeaderView::ResizeToContents); // before there is something to be as wide as
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
}

void DeleteDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_delete = new QPushButton(tr("Stage the delete"), this);
    setButtonRole(m_delete, ButtonRole::Danger);
    m_delete->setObjectName(u"delete.delete"_s);
    m_delete->setEnabled(false); // until it is known what it would do
    m_deactivate = new QPushButton(tr("Deactivate instead"), this);
    setButtonRole(m_deactivate, ButtonRole::Primary);
    m_deactivate->setObjectName(u"delete.deactivate"_s);
    m_deactivate->setToolTip(tr("Takes it out of use and keeps everything that refers to it"));
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"delete.cancel"_s);
    for (QPushButton *button : { m_delete, m_deactivate, m_cancel }) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    row->addWidget(m_delete);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_deactivate);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    const bool offer = canDeactivate();
    m_deactivate->setVisible(offer);
    QPushButton *safe = offer ? m_deactivate : m_cancel;
    safe->setDefault(true);
    safe->setFocus();
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        Q_EMIT deleteChosen();
        accept();
    });
    connect(m_deactivate, &QPushButton::clicked, this, [this] {
        Q_EMIT deactivateChosen();
        accept();
    });
}

void DeleteDialog::showError(const Error &error)
{
    m_delete->setEnabled(true);
    m_summary->setText(tr("It could not be counted what refers to it: %1").arg(error.message));
    setInk(m_summary, Ink::Problem);
}

void DeleteDialog::showPlan(const DeletePlan &plan)
{
    m_delete->setEnabled(true);
    for (const DeleteImpact &impact : plan.impacts)
        addImpact(impact, m_tree->invisibleRootItem());
    m_tree->expandToDepth(1);
    for (int column = 0; column < 3; ++column)
        m_tree->resizeColumnToContents(column);
    m_tree->setVisible(!plan.impacts.isEmpty());
    m_summary->setText(summary(plan));
    setInk(m_summary, plan.isBlocked ? Ink::Problem : Ink::Text);
    if (plan.isBlocked)
        m_delete->setText(tr("Stage the delete anyway"));
    m_delete->setAccessibleName(m_delete->text());
}

void DeleteDialog::addImpact(const DeleteImpact &impact, QTreeWidgetItem *parent)
{
    auto *item = new QTreeWidgetItem(parent);
    item->setText(0, tr("%1 · %2", "table · column").arg(impactTableWords(impact.table), impact.column));
    item->setText(1, impactCountWords(impact.count));
    item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
    item->setText(2, impactEffectWords(impact.effect));
    item->setText(3, impact.examples.join(u", "_s));
    if (impact.effect == DeleteImpact::Effect::Blocks)
        item->setForeground(2, colourOf(Ink::Problem));
    for (const DeleteImpact &child : impact.children)
        addImpact(child, item);
}

QString DeleteDialog::summary(const DeletePlan &plan) const
{
    QStringList sentences;
    qint64 deleted = -qint64(m_records.size()); // the records themselves are among the deleted rows
    qint64 emptied = 0;
    for (const qint64 rows : plan.deletedRows)
        deleted += rows;
    for (const qint64 rows : plan.emptiedRows)
        emptied += rows;
    if (plan.isBlocked)
        sentences += tr("The database would refuse this: rows below still need it.");
    if (deleted > 0)
        sentences += tr("%1 further rows would be deleted with it.").arg(impactCountWords(deleted));
    if (emptied > 0)
        sentences += tr("%1 rows would lose their reference.").arg(impactCountWords(emptied));
    if (plan.impacts.isEmpty())
        sentences += tr("Nothing refers to it.");
    if (!plan.unreadableTables.isEmpty())
        sentences += tr("Not counted, because this role may not read them: %1.").arg(plan.unreadableTables.join(u", "_s));
    sentences += tr("Nothing is deleted before the commit.");
    return sentences.join(u' ');
}

} // namespace Kaiwa
