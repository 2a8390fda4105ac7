#pragma once

#include "models/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <functional>

namespace Kaiwa {

// What people decided on this computer about one database, where the database cannot keep it: JSON objects, one a line,
// readable by their owner alone. Only ever appended to; the disk is touched on a thread of its own, in the order in
// which it was asked. Lives in the window's thread.
class KeptLines final {
public:
    // What to say when the disk refuses; %1 takes the system's own words.
    struct Sentences {
        QString unreadable;
        QString unwritable;
    };

    KeptLines(const QString &path, const Sentences &sentences);
    ~KeptLines(); // waits until what was appended is written
    Q_DISABLE_COPY_MOVE(KeptLines)

    // What `make` makes of all lines, on the thread of the disk; no file: of none. A damaged line is an empty object.
    template <typename T>
    QFuture<Result<T>> read(std::function<T(const QList<QJsonObject> &)> make)
    {
        return QtConcurrent::run(&m_thread, [make, path = m_path, sentences = m_sentences]() -> Result<T> {
            const Result<QList<QJsonObject>> lines = readLines(path, sentences);
            if (!lines)
                return tl::unexpected<Error>(lines.error());
            return make(*lines);
        });
    }
    QFuture<Result<void>> append(const QJsonObject &line);

private:
    static Result<QList<QJsonObject>> readLines(const QString &path, const Sentences &sentences);

    const QString m_path;
    const Sentences m_sentences;
    QThreadPool m_thread; // one
};

} // namespace Kaiwa
