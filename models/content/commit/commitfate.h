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

// Asks the server for the transaction's fate (txid_status). One that is still in progress belongs to a client that is
// gone: it ends as soon as the server notices, and where that takes long it is Error::Kind::Conflict and must be asked
// for again. The server's word is taken where it is the one that
// was asked to commit and has run ever since. Another one, a copy or the same after a crash, may have given the id to
// somebody else: it was committed when a row shows it. Where the server no longer knows, everything that was sent must
// be found in the rows. Blocks; on the caller's connection.
Result<CommitFate> commitFate(
    PgConnection &connection, const CommitMark &mark, const QList<StagedRecord> &sent, const Catalog &catalog);

// The rows of these records as they stand; those without one are gone. Drafts and records that cannot be read are not
// among the answers.
Result<QHash<RecordKey, std::optional<BaseRow>>> currentRows(
    PgConnection &connection, const QList<StagedRecord> &records, const Catalog &catalog);

} // namespace Kaiwa
