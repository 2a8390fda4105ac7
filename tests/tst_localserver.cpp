#include "models/database/localcontent.h"
#include "models/database/localserver.h"
#include "models/database/pgconnection.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <future>
#include <sys/stat.h>
#include <unistd.h>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

namespace {

QString problemOf(const auto &result)
{
    return result ? QString() : result.error().message + u" / "_s + result.error().detail;
}

// The inodes of a process's sockets, and those that listen or talk on TCP.
QSet<QString> socketsOf(qint64 processId)
{
    QSet<QString> inodes;
    const QString folder = u"/proc/%1/fd/"_s.arg(processId);
    const QStringList descriptors = QDir(folder).entryList(QDir::Files | QDir::System | QDir::Hidden);
    for (const QString &descriptor : descriptors) {
        char target[256] = {};
        (void)::readlink(QFile::encodeName(folder + descriptor).constData(), target, sizeof target - 1);
        const QString words = QString::fromLatin1(target);
        if (words.startsWith("socket:["_L1))
            inodes.insert(words.sliced(8).chopped(1));
    }
    return inodes;
}

QSet<QString> tcpSockets()
{
    QSet<QString> inodes;
    for (const char *name : { "/proc/net/tcp", "/proc/net/tcp6" }) {
        QFile file(QString::fromLatin1(name));
        if (!file.open(QFile::ReadOnly))
            continue;
        for (const QString &line : QString::fromLatin1(file.readAll()).split(u'\n'))
            inodes.insert(line.simplified().split(u' ').value(9));
    }
    return inodes;
}

void writeFile(const QString &path, const QByteArray &content, QFile::Permissions permissions)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly, permissions));
    QCOMPARE(file.write(content), content.size());
}

constexpr QFile::Permissions ownersOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions executable = ownersOnly | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;

} // namespace

