#pragma once

#include "models/result.h"

#include <QCoreApplication>
#include <QStringList>

#include <chrono>

namespace Kaiwa {

// PostgreSQL's server programs (initdb, pg_ctl, postgres) of one major version, and the user that they run as: the
// person, or the user `postgres` when the studio runs as root, which PostgreSQL refuses. A value; its calls block.
class ServerPrograms final {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::ServerPrograms)

public:
    static constexpr int preferredVersion = 15;

    // Where Debian puts them, the preferred version first and then newer before older; then PATH.
    static QStringList usualFolders();
    // The programs of a major version, or with 0 the first that there are. Error::Kind::Io names the package to install.
    static Result<ServerPrograms> find(const QStringList &folders, int majorVersion = 0);

    int majorVersion() const { return m_majorVersion; }
    // Runs a program to its end and returns what it said. One that fails is Error::Kind::Io with its words as the detail.
    Result<QString> run(const QString &program, const QStringList &arguments, std::chrono::milliseconds patience) const;
    // Makes a folder that only the server's user may enter.
    Result<void> makeServerFolder(const QString &path) const;
    // Gives a file to the server's user.
    Result<void> handOver(const QString &path) const;

private:
    QString m_folder;
    int m_majorVersion = 0;
};

} // namespace Kaiwa
