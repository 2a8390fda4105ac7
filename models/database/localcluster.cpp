#include "models/database/localcluster.h"

#include "models/database/pgconnection.h"
#include "models/database/serverprograms.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QThread>

#include <libpq-fe.h>

#include <algorithm>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr auto port = "5432";
constexpr auto superuser = "kaiwa";
const QString database = u"kaiwa"_s;
constexpr auto socketName = ".s.PGSQL.5432";
constexpr int maximumSocketPath = 107; // bytes in sockaddr_un, without the closing zero
constexpr qint64 maximumLogSize = 1 << 20;
constexpr unsigned long pollingMilliseconds = 50;
constexpr std::chrono::minutes programPatience { 3 };
constexpr std::chrono::seconds orphanPatience { 15 };

QString socketIn(const QString &folder)
{
    return folder + u'/' + QLatin1StringView(socketName);
}

bool fits(const QString &socketFolder)
{
    return QFile::encodeName(socketIn(socketFolder)).size() <= maximumSocketPath;
}

// Every server process stays in its cluster's folder. Zombies and processes of a reused id do not.
bool worksIn(const QString &processId, const QString &canonicalFolder)
{
    return QFile::symLinkTarget(u"/proc/"_s + processId + u"/cwd"_s) == canonicalFolder;
}

QStringList processesIn(const QString &folder)
{
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    QStringList found = QDir(u"/proc"_s).entryList({ u"[0-9]*"_s }, QDir::Dirs);
    found.removeIf([&](const QString &processId) { return !worksIn(processId, canonical); });
    return found;
}

bool listensAt(const QString &socketPath)
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    const auto close = qScopeGuard([descriptor] { ::close(descriptor); });
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(socketPath).constData(), sizeof address.sun_path);
    return ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

PGPing ping(const QString &socketFolder)
{
    const QByteArray host = QFile::encodeName(socketFolder);
    const char *const keywords[] = { "host", "port", "dbname", "user", nullptr };
    const char *const values[] = { host.constData(), port, "postgres", superuser, nullptr };
    return PQpingParams(keywords, values, 0);
}

