#pragma once

#include "models/content/staging/stagedrecord.h"
#include "models/database/catalog.h"

#include <optional>

namespace Kaiwa {

// What a column of a unique key may hold for a moment inside a transaction, while two records exchange its values: not
// set where that is allowed, else a value of its type that nothing else is likely to have. None where the type has no
// such value, where a reference stands on the column, or where a check may forbid it. `place` tells the records of one
// commit apart; the same record gets the same value each time, so that what is shown is what runs. Pure, any thread.
std::optional<Value> momentaryValue(
    const RecordKey &record, const Table &table, const Column &column, const UniqueKey &key, int place);

} // namespace Kaiwa
