#include "models/content/commitorder.h"

#include <QHash>

#include <algorithm>
#include <queue>
#include <vector>

namespace Kaiwa {

namespace {

using Operation = StagedRecord::Operation;

// A combination of values in some columns of a table: who refers to it, who frees it, who takes it.
struct Tuple {
    QString table;
    QStringList columns;
    QStringList values;
    bool operator==(const Tuple &) const = default;
};

size_t qHash(const Tuple &tuple, size_t seed = 0)
{
    return qHashMulti(seed, tuple.table, tuple.columns, tuple.values);
}

using Holders = QHash<Tuple, QList<qsizetype>>;

FieldValues valuesAfter(const StagedRecord &record)
{
    if (record.operation == Operation::Delete)
        return {};
    FieldValues values = record.base.values;
    values.insert(record.staged);
    return values;
}

// The primary key is known even where its column may not be read.
FieldValues valuesBefore(const StagedRecord &record, const Table &table)
{
    if (record.operation == Operation::Insert)
        return {};
    FieldValues values = record.base.values;
    for (qsizetype i = 0; i < std::min(table.primaryKey.size(), record.key.key.size()); ++i)
        values.insert(table.primaryKey.at(i), record.key.key.at(i));
    return values;
}

// None where a value is NULL or unknown: such a row refers to nothing and takes nothing.
std::optional<Tuple> tupleOf(
    const QString &table, const QStringList &tupleColumns, const QStringList &columns, const FieldValues &values)
{
    Tuple tuple { table, tupleColumns, {} };
    for (const QString &column : columns) {
        const auto value = values.constFind(column);
        if (value == values.cend() || !*value)
            return std::nullopt;
        tuple.values.append(**value);
    }
    return tuple;
}

class Collector final {
public:
    Collector(const QList<StagedRecord> &records, const Catalog &catalog)
        : m_records(records)
        , m_catalog(catalog)
    {
    }

    QList<CommitDependency> collect()
    {
        for (qsizetype i = 0; i < m_records.size(); ++i) {
            if (const Table *table = m_catalog.table(m_records.at(i).key.table))
                note(i, *table);
        }
        connect(m_provided, m_wanted, CommitDependency::Reason::Reference);
        connect(m_left, m_removed, CommitDependency::Reason::Reference);
        connect(m_freed, m_taken, CommitDependency::Reason::FreedValue);
        return m_found;
    }

private:
    const QList<Reference> &referencesTo(const QString &table)
    {
        auto found = m_referencesTo.find(table);
        if (found == m_referencesTo.end())
            found = m_referencesTo.insert(table, m_catalog.referencesTo(table));
        return *found;
    }

    void note(qsizetype index, const Table &table)
    {
        const StagedRecord &record = m_records.at(index);
        const FieldValues before = valuesBefore(record, table);
        const FieldValues after = valuesAfter(record);
        const auto noteChange = [&](const QString &name, const QStringList &named, const QStringList &columns,
                                    Holders &gone, Holders &come) {
            const auto old = tupleOf(name, named, columns, before);
            const auto now = tupleOf(name, named, columns, after);
            if (old == now)
                return;
            if (old)
                gone[*old].append(index);
            if (now)
                come[*now].append(index);
        };
        for (const Reference &reference : table.references)
            noteChange(reference.targetTable, reference.targetColumns, reference.columns, m_left, m_wanted);
        QList<QStringList> targets;
        for (const Reference &reference : referencesTo(table.name)) {
            if (!targets.contains(reference.targetColumns))
                targets.append(reference.targetColumns);
        }
        for (const QStringList &columns : std::as_const(targets))
            noteChange(table.name, columns, columns, m_removed, m_provided);
        for (const QStringList &columns : table.uniqueKeys + QList<QStringList> { table.primaryKey })
            noteChange(table.name, columns, columns, m_freed, m_taken);
    }

