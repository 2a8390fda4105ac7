#pragma once

#include "models/database/sqlfiles.h"

namespace Kaiwa {

// What the studio puts into the database of its local server, in two steps: what the window needs at once, and the
// learners' life that may come in the background. Each step does only what is still missing, is all or nothing, and
// begins again where it was interrupted; two studios that do the same step wait for each other. A database that holds
// something else is left as it is. Both block; on the connection's thread.
class LocalContent final {
public:
    // The schema and the content: well under a second. False: there was nothing to do; so below.
    static Result<bool> prepare(PgConnection &connection, const SqlProgressSink &progress = {});
    // 2,000 learners with 200,000 messages, after prepare(): some ten seconds; ends early when it is cancelled.
    static Result<bool> fillLife(PgConnection &connection, const SqlProgressSink &progress = {});
};

} // namespace Kaiwa