QString randomPassword()
{
    QByteArray bytes(24, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / sizeof(quint32));
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace

LocalCluster::LocalCluster(QString folder, QStringList programFolders)
    : m_folder(std::move(folder))
    , m_programFolders(std::move(programFolders))
{
}

QString LocalCluster::path(const char *name) const
{
    return m_folder + u'/' + QLatin1StringView(name);
}

bool LocalCluster::exists() const
{
    return QFile::exists(dataFolder());
}

int LocalCluster::majorVersion() const
{
    QFile file(dataFolder() + u"/PG_VERSION"_s);
    return file.open(QFile::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
}

std::optional<LocalCluster::Postmaster> LocalCluster::postmaster() const
{
    QFile file(dataFolder() + u"/postmaster.pid"_s);
    if (!file.open(QFile::ReadOnly))
        return {};
    // Its id, the data folder, the time of the start, the port, the socket's folder, …
    const QStringList lines = QString::fromLocal8Bit(file.readAll()).split(u'\n');
    if (!worksIn(lines.value(0), QFileInfo(dataFolder()).canonicalFilePath()))
        return {};
    return Postmaster { lines.value(0).toLongLong(), lines.value(4) };
}

Result<void> LocalCluster::create()
{
    const Result<ServerPrograms> programs = ServerPrograms::find(m_programFolders);
    if (!programs)
        return tl::unexpected(programs.error());
    // pg_ctl puts the path between double quotes of a shell.
    if (m_folder.contains(u'"') || m_folder.contains(u'$') || m_folder.contains(u'`') || m_folder.contains(u'\\')) {
        return failure(Error::Kind::Io,
            tr("The local database cannot live in %1: the path has a character that PostgreSQL's programs cannot take "
               "(\" $ ` \\). Name another folder by KAIWA_LOCAL_FOLDER.",
                "%1 is a path")
                .arg(m_folder));
    }
    // Made aside and renamed at the end: a cluster that is there is complete, whatever happens in between.
    const QString unfinished = path("data.new");
    QDir(unfinished).removeRecursively();
    const auto cleanUp = qScopeGuard([&] { QDir(unfinished).removeRecursively(); });
    const QString password = randomPassword();
    return programs->makeServerFolder(unfinished)
        .and_then([&] { return initialize(*programs, unfinished, password); })
        .and_then([&] { return writePassword(password); })
        .and_then([&]() -> Result<void> {
            if (QDir().rename(unfinished, dataFolder()))
                return {};
            return failure(Error::Kind::Io, tr("The folder %1 cannot be made.", "%1 is a path").arg(dataFolder()));
        });
}

Result<void> LocalCluster::initialize(
    const ServerPrograms &programs, const QString &folder, const QString &password) const
{
    QFile passwordFile(path("password.new"));
    const auto removePassword = qScopeGuard([&] { passwordFile.remove(); });
    passwordFile.remove();
    if (!passwordFile.open(QFile::WriteOnly, QFile::ReadOwner | QFile::WriteOwner)
        || passwordFile.write(password.toLatin1()) < 0 || !passwordFile.flush())
        return unwritable(passwordFile);
    if (const Result<void> given = programs.handOver(passwordFile.fileName()); !given)
        return given;
    const Result<QString> made = programs.run(u"initdb"_s,
        { u"--pgdata"_s, folder, u"--username"_s, QLatin1StringView(superuser), u"--pwfile"_s, passwordFile.fileName(),
            u"--auth=scram-sha-256"_s, u"--data-checksums"_s, u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s,
            u"--no-instructions"_s },
        programPatience);
    if (!made)
        return tl::unexpected(explained(made.error()));
    QFile configuration(folder + u"/postgresql.conf"_s);
    if (!configuration.open(QFile::Append) || configuration.write("\ninclude 'kaiwa-studio.conf'\n") < 0
        || !configuration.flush())
        return unwritable(configuration);
    return {};
}

Result<void> LocalCluster::writePassword(const QString &password) const
{
    QFile file(path("pgpass"));
    file.remove();
    const QString line = u"*:*:*:%1:%2\n"_s.arg(QLatin1StringView(superuser), password);
    if (file.open(QFile::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) && file.write(line.toLatin1()) > 0
        && file.flush())
        return {};
    return unwritable(file);
}

Result<QString> LocalCluster::password() const
{
    QFile file(path("pgpass"));
    const QByteArray line = file.open(QFile::ReadOnly) ? file.readLine().trimmed() : QByteArray();
    if (const qsizetype colon = line.lastIndexOf(':'); colon > 0)
        return QString::fromLatin1(line.mid(colon + 1));
    return failure(Error::Kind::Io,
        tr("The password of the local database is missing: %1 cannot be read. Put the file back, or start anew with "
           "“kaiwa-studio local reset”, which removes what is in it.",
            "%1 is a path")
            .arg(file.fileName()),
        file.errorString());
}

Result<void> LocalCluster::start()
{
    if (postmaster()) {
        const Result<bool> running = waitForRunning();
        if (!running)
            return tl::unexpected(running.error());
        if (*running)
            return {};
        if (const Result<void> stopped = stop(); !stopped)
            return stopped;
    }
    const Result<ServerPrograms> programs = this->programs();
    if (!programs)
        return tl::unexpected(programs.error());
    if (const Result<void> cleared = clearRemains(); !cleared)
        return cleared;
    const Result<QString> folder = socketFolder();
    if (!folder)
        return tl::unexpected(folder.error());
    const Result<void> configured = programs->makeServerFolder(*folder)
                                        .and_then([&] { return refuseTakenSocket(*folder); })
                                        .and_then([&] { return configure(*programs, *folder); });
    if (!configured)
        return configured;

    const QString logPath = dataFolder() + u"/server.log"_s;
    if (QFileInfo(logPath).size() > maximumLogSize) {
        QFile::remove(logPath + u".old"_s);
        QFile::rename(logPath, logPath + u".old"_s);
    }
    const qint64 logBefore = QFileInfo(logPath).size();
    const Result<QString> started = programs->run(u"pg_ctl"_s,
        { u"--pgdata"_s, dataFolder(), u"--log"_s, logPath, u"--wait"_s, u"--timeout=120"_s, u"start"_s },
        programPatience);
    if (started)
        return {};
    Error error = started.error();
    if (QFile log(logPath); log.open(QFile::ReadOnly) && log.seek(logBefore))
        error.detail = QString::fromUtf8(log.readAll()).trimmed() + u'\n' + error.detail;
    return tl::unexpected(explained(error));
}

// True: it takes connections. False: it ended meanwhile, or nobody can reach it since its socket was removed, as happens
// to XDG_RUNTIME_DIR when a person logs out.
Result<bool> LocalCluster::waitForRunning() const
{
    const QDeadlineTimer deadline(programPatience);
    while (const auto server = postmaster()) {
        if (ping(server->socketFolder) == PQPING_OK)
            return true;
        // A starting server has no folder of its socket in its file yet.
        if (!server->socketFolder.isEmpty() && !QFile::exists(socketIn(server->socketFolder)))
            return false;
        if (deadline.hasExpired()) {
            return failure(Error::Kind::Io,
                tr("The local server (process %1) runs but takes no connections: it may be recovering from a crash. "
                   "Wait a little and try again.")
                    .arg(server->processId));
        }
        QThread::msleep(pollingMilliseconds);
    }
    return false;
}

// What a killed server leaves: processes that end by themselves, and a postmaster.pid whose number may by now belong to
// a zombie or to somebody else; PostgreSQL would take either for a running server.
Result<void> LocalCluster::clearRemains() const
{
    const QString pidFile = dataFolder() + u"/postmaster.pid"_s;
    if (!QFile::exists(pidFile))
        return {};
    const QDeadlineTimer deadline(orphanPatience);
    QStringList orphans;
    while (!(orphans = processesIn(dataFolder())).isEmpty() && !deadline.hasExpired())
        QThread::msleep(pollingMilliseconds);
    if (!orphans.isEmpty()) {
        return failure(Error::Kind::Io,
            tr("Processes of a server that crashed still work in %1. End them with “kill %2” and try again.",
                "%1 is a path, %2 a list of process ids")
                .arg(dataFolder(), orphans.join(u' ')));
    }
    QFile::remove(pidFile);
    return {};
}

Result<void> LocalCluster::stop()
{
    if (!postmaster())
        return {};
    const Result<ServerPrograms> programs = this->programs();
    if (!programs)
        return tl::unexpected(programs.error());
    const Result<QString> stopped = programs->run(u"pg_ctl"_s,
        { u"--pgdata"_s, dataFolder(), u"--mode=fast"_s, u"--wait"_s, u"--timeout=120"_s, u"stop"_s }, programPatience);
    if (!stopped && postmaster())
        return tl::unexpected(explained(stopped.error()));
    return {};
}

Result<void> LocalCluster::remove()
{
    for (const char *name : { "data", "data.new", "socket" })
        QDir(path(name)).removeRecursively();
    QFile::remove(path("pgpass"));
    if (!exists())
        return {};
    return failure(Error::Kind::Io, tr("The folder %1 cannot be removed.", "%1 is a path").arg(dataFolder()));
}

Result<void> LocalCluster::ensureDatabase() const
{
    Result<ConnectionProfile> profile = this->profile();
    const Result<QString> password = this->password();
    if (!profile || !password)
        return tl::unexpected(profile ? password.error() : profile.error());
    profile->setKeyword(u"dbname"_s, u"postgres"_s);
    const auto connection = PgConnection::open(*profile, *password);
    if (!connection)
        return tl::unexpected(connection.error());
    const Result<Rows> found = (*connection)->run(u"SELECT 1 FROM pg_database WHERE datname = $1"_s, { database });
    if (!found)
        return tl::unexpected(found.error());
    if (!found->rows.isEmpty())
        return {};
    return (*connection)->run(u"CREATE DATABASE "_s + quotedIdentifier(database)).map([](const Rows &) {});
}

Result<ConnectionProfile> LocalCluster::profile() const
{
    const auto server = postmaster();
    const Result<QString> folder = server ? Result<QString>(server->socketFolder) : socketFolder();
    if (!folder)
        return tl::unexpected(folder.error());
    ConnectionProfile profile;
    profile.setKeyword(u"host"_s, *folder);
    profile.setKeyword(u"port"_s, QLatin1StringView(port));
    profile.setKeyword(u"user"_s, QLatin1StringView(superuser));
    profile.setKeyword(u"dbname"_s, database);
    profile.setKeyword(u"passfile"_s, path("pgpass"));
    profile.setLocalServer(true);
    return profile;
}

Result<ServerPrograms> LocalCluster::programs() const
{
    const int version = majorVersion();
    if (version == 0) {
        return failure(Error::Kind::Io,
            tr("%1 is there, but it is not a database that can be read. Move it away, or start anew with “kaiwa-studio "
               "local reset”.",
                "%1 is a path")
                .arg(dataFolder()));
    }
    Result<ServerPrograms> found = ServerPrograms::find(m_programFolders, version);
    if (const Result<ServerPrograms> other = ServerPrograms::find(m_programFolders); !found && other) {
        return failure(Error::Kind::Io,
            tr("The local database in %1 was made by PostgreSQL %2, and only PostgreSQL %3 is installed. Install it with "
               "“sudo apt-get install postgresql-%2”, or start anew with “kaiwa-studio local reset”, which removes what "
               "is in it.",
                "%1 is a path, %2 and %3 are major versions")
                .arg(dataFolder())
                .arg(version)
                .arg(other->majorVersion()));
    }
    return found;
}

Result<QString> LocalCluster::socketFolder() const
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QFileInfo info(runtime);
    if (::geteuid() != 0 && info.isAbsolute() && info.isDir() && info.ownerId() == ::geteuid()) {
        // Each folder its own server, and its own socket.
        const QByteArray hash = QCryptographicHash::hash(m_folder.toUtf8(), QCryptographicHash::Sha1).toHex();
        const QString folder = runtime + u"/kaiwa-studio-"_s + QString::fromLatin1(hash.first(8));
        if (fits(folder))
            return folder;
    }
    if (fits(path("socket")))
        return path("socket");
    return failure(Error::Kind::Io,
        tr("The path %1 is longer than the %2 bytes that a socket's may have. Name a folder with a shorter path by "
           "KAIWA_LOCAL_FOLDER.")
            .arg(socketIn(path("socket")))
            .arg(maximumSocketPath));
}

Result<void> LocalCluster::refuseTakenSocket(const QString &socketFolder) const
{
    const QString socketPath = socketIn(socketFolder);
    const QString lockPath = socketPath + u".lock"_s;
    if (listensAt(socketPath)) {
        QFile lock(lockPath);
        const QByteArray owner = lock.open(QFile::ReadOnly) ? lock.readLine().trimmed() : QByteArray("?");
        return failure(Error::Kind::Io,
            tr("Another server (process %1) listens at %2, where the local database would. Stop it with “kill -INT %1”, "
               "or name another folder by KAIWA_LOCAL_FOLDER.",
                "%1 is a process id, %2 a path")
                .arg(QString::fromLatin1(owner), socketPath));
    }
    // Nobody listens: remains, which PostgreSQL would believe in as long as some process has the id they name.
    QFile::remove(socketPath);
    QFile::remove(lockPath);
    return {};
}

Result<void> LocalCluster::configure(const ServerPrograms &programs, const QString &socketFolder) const
{
    // A list whose elements are in double quotes, in a string in single quotes.
    QString folder = socketFolder;
    folder.replace(u'\'', u"''"_s);
    QFile file(dataFolder() + u"/kaiwa-studio.conf"_s);
    const QString text = u"# Written at each start.\n"
                         "listen_addresses = ''\n"
                         "port = %1\n"
                         "unix_socket_directories = '\"%2\"'\n"
                         "unix_socket_permissions = 0700\n"_s.arg(QLatin1StringView(port), folder);
    if (!file.open(QFile::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.flush())
        return unwritable(file);
    return programs.handOver(file.fileName());
}

// The system's words for what a person can mend are in English (ServerPrograms sees to it) or of one file in Qt's words.
Error LocalCluster::explained(Error error) const
{
    static const QStringList fullDisk { u"No space left on device"_s, u"Disk quota exceeded"_s, u"Check free disk space"_s };
    if (std::ranges::any_of(fullDisk, [&](const QString &words) { return error.detail.contains(words); })) {
        error.message = tr("The disk that holds %1 is full. Free some space (a new local database takes about 60 MB) and "
                           "try again.",
            "%1 is a path")
                            .arg(m_folder);
    } else if (error.detail.contains("Permission denied"_L1)) {
        error.message = tr("PostgreSQL may not use %1. Check that you own it; as root, that the user “postgres” may pass "
                           "through the folders above it. KAIWA_LOCAL_FOLDER names another place.",
            "%1 is a path")
                            .arg(m_folder);
    }
    return error;
}

tl::unexpected<Error> LocalCluster::unwritable(const QFile &file) const
{
    Error error;
    error.kind = Error::Kind::Io;
    error.message = tr("The file %1 cannot be written.", "%1 is a path").arg(file.fileName());
    error.detail = file.errorString();
    return tl::unexpected(explained(std::move(error)));
}

} // namespace Kaiwa
