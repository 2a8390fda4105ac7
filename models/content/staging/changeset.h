#pragma once

#include "models/content/staging/stagedrecord.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>

namespace Kaiwa {

class UndoHistory;

// The only holder of edits: what is staged, over all tables, by record and column. Lists, forms, bulk edits, imports
// and fixes all stage here; a refresh, a sort or a filter never touches it. Every change is a named step that can be
// undone without limit. Lives in the window's thread, knows no connection and no screen; values are the server's text
// form. What a field was before is asked from the base that the caller hands over when it stages first.
class ChangeSet final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeSet)

public:
    explicit ChangeSet(QObject *parent = nullptr);
    ~ChangeSet() override;

    // --- Staging. Without an open step each call is one step of its own, named by `stepName` or by itself.
    // Steps nest; only the outermost is one undo step; a step in which nothing changed leaves none.
    // Steps of one batch (not 0) that follow each other are one undo step: so many records are staged in slices, and
    // the window's thread is free between them.
    void beginStep(const QString &name, quint64 batch = 0);
    void endStep();
    static quint64 newBatch();
    // Takes back the newest slice of a batch that was given up, for good; false when none is left on top.
    bool takeBackSlice(quint64 batch);
    // Stages a value. A value equal to the base takes the staging back. Calls with the same visit (not 0) on the same
    // field merge into one step: one visit to a field is one step.
    void setValue(
        const RecordKey &key, const QString &column, const Value &value, const BaseRow &base, quint64 visit = 0);
    void setDraftValue(const RecordKey &draft, const QString &column, const Value &value, quint64 visit = 0);
    // Several fields of one visit: what follows from what is typed is one step with it.
    void setDraftValues(const RecordKey &draft, const FieldValues &values, quint64 visit = 0);
    RecordKey insertRecord(const QString &table, const FieldValues &values, const QString &stepName = {});
    // The same for all these values of one row at once, which takes a fraction of the memory.
    void setValues(const RecordKey &key, const FieldValues &values, const BaseRow &base);
    void removeRecord(const RecordKey &key, const BaseRow &base); // a draft simply goes
    void revertField(const RecordKey &key, const QString &column);
    void revertRecord(const RecordKey &key);
    void discardAll(); // one step: can be undone

    // --- Undo.
    bool canUndo() const;
    bool canRedo() const;
    QString undoName() const;
    QString redoName() const;
    void undo();
    void redo();
    // The same one slice after the other, for who leaves the thread free in between: each answers with what is to be
    // handed over for the next, or with 0 where there is none (or somebody staged something meanwhile). Begin with 0.
    quint64 undoSlice(quint64 batch);
    quint64 redoSlice(quint64 batch);
    quint64 discardSlice(quint64 batch); // of discardAll(), the newest first

    // --- Reading.
    bool isEmpty() const;
    int count() const; // records
    int count(const QString &table) const;
    int conflictCount() const;
    QList<StagedRecord> records() const; // in the order in which they were first staged
    QList<StagedRecord> records(const QString &table) const;
    QList<StagedRecord> records(const QSet<RecordKey> &keys) const; // those of them that are staged
    // Grows in the order in which records were first staged; 0: not staged.
    quint64 place(const RecordKey &key) const;
    const StagedRecord *find(const RecordKey &key) const; // valid until the next change
    // Where a record is now: a draft that was committed meanwhile has a key of its own. Any other key is itself.
    RecordKey currentKey(const RecordKey &key) const;
    // The row of a record that was committed or staged here, as far as it is remembered.
    std::optional<BaseRow> rememberedRow(const RecordKey &key) const;
    QString summary() const; // "Change region of 2 speakers"

    // --- What the database said. None of these is an undo step.
    // The row was read again. Fields that only somebody else changed take the new value; a staged field that somebody
    // else set to the same value is no longer staged; one set to something else is a conflict.
    void rebase(const RecordKey &key, const BaseRow &fresh);
    void markGone(const RecordKey &key);
    // These records are on their way to the database and nobody knows yet whether they arrived. Until others are named
    // here a row that is read again says nothing about them: it may show what the person wrote.
    void setUndecided(const QSet<RecordKey> &keys);
    void markRefused(const RecordKey &key, const Error &error);
    // A person's choice per field: keep mine (theirs becomes the base) or take theirs (the staging goes: one undo
    // step).
    enum class Choice { Mine, Theirs };
    void resolveField(const RecordKey &key, const QString &column, Choice choice);
    // The row is gone: stage it as a new one, or let the staging go.
    void resolveGone(const RecordKey &key, Choice choice);
    // Tables of which not every column may be read: a row that is gone from them cannot be added again as it was.
    // Neither resolveGone(Mine) nor the undo of a committed delete pretends that.
    void setPartlyRead(const QSet<QString> &tables);
    bool canAddAgain(const QString &table) const;
    // These records are in the database now. `written` has, for each, the row as the server returned it. They leave the
    // change-set; the history then holds one step whose undo stages the inverse of all of them.
    // What was edited on them while the commit was under way stays staged, now as a change of what was written.
    struct WrittenRecord {
        RecordKey key; // as it was staged
        RecordKey keyNow; // a draft's real key
        std::optional<BaseRow> row; // none for a delete
        std::optional<StagedRecord> sent; // as it stood when the commit began; none: as it stands now
    };
    void acceptCommitted(const QList<WrittenRecord> &written, const QString &stepName);
    // The same in slices, for who leaves the thread free in between: beginAccepting(), then acceptSlice() until it
    // answers false. Until then nothing can be undone or redone. A record that a person edits before its turn comes is
    // accepted together with that edit, so that what changed() tells of it is always what is left of it.
    void beginAccepting(const QList<WrittenRecord> &written, const QString &stepName);
    bool acceptSlice(qsizetype records);
    bool isAccepting() const;

    // --- Keeping and restoring (the journal's business).
    // Puts records back as they were staged in an earlier run; bases are those of then. Not an undo step.
    void restore(const QList<StagedRecord> &records);

Q_SIGNALS:
    // After each change, once, with the records touched. A record that is no longer staged is among them.
    void changed(const QSet<Kaiwa::RecordKey> &keys);
    void undoStateChanged();
    // Right after changed(): these were accepted as committed, each once.
    void accepted(const QList<Kaiwa::ChangeSet::WrittenRecord> &written);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Kaiwa
