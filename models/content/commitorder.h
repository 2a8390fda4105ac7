#pragma once

#include "models/content/stagedrecord.h"
#include "models/database/catalog.h"

#include <QList>

namespace Kaiwa {

// That one staged record must be written before another, and why. Indexes into the list that was asked about.
struct CommitDependency {
    enum class Reason {
        Reference, // the earlier one is needed by, or moves away from, the row that the later one adds or deletes
        FreedValue, // the earlier one gives up a unique value that the later one takes
    };
    qsizetype earlier;
    qsizetype later;
    Reason reason;
};

// All dependencies among these records, found by comparing values; linear in their number. Pure, any thread.
QList<CommitDependency> commitDependencies(const QList<StagedRecord> &records, const Catalog &catalog);

// The order in which to write the records: inserts (parents first), updates, deletes (children first), bent where a
// dependency asks for it. Where the dependencies contradict each other, unique values give way to references: the
// server then refuses the statement, and nothing is deleted that was to be moved.
QList<qsizetype> commitOrder(const QList<StagedRecord> &records, const Catalog &catalog);

} // namespace Kaiwa
