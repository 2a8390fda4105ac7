#pragma once

#include "models/database/connectionprofile.h"
#include "models/result.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

class QFile;

namespace Kaiwa {

class ServerPrograms;

// The files and the process of a private PostgreSQL cluster: making it, starting it, stopping it, finding what a crash
// left. Who may do so and when is LocalServer's; two of these on one folder must take turns. Owned by a LocalServer,
// all calls block.
//
//   data/         the cluster; of the server's user, who is `postgres` when the studio runs as root
//   socket/       its socket, where XDG_RUNTIME_DIR cannot hold it
//   pgpass        the password of the superuser `kaiwa`, mode 0600, in libpq's format
//   server.log    in data/: what the server says
//
// Collation. The cluster is C.UTF-8: the order of its indexes never changes with a library's version, as ICU's and the
// C library's orders do, each time asking for a REINDEX that nobody would think of on a private server. Lists for
// people get a person's order by an ICU collation in their ORDER BY, and only there.
class LocalCluster final {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::LocalCluster)

public:
    struct Postmaster {
        qint64 processId = 0;
        QString socketFolder;
    };

    LocalCluster(QString folder, QStringList programFolders);

    bool exists() const;
    int majorVersion() const; // 0: no cluster
    // The living server of this cluster; none for what a crash left behind.
    std::optional<Postmaster> postmaster() const;

    Result<void> create();
    // Starts it where it does not run, and waits until it takes connections.
    Result<void> start();
    Result<void> stop();
    Result<void> remove(); // of a stopped cluster

    // Makes its database `kaiwa`, empty, where it is missing. Of a running cluster.
    Result<void> ensureDatabase() const;
    // How to reach that database: where the server listens, or where it will.
    Result<ConnectionProfile> profile() const;
    Result<QString> password() const;

private:
    QString path(const char *name) const;
    QString dataFolder() const { return path("data"); }
    Result<ServerPrograms> programs() const;
    Result<void> initialize(const ServerPrograms &programs, const QString &folder, const QString &password) const;
    Result<void> writePassword(const QString &password) const;
    Result<bool> waitForRunning() const;
    Result<void> clearRemains() const;
    Result<QString> socketFolder() const;
    Result<void> refuseTakenSocket(const QString &socketFolder) const;
    Result<void> configure(const ServerPrograms &programs, const QString &socketFolder) const;
    Error explained(Error error) const;
    tl::unexpected<Error> unwritable(const QFile &file) const;

    QString m_folder;
    QStringList m_programFolders;
};

} // namespace Kaiwa
