#include "app/quitsignals.h"

#include <QCoreApplication>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace Kaiwa {

namespace {

constexpr int quitting[] = { SIGINT, SIGTERM, SIGHUP };

// A signal handler may do next to nothing but write: the event loop reads at the other end.
int channel[2] = { -1, -1 };

void tellEventLoop(int signal)
{
    const char byte = static_cast<char>(signal);
    (void)!::write(channel[0], &byte, 1);
}

int readingEnd()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, channel) != 0)
        qWarning("No channel for signals: they end the program at once.");
    return channel[1];
}

} // namespace

QuitSignals::QuitSignals()
    : m_notifier(readingEnd(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &QuitSignals::quit);
    struct sigaction action = {};
    action.sa_handler = tellEventLoop;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (const int signal : quitting)
        ::sigaction(signal, &action, nullptr);
}

QuitSignals::~QuitSignals()
{
    for (const int signal : quitting)
        std::signal(signal, SIG_DFL);
    ::close(channel[0]);
    ::close(channel[1]);
}

void QuitSignals::quit()
{
    m_notifier.setEnabled(false);
    // Not quit(): a window may ask before it closes, and nobody may be there to answer.
    QCoreApplication::exit(0);
}

} // namespace Kaiwa
