#pragma once

#include "models/content/entitydescription.h"
#include "models/database/catalog.h"

namespace Kaiwa {

// All that one record says by itself: staged values that their type refuses, required fields of a new record that are
// not set, those of the description's checks over one record that are on, what the server said to the last attempt, and
// what others did meanwhile. `record` is the record as it stands; `staged` is null where nothing is staged on it. Pure,
// any thread.
QList<Check> checkRecord(const EntityDescription &description, const CheckChoice &choice, const Table &table,
    const FieldValues &record, const StagedRecord *staged);

// Whether a person may judge the problem to be none: not what the database would refuse anyway, and not what it said.
bool mayBeDismissed(const Check &check);

// Whether the record may not be sent while this check stands: an error, unless it is about a field that was so before
// and is not staged (an old fault stops nobody from mending another field), or only repeats what the server said.
bool stopsCommit(const Check &check, const StagedRecord &staged);

} // namespace Kaiwa
