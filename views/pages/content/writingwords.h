#pragma once

#include "models/database/catalog.h"

namespace Kaiwa {

// Why nothing of this table can be changed here, in a sentence for a person; empty where something can, and where there
// is no table. Pure; any thread.
QString whyNotWritable(const Catalog &catalog, const Table *table);

} // namespace Kaiwa
