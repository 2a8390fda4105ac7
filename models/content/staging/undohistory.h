#pragma once

#include "models/content/staging/stagedrecord.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace Kaiwa {

// The smallest thing that can be undone: what was staged on one field before and after, or, with an empty column, that
// a record became an insert or a delete. It never holds what the database says, so that a row may be read again
// between a step and its undo. An update is not told apart: a row with staged fields is one, unless all of them were
// staged at once. Then one change stands for the whole record, which an import of many thousands needs.
struct StagedChange {
    using Staging = std::optional<Value>; // none: not staged; a staged NULL is a Value without text
    using Operation = std::optional<StagedRecord::Operation>; // none, Insert, Delete; Update with `values`

    RecordKey key;
    QString column;
    Staging before;
    Staging after;
    Operation operationBefore;
    Operation operationAfter;
    FieldValues values = {}; // staged together with operationAfter, on a record that was not staged before

    bool isOperation() const { return column.isEmpty(); }
};

} // namespace Kaiwa

Q_DECLARE_TYPEINFO(Kaiwa::StagedChange, Q_RELOCATABLE_TYPE);

namespace Kaiwa {

// The steps that a person can take back and do again, without limit. Owned by the ChangeSet, which applies what is
// handed out here; knows no record. Qt's own undo stack stands in Gui, which models does not link.
class UndoHistory final {
public:
    struct Step {
        QString name;
        QList<StagedChange> changes; // in the order in which they happened
        // Not 0: one visit to one field, which later changes of the same visit join, with what follows from them in
        // other fields.
        quint64 visit = 0;
        quint64 batch = 0; // not 0: steps of one batch that follow each other are taken back and done again together
    };

    // Puts a step on top and forgets what could be redone. A step without effect is not kept.
    void push(Step step);
    // Joins changes of the same visit to the newest step; false where the newest step is another, or of other fields.
    bool merge(const QList<StagedChange> &changes, quint64 visit);

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }
    QString undoName() const { return canUndo() ? m_steps.at(m_done - 1).name : QString(); }
    QString redoName() const { return canRedo() ? m_steps.at(m_done).name : QString(); }
    // The step to take back (from its last change to its first) or to do again; it counts as done so from now on.
    const Step &stepBack() { return m_steps.at(--m_done); }
    const Step &stepForward() { return m_steps.at(m_done++); }
    // The next step back, or forward, is of the same batch as the one handed out last.
    bool goesOnBack() const { return m_done > 0 && isSameBatch(m_done - 1, m_done); }
    bool goesOnForward() const { return m_done < m_steps.size() && isSameBatch(m_done - 1, m_done); }

    // No slice of a step has many more changes than this, for each is one turn of the event loop: a step that has is kept as several of one batch.
    static constexpr qsizetype mostInOneGo = 300;
    static quint64 newBatch();
    quint64 batchOnTop() const { return m_done > 0 ? m_steps.at(m_done - 1).batch : 0; }
    bool isOnTop(quint64 batch) const { return m_done > 0 && batch != 0 && m_steps.at(m_done - 1).batch == batch; }
    void dropUndone() { m_steps.resize(m_done); }

    // Takes these records out of every step; steps that held nothing else go.
    void forget(const QSet<RecordKey> &keys);
    // The same of the steps from this place on, as many as a turn of the event loop has time for, and the records that
    // they name; both answer with the place to go on from, or with nothing at the end.
    std::optional<qsizetype> forgetSome(const QSet<RecordKey> &keys, qsizetype from);
    std::optional<qsizetype> gatherKeys(QSet<RecordKey> &keys, qsizetype from) const;

private:
    // The place behind the steps from this one on that hold together as many changes as one turn may look at.
    qsizetype endOfTurn(qsizetype from) const;
    void append(Step step);
    bool isSameBatch(qsizetype a, qsizetype b) const
    {
        return m_steps.at(a).batch != 0 && m_steps.at(a).batch == m_steps.at(b).batch;
    }

    QList<Step> m_steps;
    qsizetype m_done = 0; // how many of them are in effect
};

} // namespace Kaiwa
