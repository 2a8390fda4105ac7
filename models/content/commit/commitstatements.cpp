// The building half of commit.h: from staged records to statements.
#include "models/content/commit/commit.h"

#include "models/content/commit/commitorder.h"
#include "models/content/commit/touchcolumn.h"
#include "models/database/keyexpression.h"
#include "models/database/secretcolumns.h"

#include <QMultiHash>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Operation = StagedRecord::Operation;

// Writes one statement: text and values side by side.
class Builder final {
public:
    // Against what others wrote; not where the transaction holds the row already.
    enum class Guarded { Yes, No };

    Builder(const StagedRecord &record, const Table &table)
        : m_record(record)
        , m_table(table)
        , m_name(quotedIdentifier(table.schema, table.name))
    {
    }

    // `empty`: columns that are staged and stay empty for now.
    Statement insert(const QStringList &empty = {})
    {
        QStringList columns;
        QStringList places;
        for (const Column &column : m_table.columns) {
            const auto value = m_record.staged.constFind(column.name);
            if (value == m_record.staged.cend() || column.generated)
                continue;
            columns.append(quotedIdentifier(column.name));
            places.append(bound(empty.contains(column.name) ? Value() : *value));
        }
        const QString values = columns.isEmpty()
            ? u"DEFAULT VALUES"_s
            : u"("_s + columns.join(u", "_s) + u") VALUES ("_s + places.join(u", "_s) + u')';
        return { u"INSERT INTO "_s + m_name + u' ' + values + returning(), m_parameters };
    }

    Statement update() { return update(m_record.staged, Guarded::Yes); }

    Statement remove(Guarded guarded = Guarded::Yes)
    {
        const QString sql = u"DELETE FROM "_s + m_name + where() + guard(guarded);
        return { rowBefore() ? sql : sql + returning(), m_parameters };
    }

    // The first of two steps; it takes and holds the row.
    Statement earlyStep(const CommitSplit &split)
    {
        FieldValues values = m_record.staged;
        if (split.way == CommitSplit::Way::Empty) {
            values = {};
            for (const QString &column : split.columns)
                values.insert(column, {});
            values.insert(split.moved);
            return update(values, Guarded::Yes);
        }
        if (m_record.operation == Operation::Insert)
            return insert(split.columns);
        values.removeIf([&split](const QString &column, const Value &) { return split.columns.contains(column); });
        return update(values, Guarded::Yes);
    }

    // The second; the row is as the first left it.
    Statement lastStep(const CommitSplit &split)
    {
        if (m_record.operation == Operation::Delete)
            return remove(Guarded::No);
        FieldValues values = m_record.staged;
        if (split.way == CommitSplit::Way::Complete)
            values.removeIf([&split](const QString &column, const Value &) { return !split.columns.contains(column); });
        return update(values, Guarded::No);
    }

    // The version in the guard holds the whole row to what was read with it.
    std::optional<FieldValues> rowBefore() const
    {
        if (!isGuardedByVersion())
            return std::nullopt;
        FieldValues row;
        for (const Column &column : m_table.columns) {
            if (!isReadable(column))
                continue;
            const auto value = m_record.base.values.constFind(column.name);
            if (value == m_record.base.values.cend())
                return std::nullopt;
            row.insert(column.name, *value);
        }
        return row;
    }

    // Holds it until the statement comes, with the weakest lock that does.
    Statement askRowBefore()
    {
        const QString columns = readableColumns();
        return { u"SELECT "_s + columns + u" FROM "_s + m_name + where() + u" FOR NO KEY UPDATE"_s, m_parameters };
    }

    // Some of its fields or its version are known, or there is nothing to lose but the key.
    bool hasGuard()
    {
        if (m_record.operation == Operation::Insert || !guard().isEmpty())
            return true;
        return std::all_of(m_table.columns.cbegin(), m_table.columns.cend(), [this](const Column &column) {
            return m_table.primaryKey.contains(column.name) || column.name == touchColumn;
        });
    }

    Statement currentRow()
    {
        QString columns = readableColumns();
        return { u"SELECT "_s + columns + u" FROM "_s + m_name + where(), m_parameters };
    }

private:
    Statement update(const FieldValues &values, Guarded guarded)
    {
        QStringList settings;
        for (const Column &column : m_table.columns) {
            const auto value = values.constFind(column.name);
            if (column.generated)
                continue;
            if (value != values.cend())
                settings.append(quotedIdentifier(column.name) + u" = "_s + bound(*value));
            else if (const QString now = touch(column); !now.isEmpty())
                settings.append(quotedIdentifier(column.name) + u" = "_s + now);
        }
        return { u"UPDATE "_s + m_name + u" SET "_s + settings.join(u", "_s) + where() + guard(guarded) + returning(),
            m_parameters };
    }

