#pragma once

#include "models/database/schemacheck.h"

namespace Kaiwa {

// The SQL that would make the database as the documentation has it, for a person to read and to run elsewhere: the studio
// never changes the structure of a database that it did not make. Empty where nothing is missing (what is extra stays).
// Pure; any thread.
QString mendingSql(const SchemaDifference &difference, const QString &schema);

} // namespace Kaiwa
