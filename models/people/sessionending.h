#pragma once

#include "models/content/staging/stagedrecord.h"
#include "models/database/catalog.h"
#include "models/people/person.h"
#include "models/result.h"

#include <QList>

namespace Kaiwa {

class ChangeSet;
class PgConnection;

// A login session as it can be shown and ended: by the hash of its id, which is itself never read.
struct LoginSession {
    RecordKey key;
    BaseRow row; // user, expiry …
};

// The sessions of a user, those that end last first. Blocks; on a worker.
Result<QList<LoginSession>> readLoginSessions(PgConnection &connection, const Catalog &catalog, const Person &person);

// Stages their deletes as one step ("End 3 login sessions"); committed like every other change, they end for good: what
// must not be read cannot be added again. In the window's thread.
void stageEnding(ChangeSet &changes, const QList<LoginSession> &sessions);

} // namespace Kaiwa
