#pragma once

#include "models/content/changeset.h"
#include "models/content/undohistory.h"

#include <QMap>

namespace Kaiwa {

// The inside of a ChangeSet. Every public verb makes a Scope, says what it changes through the verbs below, and the
// outermost Scope tells it to the world: one step in the history, one signal.
struct ChangeSet::Private {
    // What is remembered of a record that is not staged now but may be again by undo or redo.
    struct Known {
        BaseRow base;
        quint64 order = 0; // when it was first staged
        bool gone = false;
    };
    struct Staged {
        StagedRecord record;
        quint64 order = 0;
    };

    explicit Private(ChangeSet *owner)
        : q(owner)
    {
    }

    class Scope final {
    public:
        explicit Scope(Private &d, const QString &name = {}, quint64 visit = 0)
            : m_d(d)
        {
            m_d.open(name, visit);
        }
        ~Scope() { m_d.close(); }
        Q_DISABLE_COPY_MOVE(Scope)

    private:
        Private &m_d;
    };

    void open(const QString &name, quint64 visit);
    void close();
    QStringList undoState() const;

    // Recorded in the open step.
    void stage(const RecordKey &key, const QString &column, const StagedChange::Staging &value);
    void setOperation(const RecordKey &key, StagedChange::Operation operation);
    void revert(const RecordKey &key);

    // Done without a record of it: what undo, redo and the recorded verbs stand on.
    void applyField(const RecordKey &key, const QString &column, const StagedChange::Staging &value);
    void applyOperation(const RecordKey &key, StagedChange::Operation operation);
    void apply(const UndoHistory::Step &step, bool forward);

    void learn(const RecordKey &key, const BaseRow &base);
    Staged &enter(const RecordKey &key, StagedRecord::Operation operation);
    void leave(const RecordKey &key);
    void leaveIfUnchanged(const RecordKey &key);
    StagedChange::Staging stagingOf(const RecordKey &key, const QString &column) const;
    void rebaseUpdate(StagedRecord &record, const BaseRow &fresh);
    void accept(const WrittenRecord &written, UndoHistory::Step &inverse);

    ChangeSet *q;
    QHash<RecordKey, Staged> records;
    QMap<quint64, RecordKey> inOrder;
    QHash<QString, int> countByTable;
    QHash<RecordKey, Known> known;
    QSet<RecordKey> undecided;
    QSet<QString> partlyRead;
    QHash<RecordKey, RecordKey> committedDrafts; // with the keys that they have now
    quint64 nextOrder = 1;
    UndoHistory history;

    int depth = 0;
    UndoHistory::Step step; // being made
    QStringList undoStateBefore;
    QSet<RecordKey> touched;
};

} // namespace Kaiwa
