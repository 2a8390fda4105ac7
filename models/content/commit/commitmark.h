#pragma once

#include "models/content/recordkey.h"

#include <QHash>

namespace Kaiwa {

// What a commit leaves on the disk before it is sent, so that its fate can be found out later.
struct CommitMark {
    QString transactionId; // txid of the transaction
    QString serverStart; // when the server began to run: for another server the id may name another transaction
    QHash<RecordKey, QStringList> keys; // added records: the keys that the database gave them
};

} // namespace Kaiwa
