#pragma once

#include "models/content/stagedrecord.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace Kaiwa {

// The smallest thing that can be undone: what was staged on one field before and after, or, with an empty column, that
// a record became an insert or a delete. It never holds what the database says, so that a row may be read again
// between a step and its undo. An update is not told apart: a row with staged fields is one.
struct StagedChange {
    using Staging = std::optional<Value>; // none: not staged; a staged NULL is a Value without text
    using Operation = std::optional<StagedRecord::Operation>; // none, Insert or Delete

    RecordKey key;
    QString column;
    Staging before;
    Staging after;
    Operation operationBefore;
    Operation operationAfter;

    bool isOperation() const { return column.isEmpty(); }
};

// The steps that a person can take back and do again, without limit. Owned by the ChangeSet, which applies what is
// handed out here; knows no record. Qt's own undo stack stands in Gui, which models does not link.
class UndoHistory final {
public:
    struct Step {
        QString name;
        QList<StagedChange> changes; // in the order in which they happened
        quint64 visit = 0; // not 0: one visit to one field, which later changes of the same visit join
    };

    // Puts a step on top and forgets what could be redone. A step without effect is not kept.
    void push(Step step);
    // Joins a change of the same visit to the same field to the newest step; false where the newest step is another.
    bool merge(const StagedChange &change, quint64 visit);

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }
    QString undoName() const { return canUndo() ? m_steps.at(m_done - 1).name : QString(); }
    QString redoName() const { return canRedo() ? m_steps.at(m_done).name : QString(); }
    // The step to take back (from its last change to its first) or to do again; it counts as done so from now on.
    const Step &stepBack() { return m_steps.at(--m_done); }
    const Step &stepForward() { return m_steps.at(m_done++); }

    // Takes these records out of every step; steps that held nothing else go.
    void forget(const QSet<RecordKey> &keys);
    QSet<RecordKey> keys() const;

private:
    QList<Step> m_steps;
    qsizetype m_done = 0; // how many of them are in effect
};

} // namespace Kaiwa
