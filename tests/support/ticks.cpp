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

} // namespace Kaiwa::TestSupport
