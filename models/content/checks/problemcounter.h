#pragma once

#include "models/content/checks/problemscan.h"
#include "models/content/entitydescription.h"
#include "models/content/recordkey.h"
#include "models/database/query.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace Kaiwa {

class Workspace;

// Knows which records of a table have problems, wherever they stand in it. Its rows are read page after page on a worker
// and judged there by what each says of itself; what is staged, and what is found out otherwise, is added whenever the
// event loop has nothing else to do, so that no table makes the screen wait. Of a truly huge table the first mostRows are
// looked at. Follows edits, dismissals and what checks learn. Owned by the ProblemTally, in the window's thread.
class ProblemCounter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemCounter)

public:
    static constexpr qint64 mostRows = 100'000;

    ProblemCounter(Workspace &workspace, const EntityDescription &description, QObject *parent = nullptr);
    ~ProblemCounter() override; // cancels what runs

    void start(); // over all rows again; what is known stays until they were looked at

    const QSet<RecordKey> &keys() const { return m_keys; }
    bool isCounting() const;
    bool isDone() const { return m_rowsSeen >= 0; } // all that it looks at was looked at once
    bool isOfAll() const { return isDone() && !m_cut; }
    qint64 rowsSeen() const { return m_rowsSeen; } // in the database; -1: not known yet

Q_SIGNALS:
    void counted(); // all were looked at, or some changed their mind

private:
    const Table *table() const;
    ScanRequest request() const;
    void readPage();
    void readKeys();
    void take(const ScanAnswer &page);
    void takeKeys(const QList<QStringList> &asked, const ScanAnswer &answer);
    void follow(const QSet<RecordKey> &keys);
    void edited(const QSet<RecordKey> &keys);
    void lookAtSome();
    bool lookAtPage(); // true: it is done
    void finish();
    bool judge(const ScannedRow &row);
    bool judgeStaged(const RecordKey &key); // true: it changed its mind
    bool note(const RecordKey &key, bool has); // true: it changed its mind

    Workspace &m_workspace;
    const EntityDescription m_known;
    EntityDescription m_description;
    WindowQuery m_query;
    QTimer m_idle;
    QSet<RecordKey> m_keys;

    // --- The walk over all rows
    bool m_wasStarted = false;
    bool m_walking = false;
    bool m_walkAgain = false; // asked for meanwhile
    quint64 m_walk = 0;
    Query<ScanAnswer> m_reading;
    QSet<RecordKey> m_next;
    ScanAnswer m_page; // being looked at
    qsizetype m_place = -1; // in the page; -1: there is none
    qint64 m_seen = 0;
    qint64 m_rowsSeen = -1;
    bool m_cut = false;

    // --- Single records
    QList<RecordKey> m_staged; // to be looked at as they are staged
    QSet<RecordKey> m_toRead; // with nothing staged
    Query<ScanAnswer> m_readingKeys;
    bool m_differs = false; // something was noted that nobody was told
};

} // namespace Kaiwa
