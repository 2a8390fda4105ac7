#pragma once

#include "models/content/changeset.h"
#include "models/content/commit.h"

#include <QHash>

namespace Kaiwa {

// How a commit ended whose answer was never heard.
struct CommitFate {
    bool committed = false;
    QList<ChangeSet::WrittenRecord> written; // committed: with the rows as they stand now
};

// Asks the server for the transaction's fate (txid_status). One that is still in progress belongs to a client that is
// gone, so it is waited for: it ends as soon as the server notices. Where the server no longer knows, the rows decide:
// it was committed when everything that was sent is found in them. Blocks; on the caller's connection.
Result<CommitFate> commitFate(
    PgConnection &connection, const QString &transactionId, const QList<StagedRecord> &sent, const Catalog &catalog);

// The rows of these records as they stand; those without one are gone. Drafts and records that cannot be read are not
// among the answers.
Result<QHash<RecordKey, std::optional<BaseRow>>> currentRows(
    PgConnection &connection, const QList<StagedRecord> &records, const Catalog &catalog);

} // namespace Kaiwa
