#pragma once

#include "models/content/commit/commitmark.h"
#include "models/content/staging/changeset.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>

#include <optional>

namespace Kaiwa {

// What stands in a journal: staged records as they were last written, and a commit whose end nobody wrote down.
struct JournalContent {
    struct Commit {
        CommitMark mark;
        QList<StagedRecord> sent; // as they stood when the commit began
    };

    QString host;
    QList<StagedRecord> records; // in the order in which they were first written
    std::optional<Commit> uncertain;
    bool isForeign = false; // another format, or no journal at all: not to be touched
    bool isBegun = false; // its first line is whole
    int damagedLines = 0; // lines that the checksum or the format refused; a torn last line is none
};

// Reads a journal, however it ended. Pure, any thread.
JournalContent readJournal(const QByteArray &bytes);

// What is left of the records once these are written: what was edited while the commit was under way. Each of `written`
// says what was sent of it.
QList<StagedRecord> withoutCommitted(
    const QList<StagedRecord> &records, const QList<ChangeSet::WrittenRecord> &written);

// The line that ends an uncertain commit for good, with all that is left then.
QByteArray decisionLine(bool committed, const QList<StagedRecord> &left);

// Writes a journal line by line: each line is the checksum of a JSON object and the object. A record is written whole
// once and then by what changed of it. Columns that are secret are never written. Holds what was written, so that the
// whole can be written anew in short. Used by one thread.
class JournalLines final {
public:
    QByteArray head() const;
    QByteArray put(const StagedRecord &record); // empty: nothing of it changed
    QByteArray drop(const RecordKey &key);
    // A commit: these records are sent like this, in this transaction, and it ended like this. They may have been
    // edited since the commit began.
    QByteArray sending(const QList<StagedRecord> &sent);
    QByteArray transaction(const CommitMark &mark);
    QByteArray decided(bool committed);
    void accepted(); // what was committed is dropped, or written as what is left of it

    bool isEmpty() const { return m_written.isEmpty(); }
    bool isUndecided() const { return m_state == State::Sent; }
    bool isInCommit() const { return m_state != State::Staging; }
    // The head and everything that is staged, with nothing of its history. Not in a commit, up to accepted().
    QByteArray whole();

private:
    // A record without what is never written of it; there may be many thousands.
    struct Written {
        Written(int number, const StagedRecord &record);
        StagedRecord record(const RecordKey &key) const;

        int number;
        StagedRecord::Operation operation;
        bool goneFromDatabase;
        FieldValues staged;
        BaseRow base;
        FieldValues theirs;
        bool isCommitted = false; // as readers know it it is not what was written here
    };
    enum class State { Staging, Sent, Committed };
    QByteArray putWhole(int number, const StagedRecord &record) const;

    QHash<RecordKey, Written> m_written;
    QList<RecordKey> m_sent;
    int m_nextNumber = 1;
    State m_state = State::Staging;
};

} // namespace Kaiwa
