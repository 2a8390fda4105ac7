#include "tests/support/testserver.h"

#include "models/database/pgconnection.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <csignal>
#include <unistd.h>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

void runToEnd(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    TestServer::prepare(process, program, arguments);
    process.start();
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        qFatal("%s failed: %s %s", qPrintable(program), qPrintable(process.errorString()), process.readAll().constData());
}

} // namespace

TestServer &TestServer::instance()
{
    static TestServer server;
    return server;
}

TestServer::TestServer()
{
    const QString given = qEnvironmentVariable("KAIWA_TEST_SERVER");
    if (given.isEmpty()) {
        start();
        return;
    }
    const Result<ConnectionProfile::Parsed> parsed = ConnectionProfile::parse(given);
    if (!parsed)
        qFatal("KAIWA_TEST_SERVER: %s", qPrintable(parsed.error().message));
    m_profile = parsed->profile;
}

ConnectionProfile TestServer::profile(const QString &database) const
{
    ConnectionProfile profile = m_profile;
    profile.setKeyword(u"dbname"_s, database);
    return profile;
}

QString TestServer::programFolder()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    QStringList candidates;
    const QStringList folders = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &folder : folders)
        candidates.append(versions.filePath(folder + u"/bin"));
    const QString initdb = QStandardPaths::findExecutable(u"initdb"_s, candidates);
    const QString found = initdb.isEmpty() ? QStandardPaths::findExecutable(u"initdb"_s) : initdb;
    if (found.isEmpty())
        qFatal("No initdb was found: the tests need a PostgreSQL server.");
    return QFileInfo(found).path();
}

void TestServer::prepare(QProcess &process, const QString &program, const QStringList &arguments)
{
    // The death signal ends a server whose test was killed.
    QStringList command { u"--pdeathsig"_s, u"INT"_s };
    if (::geteuid() == 0)
        command += { u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--init-groups"_s };
    process.setProgram(u"setpriv"_s);
    process.setArguments(command + QStringList { programFolder() + u'/' + program } + arguments);
    process.setWorkingDirectory(u"/"_s);
}

void TestServer::start()
{
    m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/kaiwa-test-XXXXXX"_s);
    if (!m_folder->isValid())
        qFatal("No temporary folder: %s", qPrintable(m_folder->errorString()));
    if (::geteuid() == 0)
        QProcess::execute(u"chown"_s, { u"postgres:"_s, m_folder->path() });
    const QString data = m_folder->filePath(u"data"_s);
    runToEnd(u"initdb"_s,
        { u"-D"_s, data, u"-U"_s, u"postgres"_s, u"--auth=trust"_s, u"--no-sync"_s, u"--encoding=UTF8"_s,
            u"--locale=C.UTF-8"_s, u"--no-instructions"_s });

    m_process = std::make_unique<QProcess>();
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(m_folder->filePath(u"log"_s));
    QStringList arguments { u"-D"_s, data };
    for (const QString &setting :
        { QString(u"unix_socket_directories="_s + m_folder->path()), u"listen_addresses="_s, u"fsync=off"_s,
            u"full_page_writes=off"_s, u"synchronous_commit=off"_s, u"autovacuum=off"_s, u"max_wal_size=4GB"_s,
            u"shared_buffers=256MB"_s, u"log_timezone=UTC"_s, u"timezone=UTC"_s })
        arguments += { u"-c"_s, setting };
    prepare(*m_process, u"postgres"_s, arguments);
    m_process->start();
    m_profile.setKeyword(u"host"_s, m_folder->path());
    m_profile.setKeyword(u"user"_s, u"postgres"_s);

    QElapsedTimer clock;
    clock.start();
    while (!PgConnection::open(profile(), {})) {
        if (m_process->waitForFinished(50) || clock.hasExpired(patience)) {
            QFile log(m_folder->filePath(u"log"_s));
            const QByteArray words = log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
            qFatal("The test server did not start: %s", words.constData());
        }
    }
    qAddPostRoutine([] { instance().stop(); });
}

void TestServer::stop()
{
    if (!m_process)
        return;
    ::kill(pid_t(m_process->processId()), SIGQUIT); // nothing of it is kept
    m_process->waitForFinished(patience);
    m_process.reset();
    m_folder.reset();
}

} // namespace Kaiwa::TestSupport
