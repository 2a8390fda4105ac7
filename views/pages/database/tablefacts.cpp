#include "views/pages/database/tablefacts.h"

#include "models/database/catalog.h"
#include "models/database/secretcolumns.h"
#include "models/records/recordlisting.h"
#include "views/shell/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QTreeWidget *makeFactsTree(const QString &name, const QString &accessibleName, const QStringList &headings, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(name);
    tree->setAccessibleName(accessibleName);
    tree->setHeaderLabels(headings);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->header()->setObjectName(name + u".header"_s);
    tree->header()->setAccessibleName(TableFacts::tr("Columns"));
    return tree;
}

QString onDeleteWords(OnDelete rule)
{
    switch (rule) {
    case OnDelete::NoAction:
    case OnDelete::Restrict:
        return TableFacts::tr("blocks deleting", "a reference");
    case OnDelete::Cascade:
        return TableFacts::tr("is deleted along", "a reference");
    case OnDelete::SetNull:
        return TableFacts::tr("is emptied", "a reference, when its target is deleted");
    case OnDelete::SetDefault:
        return TableFacts::tr("gets its default", "a reference, when its target is deleted");
    }
    return {};
}

} // namespace

TableFacts::TableFacts(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"tables.facts"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 0, 0);
    column->setSpacing(8);
    m_purpose = new QLabel(this);
    m_rights = new QLabel(this);
    for (QLabel *label : { m_purpose, m_rights }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    setInk(m_rights, Ink::Dim);
    m_columns = makeFactsTree(u"tables.columns"_s, tr("Columns of the table"),
        { tr("Column"), tr("Type"), tr("Rights", "of a role on a column") }, this);
    m_keys = makeFactsTree(u"tables.keys"_s, tr("Keys, references and indexes"), { tr("Kind"), tr("What") }, this);
    column->addWidget(m_columns, 3);
    column->addWidget(m_keys, 2);
    connect(m_keys, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        if (const QString table = item->data(0, Qt::UserRole).toString(); !table.isEmpty())
            Q_EMIT tableRequested(table);
    });
}

void TableFacts::setTable(const Catalog &catalog, const QString &name)
{
    m_columns->clear();
    m_keys->clear();
    const Table *table = catalog.table(name);
    if (!table)
        return;
    const QString purpose = describeListing(name, {}).purpose;
    m_purpose->setText(!purpose.isEmpty() ? purpose : table->comment.isEmpty() ? tr("Not documented.") : table->comment);
    QStringList rights { tr("The role %1 may read").arg(catalog.role()) };
    if (table->mayInsert)
        rights.append(tr("add", "a right"));
    if (table->mayDelete)
        rights.append(tr("delete", "a right"));
    QStringList facts { rights.join(u", "_s) + u'.' };
    if (table->bytes >= 0)
        facts.append(tr("It takes %1 with its indexes.").arg(QLocale().formattedDataSize(table->bytes, 1, QLocale::DataSizeSIFormat)));
    m_rights->setText(facts.join(u' '));
    for (const Column &column : table->columns) {
        QStringList may;
        if (column.mayRead)
            may.append(tr("read", "a right"));
        if (column.mayUpdate)
            may.append(tr("change", "a right"));
        if (isSecretColumn(name, column.name))
            may = { tr("secret", "a column that is never read") };
        const QString key = table->primaryKey.contains(column.name) ? u" 🔑"_s : QString();
        auto *item = new QTreeWidgetItem(m_columns,
            { column.name + key, column.typeName + (column.notNull ? QString() : u" · "_s + tr("may be not set", "a column")),
                may.isEmpty() ? tr("none", "no right") : may.join(u", "_s) });
        item->setToolTip(0, column.comment);
        item->setToolTip(1, column.labels.join(u", "_s));
    }
    const auto add = [this](const QString &kind, const QString &what, const QString &target = {}) {
        auto *item = new QTreeWidgetItem(m_keys, { kind, what });
        item->setData(0, Qt::UserRole, target);
        item->setToolTip(1, what);
    };
    if (!table->primaryKey.isEmpty())
        add(tr("Primary key"), table->primaryKey.join(u", "_s));
    for (const UniqueKey &unique : table->uniqueKeys)
        add(tr("Unique"), unique.columns.join(u", "_s));
    for (const Reference &reference : table->references)
        add(tr("Refers to"), reference.columns.join(u", "_s) + u" → "_s + reference.targetTable + u" · "_s + onDeleteWords(reference.onDelete),
            reference.targetTable);
    for (const Reference &reference : catalog.referencesTo(name))
        add(tr("Referred to by"), reference.table + u'.' + reference.columns.join(u", "_s) + u" · "_s + onDeleteWords(reference.onDelete),
            reference.table);
    for (const QStringList &index : table->indexedColumns)
        add(tr("Index"), index.join(u", "_s));
    for (const QString &check : table->checkConstraints)
        add(tr("Check", "a constraint"), check);
    for (int section = 0; section < 2; ++section) {
        m_columns->resizeColumnToContents(section);
        m_keys->resizeColumnToContents(section);
    }
}

} // namespace Kaiwa
