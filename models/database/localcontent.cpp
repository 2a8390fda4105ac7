#include "models/database/localcontent.h"

#include "models/database/pgconnection.h"
#include "models/database/sampleinstaller.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using InstallStep = Result<void> (SampleInstaller::*)(const SampleOptions &, const SqlProgressSink &);

// Within an advisory lock of the step's own name, so that a studio that prepares does not wait for one that fills.
Result<bool> runWhereMissing(PgConnection &connection, const QString &lockName, SampleInstaller::State missing,
    InstallStep step, const SqlProgressSink &progress)
{
    const Result<Rows> locked = connection.run(u"SELECT pg_advisory_lock(hashtext($1))"_s, { lockName });
    if (!locked)
        return tl::unexpected(locked.error());
    SampleInstaller installer(connection);
    const auto done = installer.state().and_then([&](SampleInstaller::State state) -> Result<bool> {
        if (state != missing)
            return false;
        return (installer.*step)(SampleOptions(), progress).map([] { return true; });
    });
    // On a lost connection the server has let go of the lock by itself.
    const Result<Rows> unlocked = connection.run(u"SELECT pg_advisory_unlock(hashtext($1))"_s, { lockName });
    if (done && !unlocked)
        return tl::unexpected(unlocked.error());
    return done;
}

} // namespace

Result<bool> LocalContent::prepare(PgConnection &connection, const SqlProgressSink &progress)
{
    return runWhereMissing(connection, u"kaiwa-studio content"_s, SampleInstaller::State::Empty,
        &SampleInstaller::installContent, progress);
}

Result<bool> LocalContent::fillLife(PgConnection &connection, const SqlProgressSink &progress)
{
    return runWhereMissing(connection, u"kaiwa-studio life"_s, SampleInstaller::State::ContentOnly,
        &SampleInstaller::installLife, progress);
}

} // namespace Kaiwa