// The private server as several studios see it. Two objects are two studios: their locks stand against each other as
// those of two processes do.
class LocalServerTest final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_parent;

    QString folder(const QString &name = u"server"_s) const { return m_parent.filePath(name); }
    LocalServer::Places places(const QString &name = u"server"_s) const
    {
        return { folder(name), LocalServer::Places::usual().programFolders };
    }
    QString ask(const LocalServer &server, const QString &sql) const
    {
        const auto profile = server.profile();
        if (!profile)
            return problemOf(profile);
        const auto connection = PgConnection::open(*profile, {});
        if (!connection)
            return problemOf(connection);
        const auto rows = (*connection)->run(sql);
        return rows ? rows->rows.value(0).value(0).value_or(u"NULL"_s) : problemOf(rows);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_parent.isValid());
        // As root the server runs as another user, who must pass through.
        QVERIFY(::chmod(QFile::encodeName(m_parent.path()).constData(), 0711) == 0);
        qunsetenv("XDG_RUNTIME_DIR");
    }

    void cleanup()
    {
        LocalServer server(places());
        const auto stopped = server.stop();
        QVERIFY2(stopped && *stopped, qPrintable(problemOf(stopped)));
    }

    void makesAPrivateServer()
    {
        LocalServer server(places());
        QCOMPARE(server.status().state, LocalServer::State::Missing);
        const auto profile = server.join();
        QVERIFY2(profile, qPrintable(problemOf(profile)));
        QVERIFY(profile->isLocalServer());
        QCOMPARE(profile->keyword(u"dbname"_s), u"kaiwa"_s);
        QCOMPARE(profile->keyword(u"user"_s), u"kaiwa"_s);

        QCOMPARE(server.status().state, LocalServer::State::Running);
        QCOMPARE(ask(server, u"SELECT current_user"_s), u"kaiwa"_s);
        QCOMPARE(ask(server, u"SELECT current_database()"_s), u"kaiwa"_s);
        QCOMPARE(ask(server, u"SHOW data_checksums"_s), u"on"_s);
        QCOMPARE(ask(server, u"SHOW lc_collate"_s), u"C.UTF-8"_s);
        QCOMPARE(ask(server, u"SHOW server_encoding"_s), u"UTF8"_s);
        QCOMPARE(ask(server, u"SHOW listen_addresses"_s), QString());
        const QSet<QString> sockets = socketsOf(server.status().processId);
        QVERIFY(!sockets.isEmpty());
        QVERIFY(!sockets.intersects(tcpSockets()));
    }

    void keepsItsPasswordToItself()
    {
        LocalServer server(places());
        const auto profile = server.join();
        QVERIFY2(profile, qPrintable(problemOf(profile)));
        const QString file = profile->keyword(u"passfile"_s);
        struct stat facts = {};
        QCOMPARE(::stat(QFile::encodeName(file).constData(), &facts), 0);
        QCOMPARE(facts.st_mode & 07777, mode_t(0600));
        QCOMPARE(::stat(QFile::encodeName(folder() + u"/data"_s).constData(), &facts), 0);
        QCOMPARE(facts.st_mode & 07777, mode_t(0700));

        const auto password = server.password();
        QVERIFY2(password, qPrintable(problemOf(password)));
        QVERIFY(password->size() >= 32);
        QVERIFY(!profile->address().contains(*password));

        ConnectionProfile other = *profile;
        other.setKeyword(u"passfile"_s, u"/dev/null"_s);
        QVERIFY(!PgConnection::open(other, u"wrong"_s));
        QVERIFY(PgConnection::open(other, *password));
    }

    void lastUserStopsIt()
    {
        LocalServer first(places());
        QVERIFY(first.join());
        const qint64 processId = first.status().processId;
        {
            LocalServer second(places());
            QVERIFY(second.join());
            QVERIFY(second.join()); // twice is once
            QCOMPARE(second.status().processId, processId);
            QVERIFY(first.leave());
            QCOMPARE(second.status().processId, processId);
            QVERIFY(first.join());
        }
        QCOMPARE(first.status().processId, processId);
        QVERIFY(first.leave());
        QCOMPARE(first.status().state, LocalServer::State::Stopped);
    }

    void pinOutlivesItsUsers()
    {
        LocalServer scripts(places());
        const auto started = scripts.start();
        QVERIFY2(started, qPrintable(problemOf(started)));
        const qint64 processId = scripts.status().processId;
        {
            LocalServer studio(places());
            QVERIFY(studio.join());
        }
        QCOMPARE(scripts.status().processId, processId);
        QVERIFY(scripts.status().pinned);

        LocalServer studio(places());
        QVERIFY(studio.join());
        const auto stopped = scripts.stop();
        QVERIFY2(stopped && !*stopped, qPrintable(problemOf(stopped)));
        QVERIFY(!scripts.status().pinned);
        QCOMPARE(ask(studio, u"SELECT 1"_s), u"1"_s);
        QVERIFY(studio.leave());
        QCOMPARE(scripts.status().state, LocalServer::State::Stopped);
    }

    void fillsItsDatabaseOnce()
    {
        LocalServer server(places());
        QVERIFY(server.join());
        // Two studios at the same time: one fills, the other waits and finds it filled.
        const auto filling = [&server]() -> Result<bool> {
            const auto connection = PgConnection::open(*server.profile(), {});
            return connection ? LocalContent::prepare(**connection) : tl::unexpected<Error>(connection.error());
        };
        std::future<Result<bool>> other = std::async(std::launch::async, filling);
        const Result<bool> one = filling();
        const Result<bool> two = other.get();
        QVERIFY2(one, qPrintable(problemOf(one)));
        QVERIFY2(two, qPrintable(problemOf(two)));
        QVERIFY(*one != *two);
        QVERIFY(ask(server, u"SELECT count(*) FROM speakers"_s).toInt() > 0);
        QCOMPARE(ask(server, u"SELECT count(*) FROM users"_s), u"0"_s);

        const auto connection = PgConnection::open(*server.profile(), {});
        QVERIFY2(connection, qPrintable(problemOf(connection)));
        // A studio that a person has used: what is in it stays, and nothing is added.
        QCOMPARE(ask(server, u"INSERT INTO users (id, email) VALUES (gen_random_uuid(), 'learner@example.com') RETURNING email"_s),
            u"learner@example.com"_s);
        const auto life = LocalContent::fillLife(**connection);
        QVERIFY2(life && !*life, qPrintable(problemOf(life)));
        QCOMPARE(ask(server, u"SELECT count(*) FROM users"_s), u"1"_s);
    }

    void usesWhatACrashedStudioLeft()
    {
        LocalServer starting(places());
        QVERIFY(starting.start());
        // What kill -9 leaves of a studio: a running server, no lock, no pin.
        QVERIFY(QFile::remove(folder() + u"/pinned"_s));
        const qint64 processId = starting.status().processId;
        {
            LocalServer next(places());
            QVERIFY(next.join());
            QCOMPARE(next.status().processId, processId);
        }
        QCOMPARE(starting.status().state, LocalServer::State::Stopped);
    }

    void recoversFromAKilledServer()
    {
        LocalServer server(places());
        QVERIFY(server.join());
        QCOMPARE(ask(server, u"CREATE TABLE kept AS SELECT generate_series(1, 50000) AS n"_s), u"NULL"_s);
        const qint64 processId = server.status().processId;
        QCOMPARE(::kill(static_cast<pid_t>(processId), SIGKILL), 0);
        const auto again = server.join();
        QVERIFY2(again, qPrintable(problemOf(again)));
        QVERIFY(server.status().processId != processId);
        QCOMPARE(ask(server, u"SELECT count(*) FROM kept"_s), u"50000"_s);
        QCOMPARE(ask(server, u"DROP TABLE kept"_s), u"NULL"_s);
    }

    void seesThroughAReusedProcessId()
    {
        // After a restart of the machine the number in a left postmaster.pid may be anybody's: here, this test's.
        const QByteArray number = QByteArray::number(::getpid());
        writeFile(folder() + u"/data/postmaster.pid"_s, number + "\n" + QFile::encodeName(folder()) + "/data\n0\n5432\n",
            ownersOnly);
        writeFile(folder() + u"/socket/.s.PGSQL.5432.lock"_s, number + "\n", ownersOnly);
        LocalServer server(places());
        QCOMPARE(server.status().state, LocalServer::State::Stopped);
        const auto profile = server.join();
        QVERIFY2(profile, qPrintable(problemOf(profile)));
    }

    void restartsAServerWithoutItsSocket()
    {
        LocalServer server(places());
        QVERIFY(server.join());
        const qint64 processId = server.status().processId;
        QVERIFY(QFile::remove(folder() + u"/socket/.s.PGSQL.5432"_s));
        LocalServer other(places());
        const auto profile = other.join();
        QVERIFY2(profile, qPrintable(problemOf(profile)));
        QVERIFY(other.status().processId != processId);
        QCOMPARE(ask(other, u"SELECT 1"_s), u"1"_s);
    }

    void namesTheOwnerOfATakenSocket()
    {
        LocalServer server(places());
        QVERIFY(server.join());
        const qint64 processId = server.status().processId;
        const QString data = folder() + u"/data"_s;
        const QString aside = folder() + u"/aside"_s;
        QVERIFY(QDir().rename(data, aside));
        const auto putBack = qScopeGuard([&] {
            QDir(data).removeRecursively();
            QVERIFY(QDir().rename(aside, data));
        });
        QFile::remove(folder() + u"/pgpass.kept"_s);
        QVERIFY(QFile::copy(folder() + u"/pgpass"_s, folder() + u"/pgpass.kept"_s));
        LocalServer other(places());
        const auto refused = other.join();
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"kill -INT %1"_s.arg(processId)), qPrintable(problemOf(refused)));
        QVERIFY(QFile::remove(folder() + u"/pgpass"_s));
        QVERIFY(QFile::rename(folder() + u"/pgpass.kept"_s, folder() + u"/pgpass"_s));
    }

    void namesThePackageOfAnotherVersion()
    {
        const QString file = folder() + u"/data/PG_VERSION"_s;
        writeFile(file, "11\n", ownersOnly);
        const auto putBack = qScopeGuard([&] { writeFile(file, "15\n", ownersOnly); });
        LocalServer server(places());
        const auto refused = server.join();
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"postgresql-11"_s), qPrintable(problemOf(refused)));
    }

    void namesThePackageOfMissingPrograms()
    {
        LocalServer::Places nowhere = places(u"fresh"_s);
        nowhere.programFolders = { m_parent.filePath(u"nothing"_s) };
        LocalServer server(nowhere);
        const auto refused = server.join();
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"apt-get install postgresql-15"_s), qPrintable(problemOf(refused)));
        QVERIFY(!QFile::exists(folder(u"fresh"_s) + u"/data"_s));
    }

    void saysThatTheDiskIsFull()
    {
        const QString programs = m_parent.filePath(u"postgresql/15/bin"_s);
        QVERIFY(QDir().mkpath(programs));
        const QByteArray script = "#!/bin/sh\necho 'initdb: error: could not write: No space left on device'\nexit 1\n";
        for (const char *name : { "initdb", "pg_ctl", "postgres" })
            writeFile(programs + u'/' + QLatin1StringView(name), script, executable);
        LocalServer server({ folder(u"full"_s), { programs } });
        const auto refused = server.join();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Io);
        QVERIFY2(refused.error().message.contains(u"is full"_s), qPrintable(problemOf(refused)));
        QVERIFY(!QFile::exists(folder(u"full"_s) + u"/data"_s));
        QVERIFY(!QFile::exists(folder(u"full"_s) + u"/data.new"_s));
        QVERIFY(!QFile::exists(folder(u"full"_s) + u"/password.new"_s));
    }

    void refusesAPathThatNoSocketMayHave()
    {
        LocalServer server(places(QString(100, u'x')));
        const auto refused = server.join();
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"KAIWA_LOCAL_FOLDER"_s), qPrintable(problemOf(refused)));
    }

    void refusesWhatIsNoDatabase()
    {
        QVERIFY(QDir().mkpath(folder(u"odd"_s) + u"/data"_s));
        LocalServer server(places(u"odd"_s));
        const auto refused = server.join();
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"local reset"_s), qPrintable(problemOf(refused)));
    }

    void makesAnewWhatWasInterrupted()
    {
        QVERIFY(QDir().mkpath(folder(u"interrupted"_s) + u"/data.new/base"_s));
        LocalServer server(places(u"interrupted"_s));
        const auto profile = server.join();
        QVERIFY2(profile, qPrintable(problemOf(profile)));
        QVERIFY(server.leave());
        QVERIFY(server.reset());
    }

    void resetsOnlyWhenNobodyUsesIt()
    {
        LocalServer studio(places());
        QVERIFY(studio.join());
        LocalServer other(places());
        const auto refused = other.reset();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QCOMPARE(ask(studio, u"SELECT 1"_s), u"1"_s);
        QVERIFY(studio.leave());
        const auto done = other.reset();
        QVERIFY2(done, qPrintable(problemOf(done)));
        QCOMPARE(other.status().state, LocalServer::State::Missing);
    }
};

QTEST_GUILESS_MAIN(LocalServerTest)
#include "tst_localserver.moc"
