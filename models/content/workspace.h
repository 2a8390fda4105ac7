#pragma once

#include "models/content/commit/commit.h"
#include "models/content/staging/changeset.h"
#include "models/database/session.h"

#include <QDateTime>
#include <QObject>

namespace Kaiwa {

class ChangeJournal;
class LocalHistory;
class ProblemFinder;
class ProblemTally;

// One database being worked on: its session, the one change-set over all its tables, and the journal that keeps the
// change-set on the disk. Everything that a page needs of the data side. Lives in the window's thread; nothing blocks.
class Workspace final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Workspace)

public:
    // `journalFolder`: where journals live (the application's local data folder, or a test's).
    Workspace(Session::Ptr session, const QString &journalFolder, QObject *parent = nullptr);
    ~Workspace() override;

    Session &session() const;
    const Catalog &catalog() const { return session().catalog(); }
    ChangeSet &changes();
    ProblemFinder &problems();
    // Where the history is kept when the database does not keep it; for workers.
    const LocalHistory &localHistory() const;
    ProblemTally &tally();

    // Commits these records (and what they need by reference); an empty set means all. On success they leave the
    // change-set; on failure everything stays staged, refused records are marked, and rows that others changed only in
    // other fields are merged and tried again by themselves. One commit at a time.
    void commit(const QSet<RecordKey> &keys = {});
    // From now on every commit must also hold what these ask of its records.
    void addAssertions(const CommitAssertions &assertions);
    bool isCommitting() const;
    // Gives the running commit up, on the server too; commitFinished tells what came of it. COMMIT itself is never left
    // half-way: a cancel that comes too late finds everything committed.
    void cancelCommit();
    // The statements that commit(keys) would run.
    QList<CommitStatement> preview(const QSet<RecordKey> &keys = {}) const;
    // Problems that stop a commit before anything is sent: a value that its type refuses, a required field not set, an
    // error of a check that is on and was not dismissed.
    struct Problem {
        RecordKey record;
        QString column;
        QString text;
    };
    QList<Problem> blockingProblems(const QSet<RecordKey> &keys = {}) const;
    // Commits these as commit() does, unless such problems are in the way: then blocked() tells them. Few records are
    // looked at at once; thousands by a worker, and it is committing from the start.
    void commitUnlessBlocked(const QSet<RecordKey> &keys = {});

    // Staged records that an earlier run left behind for this database, found when the workspace was made (their
    // uncertain commits already decided by txid_status). Empty: nothing was left.
    struct Leftover {
        QString journal; // names it for restore() and forget()
        QDateTime writtenAt; // UTC
        QList<StagedRecord> records;
        QString host; // where it was written
    };
    // Asks for leftovers on workers; answers with leftoversFound when there are some, and with leftoversSearched in any
    // case. Never those of a running studio, but it looks once more a little later, where it may just be ending.
    // Without a connection it asks again when there is one.
    void findLeftovers();
    // Stages them again as a difference to what the database says now, then removes the old journal and tells it.
    void restore(const Leftover &leftover);
    void forget(const Leftover &leftover);

    // Writes the journal now and waits for the disk; called before the program ends.
    void flush();

Q_SIGNALS:
    void commitFinished(const Kaiwa::CommitOutcome &outcome);
    void committingChanged(bool committing);
    void blocked(const QList<Kaiwa::Workspace::Problem> &problems);
    void leftoversFound(const QList<Kaiwa::Workspace::Leftover> &leftovers);
    void leftoversSearched();
    // Journals that are kept because not all of them could be taken over: something newer won, or lines were damaged.
    void keptJournalsFound(const QStringList &paths);
    void leftoverRestored(const QString &journal);
    void journalFailed(const Kaiwa::Error &error); // the disk is full or read-only: said, never swallowed

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Kaiwa
