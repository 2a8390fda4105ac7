#pragma once

#include "models/content/recordkey.h"

#include <QObject>
#include <QSet>

#include <map>
#include <memory>

namespace Kaiwa {

class ContentTable;
class Workspace;

// Which records of each table have problems, whatever a page shows of it: for pages, the navigation and the overview.
// Looks at a table when it is first asked for it, at all of its rows up to ProblemCounter::mostRows, and follows what
// happens to it. Owned by the Workspace, lives in the window's thread; nothing blocks.
class ProblemTally final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemTally)

public:
    explicit ProblemTally(Workspace &workspace, QObject *parent = nullptr);
    ~ProblemTally() override;

    ContentTable &table(const QString &name); // unfiltered; begins to count
    int count(const QString &name) const; // 0 where nothing was counted
    QSet<RecordKey> keys(const QString &name) const;
    bool contains(const RecordKey &key) const;
    bool isStarted(const QString &name) const; // its rows arrived once
    bool isDone(const QString &name) const; // all that are looked at were looked at once
    bool isOfAll(const QString &name) const; // that was every row of the table
    qint64 rowsSeen(const QString &name) const; // in the database; -1: not known yet

Q_SIGNALS:
    void counted(const QString &table); // also when it is started

private:
    struct Entry;
    const Entry *find(const QString &name) const;

    Workspace &m_workspace;
    std::map<QString, std::unique_ptr<Entry>> m_entries;
};

} // namespace Kaiwa
