#include "tests/support/testdatabase.h"

#include "tests/support/builtplaces.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <libpq-fe.h>

#include <atomic>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<PgConnection> openOrAbort(const ConnectionProfile &profile)
{
    Result<std::unique_ptr<PgConnection>> connection = PgConnection::open(profile, {});
    if (!connection)
        qFatal("%s\n%s", qPrintable(connection.error().message), qPrintable(connection.error().detail));
    return std::move(*connection);
}

QString execOrAbort(const PgConnection &connection, const QString &sql, const QString &what = {})
{
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(
        PQexec(connection.handle(), sql.toUtf8().constData()), &PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
        qFatal("%s\n%s", qPrintable(what.isEmpty() ? sql.left(2000) : what), PQresultErrorMessage(result.get()));
    return PQntuples(result.get()) > 0 && PQnfields(result.get()) > 0
        ? QString::fromUtf8(PQgetvalue(result.get(), 0, 0), PQgetlength(result.get(), 0, 0))
        : QString();
}

QString templateName(TestDatabase::Template contents)
{
    switch (contents) {
    case TestDatabase::Template::Empty:
        return u"template0"_s;
    case TestDatabase::Template::Documented:
        return u"kaiwa_documented"_s;
    case TestDatabase::Template::Content:
        return u"kaiwa_content"_s;
    case TestDatabase::Template::Life:
        return u"kaiwa_life"_s;
    }
    return {};
}

// Sample content has the numbers below 50, life the others.
bool isLife(const QString &fileName)
{
    return fileName.section(u'-', 0, 0).toInt() >= 50;
}

void runFolder(const PgConnection &connection, const QString &folder, bool (*wanted)(const QString &) = nullptr)
{
    const QDir files(sourceFolder() + u"/resources/sql/"_s + folder);
    const QStringList names = files.entryList({ u"*.sql"_s }, QDir::Files, QDir::Name);
    if (names.isEmpty())
        qFatal("No SQL in %s", qPrintable(files.path()));
    for (const QString &name : names) {
        QFile file(files.filePath(name));
        if (wanted && !wanted(name))
            continue;
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        execOrAbort(connection, QString::fromUtf8(file.readAll()), file.fileName());
    }
}

void fill(const PgConnection &connection, TestDatabase::Template contents)
{
    switch (contents) {
    case TestDatabase::Template::Empty:
        return;
    case TestDatabase::Template::Documented:
        for (const QString &folder : { u"schema"_s, u"schema/v2"_s, u"history"_s, u"history/own"_s })
            runFolder(connection, folder);
        return;
    case TestDatabase::Template::Content:
        execOrAbort(connection, TestDatabase::sampleSettings());
        runFolder(connection, u"sample"_s, [](const QString &name) { return !isLife(name); });
        execOrAbort(connection, u"ANALYZE"_s);
        return;
    case TestDatabase::Template::Life:
        execOrAbort(connection, TestDatabase::sampleSettings());
        runFolder(connection, u"sample"_s, [](const QString &name) { return isLife(name); });
        execOrAbort(connection, u"ANALYZE"_s);
        return;
    }
}

TestDatabase::Template below(TestDatabase::Template contents)
{
    return contents == TestDatabase::Template::Empty ? contents : TestDatabase::Template(int(contents) - 1);
}

// Under the caller's advisory lock: another process may want the same template at the same moment.
void makeTemplate(const PgConnection &server, TestDatabase::Template contents)
{
    const QString name = templateName(contents);
    if (contents == TestDatabase::Template::Empty
        || execOrAbort(server, u"SELECT 1 FROM pg_database WHERE datname = '%1'"_s.arg(name)) == u"1")
        return;
    makeTemplate(server, below(contents));
    const QString unfinished = name + u"_unfinished"_s;
    execOrAbort(server, u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(unfinished));
    execOrAbort(server, u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(unfinished, templateName(below(contents))));
    {
        const std::unique_ptr<PgConnection> connection = openOrAbort(TestServer::instance().profile(unfinished));
        execOrAbort(*connection, u"BEGIN"_s);
        fill(*connection, contents);
        execOrAbort(*connection, u"COMMIT"_s);
    }
    // The backend that filled it may still be on its way out.
    execOrAbort(server, u"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(unfinished));
    execOrAbort(server, u"ALTER DATABASE %1 RENAME TO %2"_s.arg(unfinished, name));
}

} // namespace

TestDatabase::TestDatabase(Template contents)
{
    static std::atomic_int counter = 0;
    const QString name = u"test_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++counter);
    const std::unique_ptr<PgConnection> server = openOrAbort(TestServer::instance().profile());
    execOrAbort(*server, u"SELECT pg_advisory_lock(7205759403792793)"_s);
    makeTemplate(*server, contents);
    execOrAbort(*server, u"SELECT pg_advisory_unlock_all()"_s);
    execOrAbort(*server, u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(name, templateName(contents)));
    m_profile = TestServer::instance().profile(name);
    m_connection = openOrAbort(m_profile);
}

TestDatabase::~TestDatabase()
{
    m_connection.reset();
    execOrAbort(*openOrAbort(TestServer::instance().profile()), u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(name()));
}

QString TestDatabase::sampleSettings()
{
    return u"SET sample.learners = '40'; SET sample.messages = '4000'; SET sample.seed = '1'; "
           "SET sample.as_of = '2026-06-30'"_s;
}

QString TestDatabase::exec(const QString &sql)
{
    return execOrAbort(*m_connection, sql);
}

ConnectionProfile TestDatabase::profileOf(const QString &role) const
{
    ConnectionProfile profile = m_profile;
    profile.setKeyword(u"user"_s, role);
    return profile;
}

std::unique_ptr<PgConnection> TestDatabase::connect(const QString &role) const
{
    return openOrAbort(role.isEmpty() ? m_profile : profileOf(role));
}

QString insertSpeakers(const QStringList &languages, int speakers)
{
    return u"INSERT INTO languages (id, code, name, native_name, writing_system, flag) SELECT id, id, id, id, 'latin', '-' "
           "FROM unnest('{%1}'::text[]) AS id;"
           "INSERT INTO speakers (id, language_id, region, dialect_name, bcp47_code, speaker_emoji, gender, voice_name, "
           "voice_provider_id) SELECT 's' || n, '%2', 'region', 'd', 'la', '-', 'male', 'v', 'p' "
           "FROM generate_series(1, %3) AS n;"_s.arg(languages.join(u','), languages.constFirst()).arg(speakers);
}

} // namespace Kaiwa::TestSupport
