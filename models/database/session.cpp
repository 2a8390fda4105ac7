#include "models/database/session.h"

#include "models/database/connectionworkers.h"
#include "models/database/pgconnection.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

#include <atomic>

namespace Kaiwa {

namespace {

void endOpenings();

// Opening waits for networks, so it has threads of its own and never holds up somebody else's work. They end with the
// application, not with the process, so that no opening is waited for at the very end.
class OpeningPool final : public QThreadPool {
public:
    OpeningPool()
    {
        setMaxThreadCount(8);
        qAddPostRoutine(endOpenings);
    }

    std::atomic_bool ending = false;
};
Q_GLOBAL_STATIC(OpeningPool, openingPool)

void endOpenings()
{
    openingPool()->ending = true;
    openingPool()->waitForDone();
    openingPool()->ending = false; // an application that follows in the same process opens again
}

// A session dies in its own thread, also when the last to let go of it was another.
void deleteInItsThread(Session *session)
{
    if (session->thread() == QThread::currentThread())
        std::default_delete<Session>()(session);
    else
        session->deleteLater();
}

} // namespace

QFuture<Result<Session::Ptr>> Session::open(const ConnectionProfile &profile, const QString &password)
{
    QThread *const owner = QThread::currentThread();
    return QtConcurrent::run(static_cast<QThreadPool *>(openingPool()), [profile, password, owner](QPromise<Result<Ptr>> &promise) {
        Result<std::unique_ptr<PgConnection>> connection = PgConnection::open(
            profile, password, [&promise] { return promise.isCanceled() || openingPool()->ending; });
        if (!connection) {
            promise.addResult(tl::unexpected<Error>(connection.error()));
            return;
        }
        Result<Catalog> catalog = Catalog::read(**connection);
        if (!catalog) {
            promise.addResult(tl::unexpected<Error>(catalog.error()));
            return;
        }
        auto workers = std::make_unique<ConnectionWorkers>(profile, password, readingConnections);
        workers->adoptForReading(std::move(*connection));
        Ptr session(new Session(profile, std::move(*catalog), std::move(workers)), deleteInItsThread);
        session->moveToThread(owner);
        promise.addResult(Result<Ptr>(std::move(session)));
    });
}

Session::Session(const ConnectionProfile &profile, Catalog catalog, std::unique_ptr<ConnectionWorkers> workers)
    : m_workers(std::move(workers))
    , m_profile(profile)
    , m_catalog(std::move(catalog))
{
    ConnectionWorkers::Listener listener;
    listener.lost = [this](const Error &error) {
        QMetaObject::invokeMethod(this, [this, error] { Q_EMIT connectionLost(error); }, Qt::QueuedConnection);
    };
    listener.restored = [this] {
        QMetaObject::invokeMethod(this, [this] { Q_EMIT connectionRestored(); }, Qt::QueuedConnection);
    };
    m_workers->setListener(listener);
}

Session::~Session() = default;

const ConnectionProfile &Session::profile() const
{
    return m_profile;
}

const Catalog &Session::catalog() const
{
    return m_catalog;
}

void Session::refreshCatalog()
{
    read<Catalog>([](PgConnection &connection) { return Catalog::read(connection); })
        .then(this, [this](const Result<Catalog> &catalog) {
            if (!catalog || *catalog == m_catalog)
                return;
            m_catalog = *catalog;
            Q_EMIT catalogChanged();
        });
}

Query<Rows> Session::rows(const Statement &statement)
{
    return read<Rows>([statement](PgConnection &connection) { return connection.run(statement); });
}

void Session::enqueue(bool writing, const std::shared_ptr<Job> &job)
{
    m_workers->enqueue(writing, job);
}

} // namespace Kaiwa
