#pragma once

#include "models/content/entitydescription.h"
#include "models/content/recordkey.h"
#include "models/database/catalog.h"
#include "models/result.h"

#include <QList>

namespace Kaiwa {

class PgConnection;

// What deleting a record would do to the rows that refer to it, directly and onwards: a tree along the live catalog.
struct DeleteImpact {
    enum class Effect {
        Deleted, // cascade
        Emptied, // set null or set default
        Blocks, // restrict, no action: the delete would be refused
        LeftDangling, // a reference that no foreign key knows: JSON, plain text
    };
    QString table;
    QString column; // the referring column, or several joined by ", "
    Effect effect = Effect::Deleted;
    qint64 count = 0; // rows, each counted once in its table however many ways lead to it
    QStringList examples; // the first few, as they read to a person; never a secret or personal data
    QList<DeleteImpact> children;
};

struct DeletePlan {
    QList<DeleteImpact> impacts; // roots: what refers to the records themselves
    bool isBlocked = false;
    QMap<QString, qint64> deletedRows; // per table, each row once, the records themselves included
    QMap<QString, qint64> emptiedRows;
};

// Counts, inside one read-only snapshot, on the caller's thread. Tables that the role may not read are told in `error`s
// of the result rather than counted as nothing.
Result<DeletePlan> planDelete(PgConnection &connection, const Catalog &catalog, const EntityDescription &description,
    const QList<RecordKey> &records);

} // namespace Kaiwa
