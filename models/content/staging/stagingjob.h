#pragma once

#include "models/content/staging/stagedrecord.h"

#include <QList>
#include <QObject>

#include <functional>

namespace Kaiwa {

class ChangeSet;

// Stages many records as one undo step and leaves the window's thread free meanwhile: a slice of some milliseconds, then
// whatever else waits, then the next slice. Lives in the window's thread; owned by who starts it, which may let go of it
// at any time: what is staged by then stays. A step that a person makes in between splits the undo step in two.
class StagingJob final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagingJob)

public:
    struct Item {
        RecordKey key; // with nothing but its table: a new record
        FieldValues values; // to be staged
        BaseRow base; // of a row of the database
        // How fields stood when this was decided: a record on which they stand otherwise now is passed over.
        FieldValues expected;
    };

    // `items` are taken over and go one by one.
    StagingJob(ChangeSet &changes, const QString &name, QList<Item> items, QObject *parent = nullptr);
    ~StagingJob() override;

    // Is told of each record that is staged and of its item's place; may stay empty. Set before the start.
    std::function<void(const RecordKey &record, qsizetype place)> whenStaged;

    void start(); // returns at once; the first slice comes with the next turn of the event loop
    void cancel(); // takes back what it staged, in slices too, as far as no step of a person lies over it
    bool isRunning() const { return m_running; }
    int total() const { return int(m_total); }
    int done() const { return int(m_next); } // less and less while it takes back
    int passedOver() const { return m_passedOver; }

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(bool staged); // false: cancelled, nothing of it is staged

private:
    void work();
    void stageSlice();
    void takeBackSlice();
    void finish(bool staged);
    void stage(qsizetype place);
    bool isAsExpected(const Item &item) const;

    ChangeSet &m_changes;
    QString m_name;
    QList<Item> m_items;
    const qsizetype m_total;
    const quint64 m_batch;
    qsizetype m_next = 0;
    qsizetype m_slice = 250; // records; as many as fit into the time of a slice
    QList<qsizetype> m_starts; // of the slices that are staged
    int m_passedOver = 0;
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace Kaiwa
