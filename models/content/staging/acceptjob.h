#pragma once

#include "models/content/staging/changeset.h"

#include <QObject>

namespace Kaiwa {

// Takes what a commit wrote out of the change-set and leaves the window's thread free meanwhile: a slice of some
// milliseconds, then whatever else waits, then the next slice. What one slice holds is done at once by start(). The
// journal knows of the commit before the first slice, so that the studio may end at any point of it. Lives in the
// window's thread; owned by who starts it.
class AcceptJob final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AcceptJob)

public:
    AcceptJob(ChangeSet &changes, QList<ChangeSet::WrittenRecord> written, const QString &stepName,
        QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void finished();

private:
    void work();
    bool slice();

    ChangeSet &m_changes;
    QList<ChangeSet::WrittenRecord> m_written; // until the start
    const QString m_stepName;
    qsizetype m_slice;
};

} // namespace Kaiwa
