#pragma once

#include "models/content/staging/stagedrecord.h"
#include "models/database/catalog.h"

#include <QHash>
#include <QList>
#include <QSet>

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
    // Of the catalog that was asked: by which the later one refers to the earlier one, or the earlier one did to the row
    // of the later one.
    const Reference *wanted = nullptr;
    const Reference *left = nullptr;
    const UniqueKey *key = nullptr; // of which a value is freed; none: the primary key
};

// How one record of a circle is written in two steps.
struct CommitSplit {
    enum class Way {
        Complete, // first everything but these columns, which an insert leaves empty; at last these
        Empty, // first these columns are emptied, and unique ones moved out of the way; at last everything
    };
    Way way = Way::Complete;
    QStringList columns;
    FieldValues moved; // with what they hold for that moment

    bool freesEarly(const UniqueKey &key) const; // its value, with the first of the steps
};

// In which order to write records, and how circles among them are broken.
struct CommitPlan {
    struct Step {
        qsizetype record; // index into the list that was asked about
        bool isEarly = false; // the first of a split record's two steps
    };
    QList<Step> steps;
    QHash<qsizetype, CommitSplit> splits; // by record
    QSet<const Reference *> deferred; // their constraints must wait for the end of the transaction
    QSet<const UniqueKey *> deferredKeys; // the same
    QHash<qsizetype, QString> obstacles; // by record: why none of its circle can be the first

    // What a delete does to the rows that refer to it waits for nothing, only the check that there are none.
    static bool mayWait(const CommitDependency &dependency);
    bool waits(const CommitDependency &dependency) const;
};

// All dependencies among these records, found by comparing values; linear in their number. Pure, any thread.
QList<CommitDependency> commitDependencies(const QList<StagedRecord> &records, const Catalog &catalog);

// The order in which to write the records: inserts (parents first), updates, deletes (children first), bent where a
// dependency asks for it. Where they run in a circle (of references, of unique values that records exchange, or of
// both), a constraint that can wait does so; else a record whose reference may be empty for a moment, or whose unique
// field may hold another value (momentaryvalue.h), is written in two steps; else the circle is an obstacle, and the
// order is of no use. Pure, any thread; the catalog must outlive the plan.
CommitPlan commitPlan(const QList<StagedRecord> &records, const Catalog &catalog);

} // namespace Kaiwa
