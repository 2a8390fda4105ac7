#pragma once

#include "models/content/commit/commitmark.h"
#include "models/result.h"

namespace Kaiwa {

class PgConnection;

// How a transaction ended whose COMMIT was sent and whose answer was never heard.
enum class TransactionEnd {
    Committed,
    Aborted,
    // Committed under this number, but not surely by the server that was asked: a copy, or the same after a crash, may
    // have given the number to somebody else.
    PerhapsAnother,
    Forgotten, // the server does not know the number, or no longer
};

// Asks the server (txid_status). A transaction that is still in progress belongs to a client that is gone: it ends as soon
// as the server notices; where that takes long it is Error::Kind::Conflict, and must be asked for again. Blocks; on a
// connection to the server that was written to, never to a replica of it.
Result<TransactionEnd> transactionEnd(PgConnection &connection, const CommitMark &mark);

} // namespace Kaiwa
