#pragma once

#include "models/database/filelock.h"
#include "models/database/localcluster.h"

#include <QMutex>

namespace Kaiwa {

// The studio's private PostgreSQL server: what a person gets who names no database. On a Unix socket only, never on
// TCP; its superuser `kaiwa` has a random password that lives in a pgpass file beside the data and nowhere else.
//
// Whoever uses the server holds a shared lock on one file; who leaves and finds nobody else holding it stops the
// server. The kernel drops the lock of a studio that crashed; its server goes on, and the next studio finds and uses
// it. `start()` pins the server beyond its users until `stop()`.
//
// PostgreSQL refuses to run as root: started by root, the server runs as the user `postgres`, in /var/lib/kaiwa-studio.
//
// Every call but folder() blocks, for seconds while the cluster is made: not for the window's
// thread. The calls may come from any thread and wait for each other. The last user's destructor stops the server,
// which takes a tenth of a second.
class LocalServer final {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::LocalServer)
    Q_DISABLE_COPY_MOVE(LocalServer)

public:
    enum class State { Missing, Stopped, Running };

    struct Status {
        State state = State::Missing;
        bool pinned = false;
        int majorVersion = 0; // of the data; 0: no data
        qint64 processId = 0; // 0: not running
        QString folder;
        QString socketFolder; // empty: not running
    };

    // Where everything is kept, and where PostgreSQL's programs may be.
    struct Places {
        QString folder;
        QStringList programFolders;

        // KAIWA_LOCAL_FOLDER where it is set, as root /var/lib/kaiwa-studio, otherwise in the person's XDG data folder.
        static Places usual();
    };

    explicit LocalServer(Places places = Places::usual());
    ~LocalServer(); // leaves

    const QString &folder() const { return m_places.folder; }

    // Becomes a user of the server: makes the cluster where there is none, starts it where it does not run. Answers
    // with the profile of its database `kaiwa`, which is empty at first. Doing it twice is doing it once.
    Result<ConnectionProfile> join();
    // Stops being a user; the last one stops the server, unless it is pinned.
    Result<void> leave();

    // Starts the server and pins it. This object does not become a user.
    Result<ConnectionProfile> start();
    // Takes the pin away and stops the server; false: others still use it, and it will stop with the last of them.
    Result<bool> stop();
    // Stops the server and removes everything it holds. Refused (Error::Kind::Conflict) while others use it.
    Result<void> reset();

    Status status() const;
    // How to connect, whether it runs or not.
    Result<ConnectionProfile> profile() const { return m_cluster.profile(); }
    // The superuser's password, for a connection whose environment may name another one (PGPASSWORD).
    Result<QString> password() const { return m_cluster.password(); }

private:
    QString path(const char *name) const;
    Result<void> takeTurn();
    Result<void> ensureStarted();
    Result<bool> isUnused(); // leaves, and tells whether nobody else is left; only within a turn
    bool isPinned() const;

    Places m_places;
    LocalCluster m_cluster;
    QMutex m_mutex;
    FileLock m_turn; // held while the cluster is made, started or stopped
    FileLock m_users; // shared: a user; exclusive: nobody else is one
};

} // namespace Kaiwa
