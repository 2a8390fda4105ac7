#include "models/content/undohistory.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace Kaiwa {

namespace {

using Field = std::pair<RecordKey, QString>;

bool hasEffect(const QList<StagedChange> &changes)
{
    QHash<Field, std::pair<qsizetype, qsizetype>> ends; // its first and last change
    ends.reserve(changes.size());
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const Field field { changes.at(i).key, changes.at(i).column };
        const auto found = ends.find(field);
        if (found == ends.end())
            ends.insert(field, { i, i });
        else
            found->second = i;
    }
    return std::any_of(ends.cbegin(), ends.cend(), [&changes](const std::pair<qsizetype, qsizetype> &end) {
        const StagedChange &first = changes.at(end.first);
        const StagedChange &last = changes.at(end.second);
        return first.before != last.after || first.operationBefore != last.operationAfter;
    });
}

} // namespace

void UndoHistory::push(Step step)
{
    if (!hasEffect(step.changes))
        return;
    m_steps.resize(m_done);
    m_steps.append(std::move(step));
    ++m_done;
}

bool UndoHistory::merge(const StagedChange &change, quint64 visit)
{
    if (visit == 0 || m_done == 0)
        return false;
    Step &newest = m_steps[m_done - 1];
    if (newest.visit != visit || newest.changes.constFirst().key != change.key
        || newest.changes.constFirst().column != change.column)
        return false;
    m_steps.resize(m_done);
    StagedChange &merged = newest.changes.first();
    merged.after = change.after;
    if (merged.before == merged.after)
        m_steps.resize(--m_done);
    return true;
}

void UndoHistory::forget(const QSet<RecordKey> &keys)
{
    QList<Step> kept;
    qsizetype done = 0;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        Step &step = m_steps[i];
        step.changes.removeIf([&keys](const StagedChange &change) { return keys.contains(change.key); });
        if (step.changes.isEmpty())
            continue;
        kept.append(std::move(step));
        if (i < m_done)
            ++done;
    }
    m_steps = std::move(kept);
    m_done = done;
}

QSet<RecordKey> UndoHistory::keys() const
{
    QSet<RecordKey> found;
    for (const Step &step : m_steps) {
        for (const StagedChange &change : step.changes)
            found.insert(change.key);
    }
    return found;
}

} // namespace Kaiwa
