#include "models/content/commit/commitcircles.h"

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
    for (qsizetype i = 0; i < dependencies.size(); ++i) {
        const CommitDependency &one = dependencies.at(i);
        if (one.reason == CommitDependency::Reason::Reference)
            m_edges[size_t(one.earlier)].push_back({ one.later, i });
    }
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
    if (std::any_of(circle.cbegin(), circle.cend(), isDeferred)
        || std::any_of(circle.cbegin(), circle.cend(), isEmptied)
        || std::any_of(circle.cbegin(), circle.cend(), isSplit))
        return;
    giveUp(circle);
}

bool CommitCircles::isBroken(qsizetype dependency) const
{
    const CommitDependency &one = m_dependencies.at(dependency);
    return m_cutDependencies.contains(dependency) || m_plan->waits(one)
        || (one.wanted && m_cutWants.contains({ one.later, one.wanted }))
        || (one.left && m_cutLeaves.contains({ one.earlier, one.left }));
}

bool CommitCircles::defer(const CommitDependency &dependency)
{
    if (!CommitPlan::mayWait(dependency))
        return false;
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
    CommitSplit made { way, known == m_plan->splits.cend() ? QStringList() : known->columns };
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
    QSet<qsizetype> records;
    QStringList places;
    for (const qsizetype index : circle) {
        const CommitDependency &one = m_dependencies.at(index);
        records << one.earlier << one.later;
        if (const Reference *reference = one.wanted ? one.wanted : one.left) {
            const QString place = reference->table + u'.' + reference->columns.join(u", ");
            if (!places.contains(place))
                places.append(place);
        }
    }
    std::sort(places.begin(), places.end());
    const QString why = CommitCirclesWords::tr(
        "This record and others refer to each other in a circle (%1), and none of these fields may be empty for a "
        "moment: the database could take none of the records first. Nothing was sent.",
        "%1: columns of the database with their tables")
                            .arg(places.join(u"; "));
    for (const qsizetype record : std::as_const(records))
        m_plan->obstacles.insert(record, why);
    m_cutDependencies.insert(circle.constFirst());
}

} // namespace Kaiwa
