#include "models/database/connectionprofile.h"
#include "models/database/pgconnection.h"
#include "models/database/pgerror.h"
#include "tests/support/fakeserver.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

// Libpq's environment as the test wants it, and as it was afterwards.
class Environment final {
public:
    explicit Environment(const QMap<QByteArray, QByteArray> &values)
    {
        for (const char *name : { "PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD", "PGSERVICE",
                 "PGSERVICEFILE", "PGSYSCONFDIR", "PGSSLMODE", "PGCONNECT_TIMEOUT" }) {
            m_before.insert(name, qEnvironmentVariableIsSet(name) ? std::optional(qgetenv(name)) : std::nullopt);
            if (values.contains(name))
                qputenv(name, values.value(name));
            else
                qunsetenv(name);
        }
    }
    ~Environment()
    {
        for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) {
            if (it.value())
                qputenv(it.key().constData(), *it.value());
            else
                qunsetenv(it.key().constData());
        }
    }
    Q_DISABLE_COPY_MOVE(Environment)

private:
    QMap<QByteArray, std::optional<QByteArray>> m_before;
};

QMap<QString, QString> keywordsOf(const QString &text)
{
    const Result<ConnectionProfile::Parsed> parsed = ConnectionProfile::parse(text);
    return parsed ? parsed->profile.keywords() : QMap<QString, QString> { { u"error"_s, parsed.error().message } };
}

Error errorOf(const ConnectionProfile &profile, const QString &password = {})
{
    const Result<std::unique_ptr<PgConnection>> connection = PgConnection::open(profile, password);
    return connection ? Error { Error::Kind::Invalid, u"connected"_s, {}, {}, {}, {}, {} } : connection.error();
}

} // namespace

class ConnectionProfileTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("keywords"); // as key=value, joined by spaces
        QTest::newRow("address") << u"postgresql://reader@db.example.org:5433/kaiwa?sslmode=require"_s
                                 << u"dbname=kaiwa host=db.example.org port=5433 sslmode=require user=reader"_s;
        QTest::newRow("short scheme") << u"  postgres://db.example.org/kaiwa "_s << u"dbname=kaiwa host=db.example.org"_s;
        QTest::newRow("keywords") << u"host=/run/pg dbname='my db' user=reader"_s << u"dbname=my db host=/run/pg user=reader"_s;
        QTest::newRow("socket") << u"postgresql:///kaiwa?host=/run/pg"_s << u"dbname=kaiwa host=/run/pg"_s;
        QTest::newRow("several hosts") << u"postgresql://a:1,b:2/kaiwa"_s << u"dbname=kaiwa host=a,b port=1,2"_s;
        QTest::newRow("IPv6") << u"postgresql://[::1]:5433/kaiwa"_s << u"dbname=kaiwa host=::1 port=5433"_s;
        QTest::newRow("percent") << u"postgresql://a%40b@h/%E4%BC%9A%E8%A9%B1"_s << u"dbname=会話 host=h user=a@b"_s;
        QTest::newRow("service") << u"service=kaiwa"_s << u"service=kaiwa"_s;
    }

    void parses()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, keywords);
        const QMap<QString, QString> found = keywordsOf(text);
        QStringList words;
        for (auto it = found.cbegin(); it != found.cend(); ++it)
            words.append(it.key() + u'=' + it.value());
        QCOMPARE(words.join(u' '), keywords);
    }

    void survivesBeingWrittenAsAnAddress_data()
    {
        parses_data();
        QTest::newRow("awkward") << u"host='h' user='a b:c@d/e?f#g%h' dbname='x&y=z' application_name='ü €'"_s << QString();
        QTest::newRow("nothing but a user") << u"user=reader"_s << QString();
    }

    void survivesBeingWrittenAsAnAddress()
    {
        QFETCH(const QString, text);
        const ConnectionProfile profile = ConnectionProfile::parse(text)->profile;
        const Result<ConnectionProfile::Parsed> again = ConnectionProfile::parse(profile.address());
        QVERIFY2(again, qPrintable(profile.address()));
        QCOMPARE(again->profile, profile);
    }

    void takesThePasswordOut()
    {
        const Result<ConnectionProfile::Parsed> parsed = ConnectionProfile::parse(u"postgresql://reader:s%20ecret@h/kaiwa"_s);
        QVERIFY(parsed);
        QCOMPARE(parsed->password, u"s ecret"_s);
        QVERIFY(parsed->passwordInText);
        QVERIFY(!parsed->profile.keywords().contains(u"password"_s));
        QVERIFY(!parsed->profile.address().contains(u"ecret"));

        ConnectionProfile profile;
        profile.setKeyword(u"password"_s, u"secret"_s);
        QVERIFY(profile.keywords().isEmpty());
        QVERIFY(!ConnectionProfile::parse(u"host=h sslpassword=secret"_s));
    }

    void takesTheEnvironmentForAnEmptyText()
    {
        const Environment environment({ { "PGHOST", "db.example.org" }, { "PGDATABASE", "kaiwa" }, { "PGUSER", "reader" },
            { "PGPASSWORD", "secret" } });
        const Result<ConnectionProfile::Parsed> parsed = ConnectionProfile::parse({});
        QVERIFY(parsed);
        QCOMPARE(parsed->profile.address(), u"postgresql://reader@db.example.org/kaiwa"_s);
        QCOMPARE(parsed->password, u"secret"_s);
        QVERIFY(!parsed->passwordInText);
    }

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << u"my database"_s;
        QTest::newRow("unknown keyword") << u"hots=localhost"_s;
        QTest::newRow("unknown parameter") << u"postgresql://h/d?colour=red"_s;
        QTest::newRow("broken percent") << u"postgresql://h/%zz"_s;
        QTest::newRow("bracket") << u"postgresql://[::1/d"_s;
        QTest::newRow("quote") << u"host='open"_s;
        QTest::newRow("NUL") << QString(u"host=a"_s + QChar::Null + u"b"_s);
    }

    void refusesWhatIsNoAddress()
    {
        QFETCH(const QString, text);
        const Result<ConnectionProfile::Parsed> parsed = ConnectionProfile::parse(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, Error::Kind::Usage);
        QVERIFY(!parsed.error().message.isEmpty());
    }

    void hasANameForPeople()
    {
        const Environment environment({});
        QCOMPARE(ConnectionProfile::parse(u"postgresql://db.example.org/kaiwa"_s)->profile.displayName(), u"kaiwa on db.example.org"_s);
        QCOMPARE(ConnectionProfile::parse(u"host=/run/pg dbname=kaiwa"_s)->profile.displayName(), u"kaiwa (local)"_s);
        QCOMPARE(ConnectionProfile::parse(u"service=staging"_s)->profile.displayName(), u"staging"_s);
        QCOMPARE(ConnectionProfile::parse(u"user=reader"_s)->profile.displayName(), u"reader (local)"_s);
    }

    void listsServices()
    {
        QTemporaryDir folder;
        QFile own(folder.filePath(u"own.conf"_s));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("# comment\n[staging]\nhost=staging.example.org\ndbname=kaiwa\n\n[ancient]\nhost=h\n");
        own.close();
        QFile systemWide(folder.filePath(u"pg_service.conf"_s));
        QVERIFY(systemWide.open(QIODevice::WriteOnly));
        systemWide.write("[production]\nhost=h\n[staging]\nhost=other\n");
        systemWide.close();
        const Environment environment(
            { { "PGSERVICEFILE", own.fileName().toUtf8() }, { "PGSYSCONFDIR", folder.path().toUtf8() } });
        QCOMPARE(ConnectionProfile::services(), QStringList({ u"ancient"_s, u"production"_s, u"staging"_s }));
    }

    void connectsByService()
    {
        TestDatabase database(TestDatabase::Template::Empty);
        QTemporaryDir folder;
        QFile own(folder.filePath(u"own.conf"_s));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("[test]\n");
        for (auto it = database.profile().keywords().cbegin(); it != database.profile().keywords().cend(); ++it)
            own.write(QString(it.key() + u'=' + it.value() + u'\n').toUtf8());
        own.close();
        const Environment environment({ { "PGSERVICEFILE", own.fileName().toUtf8() } });
        const Result<std::unique_ptr<PgConnection>> connection
            = PgConnection::open(ConnectionProfile::parse(u"service=test"_s)->profile, {});
        QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().detail));
        QCOMPARE((*connection)->run(u"SELECT current_database()"_s)->rows.first().first(), Value(database.name()));
    }

    // --- What a refused connection is told.

    void saysThatTheDatabaseIsMissing()
    {
        TestDatabase database(TestDatabase::Template::Empty);
        ConnectionProfile profile = database.profile();
        profile.setKeyword(u"dbname"_s, u"nothing_here"_s);
        const Error error = errorOf(profile);
        QCOMPARE(error.kind, Error::Kind::Connection);
        QCOMPARE(error.message, u"There is no database nothing_here on this server."_s);
        QVERIFY(!error.detail.contains(u"LOCATION"));
    }

    void saysThatTheRoleIsMissing()
    {
        TestDatabase database(TestDatabase::Template::Empty);
        QCOMPARE(errorOf(database.profileOf(u"nobody_here"_s)).message,
            u"The role nobody_here does not exist on this server, or may not log in."_s);
    }

    void asksForAPassword()
    {
        const Environment environment({});
        const FakeServer server(FakeServer::Behaviour::AsksForPassword);
        const Error missing = errorOf(server.profile());
        QCOMPARE(missing.message, u"The role reader needs a password."_s);
        QCOMPARE(missing.sqlState, u"28P01"_s);
        const Error wrong = errorOf(server.profile(), u"guess"_s);
        QCOMPARE(wrong.message, u"The password for the role reader was not accepted."_s);
        QCOMPARE(wrong.sqlState, u"28P01"_s);
        QVERIFY(!wrong.detail.contains(u"guess"));
    }

    void wordsRefusedLogins_data()
    {
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<QString>("words");
        QTest::newRow("pg_hba") << FakeServer::fatal("28000", "kein Eintrag in pg_hba.conf", "ClientAuthentication")
                                << u"The server does not let the role reader connect to kaiwa from here (its pg_hba.conf decides)."_s;
        QTest::newRow("peer") << FakeServer::fatal("28000", "Peer-Authentifizierung", "auth_failed")
                              << u"The server did not let the role reader in."_s;
        QTest::newRow("full") << FakeServer::fatal("53300", "zu viele Verbindungen")
                              << u"The server has no free connection left; try again later."_s;
        QTest::newRow("starting") << FakeServer::fatal("57P03", "das Datenbanksystem startet")
                                  << u"The server is starting or stopping; try again in a moment."_s;
        QTest::newRow("no right") << FakeServer::fatal("42501", "keine Berechtigung")
                                  << u"The role reader may not connect to the database kaiwa."_s;
        QTest::newRow("anything else") << FakeServer::fatal("XX000", "unerwartet")
                                       << u"The connection to 127.0.0.1 could not be made: "_s;
    }

    void wordsRefusedLogins()
    {
        QFETCH(const QByteArray, error);
        QFETCH(const QString, words);
        const FakeServer server(FakeServer::Behaviour::Refuses, error);
        const QString message = errorOf(server.profile()).message;
        QVERIFY2(message.startsWith(words), qPrintable(message));
    }

    void saysThatTlsIsRefused()
    {
        const FakeServer server(FakeServer::Behaviour::HasNoTls);
        ConnectionProfile profile = server.profile();
        profile.setKeyword(u"sslmode"_s, u"require"_s);
        QCOMPARE(errorOf(profile).message,
            u"127.0.0.1 does not offer an encrypted connection (TLS), which the address asks for."_s);
    }

    void saysThatTheServerIsTooOld()
    {
        const FakeServer server(FakeServer::Behaviour::IsOld);
        const Error error = errorOf(server.profile());
        QCOMPARE(error.message, u"The server is PostgreSQL 11; the studio needs version 12 or newer."_s);
        QVERIFY(!versionError(120000));
        QVERIFY(versionError(110022));
        QVERIFY(versionError(90624)->message.contains(u"PostgreSQL 9;"));
    }

    void saysThatNobodyAnswers()
    {
        const FakeServer server(FakeServer::Behaviour::IsSilent);
        ConnectionProfile profile = server.profile();
        profile.setKeyword(u"connect_timeout"_s, u"2"_s);
        QCOMPARE(errorOf(profile).message, u"127.0.0.1 did not answer in time: check the address, the network and its firewall."_s);
    }

    void givesUpConnectingWhenAsked()
    {
        const FakeServer server(FakeServer::Behaviour::IsSilent);
        QElapsedTimer clock;
        clock.start();
        const Result<std::unique_ptr<PgConnection>> connection
            = PgConnection::open(server.profile(), {}, [&clock] { return clock.hasExpired(100); });
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, Error::Kind::Cancelled);
        QVERIFY(clock.elapsed() < 5000);
    }

    void saysThatNoServerRuns()
    {
        QTemporaryDir folder;
        ConnectionProfile profile;
        profile.setKeyword(u"host"_s, folder.path());
        QCOMPARE(errorOf(profile).message, u"No server is running at %1: start it, or check host and port."_s.arg(folder.path()));

        int freePort = 0;
        {
            const FakeServer server(FakeServer::Behaviour::IsSilent);
            freePort = server.profile().keyword(u"port"_s).toInt();
        }
        profile.setKeyword(u"host"_s, u"127.0.0.1"_s);
        profile.setKeyword(u"port"_s, QString::number(freePort));
        QCOMPARE(errorOf(profile).message, u"No server answers at 127.0.0.1: it is not running, or listens elsewhere."_s);
    }

    void saysThatTheHostIsUnknown()
    {
        ConnectionProfile profile;
        profile.setKeyword(u"host"_s, u"no-such-host.invalid"_s);
        QCOMPARE(errorOf(profile).message, u"The host no-such-host.invalid is unknown: check its spelling and the network."_s);
    }
};

QTEST_GUILESS_MAIN(ConnectionProfileTest)
#include "tst_connectionprofile.moc"
