#pragma once

#include "models/content/history/restorer.h"

#include <QObject>

namespace Kaiwa {

// stageRestore() for any number of records: in slices of some milliseconds, so that the window's thread is free between
// them, and one undo step all the same. Lives in the window's thread, deletes itself when it is done.
class RestoreJob final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestoreJob)

public:
    RestoreJob(ChangeSet &changes, const Catalog &catalog, const QList<RestoreTarget> &targets,
        const Restorer::CurrentRows &current, const QString &stepName, QObject *parent = nullptr);

    void start(); // stages the first slice at once

Q_SIGNALS:
    void finished(const Kaiwa::RestoreOutcome &outcome);

private:
    void stageSlice();

    ChangeSet &m_changes;
    const Catalog m_catalog;
    const QList<RestoreTarget> m_targets;
    const Restorer::CurrentRows m_current;
    const QString m_stepName;
    const quint64 m_batch;
    Restorer m_restorer;
    qsizetype m_next = 0;
};

} // namespace Kaiwa
