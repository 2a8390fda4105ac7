#pragma once

#include <QtGlobal>

#include <csignal>
#include <memory>
#include <thread>

namespace Kaiwa {

class CancelToken;

// While it lives, Ctrl+C and SIGTERM cancel what a connection does on the server, whose answer then is
// Error::Kind::Cancelled, instead of ending the program. Lives in the main thread of a subcommand; the cancelling is
// done by a thread of its own.
class CancelOnSignal final {
public:
    explicit CancelOnSignal(std::shared_ptr<CancelToken> token);
    ~CancelOnSignal();
    Q_DISABLE_COPY_MOVE(CancelOnSignal)

private:
    sigset_t m_before;
    std::thread m_waiter;
};

} // namespace Kaiwa
