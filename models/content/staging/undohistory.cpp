#include "models/content/staging/undohistory.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace Kaiwa {

namespace {

using CellKey = std::pair<RecordKey, QString>;

// How something stood before the first change of it within a step, and how after the last.
struct Ends {
    StagedChange::Staging before;
    StagedChange::Staging after;
    StagedChange::Operation operationBefore;
    StagedChange::Operation operationAfter;
    bool isKnown = false;

    void add(const StagedChange::Staging &from, const StagedChange::Staging &to)
    {
        if (!std::exchange(isKnown, true))
            before = from;
        after = to;
    }
    void add(const StagedChange &change)
    {
        if (!isKnown)
            operationBefore = change.operationBefore;
        operationAfter = change.operationAfter;
        add(change.before, change.after);
    }
    bool cameAndWent() const { return isKnown && !operationBefore && !operationAfter; }
    bool differ() const { return before != after || operationBefore != operationAfter; }
};

bool isWholeUpdate(const StagedChange &change)
{
    return change.operationAfter == StagedRecord::Operation::Update;
}

// Most steps show it with their first change, and there may be many thousands more. False: that says nothing.
bool firstHasEffect(const QList<StagedChange> &changes)
{
    const RecordKey &key = changes.first().key;
    const bool isAlone = std::none_of(
        changes.cbegin() + 1, changes.cend(), [&key](const StagedChange &change) { return change.key == key; });
    Ends ends;
    ends.add(changes.first());
    return isAlone && ends.differ();
}

bool hasEffect(const QList<StagedChange> &changes)
{
    if (changes.isEmpty() || firstHasEffect(changes))
        return !changes.isEmpty();
    QHash<CellKey, Ends> ends;
    ends.reserve(changes.size());
    for (const StagedChange &change : changes) {
        if (!isWholeUpdate(change))
            ends[{ change.key, change.column }].add(change);
        for (auto it = change.values.cbegin(); isWholeUpdate(change) && it != change.values.cend(); ++it)
            ends[{ change.key, it.key() }].add({}, StagedChange::Staging(std::in_place, it.value()));
    }
    for (auto it = ends.cbegin(); it != ends.cend(); ++it) {
        // The fields of a record that came and went within the step went with it.
        const bool wentWithRecord = ends.value({ it.key().first, QString() }).cameAndWent();
        if (!wentWithRecord && it->differ())
            return true;
    }
    return false;
}

} // namespace

void UndoHistory::push(Step step)
{
    if (!hasEffect(step.changes))
        return;
    m_steps.resize(m_done);
    if (step.changes.size() <= mostInOneGo) {
        append(std::move(step));
        return;
    }
    if (step.batch == 0)
        step.batch = newBatch();
    for (qsizetype from = 0; from < step.changes.size();) {
        qsizetype end = std::min(from + mostInOneGo, step.changes.size());
        while (end < step.changes.size() && step.changes.at(end).key == step.changes.at(end - 1).key)
            ++end; // a record is never seen half taken back
        append({ step.name, step.changes.mid(from, end - from), 0, step.batch });
        from = end;
    }
}

void UndoHistory::append(Step step)
{
    step.changes.squeeze();
    m_steps.append(std::move(step));
    ++m_done;
}

quint64 UndoHistory::newBatch()
{
    static quint64 last = 0;
    return ++last;
}

bool UndoHistory::merge(const QList<StagedChange> &changes, quint64 visit)
{
    if (visit == 0 || m_done == 0 || m_steps.at(m_done - 1).visit != visit)
        return false;
    Step &newest = m_steps[m_done - 1];
    const auto joined = [&newest](const StagedChange &change) {
        return std::find_if(newest.changes.begin(), newest.changes.end(), [&change](const StagedChange &earlier) {
            return earlier.key == change.key && earlier.column == change.column && !earlier.isOperation();
        });
    };
    const bool sameFields = std::any_of(changes.cbegin(), changes.cend(),
        [&](const StagedChange &change) { return joined(change) != newest.changes.end(); });
    if (!sameFields)
        return false;
    m_steps.resize(m_done);
    for (const StagedChange &change : changes) {
        const auto earlier = joined(change);
        if (earlier == newest.changes.end())
            newest.changes.append(change);
        else
            earlier->after = change.after;
    }
    if (!hasEffect(newest.changes))
        m_steps.resize(--m_done);
    return true;
}

void UndoHistory::forget(const QSet<RecordKey> &keys)
{
    for (std::optional<qsizetype> from = 0; from;)
        from = forgetSome(keys, *from);
}

std::optional<qsizetype> UndoHistory::forgetSome(const QSet<RecordKey> &keys, qsizetype from)
{
    const qsizetype end = endOfTurn(from);
    qsizetype kept = from;
    const qsizetype done = m_done;
    for (qsizetype i = from; i < end; ++i) {
        Step &step = m_steps[i];
        step.changes.removeIf([&keys](const StagedChange &change) { return keys.contains(change.key); });
        if (step.changes.isEmpty()) {
            m_done -= i < done ? 1 : 0;
            continue;
        }
        if (kept != i)
            m_steps[kept] = std::move(step);
        ++kept;
    }
    m_steps.remove(kept, end - kept);
    return kept < m_steps.size() ? std::optional(kept) : std::nullopt;
}

std::optional<qsizetype> UndoHistory::gatherKeys(QSet<RecordKey> &keys, qsizetype from) const
{
    const qsizetype end = endOfTurn(from);
    for (qsizetype i = from; i < end; ++i) {
        for (const StagedChange &change : m_steps.at(i).changes)
            keys.insert(change.key);
    }
    return end < m_steps.size() ? std::optional(end) : std::nullopt;
}

qsizetype UndoHistory::endOfTurn(qsizetype from) const
{
    constexpr qsizetype changes = 5000;
    constexpr qsizetype steps = 1000;
    qsizetype end = std::min(from, m_steps.size());
    for (qsizetype seen = 0; end < m_steps.size() && seen < changes && end - from < steps; ++end)
        seen += m_steps.at(end).changes.size();
    return end;
}

} // namespace Kaiwa
