#pragma once

#include "models/content/checks/check.h"

#include <QObject>
#include <QSet>
#include <QStringList>

namespace Kaiwa {

// Looks at single records in its own time: with a dictionary on a thread, or over the network. Lives in the window's
// thread and never makes it wait. What it found out it remembers by the text that it looked at, so that the answer to
// the same text is there at once. Owned by the ProblemFinder.
class LateCheck : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LateCheck)

public:
    using QObject::QObject;

    // The problems as far as they are known by now. Where something has yet to be found out, that begins, and learned()
    // names the record when it is worth asking again.
    virtual QList<Check> look(const RecordKey &key, const FieldValues &record) = 0;
    // What a person should know of the check itself, once: a dictionary that is not installed.
    virtual QStringList notes() const { return {}; }
    // A word is none to complain about from now on.
    virtual void learnWord(const QString &word) { Q_UNUSED(word) }

Q_SIGNALS:
    void learned(const QSet<Kaiwa::RecordKey> &keys);
    void noted();
};

} // namespace Kaiwa
