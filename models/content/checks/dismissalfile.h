#pragma once

#include "models/content/recordkey.h"
#include "models/result.h"

#include <QDateTime>
#include <QFuture>
#include <QThreadPool>

namespace Kaiwa {

// A problem that somebody judged to be none.
struct Dismissal {
    QString checkId;
    RecordKey key;
    QString textHash;
    QString reason; // may be empty
    QString actor;
    QDateTime at; // UTC
    bool isLocal = false; // kept on this computer, not in the database

    bool isSameAs(const Dismissal &other) const
    {
        return checkId == other.checkId && key == other.key && textHash == other.textHash;
    }
};

// Dismissals on this computer, of one database: JSON lines, each one dismissal or one that was brought back, readable by
// its owner alone. Only ever appended to; the disk is touched on a thread of its own.
class DismissalFile final {
public:
    explicit DismissalFile(const QString &path);
    ~DismissalFile(); // waits until what was appended is written
    Q_DISABLE_COPY_MOVE(DismissalFile)

    QFuture<Result<QList<Dismissal>>> read(); // those that hold; no file: none. A damaged line is passed over
    QFuture<Result<void>> append(const Dismissal &dismissal, bool back);

private:
    const QString m_path;
    QThreadPool m_thread; // one: in the order in which it was asked
};

} // namespace Kaiwa
