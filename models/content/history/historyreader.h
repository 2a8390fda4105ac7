#pragma once

#include "models/content/history/localhistory.h"
#include "models/database/catalog.h"

namespace Kaiwa {

class PgConnection;

// How far a reader has come in both origins; where it begins: at the newest.
struct HistoryCursor {
    qint64 database = 0;
    qint64 local = 0;
};

// A page of a list that stands in two origins at once, newest first.
template <typename Item>
struct HistoryPage {
    QList<Item> items;
    HistoryCursor next;
    bool hasMore = false;
};
using RevisionPage = HistoryPage<Revision>;
using ChangesetPage = HistoryPage<ChangesetSummary>;

// The revisions of a record, and of the records that name it by a foreign key of one column.
RevisionFilter filterForRecord(const RecordKey &key, const Catalog &catalog, bool withRelated);

// What the database keeps, where the role may read it, and what this computer keeps, merged by time. Blocks; on a
// worker, on the caller's connection. Within one origin the order is that of the ids, whatever the clocks said.
Result<RevisionPage> readRevisions(PgConnection &connection, const Catalog &catalog, const LocalHistory &local,
    const RevisionFilter &filter, const HistoryCursor &from, int limit);
Result<ChangesetPage> readChangesets(
    PgConnection &connection, const Catalog &catalog, const LocalHistory &local, const HistoryCursor &from, int limit);

// Decides what a crash left undecided in the local history, by what became of the transactions. Those that are still
// under way are left for the next time.
Result<void> settleLocalHistory(PgConnection &connection, const Catalog &catalog, const LocalHistory &local);

// Rows of kaiwa_studio.revision older than that: how many they are, and their end, which a person asked for.
Result<qint64> countRevisionsBefore(PgConnection &connection, const QDateTime &time);
Result<qint64> removeRevisionsBefore(PgConnection &connection, const QDateTime &time);

} // namespace Kaiwa
