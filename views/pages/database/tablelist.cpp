#include "views/pages/database/tablelist.h"

#include "models/database/catalog.h"
#include "models/database/schemacheck.h"
#include "models/records/recordlisting.h"
#include "views/shell/theme.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QString rowsWords(const Table &table)
{
    if (table.estimatedRows < 0)
        return u"–"_s; // never analysed, or a view
    return QLocale().toString(table.estimatedRows);
}

QString sizeWords(const Table &table)
{
    return table.bytes < 0 ? QString() : QLocale().formattedDataSize(table.bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace

TableList::TableList(QWidget *parent)
    : QWidget(parent)
{
    setMinimumWidth(180);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"tables.search"_s);
    m_search->setAccessibleName(tr("Find a table"));
    m_search->setPlaceholderText(tr("Find a table", "placeholder of a line"));
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
    m_tables = new QTreeWidget(this);
    m_tables->setObjectName(u"tables.list"_s);
    m_tables->setAccessibleName(tr("Tables"));
    m_tables->setColumnCount(2);
    m_tables->setHeaderLabels({ tr("Table"), tr("Rows") });
    m_tables->header()->setStretchLastSection(false);
    m_tables->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tables->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tables->header()->setObjectName(u"tables.header"_s);
    m_tables->header()->setAccessibleName(tr("Columns"));
    m_tables->setRootIsDecorated(false);
    m_tables->setIndentation(8);
    m_tables->setUniformRowHeights(true);
    column->addWidget(m_tables, 1);
    connect(m_search, &QLineEdit::textChanged, this, &TableList::narrow);
    connect(m_tables, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item && !item->data(0, Qt::UserRole).toString().isEmpty())
            Q_EMIT chosen(item->data(0, Qt::UserRole).toString());
    });
}

void TableList::setTables(const Catalog &catalog)
{
    const QString before = current();
    const QSignalBlocker quiet(m_tables);
    m_tables->clear();
    const QStringList documented = documentedTables();
    const auto addGroup = [&](const QString &title, bool isDocumented) {
        auto *group = new QTreeWidgetItem({ title });
        group->setFlags(Qt::ItemIsEnabled);
        group->setFont(0, labelFont());
        group->setForeground(0, colourOf(Ink::Dim));
        for (const Table &table : catalog.tables()) {
            if (documented.contains(table.name) != isDocumented)
                continue;
            auto *item = new QTreeWidgetItem(group, { table.name, rowsWords(table) });
            item->setData(0, Qt::UserRole, table.name);
            item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
            item->setToolTip(1, sizeWords(table));
            item->setToolTip(0, describeListing(table.name, {}).purpose);
        }
        if (group->childCount() == 0)
            return delete group;
        m_tables->addTopLevelItem(group);
        group->setExpanded(true);
        m_tables->setFirstColumnSpanned(m_tables->indexOfTopLevelItem(group), {}, true);
    };
    addGroup(tr("Kaiwa's", "heading: documented tables"), true);
    addGroup(tr("Others", "heading: tables that the documentation does not know"), false);
    setCurrent(before);
    narrow();
}

QString TableList::current() const
{
    const QTreeWidgetItem *item = m_tables->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void TableList::setCurrent(const QString &table)
{
    const QSignalBlocker quiet(m_tables);
    for (int group = 0; group < m_tables->topLevelItemCount(); ++group) {
        QTreeWidgetItem *parent = m_tables->topLevelItem(group);
        for (int row = 0; row < parent->childCount(); ++row) {
            if (parent->child(row)->data(0, Qt::UserRole).toString() == table)
                m_tables->setCurrentItem(parent->child(row));
        }
    }
}

void TableList::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void TableList::narrow()
{
    const QString wanted = m_search->text().trimmed();
    for (int group = 0; group < m_tables->topLevelItemCount(); ++group) {
        QTreeWidgetItem *parent = m_tables->topLevelItem(group);
        bool any = false;
        for (int row = 0; row < parent->childCount(); ++row) {
            const bool fits = parent->child(row)->text(0).contains(wanted, Qt::CaseInsensitive);
            parent->child(row)->setHidden(!fits);
            any = any || fits;
        }
        parent->setHidden(!any);
    }
}

} // namespace Kaiwa
