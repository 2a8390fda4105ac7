#include "models/content/staging/stepjob.h"

#include "models/content/staging/changeset.h"

#include <QTimer>

namespace Kaiwa {

StepJob::StepJob(ChangeSet &changes, What what, QObject *parent)
    : QObject(parent)
    , m_changes(changes)
    , m_what(what)
{
}

void StepJob::start()
{
    m_running = true;
    work();
}

void StepJob::work()
{
    switch (m_what) {
    case What::Undo:
        m_batch = m_changes.undoSlice(m_batch);
        break;
    case What::Redo:
        m_batch = m_changes.redoSlice(m_batch);
        break;
    case What::DiscardAll:
        m_batch = m_changes.discardSlice(m_batch);
        break;
    }
    m_running = m_batch != 0;
    if (m_running)
        QTimer::singleShot(0, this, &StepJob::work);
    else
        Q_EMIT finished();
}

} // namespace Kaiwa
