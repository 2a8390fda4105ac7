#include "models/content/history/restorejob.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Kaiwa {

namespace {
constexpr qint64 sliceMilliseconds = 16;
constexpr qsizetype betweenLooks = 25; // records
}

RestoreJob::RestoreJob(ChangeSet &changes, const Catalog &catalog, const QList<RestoreTarget> &targets,
    const Restorer::CurrentRows &current, const QString &stepName, QObject *parent)
    : QObject(parent)
    , m_changes(changes)
    , m_catalog(catalog)
    , m_targets(targets)
    , m_current(current)
    , m_stepName(stepName)
    , m_batch(ChangeSet::newBatch())
    , m_restorer(changes, m_catalog)
{
}

void RestoreJob::start()
{
    stageSlice();
}

void RestoreJob::stageSlice()
{
    QElapsedTimer timer;
    timer.start();
    m_changes.beginStep(m_stepName, m_batch);
    while (m_next < m_targets.size() && timer.elapsed() < sliceMilliseconds) {
        const qsizetype end = qMin(m_next + betweenLooks, m_targets.size());
        for (; m_next < end; ++m_next)
            m_restorer.restore(m_targets.at(m_next), m_current);
    }
    m_changes.endStep();
    if (m_next < m_targets.size()) {
        QTimer::singleShot(0, this, &RestoreJob::stageSlice);
        return;
    }
    Q_EMIT finished(m_restorer.outcome());
    deleteLater();
}

} // namespace Kaiwa
