#pragma once

#include "models/content/commit/commit.h"
#include "models/content/staging/changeset.h"

#include <QHash>

namespace Kaiwa {

// How a commit ended whose answer was never heard.
struct CommitFate {
    bool committed = false;
    QList<ChangeSet::WrittenRecord> written; // committed: with the rows as they stand now
};

// Asks the server how the transaction ended (transactionend.h, with its errors). Where that does not decide it: it was
// committed when a row shows it; where the server no longer knows the number, everything that was sent must be found in
// the rows. Blocks; on the caller's connection.
Result<CommitFate> commitFate(
    PgConnection &connection, const CommitMark &mark, const QList<StagedRecord> &sent, const Catalog &catalog);

// The rows of these records as they stand; those without one are gone. Drafts and records that cannot be read are not
// among the answers.
Result<QHash<RecordKey, std::optional<BaseRow>>> currentRows(
    PgConnection &connection, const QList<StagedRecord> &records, const Catalog &catalog);

} // namespace Kaiwa
