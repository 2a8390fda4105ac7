#pragma once

#include "models/content/history/historyreader.h"
#include "models/content/history/restoring.h"
#include "models/content/workspace.h"
#include "models/database/connectionprofile.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Kaiwa::TestSupport {

// A session of that database. What goes wrong aborts the test with the server's words.
Session::Ptr openSession(const ConnectionProfile &profile);
RecordKey keyOf(const QString &table, const QString &id);

// What a query answers, waited for; an error aborts the test with the server's words.
template <typename T>
T answerOf(const Query<T> &query)
{
    const QFuture<Result<T>> future = query.future();
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000))
        qFatal("No answer within a minute.");
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return *result;
}

// A workspace over a database of a test's own, with journals and local history in a folder of its own, to stage, commit,
// remember and restore as the studio does, each step waited for. A refused commit is an answer; all else that goes wrong
// aborts the test.
class WorkspaceBench final {
public:
    using CurrentRows = QHash<RecordKey, std::optional<BaseRow>>;

    explicit WorkspaceBench(const ConnectionProfile &profile);
    ~WorkspaceBench();
    Q_DISABLE_COPY_MOVE(WorkspaceBench)

    // A new workspace in the same folder, as after the next start: over a catalog or with rights that changed.
    void reopen(const ConnectionProfile &profile);
    Workspace &workspace() { return *m_workspace; }
    ChangeSet &changes() { return m_workspace->changes(); }
    const Catalog &catalog() const { return m_workspace->catalog(); }

    CurrentRows current(const QList<RecordKey> &keys); // as the database has them now
    BaseRow base(const RecordKey &key); // the same of one; empty where there is no such row
    FieldValues rowOf(const QString &table, const QString &id) { return base(keyOf(table, id)).values; }
    void edit(const RecordKey &key, const QString &column, const Value &value);
    void remove(const RecordKey &key);
    CommitOutcome commit(); // what was refused is written to the test's log

    QList<ChangesetSummary> changesets(); // the newest first
    QList<Revision> latest(); // all revisions of the newest
    // The newest of that record: it says how the row came out. An empty one where there is none.
    Revision revisionOf(const QList<Revision> &revisions, const RecordKey &record);
    RestoreOutcome takeBack(int changeset = 0); // stages the inverse

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace Kaiwa::TestSupport
