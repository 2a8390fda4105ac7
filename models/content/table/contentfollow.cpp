// The part of ContentTable that listens: to edits, problems and commits.
#include "models/content/checks/problemtally.h"
#include "models/content/table/contenttable_p.h"

#include <algorithm>
#include <iterator>

namespace Kaiwa {

using What = WindowRequest::What;

// A view that leaves a row which goes stages what was still being typed there: in the middle of this, before the model
// is whole again. Such changes are followed afterwards.
void ContentTable::Private::followChanges(const QSet<RecordKey> &keys)
{
    if (toFollow.isEmpty())
        toFollow = keys; // shared, not copied: there may be thousands
    else
        toFollow.unite(keys);
    if (std::exchange(following, true))
        return;
    while (!toFollow.isEmpty())
        follow(std::exchange(toFollow, {}));
    following = false;
}

void ContentTable::Private::follow(const QSet<RecordKey> &keys)
{
    const auto isOwn = [this](const RecordKey &key) { return key.table == known.table; };
    QSet<RecordKey> own;
    if (std::all_of(keys.cbegin(), keys.cend(), isOwn))
        own = keys;
    else
        std::copy_if(keys.cbegin(), keys.cend(), std::inserter(own, own.end()), isOwn);
    if (!checks.isEmpty()) {
        for (const RecordKey &key : std::as_const(own))
            checks.remove(key);
    }
    const qsizetype before = model.rows().size();
    if (!own.isEmpty())
        model.followChanges(own);
    findNames(own);
    // Rows that appeared under "only changed" are known from their bases alone: read them.
    if (onlyChanged && opened && model.rows().size() > before && state != State::Loading)
        request(What::Keys);
}

void ContentTable::Private::followProblems(const QSet<RecordKey> &keys)
{
    QSet<RecordKey> own;
    for (const RecordKey &key : keys) {
        if (key.table == known.table && checks.remove(key))
            own.insert(key);
    }
    if (own.isEmpty())
        return;
    model.notifyProblems(own);
    Q_EMIT q->problemsChanged(own);
}

void ContentTable::Private::forgetProblems()
{
    checks.clear();
    model.notifyProblems();
    Q_EMIT q->problemsChanged({});
}

void ContentTable::Private::takeWritten(const QList<ChangeSet::WrittenRecord> &written)
{
    if (!opened)
        return;
    for (const ChangeSet::WrittenRecord &record : written) {
        checks.remove(record.key);
        checks.remove(record.keyNow);
    }
    model.takeWritten(written);
}

void ContentTable::Private::followCommit(const CommitOutcome &outcome)
{
    const bool wasSent = outcome.roundTrips > 0 || !outcome.mark.transactionId.isEmpty();
    if (outcome.state == CommitOutcome::State::Unknown || !wasSent || !opened)
        return;
    // What was read while the commit was under way told the change-set nothing about its records.
    q->refresh();
}

// Records that lost their problems are hidden by the list and stay in the window, so that whoever mends one keeps it
// before their eyes; others are read.
void ContentTable::Private::followTally()
{
    if (!opened || onlyChanged || !table || !filtersBy(ColumnFilter::Kind::HasProblems))
        return;
    const QSet<RecordKey> now = workspace.tally().keys(known.table);
    const bool asked = std::all_of(now.cbegin(), now.cend(),
        [this](const RecordKey &key) { return key.isDraft() || askedProblems.contains(key); });
    if (!asked)
        request(What::Again);
}

} // namespace Kaiwa
