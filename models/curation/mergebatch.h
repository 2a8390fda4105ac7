#pragma once

#include "models/curation/mergeplan.h"

namespace Kaiwa {

class Catalog;
class ChangeSet;
class PgConnection;

// The folding of one or several features into one survivor: each is planned on what the ones before it leave, and all
// are staged as one undo step. A value.
struct MergeBatch {
    QString survivor; // the end of the chain of the one that was asked for
    QStringList merged;
    QList<MergePlan> plans; // one for each merged

    QString refusal() const; // of the first that cannot be; empty: all can
    bool isUndecided() const;
};

// Reads and plans; `staged` is what is staged on features and aliases, `choices` by the merged feature's id. An error is
// one of the reading. Blocks; on a worker's connection.
Result<MergeBatch> planMerges(PgConnection &connection, const Catalog &catalog, const QList<StagedRecord> &staged,
    const QStringList &mergedIds, const QString &survivorId, const QHash<QString, MergeChoices> &choices = {});
// False where something that the plan stands on was changed meanwhile: then nothing is staged. In the window's thread.
[[nodiscard]] bool stageMerges(ChangeSet &changes, const MergeBatch &batch);

} // namespace Kaiwa
