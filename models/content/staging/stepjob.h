#pragma once

#include <QObject>

namespace Kaiwa {

class ChangeSet;

// Takes back or does again the step on top of the undo history, or discards everything, and leaves the window's thread
// free meanwhile: a slice of many records, then whatever else waits, then the next slice. What one slice holds is done
// at once by start(). Ends early where somebody stages something in between. Lives in the window's thread; owned by who
// starts it, which may let go of it at any time: the step is then split in two.
class StepJob final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepJob)

public:
    enum class What { Undo, Redo, DiscardAll };

    StepJob(ChangeSet &changes, What what, QObject *parent = nullptr);

    void start();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void finished();

private:
    void work();

    ChangeSet &m_changes;
    const What m_what;
    quint64 m_batch = 0;
    bool m_running = false;
};

} // namespace Kaiwa
