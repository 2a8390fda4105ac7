#pragma once

#include "models/content/history/revision.h"
#include "models/content/staging/changeset.h"
#include "models/database/catalog.h"

namespace Kaiwa {

// One record that is to be as it was.
struct RestoreTarget {
    RecordKey record;
    std::optional<FieldValues> row; // as it was; none: it was not there
    QStringList columns; // only these; empty: all that can be written
    // As it was left when it was last known; what differs from it now was changed by others since.
    std::optional<FieldValues> leftAs;
    bool knowsLeftAs = false;
};

enum class RevisionSide { Before, After };
// The record of a revision as it was before it or after it; `columns` as above. The record is invalid where its key is
// not known any more.
RestoreTarget restoreTarget(
    const Revision &revision, RevisionSide side, const Catalog &catalog, const QStringList &columns = {});

// What takes a whole change-set back, rows that followed its deletes included: each record once, as it was before the
// first of its revisions; what others refer to stands before them. Rows that refer to each other in a circle are staged,
// but no order of inserts lets them in again unless the reference can wait for the end of the transaction.
QList<RestoreTarget> changesetTargets(const QList<Revision> &revisions, const Catalog &catalog);

// What came of it, said to the person who asked.
struct RestoreOutcome {
    QList<RecordKey> staged; // with a change now; a draft where the record is to be added again
    QList<RecordKey> unchanged; // they are so already
    QList<RecordKey> changedSince; // of the staged ones, those that somebody has changed since: worth a look
    struct Refusal {
        RecordKey record;
        QString why;
    };
    QList<Refusal> refused;
    QStringList leftOutColumns; // "table.column" that the role may not write
};

// Stages what makes these records what they were, as one step of this name that can be undone. `current` has each row as
// the database has it now (none: it is gone), read right before: the guard of the commit holds it. updated_at is left
// to the database. Rows that the application alone may write, and deleted persons (keeping.h), are refused. In the
// window's thread, at one go: RestoreJob takes its time.
RestoreOutcome stageRestore(ChangeSet &changes, const Catalog &catalog, const QList<RestoreTarget> &targets,
    const QHash<RecordKey, std::optional<BaseRow>> &current, const QString &stepName);

} // namespace Kaiwa
