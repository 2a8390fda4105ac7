#pragma once

#include "models/curation/mergesubject.h"
#include "models/curation/recordstep.h"

namespace Kaiwa {

// What a person decided about a merge; whatever is not said is decided by the plan where it can be.
struct MergeChoices {
    enum class Copy { Survivors, Merged, Both }; // coaching copy: one of the two, or one below the other

    std::optional<Copy> copy;
    // By label: it goes to the survivor, and the aliases of others that bear it are removed; or it stays with them.
    QHash<QString, bool> takes;
};

// A label of the merged feature that aliases of other features bear as well.
struct LabelCollision {
    QString label;
    QStringList features; // the others, by id
    bool isOwnLabel = false; // the merged feature's three parts; otherwise an alias of it
    bool isTwins = false; // the others bear it by their own three parts; it cannot stay with them (takesFromTwins())
};

// The folding of one feature into another, as it would be staged: aliases move, labels of the merged feature are made
// aliases of the survivor, fields are united, the merged feature is deactivated and notes what was done. Nothing is
// deleted but aliases that would stand there twice or lost their label to the survivor. Pure; any thread. What becomes of the merged feature's own label is said in ownlabelaliases.h.
struct MergePlan {
    QString refusal; // why it cannot be, in words; empty: it can
    QString name; // of the undo step
    QList<RecordStep> steps;

    QList<LabelCollision> collisions;
    bool copiesDiffer = false; // both have coaching copy, and not the same
    QString survivorsCopy;
    QString mergedCopy;
    QStringList leftBehind; // members of the metadata (mergedmetadata.h)
    QStringList labels; // of the merged feature

    // Something that a person must decide was not.
    bool isUndecided = false;
};

MergePlan planMerge(const MergeSubject &subject, const MergeChoices &choices = {});

// The inverse, by what the merge noted (mergerecord.h): aliases go back, what was added goes, what was removed comes
// back, and fields that still stand as the merge left them stand as before. What was changed by hand since stays as it
// is and is named in `kept`. Refused while the survivor is itself folded into another: the newest merge goes first.
struct UnmergePlan {
    QString refusal;
    QString name;
    QList<RecordStep> steps;
    QStringList kept; // in words
};

// `subject`: read for the merged feature and the survivor that its metadata names.
UnmergePlan planUnmerge(const MergeSubject &subject);

} // namespace Kaiwa
