#include "models/content/staging/stagingjob.h"

#include "models/content/staging/changeset.h"
#include "models/content/table/freeelsewhere.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace Kaiwa {

namespace {

// What a slice may take with all that follows a change (the journal, lists, counts).
constexpr double stagingSliceMilliseconds = 10;
constexpr qsizetype smallestSlice = 100; // a part of what follows a change costs the same for one record and for many
constexpr qsizetype largestSlice = 1000;

} // namespace

StagingJob::StagingJob(ChangeSet &changes, const QString &name, QList<Item> items, QObject *parent)
    : QObject(parent)
    , m_changes(changes)
    , m_name(name)
    , m_items(std::move(items))
    , m_total(m_items.size())
    , m_batch(ChangeSet::newBatch())
{
}

StagingJob::~StagingJob()
{
    if (!m_items.isEmpty())
        freeElsewhere(std::move(m_items));
}

void StagingJob::start()
{
    m_running = true;
    QTimer::singleShot(0, this, &StagingJob::work);
}

void StagingJob::cancel()
{
    m_cancelled = true;
}

void StagingJob::work()
{
    m_cancelled ? takeBackSlice() : stageSlice();
    if (m_running)
        QTimer::singleShot(0, this, &StagingJob::work);
}

void StagingJob::stageSlice()
{
    QElapsedTimer timer;
    timer.start();
    m_starts.append(m_next);
    const qsizetype end = std::min(m_next + m_slice, m_total);
    m_changes.beginStep(m_name, m_batch);
    for (; m_next < end; ++m_next)
        stage(m_next);
    m_changes.endStep();
    // What everybody does about a change grows with what is staged: the next slice is as large as this one proves
    // right.
    const double taken = std::max(double(timer.nsecsElapsed()) / 1e6, 0.1);
    const double fitting = double(m_slice) * std::clamp(stagingSliceMilliseconds / taken, 0.25, 2.0);
    m_slice = std::clamp(qsizetype(fitting), smallestSlice, largestSlice);
    Q_EMIT progressed(done(), total());
    if (m_next == m_total && !m_cancelled)
        finish(true);
}

void StagingJob::takeBackSlice()
{
    m_next = m_starts.isEmpty() ? 0 : m_starts.takeLast();
    const bool goesOn = m_changes.takeBackSlice(m_batch);
    Q_EMIT progressed(done(), total());
    if (!goesOn)
        finish(false);
}

void StagingJob::finish(bool staged)
{
    m_running = false;
    freeElsewhere(std::exchange(m_items, {}));
    Q_EMIT finished(staged);
}

void StagingJob::stage(qsizetype place)
{
    const Item item = std::exchange(m_items[place], {}); // its memory goes as the change-set's grows
    if (!isAsExpected(item)) {
        ++m_passedOver;
        return;
    }
    const bool isNew = item.key.key.isEmpty() && !item.key.isDraft();
    const RecordKey record = isNew ? m_changes.insertRecord(item.key.table, item.values) : item.key;
    if (!isNew)
        m_changes.setValues(record, item.values, item.base);
    if (whenStaged)
        whenStaged(record, place);
}

bool StagingJob::isAsExpected(const Item &item) const
{
    if (item.expected.isEmpty())
        return true;
    const StagedRecord *staged = m_changes.find(item.key);
    if (item.key.isDraft() ? !staged : staged && staged->operation == StagedRecord::Operation::Delete)
        return false;
    for (auto it = item.expected.cbegin(); it != item.expected.cend(); ++it) {
        const Value now = staged && staged->staged.contains(it.key()) ? staged->staged.value(it.key())
                                                                      : item.base.values.value(it.key());
        if (now != it.value())
            return false;
    }
    return true;
}

} // namespace Kaiwa
