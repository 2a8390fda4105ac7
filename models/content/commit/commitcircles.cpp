#include "models/content/commit/commitcircles.h"

#include "models/content/commit/momentaryvalue.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Operation = StagedRecord::Operation;
using Way = CommitSplit::Way;

struct CommitCirclesWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::CommitCircles)
};

// A key that the database makes is known to nobody before the record is written.
bool isNamedBeforehand(const StagedRecord &record, const Table &table)
{
    if (table.primaryKey.isEmpty())
        return false;
    if (!record.key.isDraft())
        return record.key.key.size() == table.primaryKey.size();
    return std::all_of(table.primaryKey.cbegin(), table.primaryKey.cend(),
        [&record](const QString &column) { return record.staged.value(column).has_value(); });
}

} // namespace

CommitCircles::CommitCircles(
    const QList<StagedRecord> &records, const Catalog &catalog, const QList<CommitDependency> &dependencies)
    : m_records(records)
    , m_catalog(catalog)
    , m_dependencies(dependencies)
    , m_edges(size_t(records.size()))
{
    for (qsizetype i = 0; i < dependencies.size(); ++i)
        m_edges[size_t(dependencies.at(i).earlier)].push_back({ dependencies.at(i).later, i });
}

void CommitCircles::breakUp(CommitPlan &plan)
{
    m_plan = &plan;
    while (breakSome()) { }
}

// One walk over all records; true when it met a circle.
bool CommitCircles::breakSome()
{
    enum class State : char { New, OnPath, Done };
    std::vector<State> states(m_edges.size(), State::New);
    bool met = false;
    std::vector<Visit> path;
    for (size_t start = 0; start < m_edges.size(); ++start) {
        if (states[start] != State::New)
            continue;
        path.push_back({ qsizetype(start) });
        states[start] = State::OnPath;
        while (!path.empty()) {
            Visit &visit = path.back();
            const std::vector<Edge> &edges = m_edges[size_t(visit.record)];
            if (visit.next == edges.size()) {
                states[size_t(visit.record)] = State::Done;
                path.pop_back();
                continue;
            }
            const Edge &edge = edges[visit.next++];
            State &state = states[size_t(edge.later)];
            if (state == State::Done || isBroken(edge.dependency))
                continue;
            if (state == State::OnPath) {
                met = true;
                meet(path, edge.later, edge.dependency);
                continue;
            }
            state = State::OnPath;
            path.push_back({ edge.later });
        }
    }
    return met;
}

// The circle is the end of the path from `first` on, and the dependency that closes it.
void CommitCircles::meet(const std::vector<Visit> &path, qsizetype first, qsizetype closing)
{
    QList<qsizetype> circle { closing };
    for (size_t i = path.size() - 1; path[i].record != first; --i) {
        const Visit &before = path[i - 1];
        circle.append(m_edges[size_t(before.record)][before.next - 1].dependency);
    }
    // Another circle of this walk that shares a part of the path may have opened it already.
    if (std::any_of(circle.cbegin(), circle.cend(), [this](qsizetype one) { return isBroken(one); }))
        return;
    const auto isDeferred = [this](qsizetype one) { return defer(m_dependencies.at(one)); };
    // What is emptied first is out of everybody's way; what is completed at last still holds on to its old row.
    const auto isEmptied = [this](qsizetype one) {
        return m_dependencies.at(one).left && split(m_dependencies.at(one));
    };
    const auto isSplit = [this](qsizetype one) { return split(m_dependencies.at(one)); };
    const auto isMoved = [this](qsizetype one) { return move(m_dependencies.at(one)); };
    if (std::any_of(circle.cbegin(), circle.cend(), isDeferred)
        || std::any_of(circle.cbegin(), circle.cend(), isEmptied)
        || std::any_of(circle.cbegin(), circle.cend(), isSplit)
        || std::any_of(circle.cbegin(), circle.cend(), isMoved))
        return;
    giveUp(circle);
}

bool CommitCircles::isBroken(qsizetype dependency) const
{
    const CommitDependency &one = m_dependencies.at(dependency);
    if (one.key) {
        const auto split = m_plan->splits.constFind(one.earlier);
        if (split != m_plan->splits.cend() && split->way == Way::Empty && split->freesEarly(*one.key))
            return true;
    }
    return m_cutDependencies.contains(dependency) || m_plan->waits(one)
        || (one.wanted && m_cutWants.contains({ one.later, one.wanted }))
        || (one.left && m_cutLeaves.contains({ one.earlier, one.left }));
}

bool CommitCircles::defer(const CommitDependency &dependency)
{
    if (!CommitPlan::mayWait(dependency))
        return false;
    if (dependency.key) {
        m_plan->deferredKeys.insert(dependency.key);
        return true;
    }
    m_plan->deferred.insert(dependency.wanted ? dependency.wanted : dependency.left);
    return true;
}

bool CommitCircles::split(const CommitDependency &dependency)
{
    return dependency.wanted ? split(dependency.later, *dependency.wanted, Way::Complete)
                             : dependency.left && split(dependency.earlier, *dependency.left, Way::Empty);
}

