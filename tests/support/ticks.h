#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

namespace Kaiwa::TestSupport {

// The gaps between the ticks of a timer in the thread that makes it: how long the thread had no time for anything else.
class Ticks final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Ticks)

public:
    static constexpr int interval = 5; // ms

    Ticks();

    void start(); // forgets what was before
    void stop();
    double longest() const { return double(m_longest) / 1e6; } // ms
    // The most that the thread itself worked between two ticks: without what other programs took from it.
    double longestWork() const { return double(m_longestWork) / 1e6; }

private:
    void look();

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
    qint64 m_work = 0;
    qint64 m_longestWork = 0;
};

// Ticks of the thread that makes them beside the same ones in a thread that has nothing else to do: what the machine, busy
// with other things, adds to a gap.
class TicksBesideIdle final {
public:
    TicksBesideIdle();
    ~TicksBesideIdle();
    Q_DISABLE_COPY_MOVE(TicksBesideIdle)

    void start();
    void stop(const char *what); // and writes to the test's log what was measured of it
    double longest() const { return m_ticks.longest(); }
    double longestWork() const { return m_ticks.longestWork(); }
    double longestIdle() const { return m_idleTicks.longest(); }

private:
    Ticks m_ticks;
    QThread m_idleThread;
    Ticks m_idleTicks; // in that thread, which has ended when they go
};

// That the calling thread has worked so far, in ns.
qint64 threadWork();

} // namespace Kaiwa::TestSupport
