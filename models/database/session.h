#pragma once

#include "models/database/catalog.h"
#include "models/database/connectionprofile.h"
#include "models/database/job.h"
#include "models/database/query.h"
#include "models/database/statement.h"

#include <QObject>

#include <functional>

namespace Kaiwa {

class PgConnection;
class ConnectionWorkers;

// The studio's connection to one database, as the window's thread sees it: it owns the threads that own the
// connections (one for writing, a few for reading) and hands work to them. Nothing here blocks. Lives in the window's
// thread. A worker reconnects by itself at its next work when its connection was lost; the work that met the loss
// fails with Error::Kind::Connection. A transaction that a work leaves open is rolled back.
class Session final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Session)

public:
    using Ptr = std::shared_ptr<Session>;
    static constexpr int readingConnections = 3;

    // Connects, checks the server's version and reads the catalog, all on a worker. Cancelling the future gives up. The
    // session belongs to the calling thread, whoever lets go of it last; the future is one of those who hold it.
    static QFuture<Result<Ptr>> open(const ConnectionProfile &profile, const QString &password);
    ~Session() override; // cancels what runs, and returns when the threads have ended

    const ConnectionProfile &profile() const;
    const Catalog &catalog() const;
    // Reads the catalog again and tells it by catalogChanged() where it differs.
    void refreshCatalog();

    // `work` runs in a worker's thread; it must hold copies of what it needs.
    template <typename T>
    Query<T> read(std::function<Result<T>(PgConnection &)> work)
    {
        return submit<T>(false, std::move(work));
    }
    // The same on the one connection for writing; works of this kind run one after the other.
    template <typename T>
    Query<T> write(std::function<Result<T>(PgConnection &)> work)
    {
        return submit<T>(true, std::move(work));
    }

    Query<Rows> rows(const Statement &statement); // read(), one statement

Q_SIGNALS:
    void catalogChanged();
    void connectionLost(const Kaiwa::Error &error); // once, until it is restored
    void connectionRestored();

private:
    Session(const ConnectionProfile &profile, Catalog catalog, std::unique_ptr<ConnectionWorkers> workers);

    template <typename T>
    Query<T> submit(bool writing, std::function<Result<T>(PgConnection &)> work)
    {
        const auto job = std::make_shared<TypedJob<T>>(std::move(work));
        Query<T> query(job->future(), job);
        enqueue(writing, job);
        return query;
    }
    void enqueue(bool writing, const std::shared_ptr<Job> &job);

    std::unique_ptr<ConnectionWorkers> m_workers;
    ConnectionProfile m_profile;
    Catalog m_catalog;
};

} // namespace Kaiwa
