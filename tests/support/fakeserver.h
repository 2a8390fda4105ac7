#pragma once

#include "models/database/connectionprofile.h"

#include <QByteArray>

#include <atomic>
#include <thread>

namespace Kaiwa::TestSupport {

// Something on a TCP port of this computer that begins like a PostgreSQL server and then behaves as told: for the
// refusals that a trusting test server never gives. Serves one connection after the other until it goes.
class FakeServer final {
public:
    enum class Behaviour {
        AsksForPassword, // and refuses whichever it gets
        Refuses, // with the error given
        HasNoTls, // says so, and closes
        IsOld, // version 11
        IsSilent,
    };

    explicit FakeServer(Behaviour behaviour, const QByteArray &error = {});
    ~FakeServer();
    Q_DISABLE_COPY_MOVE(FakeServer)

    // role "reader", database "kaiwa", no TLS asked for
    ConnectionProfile profile() const;
    // An ErrorResponse as the server's FATAL ones are.
    static QByteArray fatal(const QByteArray &sqlState, const QByteArray &message, const QByteArray &routine = {});

private:
    void serve();
    void answer(int client) const;

    const Behaviour m_behaviour;
    const QByteArray m_error;
    int m_listener = -1;
    int m_port = 0;
    std::atomic_bool m_ended = false;
    std::thread m_thread;
};

} // namespace Kaiwa::TestSupport