    void connect(const Holders &earlier, const Holders &later, CommitDependency::Reason reason)
    {
        for (auto it = later.cbegin(); it != later.cend(); ++it) {
            const QList<qsizetype> before = earlier.value(it.key());
            // At most one row holds a unique value, so that the pairs are about as many as the records.
            for (const qsizetype late : *it) {
                for (const qsizetype early : before) {
                    if (early != late)
                        m_found.append({ early, late, reason });
                }
            }
        }
    }

    const QList<StagedRecord> &m_records;
    const Catalog &m_catalog;
    QHash<QString, QList<Reference>> m_referencesTo;
    Holders m_provided; // rows that others may refer to, and that come
    Holders m_wanted; // references that come
    Holders m_left; // references that go
    Holders m_removed; // rows that others may refer to, and that go
    Holders m_freed;
    Holders m_taken;
    QList<CommitDependency> m_found;
};

// Ranks the records as if there were no dependency among them.
std::vector<qsizetype> plainRanks(const QList<StagedRecord> &records, const Catalog &catalog)
{
    const QStringList tables = catalog.inReferenceOrder();
    QHash<QString, qsizetype> tableRank;
    for (qsizetype i = 0; i < tables.size(); ++i)
        tableRank.insert(tables.at(i), i);
    std::vector<qsizetype> order(size_t(records.size()));
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = qsizetype(i);
    const auto sortKey = [&](qsizetype index) {
        const StagedRecord &record = records.at(index);
        const qsizetype rank = tableRank.value(record.key.table);
        return std::pair(static_cast<int>(record.operation), record.operation == Operation::Delete ? -rank : rank);
    };
    std::stable_sort(
        order.begin(), order.end(), [&](qsizetype left, qsizetype right) { return sortKey(left) < sortKey(right); });
    std::vector<qsizetype> ranks(order.size());
    for (size_t position = 0; position < order.size(); ++position)
        ranks[size_t(order[position])] = qsizetype(position);
    return ranks;
}

// As many records as can be put in order; fewer than all where the dependencies run in a circle.
QList<qsizetype> sorted(const std::vector<qsizetype> &ranks, const QList<CommitDependency> &dependencies)
{
    std::vector<QList<qsizetype>> followers(ranks.size());
    std::vector<int> waitingFor(ranks.size());
    for (const CommitDependency &dependency : dependencies) {
        followers[size_t(dependency.earlier)].append(dependency.later);
        ++waitingFor[size_t(dependency.later)];
    }
    const auto later = [&ranks](qsizetype left, qsizetype right) {
        return ranks[size_t(left)] > ranks[size_t(right)];
    };
    std::priority_queue<qsizetype, std::vector<qsizetype>, decltype(later)> ready(later);
    for (size_t i = 0; i < ranks.size(); ++i) {
        if (waitingFor[i] == 0)
            ready.push(qsizetype(i));
    }
    QList<qsizetype> order;
    order.reserve(qsizetype(ranks.size()));
    while (!ready.empty()) {
        const qsizetype next = ready.top();
        ready.pop();
        order.append(next);
        for (const qsizetype follower : std::as_const(followers[size_t(next)])) {
            if (--waitingFor[size_t(follower)] == 0)
                ready.push(follower);
        }
    }
    return order;
}

} // namespace

QList<CommitDependency> commitDependencies(const QList<StagedRecord> &records, const Catalog &catalog)
{
    return Collector(records, catalog).collect();
}

QList<qsizetype> commitOrder(const QList<StagedRecord> &records, const Catalog &catalog)
{
    const std::vector<qsizetype> ranks = plainRanks(records, catalog);
    QList<CommitDependency> dependencies = commitDependencies(records, catalog);
    QList<qsizetype> order = sorted(ranks, dependencies);
    if (order.size() == records.size())
        return order;
    dependencies.removeIf(
        [](const CommitDependency &dependency) { return dependency.reason == CommitDependency::Reason::FreedValue; });
    order = sorted(ranks, dependencies);
    if (order.size() == records.size())
        return order;
    return sorted(ranks, {});
}

} // namespace Kaiwa
