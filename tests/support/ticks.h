#pragma once

#include <QElapsedTimer>
#include <QObject>
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

// That the calling thread has worked so far, in ns.
qint64 threadWork();

} // namespace Kaiwa::TestSupport
