#pragma once

#include "models/database/pgconnection.h"

#include <functional>
#include <memory>

namespace Kaiwa {

class LocalServer;

// The database that a subcommand works on: the one that its URL names, or without one the local server's, which runs as
// long as this lives. Warns on standard error of a password that stands in the URL, where every user of the machine can
// read it. Blocks.
class Target final {
public:
    static Result<Target> named(const QString &url);
    ~Target();
    Target(Target &&) noexcept;
    Target &operator=(Target &&) noexcept;

    Result<std::unique_ptr<PgConnection>> connect() const;
    const ConnectionProfile &profile() const { return m_profile; }
    const QString &password() const { return m_password; }

    // Says so where a password stands in the words that were parsed.
    static void warnOfPassword(const ConnectionProfile::Parsed &parsed);

private:
    Target();

    std::unique_ptr<LocalServer> m_local;
    ConnectionProfile m_profile;
    QString m_password;
};

// Connects to the database that the URL names, as Target has it, and does the work there; Ctrl+C cancels its statements.
// The exit code is the work's, or that of what kept it from a connection, which has been said.
int onTarget(const QString &url, const std::function<int(const Target &, PgConnection &)> &work);

} // namespace Kaiwa
