#pragma once

#include "models/content/deletion/deletereach.h"
#include "models/content/recordkey.h"
#include "models/database/catalog.h"
#include "models/result.h"

#include <QList>

namespace Kaiwa {

class PgConnection;

// What deleting a record would do to the rows that refer to it, directly and onwards: a tree along the live catalog.
struct DeleteImpact {
    using Effect = DeleteReach::Effect;

    QString table;
    QString column; // the referring column, or several joined by ", "
    Effect effect = Effect::Deleted;
    qint64 count = 0; // rows reached this way; a row reached in two ways stands under both, and once in the totals
    QStringList examples; // the first few by name or key; never a secret or personal data
    QList<DeleteImpact> children; // what refers to these rows; under the first place only where a table stands twice
};

struct DeletePlan {
    QList<DeleteImpact> impacts; // what refers to the records themselves; nothing that counts zero
    bool isBlocked = false;
    QMap<QString, qint64> deletedRows; // per table, each row once, the records themselves included
    QMap<QString, qint64> emptiedRows; // per table, each row once
    QStringList unreadableTables; // refer to what would vanish, but the role may not read them: not counted
};

// Counts what a delete of these records of one table would do, in one statement and so in one snapshot; writes nothing.
// Runs on the caller's thread. Drafts are passed over.
Result<DeletePlan> planDelete(PgConnection &connection, const Catalog &catalog, const QList<RecordKey> &records);

} // namespace Kaiwa
