#include "models/content/checks/tablecheck.h"

#include "models/content/entitydescription.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;
using Operation = StagedRecord::Operation;

namespace {

FieldValues valuesOf(const Rows &rows, const Row &row)
{
    FieldValues values;
    for (qsizetype i = 0; i < rows.columns.size(); ++i)
        values.insert(rows.columns.at(i), row.value(i));
    return values;
}

} // namespace

bool TableCheck::isPossible(const Catalog &catalog) const
{
    for (auto it = needs.cbegin(); it != needs.cend(); ++it) {
        const Table *table = catalog.table(it.key());
        const bool has = table && std::all_of(it->cbegin(), it->cend(), [table](const QString &column) {
            return isReadable(*table, column);
        });
        if (!has)
            return false;
    }
    return true;
}

Statement wholeTable(const Table &table)
{
    QStringList columns;
    for (const Column &column : table.columns) {
        const QString name = quotedIdentifier(column.name);
        if (column.mayRead)
            columns.append(name + u"::text AS "_s + name);
    }
    return { u"SELECT "_s + columns.join(u", "_s) + u" FROM "_s + quotedIdentifier(table.schema, table.name), {} };
}

QList<StandingRecord> standingRecords(const Table &table, const Rows &rows, const QList<StagedRecord> &staged)
{
    QHash<RecordKey, const StagedRecord *> changes;
    for (const StagedRecord &record : staged) {
        if (record.key.table == table.name)
            changes.insert(record.key, &record);
    }
    QList<StandingRecord> records;
    QSet<RecordKey> seen;
    for (const Row &row : rows.rows) {
        StandingRecord record { { table.name, {}, {} }, valuesOf(rows, row) };
        for (const QString &column : table.primaryKey)
            record.key.key.append(record.values.value(column).value_or(QString()));
        seen.insert(record.key);
        const StagedRecord *change = changes.value(record.key);
        if (change && change->operation == Operation::Delete)
            continue;
        if (change)
            record.values.insert(change->staged);
        records.append(record);
    }
    for (const StagedRecord &change : staged) {
        if (change.key.table != table.name || change.operation == Operation::Delete || seen.contains(change.key))
            continue;
        StandingRecord record { change.key, change.base.values };
        record.values.insert(change.staged);
        records.append(record);
    }
    return records;
}

} // namespace Kaiwa
