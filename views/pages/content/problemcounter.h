#pragma once

#include "models/content/recordkey.h"

#include <QObject>
#include <QSet>

class QTimer;

namespace Kaiwa {

class ContentTable;

// Knows which of the rows that were read have problems. Looks at a few rows at a time whenever the event loop has
// nothing else to do, so that no window of rows makes the screen wait. Owned by its page.
class ProblemCounter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemCounter)

public:
    explicit ProblemCounter(ContentTable &table, QObject *parent = nullptr);

    int count() const { return int(m_keys.size()); }
    bool contains(const RecordKey &key) const { return m_keys.contains(key); }
    bool isCounting() const;
    void restart(); // the rows are others, or other values are in them
    void look(const RecordKey &key); // one record, at once

Q_SIGNALS:
    void counted(); // all rows were looked at, or one changed its mind

private:
    void lookAtSome();
    bool hasProblem(const RecordKey &key) const;

    ContentTable &m_table;
    QTimer *m_idle = nullptr;
    QSet<RecordKey> m_keys;
    QSet<RecordKey> m_next;
    int m_row = 0;
};

} // namespace Kaiwa
