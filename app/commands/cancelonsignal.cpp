#include "app/commands/cancelonsignal.h"

#include "models/database/pgconnection.h"

#include <pthread.h>

namespace Kaiwa {

namespace {

constexpr int enough = SIGUSR1; // the waiter's own end

} // namespace

CancelOnSignal::CancelOnSignal(std::shared_ptr<CancelToken> token)
{
    sigset_t awaited;
    sigemptyset(&awaited);
    for (const int signal : { SIGINT, SIGTERM, enough })
        sigaddset(&awaited, signal);
    // Blocked here, and so in the thread that inherits it, a signal waits until sigwait takes it.
    pthread_sigmask(SIG_BLOCK, &awaited, &m_before);
    m_waiter = std::thread([token = std::move(token), awaited] {
        int signal = 0;
        while (sigwait(&awaited, &signal) == 0 && signal != enough)
            token->cancel();
    });
}

CancelOnSignal::~CancelOnSignal()
{
    pthread_kill(m_waiter.native_handle(), enough);
    m_waiter.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

} // namespace Kaiwa
