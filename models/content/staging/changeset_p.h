#pragma once

#include "models/content/staging/changeset.h"
#include "models/content/staging/undohistory.h"

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

    // What was committed and is not taken over yet.
    struct Accepting {
        QList<WrittenRecord> written; // taken from the last to the first, as lists let go of their rows best
        qsizetype left = 0; // so many of them, the first ones
        QSet<RecordKey> waiting; // these
        QString stepName;
        quint64 batch = 0;
        std::optional<qsizetype> forgetFrom = 0; // the step from which on the history still names them
        std::optional<qsizetype> tidyFrom; // the step from which on keys are gathered
        QSet<RecordKey> remembered;
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
            m_d.open(name, visit, 0);
        }
        ~Scope() { m_d.close(); }
        Q_DISABLE_COPY_MOVE(Scope)

    private:
        Private &m_d;
    };

    void open(const QString &name, quint64 visit, quint64 batch);
    void close();
    QStringList undoState() const;

    // Recorded in the open step.
    void stage(const RecordKey &key, const QString &column, const StagedChange::Staging &value);
    void stageInsert(const RecordKey &draft, FieldValues values);
    void stageUpdate(const RecordKey &key, FieldValues values, const BaseRow &base);
    void setOperation(const RecordKey &key, StagedChange::Operation operation);
    void revert(const RecordKey &key);

    // Done without a record of it: what undo, redo and the recorded verbs stand on.
    void applyField(const RecordKey &key, const QString &column, const StagedChange::Staging &value);
    void applyOperation(const RecordKey &key, StagedChange::Operation operation);
    void applyWhole(const RecordKey &key, StagedRecord::Operation operation, const FieldValues &values);
    void apply(const UndoHistory::Step &step, bool forward);

    void learn(const RecordKey &key, const BaseRow &base);
    Known learned(const RecordKey &key, const BaseRow &base);
    Staged &enter(const RecordKey &key, StagedRecord::Operation operation);
    Staged &enter(const RecordKey &key, StagedRecord::Operation operation, Known about);
    void leave(const RecordKey &key);
    void leaveIfUnchanged(const RecordKey &key);
    static std::pair<int, QString> deedOf(const StagedRecord &record);
    void uncount(const StagedRecord &record);
    QString onlyChangedColumn(const QString &table) const;
    void noteChangedColumns(const RecordKey &key, const StagedRecord *record);
    StagedChange::Staging stagingOf(const RecordKey &key, const QString &column) const;
    void rebaseUpdate(StagedRecord &record, const BaseRow &fresh);
    void accept(const WrittenRecord &written, UndoHistory::Step &inverse);
    void acceptAll(const QList<WrittenRecord> &written);
    void acceptTouched();
    void tidy();

    ChangeSet *q;
    QHash<RecordKey, Staged> records;
    QMap<quint64, RecordKey> inOrder;
    QHash<QString, int> countByTable;
    QMap<std::pair<int, QString>, int> countByDeed; // operation and table
    // By table, the one column that all its changes are about, or an empty name; what is not there is found when asked.
    mutable QHash<QString, QString> onlyColumns;
    QSet<QStringList> columnSets; // that occur in records, each held once
    QSet<RecordKey> conflicts; // as of the last close()
    QHash<RecordKey, Known> known;
    QSet<RecordKey> undecided;
    QSet<QString> partlyRead;
    QHash<RecordKey, RecordKey> committedDrafts; // with the keys that they have now
    std::optional<Accepting> accepting;
    QList<WrittenRecord> acceptedNow; // in the open scope
    quint64 nextOrder = 1;
    UndoHistory history;

    int depth = 0;
    UndoHistory::Step step; // being made
    QStringList undoStateBefore;
    QSet<RecordKey> touched;
};

} // namespace Kaiwa