    QString bound(const Value &value)
    {
        m_parameters.append(value);
        return u'$' + QString::number(m_parameters.size());
    }

    QString touch(const Column &column) const
    {
        const bool isUpdate = m_record.operation == Operation::Update;
        if (column.name != touchColumn || !column.mayUpdate || !isUpdate || m_record.staged.contains(column.name))
            return {};
        if (column.kind == ValueKind::Timestamp)
            return u"(now() AT TIME ZONE 'UTC')"_s;
        return column.kind == ValueKind::TimestampWithZone ? u"now()"_s : QString();
    }

    QString where()
    {
        QStringList terms;
        for (qsizetype i = 0; i < m_table.primaryKey.size(); ++i)
            terms.append(keyExpression(m_table, m_table.primaryKey.at(i)) + u" = "_s + bound(keyAt(i)));
        return u" WHERE "_s + terms.join(u" AND "_s);
    }

    Value keyAt(qsizetype part) const
    {
        return m_record.key.isDraft() ? m_record.staged.value(m_table.primaryKey.at(part)) : m_record.key.key.at(part);
    }

    bool isGuardedByVersion() const
    {
        return m_table.hasRowVersion && !m_record.base.rowVersion.isEmpty() && !m_record.hasConflict();
    }

    QString guard(Guarded guarded = Guarded::Yes)
    {
        if (guarded == Guarded::No)
            return {};
        const BaseRow &base = m_record.base;
        if (isGuardedByVersion())
            return u" AND xmin::text = "_s + bound(base.rowVersion);
        QString terms;
        for (const Column &column : m_table.columns) {
            const auto value = base.values.constFind(column.name);
            if (value == base.values.cend() || !column.mayRead || !isGuarded(column.name))
                continue;
            terms += u" AND "_s + quotedIdentifier(column.name) + u"::text IS NOT DISTINCT FROM "_s + bound(*value);
        }
        return terms;
    }

    // An edited field that was never read can only be guarded by the rest of its row.
    bool isGuarded(const QString &column) const
    {
        if (m_table.primaryKey.contains(column))
            return false;
        if (m_record.operation == Operation::Update && knowsWhatItChanges())
            return m_record.staged.contains(column);
        return column != touchColumn;
    }

    bool knowsWhatItChanges() const
    {
        for (auto it = m_record.staged.cbegin(); it != m_record.staged.cend(); ++it) {
            const Column *column = m_table.column(it.key());
            if (!column || !column->mayRead || !m_record.base.values.contains(it.key()))
                return false;
        }
        return true;
    }

    QString returning() const
    {
        const QString columns = readableColumns();
        return columns.isEmpty() ? QString() : u" RETURNING "_s + columns;
    }

    bool isReadable(const Column &column) const
    {
        return column.mayRead && !isSecretColumn(m_table.name, column.name);
    }

    QString readableColumns() const
    {
        QStringList columns;
        for (const Column &column : m_table.columns) {
            if (isReadable(column))
                columns.append(quotedIdentifier(column.name) + u"::text"_s);
        }
        if (m_table.hasRowVersion)
            columns.append(u"xmin::text"_s);
        return columns.join(u", "_s);
    }

    const StagedRecord &m_record;
    const Table &m_table;
    const QString m_name;
    QList<Value> m_parameters;
};

bool isNamed(const StagedRecord &record, const Table *table)
{
    return table && !table->primaryKey.isEmpty() && table->primaryKey.size() == record.key.key.size();
}

bool canBeWritten(const StagedRecord &record, const Table *table)
{
    if (record.operation == Operation::Insert)
        return table;
    return isNamed(record, table) && Builder(record, *table).hasGuard();
}

CommitStatement statementOf(const StagedRecord &record, const Table &table)
{
    CommitStatement built;
    built.record = record.key;
    built.operation = record.operation;
    built.primaryKey = table.primaryKey;
    switch (record.operation) {
    case Operation::Insert:
        built.statement = Builder(record, table).insert();
        break;
    case Operation::Update:
        built.statement = Builder(record, table).update();
        built.rowBefore = Builder(record, table).rowBefore();
        if (!built.rowBefore)
            built.askRowBefore = Builder(record, table).askRowBefore();
        break;
    case Operation::Delete:
        built.statement = Builder(record, table).remove();
        built.rowBefore = Builder(record, table).rowBefore();
        break;
    }
    return built;
}

void splitUp(CommitStatement &built, const StagedRecord &record, const Table &table, const CommitSplit &split)
{
    built.early = Builder(record, table).earlyStep(split);
    built.statement = Builder(record, table).lastStep(split);
    // What a delete returns is not the row any more as it was.
    if (record.operation == Operation::Delete && !built.rowBefore)
        built.askRowBefore = Builder(record, table).askRowBefore();
}

