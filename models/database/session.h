#pragma once

#include "models/database/catalog.h"
#include "models/database/connectionprofile.h"
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
// fails with Error::Kind::Connection.
class Session final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Session)

public:
    using Ptr = std::shared_ptr<Session>;
    static constexpr int readingConnections = 3;

    // Connects, checks the server's version and reads the catalog, all on a worker.
    static QFuture<Result<Ptr>> open(const ConnectionProfile &profile, const QString &password);
    ~Session() override; // cancels what runs, and returns when the threads have ended

    const ConnectionProfile &profile() const;
    const Catalog &catalog() const;
    // Reads the catalog again and tells it by catalogChanged() where it differs.
    void refreshCatalog();

    // `work` runs in a worker's thread; it must hold copies of what it needs.
    template <typename T>
    Query<T> read(std::function<Result<T>(PgConnection &)> work);
    // The same on the one connection for writing; works of this kind run one after the other.
    template <typename T>
    Query<T> write(std::function<Result<T>(PgConnection &)> work);

    Query<Rows> rows(const Statement &statement); // read(), one statement

Q_SIGNALS:
    void catalogChanged();
    void connectionLost(const Kaiwa::Error &error);
    void connectionRestored();

private:
    Session(const ConnectionProfile &profile, const QString &password, Catalog catalog,
        std::unique_ptr<ConnectionWorkers> workers);

    struct Job; // type-erased work
    void enqueue(bool writing, std::shared_ptr<Job> job);

    std::unique_ptr<ConnectionWorkers> m_workers;
    ConnectionProfile m_profile;
    Catalog m_catalog;
};

} // namespace Kaiwa
