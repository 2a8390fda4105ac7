#include "tests/support/ticks.h"

#include <ctime>

namespace Kaiwa::TestSupport {

qint64 threadWork()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

Ticks::Ticks()
    : m_timer(this)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &Ticks::look);
}

void Ticks::start()
{
    m_longest = m_longestWork = 0;
    m_clock.start();
    m_work = threadWork();
    m_timer.start();
}

void Ticks::stop()
{
    look();
    m_timer.stop();
}

void Ticks::look()
{
    m_longest = qMax(m_longest, m_clock.nsecsElapsed());
    m_clock.restart();
    const qint64 work = threadWork();
    m_longestWork = qMax(m_longestWork, work - std::exchange(m_work, work));
}

TicksBesideIdle::TicksBesideIdle()
{
    m_idleTicks.moveToThread(&m_idleThread);
    m_idleThread.start();
}

TicksBesideIdle::~TicksBesideIdle()
{
    m_idleThread.quit();
    m_idleThread.wait();
}

void TicksBesideIdle::start()
{
    QMetaObject::invokeMethod(&m_idleTicks, &Ticks::start, Qt::BlockingQueuedConnection);
    m_ticks.start();
}

void TicksBesideIdle::stop(const char *what)
{
    m_ticks.stop();
    QMetaObject::invokeMethod(&m_idleTicks, &Ticks::stop, Qt::BlockingQueuedConnection);
    qInfo("%-12s longest stall %6.1f ms, of it at work %6.1f ms; the machine's own %6.1f ms", what, longest(), longestWork(), longestIdle());
}

} // namespace Kaiwa::TestSupport