bool CommitCircles::split(qsizetype index, const Reference &reference, Way way)
{
    const StagedRecord &record = m_records.at(index);
    const Table *table = m_catalog.table(record.key.table);
    if (!table || !isNamedBeforehand(record, *table))
        return false;
    const QStringList columns = columnsToEmpty(record, *table, reference);
    const auto known = m_plan->splits.constFind(index);
    if (columns.isEmpty() || (known != m_plan->splits.cend() && known->way != way))
        return false;
    CommitSplit made = known == m_plan->splits.cend() ? CommitSplit { way, {}, {} } : *known;
    for (const QString &column : columns) {
        if (!made.columns.contains(column))
            made.columns.append(column);
    }
    const auto isInLastStep = [&made](const QString &column) { return made.columns.contains(column); };
    const QStringList staged = record.staged.keys();
    if (way == Way::Complete && record.operation == Operation::Update
        && std::all_of(staged.cbegin(), staged.cend(), isInLastStep))
        return false; // nothing is left for a first step
    m_plan->splits.insert(index, made);
    (way == Way::Complete ? m_cutWants : m_cutLeaves).insert({ index, &reference });
    return true;
}

// Out of the way of the one that takes its unique value; what is moved must be put right by the last step.
bool CommitCircles::move(const CommitDependency &dependency)
{
    const StagedRecord &record = m_records.at(dependency.earlier);
    const Table *table = m_catalog.table(record.key.table);
    if (!dependency.key || !table || !isNamedBeforehand(record, *table))
        return false;
    CommitSplit made = m_plan->splits.value(dependency.earlier, CommitSplit { Way::Empty, {}, {} });
    if (made.way != Way::Empty)
        return false;
    for (const QString &name : dependency.key->columns) {
        const Column *column = table->column(name);
        const bool isPutRight = record.operation == Operation::Delete || record.staged.contains(name);
        if (!column || !isPutRight || column->generated || !column->mayUpdate || table->primaryKey.contains(name)
            || isReferredTo(*table, name))
            continue;
        const std::optional<Value> value = momentaryValue(record.key, *table, *column, *dependency.key, m_moved);
        if (!value)
            continue;
        ++m_moved;
        made.moved.insert(name, *value);
        m_plan->splits.insert(dependency.earlier, made);
        return true;
    }
    return false;
}

bool CommitCircles::isReferredTo(const Table &table, const QString &column)
{
    auto known = m_referredTo.find(table.name);
    if (known == m_referredTo.end()) {
        known = m_referredTo.insert(table.name, {});
        const QList<Reference> references = m_catalog.referencesTo(table.name);
        for (const Reference &reference : references)
            known->unite({ reference.targetColumns.cbegin(), reference.targetColumns.cend() });
    }
    return known->contains(column);
}

// A reference of several columns is none as soon as one of them is empty.
QStringList CommitCircles::columnsToEmpty(
    const StagedRecord &record, const Table &table, const Reference &reference) const
{
    QStringList columns;
    for (const QString &name : reference.columns) {
        const Column *column = table.column(name);
        if (column && !column->notNull && !column->generated && column->mayUpdate && !table.primaryKey.contains(name)
            && (record.operation != Operation::Insert || column->mayInsert))
            columns.append(name);
    }
    return columns;
}

void CommitCircles::giveUp(const QList<qsizetype> &circle)
{
    const QString why = obstacle(circle);
    for (const qsizetype index : circle) {
        m_plan->obstacles.insert(m_dependencies.at(index).earlier, why);
        m_plan->obstacles.insert(m_dependencies.at(index).later, why);
    }
    m_cutDependencies.insert(circle.constFirst());
}

QString CommitCircles::obstacle(const QList<qsizetype> &circle) const
{
    QStringList places;
    bool isOfValues = true;
    for (const qsizetype index : circle) {
        const CommitDependency &one = m_dependencies.at(index);
        const Reference *reference = one.wanted ? one.wanted : one.left;
        isOfValues &= !reference;
        const QString &table = m_records.at(one.earlier).key.table;
        const QString place = reference ? reference->table + u'.' + reference->columns.join(u", ")
            : one.key                   ? table + u'.' + one.key->columns.join(u", ")
                                        : table;
        if (!places.contains(place))
            places.append(place);
    }
    std::sort(places.begin(), places.end());
    const QString why = isOfValues
        ? CommitCirclesWords::tr(
            "This record and others take each other's value of a field that must be unique (%1), and none of them can "
            "hold another one for a moment. Nothing was sent. Commit one of them with a value of its own first, then "
            "all of them.",
            "%1: columns of the database with their tables")
        : CommitCirclesWords::tr(
            "This record and others refer to each other in a circle (%1), and none of these fields may be empty for a "
            "moment: the database could take none of the records first. Nothing was sent.",
            "%1: columns of the database with their tables");
    return why.arg(places.join(u"; "));
}

} // namespace Kaiwa
