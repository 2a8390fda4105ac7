#pragma once

#include "models/content/entitydescription.h"
#include "models/database/catalog.h"

namespace Kaiwa {

// All that is to be said about one record: staged values that their type refuses, required fields of a new record that
// are not set, the description's own checks, what the server said to the last attempt, and what others did meanwhile.
// `record` is the record as it stands; `staged` is null where nothing is staged on it. Pure, any thread.
QList<Check> checkRecord(
    const EntityDescription &description, const Table &table, const FieldValues &record, const StagedRecord *staged);

} // namespace Kaiwa
