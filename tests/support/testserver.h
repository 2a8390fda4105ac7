#pragma once

#include "models/database/connectionprofile.h"

#include <QProcess>
#include <QTemporaryDir>

namespace Kaiwa::TestSupport {

// The throw-away PostgreSQL that a run of tests stands on: the one that KAIWA_TEST_SERVER names (an address of a
// superuser), or one that this process starts in a temporary folder, reachable through a socket only, and stops at its
// end. As root it drops to the user postgres. Where there is no server the test is aborted: that is a failure.
class TestServer final {
public:
    static TestServer &instance();

    // The superuser's way into the database `postgres`, or another one.
    ConnectionProfile profile(const QString &database = QStringLiteral("postgres")) const;
    // Where initdb, postgres and psql are.
    static QString programFolder();
    // The program and arguments, run as an unprivileged user where this process is root.
    static void prepare(QProcess &process, const QString &program, const QStringList &arguments);

private:
    TestServer();
    void start();
    void stop();

    ConnectionProfile m_profile;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_process;
};

} // namespace Kaiwa::TestSupport