QString withValuesInPlace(const Statement &statement)
{
    const QString &sql = statement.sql;
    QString text;
    text.reserve(sql.size());
    QChar quote;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar character = sql.at(i);
        if (!quote.isNull()) {
            quote = character == quote ? QChar() : quote;
        } else if (character == u'"' || character == u'\'') {
            quote = character;
        } else if (character == u'$') {
            qsizetype end = i + 1;
            while (end < sql.size() && sql.at(end).isDigit())
                ++end;
            const int number = QStringView(sql).sliced(i + 1, end - i - 1).toInt();
            if (number > 0 && number <= statement.parameters.size()) {
                text += displayLiteral(statement.parameters.at(number - 1));
                i = end - 1;
                continue;
            }
        }
        text += character;
    }
    return text;
}

enum class ReferenceWay { ToRequired, ToDependent };

// Everything to which references lead from these records, over however many steps.
QSet<RecordKey> closureOf(
    const QSet<RecordKey> &keys, const ChangeSet &changes, const Catalog &catalog, ReferenceWay direction)
{
    const QList<StagedRecord> records = changes.records();
    QMultiHash<RecordKey, RecordKey> ways;
    for (const CommitDependency &dependency : commitDependencies(records, catalog)) {
        if (dependency.reason != CommitDependency::Reason::Reference)
            continue;
        const RecordKey &required = records.at(dependency.earlier).key;
        const RecordKey &dependent = records.at(dependency.later).key;
        if (direction == ReferenceWay::ToRequired)
            ways.insert(dependent, required);
        else
            ways.insert(required, dependent);
    }
    QSet<RecordKey> all;
    QList<RecordKey> open(keys.cbegin(), keys.cend());
    while (!open.isEmpty()) {
        const RecordKey key = open.takeLast();
        if (!changes.find(key) || all.contains(key))
            continue;
        all.insert(key);
        open.append(ways.values(key));
    }
    return all;
}

} // namespace

QList<CommitStatement> commitStatements(const QList<StagedRecord> &records, const Catalog &catalog)
{
    QList<CommitStatement> statements;
    statements.reserve(records.size());
    const CommitPlan plan = commitPlan(records, catalog);
    QHash<qsizetype, qsizetype> places; // of split records in the list
    QList<qsizetype> early; // records whose first step comes before the next statement
    for (const CommitPlan::Step &step : plan.steps) {
        const StagedRecord &record = records.at(step.record);
        const Table *table = catalog.table(record.key.table);
        if (!canBeWritten(record, table))
            continue;
        if (step.isEarly) {
            early.append(step.record);
            continue;
        }
        CommitStatement built = statementOf(record, *table);
        built.obstacle = plan.obstacles.value(step.record);
        if (const auto split = plan.splits.constFind(step.record); split != plan.splits.cend()) {
            splitUp(built, record, *table, *split);
            places.insert(step.record, statements.size());
        }
        for (const Reference *reference : plan.deferred) {
            if (reference->table == table->name)
                built.deferred.append(quotedIdentifier(table->schema, reference->name));
        }
        for (const UniqueKey *key : plan.deferredKeys) {
            if (key->table == table->name)
                built.deferred.append(quotedIdentifier(table->schema, key->name));
        }
        built.currentRow = currentRowStatement(record, catalog);
        built.earlyBefore = std::exchange(early, {});
        statements.append(built);
    }
    for (CommitStatement &statement : statements) {
        for (qsizetype &one : statement.earlyBefore)
            one = places.value(one);
    }
    return statements;
}

Statement currentRowStatement(const StagedRecord &record, const Catalog &catalog)
{
    const Table *table = catalog.table(record.key.table);
    return record.operation != Operation::Insert && isNamed(record, table) ? Builder(record, *table).currentRow()
                                                                           : Statement();
}

QSet<RecordKey> withRequiredRecords(const QSet<RecordKey> &keys, const ChangeSet &changes, const Catalog &catalog)
{
    return closureOf(keys, changes, catalog, ReferenceWay::ToRequired);
}

QSet<RecordKey> withDependentRecords(const QSet<RecordKey> &keys, const ChangeSet &changes, const Catalog &catalog)
{
    return closureOf(keys, changes, catalog, ReferenceWay::ToDependent);
}

QString CommitStatement::preview() const
{
    QString text;
    if (!deferred.isEmpty())
        text += deferStatement(deferred).sql + u";\n"_s;
    if (!early.sql.isEmpty())
        text += withValuesInPlace(early) + u";\n"_s;
    return text + withValuesInPlace(statement);
}

Statement deferStatement(const QStringList &constraints)
{
    return { u"SET CONSTRAINTS "_s + constraints.join(u", "_s) + u" DEFERRED"_s, {} };
}

} // namespace Kaiwa
