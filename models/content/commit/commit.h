#pragma once

#include "models/content/commit/commitmark.h"
#include "models/content/history/revision.h"
#include "models/content/staging/changeset.h"
#include "models/database/catalog.h"
#include "models/database/statement.h"
#include "models/result.h"

#include <functional>

namespace Kaiwa {

class PgConnection;

// One statement of a commit: what is sent, and for which record. Each is guarded (the row unchanged since it was read)
// and must touch exactly one row; it returns the row's readable columns and its new version.
// Several statements share one text when they change the same columns of the same table.
struct CommitStatement {
    RecordKey record;
    Statement statement;
    StagedRecord::Operation operation = StagedRecord::Operation::Update;
    QStringList primaryKey; // of the table: names a draft's real key in the returned row
    Statement currentRow; // reads the row as it stands, for a conflict; no text for an insert
    // For the history, every readable column of the row before the statement: as the guard holds it to be, else asked
    // for and held right before the statement, else, for a delete, what the statement itself returns.
    std::optional<FieldValues> rowBefore;
    Statement askRowBefore;

    // Where references or exchanged unique values run in a circle (commitorder.h), one of its records is written in two steps: `early` carries the
    // guard and must touch exactly the row too, `statement` follows when the others allow it. No text: one step.
    Statement early;
    QList<qsizetype> earlyBefore; // statements of the list whose early steps run right before this one
    QStringList deferred; // constraints, quoted, that wait for the end of the transaction for its sake
    QString obstacle; // why it cannot be written whatever the others do; not empty: nothing is sent
    // All that runs for the record, with its values in place, as the change-set pane shows it: what runs is what is
    // shown.
    QString preview() const;
};

// What must hold inside the transaction before it may be committed.
struct CommitAssertion {
    QString message; // what it means when `statement` returns a row
    Statement statement; // runs after everything that is written
    Statement before = {}; // runs before anything is written: a lock, or how things stood; without text: nothing
    // Judges both answers in place of the rule that there is no row; answers with what is wrong, or with nothing.
    std::function<QString(const Rows &before, const Rows &after)> judge = {};
};
// The assertions that committing these records brings with it; on any thread.
using CommitAssertions = std::function<QList<CommitAssertion>(const QList<StagedRecord> &records, const Catalog &catalog)>;

// How a commit is to be remembered: one revision for each record that it writes, and one for each row that goes or is
// emptied with a record that it deletes (history/followers.h).
struct CommitHistory {
    QString changeset; // uuid; empty: not at all
    QString name; // what it does, in words
    bool inDatabase = false; // kaiwa_studio.revision is there and the role may insert: in the same transaction
    // Where it is not in the database: called with everything that is about to be committed, as beforeCommit is.
    std::function<Result<void>(const CommitMark &mark, const QList<Revision> &revisions)> keep;
    Catalog catalog {}; // by which what follows is found, and rows that triggers change
    bool withFollowers = true;
};

// Builds the statements for records in the order that the references ask for: parents are inserted before children,
// children deleted before parents, and a unique value is freed before it is taken again. A record whose table or key
// the catalog does not have, or of whose row nothing is known that could guard it, gets no statement. Pure, any thread.
//
// The guard is the row's version where it is known, else the fields themselves: the edited ones of an update, all of a
// delete but updated_at. A record in conflict is always guarded by its fields as they were, so that it cannot pass.
// Values are bound without a cast: the server takes the column's own type for them, while a cast that a person writes
// out would cut a text to a varchar's length in silence.
QList<CommitStatement> commitStatements(const QList<StagedRecord> &records, const Catalog &catalog);

// Lets these constraints wait for the end of the transaction.
Statement deferStatement(const QStringList &constraints);

// Reads the record's row as it stands; without text for a draft, or where the catalog has no key for it.
Statement currentRowStatement(const StagedRecord &record, const Catalog &catalog);

// The records that these need by reference (a staged speaker of a staged language needs the language), themselves
// included.
QSet<RecordKey> withRequiredRecords(const QSet<RecordKey> &keys, const ChangeSet &changes, const Catalog &catalog);
// The other way round: those that cannot be written without these, themselves included.
QSet<RecordKey> withDependentRecords(const QSet<RecordKey> &keys, const ChangeSet &changes, const Catalog &catalog);

// When the server began to run, in SQL.
QString serverStartSql();

// The row that a statement of a commit gave back: its columns, and its version where that is among them.
BaseRow baseRowOf(const Rows &answer);

// What became of a commit.
struct CommitOutcome {
    enum class State {
        Committed,
        Refused, // nothing was changed; `refused` says by what
        Unknown, // the connection was lost while COMMIT was under way; the journal decides at the next connection
    };
    struct Refusal {
        RecordKey record;
        Error error; // Conflict: the guard matched no row
        std::optional<BaseRow> current; // the row as it stands now, for a conflict; none: the row is gone
    };

    State state = State::Refused;
    CommitMark mark;
    QList<ChangeSet::WrittenRecord> written; // Committed
    QList<Refusal> refused; // all of them, not only the first
    // What was no record's fault: connection, an assertion, the commit itself. Also the reason of a refusal for which
    // the second look, record by record, found no culprit (a deadlock that is over).
    std::optional<Error> error;
    int roundTrips = 0; // how often the studio waited for the server
    bool historyInDatabase = false; // Committed, Unknown: the revisions are part of the transaction
    std::optional<Error> historyError; // the history could not be kept; the commit went on without
};

// Runs a commit in two flights on the caller's thread and connection. Flight 1: BEGIN, the transaction's id and all
// statements; only when each touched exactly its row and each assertion held does `beforeCommit` run (it must have
// written the mark to the disk when it returns true), and flight 2 sends COMMIT. Otherwise the transaction
// is rolled back, and a pass with savepoints finds every refused record; nothing is changed in the database.
// Round trips do not grow with the number of records.
// The revisions travel with COMMIT; where triggers or, on this computer, emptied rows make it necessary, the rows are read
// once more before it. Where the server refuses them for a reason that lies in the schema kaiwa_studio and
// its rights, the transaction is run again without them and they are kept by `history.keep`: whoever may not write the
// history may still commit.
CommitOutcome runCommit(PgConnection &connection, const QList<CommitStatement> &statements,
    const QList<CommitAssertion> &assertions, const std::function<bool(const CommitMark &mark)> &beforeCommit,
    const CommitHistory &history = {});

} // namespace Kaiwa
