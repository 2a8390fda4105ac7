#include "models/content/commit/commitorder.h"

#include "models/content/commit/commitcircles.h"

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

struct Holder {
    qsizetype record;
    const Reference *reference = nullptr; // by which it holds the values
    const UniqueKey *key = nullptr; // for which it does
};

using Holders = QHash<Tuple, QList<Holder>>;

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

// None where a value is NULL or unknown: such a row refers to nothing and takes nothing, but where NULLs are alike.
std::optional<Tuple> tupleOf(const QString &table, const QStringList &tupleColumns, const QStringList &columns,
    const FieldValues &values, bool nullsAlike)
{
    static const QString ofNull(QChar(u'\0')); // no text of a server
    Tuple tuple { table, tupleColumns, {} };
    for (const QString &column : columns) {
        const auto value = values.constFind(column);
        if (value == values.cend() || !(*value || nullsAlike))
            return std::nullopt;
        tuple.values.append(value->value_or(ofNull));
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
                                    Holders &gone, Holders &come, const Reference *reference = nullptr,
                                    const UniqueKey *key = nullptr) {
            const bool nullsAlike = key && key->nullsAlike;
            const auto old = tupleOf(name, named, columns, before, nullsAlike);
            const auto now = tupleOf(name, named, columns, after, nullsAlike);
            if (old == now)
                return;
            if (old)
                gone[*old].append({ index, reference, key });
            if (now)
                come[*now].append({ index, reference, key });
        };
        for (const Reference &reference : table.references) {
            noteChange(
                reference.targetTable, reference.targetColumns, reference.columns, m_left, m_wanted, &reference);
        }
        QList<QStringList> targets;
        for (const Reference &reference : referencesTo(table.name)) {
            if (!targets.contains(reference.targetColumns))
                targets.append(reference.targetColumns);
        }
        for (const QStringList &columns : std::as_const(targets))
            noteChange(table.name, columns, columns, m_removed, m_provided);
        for (const UniqueKey &key : table.uniqueKeys)
            noteChange(table.name, key.columns, key.columns, m_freed, m_taken, nullptr, &key);
        noteChange(table.name, table.primaryKey, table.primaryKey, m_freed, m_taken);
    }

    void connect(const Holders &earlier, const Holders &later, CommitDependency::Reason reason)
    {
        for (auto it = later.cbegin(); it != later.cend(); ++it) {
            const QList<Holder> before = earlier.value(it.key());
            // At most one row holds a unique value, so that the pairs are about as many as the records.
            for (const Holder &late : *it) {
                for (const Holder &early : before) {
                    if (early.record != late.record && early.key == late.key)
                        m_found.append(
                            { early.record, late.record, reason, late.reference, early.reference, late.key });
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

// Gives each split record a second place: its own index stands for the last step, a further one for the early step.
class SplitSteps final {
public:
    // Lengthens the ranks by those of the early steps.
    SplitSteps(const QList<StagedRecord> &records, const CommitPlan &plan, std::vector<qsizetype> &ranks)
        : m_plan(plan)
    {
        for (auto it = plan.splits.cbegin(); it != plan.splits.cend(); ++it) {
            m_earlyPlaces.insert(it.key(), qsizetype(ranks.size()));
            m_records.append(it.key());
            const qsizetype own = ranks[size_t(it.key())];
            const bool isEmptied = it->way == CommitSplit::Way::Empty;
            ranks.push_back(isEmptied ? own - records.size() : own); // what is emptied stands in nobody's way then
            if (!isEmptied)
                ranks[size_t(it.key())] += records.size();
        }
    }

    const QList<qsizetype> &records() const { return m_records; } // of the early steps

    // What must come before what, with these steps; those that need no order any more are left out.
    QList<CommitDependency> between(const QList<CommitDependency> &all) const
    {
        QList<CommitDependency> dependencies;
        for (const CommitDependency &one : all) {
            if (!m_plan.waits(one))
                dependencies.append({ earlierOf(one), laterOf(one), one.reason });
        }
        for (auto it = m_earlyPlaces.cbegin(); it != m_earlyPlaces.cend(); ++it)
            dependencies.append({ *it, it.key(), CommitDependency::Reason::Reference });
        return dependencies;
    }

private:
    bool isAbout(const CommitSplit &split, const Reference *reference) const
    {
        return reference
            && std::any_of(reference->columns.cbegin(), reference->columns.cend(),
                [&split](const QString &column) { return split.columns.contains(column); });
    }

    // Which step gives what the other one needs.
    qsizetype earlierOf(const CommitDependency &one) const
    {
        const auto split = m_plan.splits.constFind(one.earlier);
        if (split == m_plan.splits.cend())
            return one.earlier;
        const bool isEmptied = split->way == CommitSplit::Way::Empty;
        const bool isEarly = one.reason == CommitDependency::Reason::FreedValue ? one.key && split->freesEarly(*one.key)
            : one.left ? isAbout(*split, one.left) == isEmptied
                       : !isEmptied;
        return isEarly ? m_earlyPlaces.value(one.earlier) : one.earlier;
    }

    // Which step needs what the other one gives.
    qsizetype laterOf(const CommitDependency &one) const
    {
        const auto split = m_plan.splits.constFind(one.later);
        if (split == m_plan.splits.cend() || split->way == CommitSplit::Way::Empty || isAbout(*split, one.wanted))
            return one.later;
        if (one.key && !split->freesEarly(*one.key))
            return one.later; // it takes its value where it would give it up
        return m_earlyPlaces.value(one.later);
    }

    const CommitPlan &m_plan;
    QHash<qsizetype, qsizetype> m_earlyPlaces;
    QList<qsizetype> m_records;
};

// Places after the records are those of the early steps of `earlyRecords`.
CommitPlan planOf(const QList<qsizetype> &order, const QList<qsizetype> &earlyRecords, CommitPlan plan)
{
    const qsizetype records = order.size() - earlyRecords.size();
    plan.steps.reserve(order.size());
    for (const qsizetype place : order) {
        const bool isEarly = place >= records;
        plan.steps.append({ isEarly ? earlyRecords.at(place - records) : place, isEarly });
    }
    return plan;
}

} // namespace

QList<CommitDependency> commitDependencies(const QList<StagedRecord> &records, const Catalog &catalog)
{
    return Collector(records, catalog).collect();
}

bool CommitSplit::freesEarly(const UniqueKey &key) const
{
    const bool isFreed = std::any_of(key.columns.cbegin(), key.columns.cend(),
        [this](const QString &column) { return columns.contains(column) || moved.contains(column); });
    return isFreed == (way == Way::Empty);
}

bool CommitPlan::mayWait(const CommitDependency &dependency)
{
    if (dependency.key)
        return dependency.key->deferrable;
    return dependency.wanted ? dependency.wanted->deferrable
                             : dependency.left && dependency.left->deferrable
            && dependency.left->onDelete == OnDelete::NoAction;
}

bool CommitPlan::waits(const CommitDependency &dependency) const
{
    if (dependency.key)
        return deferredKeys.contains(dependency.key);
    return mayWait(dependency) && deferred.contains(dependency.wanted ? dependency.wanted : dependency.left);
}

CommitPlan commitPlan(const QList<StagedRecord> &records, const Catalog &catalog)
{
    std::vector<qsizetype> ranks = plainRanks(records, catalog);
    const QList<CommitDependency> all = commitDependencies(records, catalog);
    CommitPlan plan;
    QList<qsizetype> order = sorted(ranks, all);
    if (order.size() == records.size())
        return planOf(order, {}, plan);
    CommitCircles circles(records, catalog, all);
    circles.breakUp(plan);
    if (!plan.obstacles.isEmpty())
        return planOf(sorted(ranks, {}), {}, plan);
    SplitSteps split(records, plan, ranks);
    QList<CommitDependency> dependencies = split.between(all);
    order = sorted(ranks, dependencies);
    if (order.size() < qsizetype(ranks.size())) {
        dependencies.removeIf([](const CommitDependency &dependency) {
            return dependency.reason == CommitDependency::Reason::FreedValue;
        });
        order = sorted(ranks, dependencies);
    }
    if (order.size() < qsizetype(ranks.size()))
        order = sorted(ranks, split.between({}));
    return planOf(order, split.records(), plan);
}

} // namespace Kaiwa
