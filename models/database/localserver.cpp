#include "models/database/localserver.h"

#include "models/database/serverprograms.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QStandardPaths>

#include <unistd.h>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// As long as making a cluster on a slow disk takes, or the recovery after a crash.
constexpr std::chrono::minutes turnPatience { 3 };

} // namespace

LocalServer::Places LocalServer::Places::usual()
{
    QString folder = qEnvironmentVariable("KAIWA_LOCAL_FOLDER");
    if (folder.isEmpty() && ::geteuid() == 0)
        folder = u"/var/lib/kaiwa-studio"_s; // the server's user could not pass through /root
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/kaiwa-studio/server"_s;
    return { QDir(folder).absolutePath(), ServerPrograms::usualFolders() };
}

LocalServer::LocalServer(Places places)
    : m_places(std::move(places))
    , m_cluster(m_places.folder, m_places.programFolders)
    , m_turn(path("turn.lock"))
    , m_users(path("users.lock"))
{
}

LocalServer::~LocalServer()
{
    if (m_users.isHeld())
        (void)leave(); // a server that does not stop is found by the next studio
}

QString LocalServer::path(const char *name) const
{
    return m_places.folder + u'/' + QLatin1StringView(name);
}

Result<ConnectionProfile> LocalServer::join()
{
    const QMutexLocker locker(&m_mutex);
    if (const Result<void> turn = takeTurn(); !turn)
        return tl::unexpected(turn.error());
    const auto endTurn = qScopeGuard([this] { m_turn.unlock(); });
    // Within a turn nobody holds this lock exclusively, so it cannot be refused.
    if (const Result<bool> user = m_users.tryLock(FileLock::Mode::Shared); !user)
        return tl::unexpected(user.error());
    if (const Result<void> started = ensureStarted(); !started) {
        m_users.unlock();
        return tl::unexpected(started.error());
    }
    return m_cluster.profile();
}

Result<void> LocalServer::leave()
{
    const QMutexLocker locker(&m_mutex);
    if (!m_users.isHeld())
        return {};
    if (const Result<void> turn = takeTurn(); !turn) {
        m_users.unlock();
        return turn;
    }
    const auto endTurn = qScopeGuard([this] { m_turn.unlock(); });
    const Result<bool> unused = isUnused();
    if (!unused)
        return tl::unexpected(unused.error());
    return *unused && !isPinned() ? m_cluster.stop() : Result<void>();
}

Result<ConnectionProfile> LocalServer::start()
{
    const QMutexLocker locker(&m_mutex);
    if (const Result<void> turn = takeTurn(); !turn)
        return tl::unexpected(turn.error());
    const auto endTurn = qScopeGuard([this] { m_turn.unlock(); });
    if (const Result<void> started = ensureStarted(); !started)
        return tl::unexpected(started.error());
    if (!QFile(path("pinned")).open(QFile::WriteOnly))
        return failure(Error::Kind::Io, tr("The file %1 cannot be written.", "%1 is a path").arg(path("pinned")));
    return m_cluster.profile();
}

Result<bool> LocalServer::stop()
{
    const QMutexLocker locker(&m_mutex);
    if (!m_cluster.exists())
        return true;
    if (const Result<void> turn = takeTurn(); !turn)
        return tl::unexpected(turn.error());
    const auto endTurn = qScopeGuard([this] { m_turn.unlock(); });
    QFile::remove(path("pinned"));
    const Result<bool> unused = isUnused();
    if (!unused || !*unused)
        return unused;
    return m_cluster.stop().map([] { return true; });
}

Result<void> LocalServer::reset()
{
    const QMutexLocker locker(&m_mutex);
    if (!QFile::exists(m_places.folder))
        return {};
    if (const Result<void> turn = takeTurn(); !turn)
        return turn;
    const auto endTurn = qScopeGuard([this] { m_turn.unlock(); });
    const Result<bool> unused = isUnused();
    if (!unused)
        return tl::unexpected(unused.error());
    if (!*unused) {
        return failure(Error::Kind::Conflict,
            tr("The local database is open in a running studio. Close the studio, then reset it."));
    }
    QFile::remove(path("pinned"));
    return m_cluster.stop().and_then([this] { return m_cluster.remove(); });
}

LocalServer::Status LocalServer::status() const
{
    Status status;
    status.folder = m_places.folder;
    status.pinned = isPinned();
    if (!m_cluster.exists())
        return status;
    status.state = State::Stopped;
    status.majorVersion = m_cluster.majorVersion();
    if (const auto postmaster = m_cluster.postmaster()) {
        status.state = State::Running;
        status.processId = postmaster->processId;
        status.socketFolder = postmaster->socketFolder;
    }
    return status;
}

Result<void> LocalServer::takeTurn()
{
    if (!QDir().mkpath(m_places.folder)) {
        return failure(Error::Kind::Io,
            tr("The folder %1 cannot be made. Check that there is room and that you may write there, or name another "
               "one by KAIWA_LOCAL_FOLDER.",
                "%1 is a path")
                .arg(m_places.folder));
    }
    const Result<bool> turn = m_turn.lock(FileLock::Mode::Exclusive, turnPatience);
    if (!turn)
        return tl::unexpected(turn.error());
    if (!*turn) {
        return failure(Error::Kind::Io,
            tr("Another studio has been starting or stopping the local database for minutes. Close it and try again."));
    }
    return {};
}

Result<void> LocalServer::ensureStarted()
{
    if (!m_cluster.exists()) {
        if (const Result<void> created = m_cluster.create(); !created)
            return created;
    }
    return m_cluster.start().and_then([this] { return m_cluster.ensureDatabase(); });
}

Result<bool> LocalServer::isUnused()
{
    m_users.unlock();
    const Result<bool> alone = m_users.tryLock(FileLock::Mode::Exclusive);
    m_users.unlock();
    return alone;
}

bool LocalServer::isPinned() const
{
    return QFile::exists(path("pinned"));
}

} // namespace Kaiwa
