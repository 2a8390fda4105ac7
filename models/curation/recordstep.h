#pragma once

#include "models/content/staging/stagedrecord.h"

namespace Kaiwa {

class ChangeSet;

// What is to be staged on one record, decided beforehand on any thread.
struct RecordStep {
    enum class Kind { Insert, Change, Remove };

    Kind kind = Kind::Change;
    RecordKey key; // of an insert: the table alone
    FieldValues values; // to be staged; of a removal: none
    BaseRow base; // of a row of the database
    FieldValues expected; // how fields stood when it was decided
};

// Stages all of it as one undo step. False where a record stands otherwise than expected: then nothing is staged.
// In the window's thread.
[[nodiscard]] bool stageSteps(ChangeSet &changes, const QString &name, const QList<RecordStep> &steps);

} // namespace Kaiwa
