#include "app/localdatabase.h"

#include "models/database/localcontent.h"

#include <QtConcurrentRun>

namespace Kaiwa {

LocalDatabase::LocalDatabase(QObject *parent)
    : QObject(parent)
{
    m_threads.setMaxThreadCount(1);
}

LocalDatabase::~LocalDatabase()
{
    m_ending = true;
    // More than once: a cancel that falls between two statements ends neither.
    constexpr int patience = 50; // milliseconds
    while (!m_threads.waitForDone(patience)) {
        const std::scoped_lock lock(m_tokenMutex);
        if (m_token)
            m_token->cancel();
    }
}

void LocalDatabase::open()
{
    if (m_opening.isRunning())
        return;
    tell({});
    m_opening = QtConcurrent::run(&m_threads, [this] {
        const Result<Opened> opened = openOnWorker();
        // Posted: this object lives until its threads have ended, and drops what is still posted then.
        QMetaObject::invokeMethod(this, [this, opened] {
            if (!opened) {
                Q_EMIT failed(opened.error());
                return;
            }
            m_opened = *opened;
            Q_EMIT ready(opened->profile, opened->password);
        });
    });
}

Result<LocalDatabase::Opened> LocalDatabase::openOnWorker()
{
    tell(m_server.status().state == LocalServer::State::Missing
            ? tr("Making a database of your own. This takes a few seconds, once.", "while the studio starts")
            : tr("Starting the server…", "while the studio starts"));
    const Result<ConnectionProfile> profile = m_server.join();
    if (!profile)
        return tl::unexpected<Error>(profile.error());
    // Said aloud: a PGPASSWORD of the environment, meant for another server, would come before the password file.
    const Result<QString> password = m_server.password();
    if (!password)
        return tl::unexpected<Error>(password.error());
    const Opened opened { *profile, *password };
    const auto connection = connectOnWorker(opened);
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    const Result<bool> prepared = LocalContent::prepare(**connection, [this](const SqlProgress &progress) {
        if (progress.done == 0)
            tell(tr("Filling it with languages, speakers and scenarios…", "while the studio starts"));
    });
    if (!prepared)
        return tl::unexpected<Error>(prepared.error());
    return opened;
}

Result<std::unique_ptr<PgConnection>> LocalDatabase::connectOnWorker(const Opened &opened)
{
    const auto ending = [this] {
        return m_ending.load();
    };
    auto connection = PgConnection::open(opened.profile, opened.password, ending);
    if (connection) {
        (*connection)->setInterruption(ending);
        const std::scoped_lock lock(m_tokenMutex);
        m_token = (*connection)->cancelToken();
    }
    return connection;
}

void LocalDatabase::fillLife()
{
    if (m_filling.isRunning() || m_ending)
        return;
    m_filling = QtConcurrent::run(&m_threads, [this, opened = m_opened] {
        const Result<bool> filled = fillOnWorker(opened);
        QMetaObject::invokeMethod(this, [this, filled] { Q_EMIT lifeEnded(filled && *filled); });
    });
}

Result<bool> LocalDatabase::fillOnWorker(const Opened &opened)
{
    const auto connection = connectOnWorker(opened);
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    return LocalContent::fillLife(**connection, [this](const SqlProgress &progress) {
        const double share = progress.steps > 0 ? double(progress.done) / progress.steps : 0;
        QMetaObject::invokeMethod(this, [this, share] { Q_EMIT lifeProgressed(share); });
    });
}

void LocalDatabase::tell(const QString &words)
{
    QMetaObject::invokeMethod(
        this, [this, words] { Q_EMIT progressed(words); }, Qt::QueuedConnection);
}

} // namespace Kaiwa
