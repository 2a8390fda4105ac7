#include "models/database/catalog.h"

#include "models/database/catalogdata.h"
#include "models/database/statement.h"

#include <QSet>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

const Column *Table::column(const QString &columnName) const
{
    const auto place = std::find_if(
        columns.cbegin(), columns.cend(), [&columnName](const Column &column) { return column.name == columnName; });
    return place == columns.cend() ? nullptr : &*place;
}

const Reference *Table::referenceFor(const QString &columnName) const
{
    const auto place = std::find_if(references.cbegin(), references.cend(),
        [&columnName](const Reference &reference) { return reference.columns == QStringList(columnName); });
    return place == references.cend() ? nullptr : &*place;
}

bool Table::hasUniqueKey(const QStringList &keyColumns) const
{
    return std::any_of(uniqueKeys.cbegin(), uniqueKeys.cend(),
        [&keyColumns](const UniqueKey &key) { return key.columns == keyColumns; });
}

bool Table::hasIndexOn(const QString &columnName) const
{
    return std::any_of(indexedColumns.cbegin(), indexedColumns.cend(),
        [&columnName](const QStringList &index) { return index.value(0) == columnName; });
}

QString Table::sqlName() const
{
    return quotedIdentifier(schema, isElsewhere ? name.sliced(schema.size() + 1) : name);
}

Catalog::Catalog()
    : m_data(std::make_shared<const Data>())
{
}

const QString &Catalog::schema() const
{
    return m_data->schema;
}

const QString &Catalog::databaseName() const
{
    return m_data->databaseName;
}

const QString &Catalog::role() const
{
    return m_data->role;
}

int Catalog::serverVersion() const
{
    return m_data->serverVersion;
}

QString Catalog::serverVersionText() const
{
    return m_data->serverVersionText;
}

const QString &Catalog::systemIdentifier() const
{
    return m_data->systemIdentifier;
}

const QString &Catalog::databaseOid() const
{
    return m_data->databaseOid;
}

bool Catalog::isReadOnly() const
{
    return m_data->readOnly;
}

const StudioSchema &Catalog::studioSchema() const
{
    return m_data->studioSchema;
}

bool Catalog::hasIcuCollation() const
{
    return m_data->icuCollation;
}

const QList<Table> &Catalog::tables() const
{
    return m_data->tables;
}

const Table *Catalog::table(const QString &name) const
{
    const QList<Table> &tables = m_data->tables;
    const auto place = std::lower_bound(
        tables.cbegin(), tables.cend(), name, [](const Table &table, const QString &wanted) { return table.name < wanted; });
    return place != tables.cend() && place->name == name ? &*place : nullptr;
}

bool Catalog::hasColumn(const QString &table, const QString &column) const
{
    const Table *found = this->table(table);
    return found && found->column(column);
}

QList<Reference> Catalog::referencesTo(const QString &table) const
{
    QList<Reference> references = m_data->foreignReferences.value(table);
    for (const Table &candidate : m_data->tables) {
        for (const Reference &reference : candidate.references) {
            if (reference.targetTable == table)
                references.append(reference);
        }
    }
    return references;
}

namespace {

// Depth first along the references; a table that is met while its own targets are still being placed closes a cycle,
// which is cut there.
class ReferenceOrder final {
public:
    explicit ReferenceOrder(const Catalog &catalog)
        : m_catalog(catalog)
    {
        for (const Table &table : catalog.tables())
            place(table);
    }

    const QStringList &names() const { return m_names; }

private:
    void place(const Table &table)
    {
        if (m_seen.contains(table.name))
            return;
        m_seen.insert(table.name);
        QStringList targets;
        for (const Reference &reference : table.references)
            targets.append(reference.targetTable);
        targets.sort();
        for (const QString &target : std::as_const(targets)) {
            if (const Table *found = m_catalog.table(target))
                place(*found);
        }
        m_names.append(table.name);
    }

    const Catalog &m_catalog;
    QSet<QString> m_seen;
    QStringList m_names;
};

} // namespace

QStringList Catalog::inReferenceOrder() const
{
    return ReferenceOrder(*this).names();
}

bool Catalog::operator==(const Catalog &other) const
{
    return m_data == other.m_data || *m_data == *other.m_data;
}

} // namespace Kaiwa
