#pragma once

#include "models/database/connectionprofile.h"

#include <QTemporaryDir>

#include <atomic>
#include <chrono>
#include <thread>

namespace Kaiwa::TestSupport {

// A network between a client and a server on a socket: forwards every connection and lets each byte arrive later by
// the same time, whatever the amount. Or, frozen, a network that swallows everything without a word. Runs in a thread
// of its own until it goes.
class DelayProxy final {
public:
    DelayProxy(const ConnectionProfile &target, std::chrono::milliseconds eachWay);
    ~DelayProxy();
    Q_DISABLE_COPY_MOVE(DelayProxy)

    ConnectionProfile profile() const { return m_profile; } // the way through the proxy
    void setFrozen(bool frozen) { m_frozen = frozen; }

private:
    void forward();

    QTemporaryDir m_folder;
    ConnectionProfile m_profile;
    QByteArray m_targetPath;
    const std::chrono::milliseconds m_eachWay;
    int m_listener = -1;
    std::atomic_bool m_frozen = false;
    std::atomic_bool m_ended = false;
    std::thread m_thread;
};

} // namespace Kaiwa::TestSupport
