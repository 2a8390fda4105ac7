#pragma once

#include "models/content/staging/stagedrecord.h"
#include "models/curation/labeltables.h"
#include "models/curation/triageitem.h"
#include "models/database/query.h"

namespace Kaiwa {

class ChangeSet;
class Session;

// What mends an alias of the triage, ready to be staged: rows that go, and rows that get another text.
struct AliasMending {
    struct Row {
        RecordKey key;
        BaseRow base;
        Value alias; // the new text; not set: the row goes
    };
    QList<Row> rows;

    QString stepName() const;
    // One step that can be undone. Its name is that of the undo.
    void stage(ChangeSet &changes) const;
};

// Of a conflict the rows that lead elsewhere than to `feature` go; a dead alias gets its lower case as the server writes
// it, or goes where its feature has that one already. On a worker.
Query<AliasMending> planAliasMending(
    Session &session, const LabelTables &tables, const TriageItem &item, const QString &feature);

} // namespace Kaiwa
