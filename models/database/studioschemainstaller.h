#pragma once

#include "models/result.h"

#include <QString>

namespace Kaiwa {

class PgConnection;

// The schema kaiwa_studio for a database that the studio did not make: nothing but what this text says, and only after
// a person has read and confirmed it.
QString studioSchemaSql();

// Makes it, in one transaction; Error::Kind::NotPermitted where the role may not make schemas. The database is not
// marked as made by the studio. Blocks; on the connection's thread.
Result<void> installStudioSchema(PgConnection &connection);

} // namespace Kaiwa
