#include "models/content/staging/acceptjob.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace Kaiwa {

namespace {

// What a slice may take with all that follows a change (the journal, lists, counts).
constexpr double acceptSliceMilliseconds = 10;
constexpr qsizetype smallestAcceptSlice = 100; // records; a part of what follows costs the same for one and for many
constexpr qsizetype largestAcceptSlice = 1000;
constexpr qsizetype acceptedAtOnce = 200;

} // namespace

AcceptJob::AcceptJob(
    ChangeSet &changes, QList<ChangeSet::WrittenRecord> written, const QString &stepName, QObject *parent)
    : QObject(parent)
    , m_changes(changes)
    , m_written(std::move(written))
    , m_stepName(stepName)
    , m_slice(acceptedAtOnce)
{
}

void AcceptJob::start()
{
    const QList<ChangeSet::WrittenRecord> written = std::exchange(m_written, {});
    if (written.size() <= acceptedAtOnce) {
        m_changes.acceptCommitted(written, m_stepName);
        Q_EMIT finished();
        return;
    }
    m_changes.beginAccepting(written, m_stepName);
    QTimer::singleShot(0, this, &AcceptJob::work);
}

void AcceptJob::work()
{
    if (slice())
        QTimer::singleShot(0, this, &AcceptJob::work);
    else
        Q_EMIT finished();
}

// The next one is as large as this one proves right.
bool AcceptJob::slice()
{
    QElapsedTimer timer;
    timer.start();
    const bool goesOn = m_changes.acceptSlice(m_slice);
    const double taken = std::max(double(timer.nsecsElapsed()) / 1e6, 0.1);
    const double fitting = double(m_slice) * std::clamp(acceptSliceMilliseconds / taken, 0.25, 2.0);
    m_slice = std::clamp(qsizetype(fitting), smallestAcceptSlice, largestAcceptSlice);
    return goesOn;
}

} // namespace Kaiwa
