#include "models/content/staging/changeset.h"
#include "models/content/staging/changewords.h"
#include "tests/support/ticks.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

RecordKey speaker(const QString &id)
{
    return { u"speakers"_s, { id }, {} };
}

BaseRow row(const FieldValues &values, const QString &version = u"1"_s)
{
    return { values, version };
}

const BaseRow someBase = row({ { u"region"_s, u"Japan"_s }, { u"gender"_s, u"male"_s }, { u"note"_s, std::nullopt } });

Value stagedOf(const ChangeSet &changes, const RecordKey &key, const QString &column)
{
    const StagedRecord *record = changes.find(key);
    return record ? record->staged.value(column, u"(not staged)"_s) : Value(u"(no record)"_s);
}

} // namespace

class ChangeSetTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsUndecidedIsNotRebasedByAReading()
    {
        ChangeSet changes;
        const RecordKey a = speaker(u"a"_s);
        const RecordKey b = speaker(u"b"_s);
        const BaseRow written = row({ { u"region"_s, u"mine"_s } }, u"2"_s);
        changes.setValue(a, u"region"_s, u"mine"_s, someBase);
        changes.removeRecord(b, someBase);
        changes.setUndecided({ a, b });
        changes.rebase(a, written);
        changes.markGone(b);
        QCOMPARE(changes.count(), 2);
        // Taken back and typed again on the row as it is read now: still the same wish.
        changes.revertField(a, u"region"_s);
        changes.setValue(a, u"region"_s, u"mine"_s, written);
        QCOMPARE(stagedOf(changes, a, u"region"_s), Value(u"mine"_s));
        changes.setUndecided({});
        changes.rebase(a, written);
        changes.markGone(b);
        QVERIFY(changes.isEmpty());
    }

    void whatWasNotReadWholeIsNotAddedAgain()
    {
        ChangeSet changes;
        const RecordKey a = speaker(u"a"_s);
        const RecordKey b = speaker(u"b"_s);
        changes.setPartlyRead({ u"speakers"_s });
        QVERIFY(!changes.canAddAgain(u"speakers"_s));
        changes.setValue(a, u"region"_s, u"mine"_s, someBase);
        changes.removeRecord(b, someBase);
        changes.markGone(a);
        changes.resolveGone(a, ChangeSet::Choice::Mine);
        QVERIFY(changes.find(a)->goneFromDatabase);
        changes.resolveGone(a, ChangeSet::Choice::Theirs);
        QVERIFY(!changes.find(a));
        changes.acceptCommitted({ { b, b, std::nullopt, {} } }, u"Commit"_s);
        QVERIFY(!changes.find(b));
        QVERIFY(changes.undoName() != u"Commit"_s);
    }

    void stagesAndTakesBack()
    {
        ChangeSet changes;
        changes.setValue(speaker(u"a"_s), u"region"_s, u"Osaka"_s, someBase);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.count(u"speakers"_s), 1);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"Japan"_s, someBase);
        QVERIFY(changes.isEmpty());
        QCOMPARE(changes.count(u"speakers"_s), 0);
        changes.undo();
        QCOMPARE(stagedOf(changes, speaker(u"a"_s), u"region"_s), Value(u"Osaka"_s));
    }

    void tellsNullFromEmpty()
    {
        ChangeSet changes;
        changes.setValue(speaker(u"a"_s), u"note"_s, u""_s, someBase);
        QCOMPARE(stagedOf(changes, speaker(u"a"_s), u"note"_s), Value(u""_s));
        changes.setValue(speaker(u"a"_s), u"note"_s, std::nullopt, someBase);
        QVERIFY(changes.isEmpty());
        changes.setValue(speaker(u"a"_s), u"region"_s, std::nullopt, someBase);
        QCOMPARE(stagedOf(changes, speaker(u"a"_s), u"region"_s), Value());
        changes.undo();
        changes.redo();
        QCOMPARE(stagedOf(changes, speaker(u"a"_s), u"region"_s), Value());
    }

    void aVisitIsOneStep()
    {
        ChangeSet changes;
        for (const QString &typed : { u"O"_s, u"Os"_s, u"Osa"_s })
            changes.setValue(speaker(u"a"_s), u"region"_s, typed, someBase, 7);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"Osaka"_s, someBase, 8);
        changes.undo();
        QCOMPARE(stagedOf(changes, speaker(u"a"_s), u"region"_s), Value(u"Osa"_s));
        changes.undo();
        QVERIFY(changes.isEmpty());
        QVERIFY(!changes.canUndo());
        // Typed and deleted again: no step remains.
        changes.setValue(speaker(u"a"_s), u"region"_s, u"x"_s, someBase, 9);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"Japan"_s, someBase, 9);
        QVERIFY(!changes.canUndo());
    }

    void aStepIsOneSignalAndOneName()
    {
        ChangeSet changes;
        QSignalSpy changed(&changes, &ChangeSet::changed);
        changes.beginStep(u"Import"_s);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"x"_s, someBase);
        changes.beginStep(u"inner"_s);
        changes.setValue(speaker(u"b"_s), u"region"_s, u"x"_s, someBase);
        changes.endStep();
        changes.endStep();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.at(0).at(0).value<QSet<RecordKey>>().size(), 2);
        QCOMPARE(changes.undoName(), u"Import"_s);
        changes.beginStep(u"Nothing"_s);
        changes.endStep();
        QCOMPARE(changes.undoName(), u"Import"_s);
        QCOMPARE(changed.count(), 1);
        changes.undo();
        QVERIFY(changes.isEmpty());
        QCOMPARE(changes.redoName(), u"Import"_s);
        QCOMPARE(changed.count(), 2);
    }

    void speaksInWords()
    {
        ChangeSet changes;
        changes.beginStep({});
        changes.setValue(speaker(u"a"_s), u"dialect_name"_s, u"x"_s, {});
        changes.setValue(speaker(u"b"_s), u"dialect_name"_s, u"x"_s, {});
        changes.endStep();
        QCOMPARE(changes.undoName(), u"Change dialect name of 2 speakers"_s);
        QCOMPARE(changes.summary(), u"Change dialect name of 2 speakers"_s);
        changes.insertRecord(u"languages"_s, { { u"id"_s, u"eo"_s }, { u"name"_s, u"Esperanto"_s } });
        QCOMPARE(changes.undoName(), u"Add 1 language"_s);
        changes.removeRecord({ u"things"_s, { u"1"_s }, {} }, {});
        QCOMPARE(changes.undoName(), u"Delete 1 row of things"_s);
        QCOMPARE(changes.summary(), u"Add 1 language · Change dialect name of 2 speakers · Delete 1 row of things"_s);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"x"_s, {});
        QCOMPARE(changes.undoName(), u"Change region of 1 speaker"_s);
    }

    void insertsAndDeletes()
    {
        ChangeSet changes;
        const RecordKey draft = changes.insertRecord(u"speakers"_s, { { u"id"_s, u"n"_s } });
        changes.setDraftValue(draft, u"region"_s, u"x"_s);
        changes.removeRecord(draft, {});
        QVERIFY(changes.isEmpty());
        changes.undo();
        QCOMPARE(stagedOf(changes, draft, u"region"_s), Value(u"x"_s));
        changes.setValue(speaker(u"a"_s), u"region"_s, u"y"_s, someBase);
        changes.removeRecord(speaker(u"a"_s), someBase);
        QCOMPARE(changes.find(speaker(u"a"_s))->operation, StagedRecord::Operation::Delete);
        QVERIFY(changes.find(speaker(u"a"_s))->staged.isEmpty());
        changes.undo();
        QCOMPARE(stagedOf(changes, speaker(u"a"_s), u"region"_s), Value(u"y"_s));
        changes.discardAll();
        QVERIFY(changes.isEmpty());
        changes.undo();
        QCOMPARE(changes.count(), 2);
        QCOMPARE(changes.records().constFirst().key, draft);
    }

    void mergesWhatOthersChanged()
    {
        ChangeSet changes;
        const RecordKey a = speaker(u"a"_s);
        changes.setValue(a, u"region"_s, u"mine"_s, someBase);
        changes.rebase(a, row({ { u"region"_s, u"Japan"_s }, { u"gender"_s, u"female"_s } }, u"2"_s));
        QVERIFY(!changes.find(a)->hasConflict());
        QCOMPARE(changes.find(a)->base.values.value(u"gender"_s), Value(u"female"_s));
        QCOMPARE(changes.find(a)->base.rowVersion, u"2"_s);
        QCOMPARE(stagedOf(changes, a, u"region"_s), Value(u"mine"_s));
        changes.rebase(a, row({ { u"region"_s, u"mine"_s } }, u"3"_s));
        QVERIFY(changes.isEmpty());
    }

    void marksConflictsAndResolvesThem()
    {
        ChangeSet changes;
        const RecordKey a = speaker(u"a"_s);
        changes.setValue(a, u"region"_s, u"mine"_s, someBase);
        changes.setValue(a, u"gender"_s, u"female"_s, someBase);
        const BaseRow fresh = row({ { u"region"_s, u"theirs"_s }, { u"gender"_s, u"male"_s } }, u"2"_s);
        changes.rebase(a, fresh);
        QCOMPARE(changes.conflictCount(), 1);
        QCOMPARE(changes.find(a)->theirs, FieldValues({ { u"region"_s, u"theirs"_s } }));
        QCOMPARE(changes.find(a)->base.values.value(u"region"_s), Value(u"Japan"_s));
        changes.resolveField(a, u"region"_s, ChangeSet::Choice::Mine);
        QCOMPARE(changes.conflictCount(), 0);
        QCOMPARE(changes.find(a)->base.values.value(u"region"_s), Value(u"theirs"_s));
        QCOMPARE(stagedOf(changes, a, u"region"_s), Value(u"mine"_s));

        changes.rebase(a, row({ { u"region"_s, u"again"_s }, { u"gender"_s, u"male"_s } }, u"3"_s));
        QCOMPARE(changes.conflictCount(), 1);
        changes.resolveField(a, u"region"_s, ChangeSet::Choice::Theirs);
        QCOMPARE(changes.conflictCount(), 0);
        QVERIFY(!changes.find(a)->staged.contains(u"region"_s));
        QCOMPARE(changes.find(a)->base.values.value(u"region"_s), Value(u"again"_s));
        changes.undo();
        QCOMPARE(stagedOf(changes, a, u"region"_s), Value(u"mine"_s));
        QCOMPARE(changes.conflictCount(), 0);
    }

    void takingBackAConflictShowsTheirs()
    {
        ChangeSet changes;
        const RecordKey a = speaker(u"a"_s);
        changes.setValue(a, u"region"_s, u"mine"_s, someBase);
        changes.rebase(a, row({ { u"region"_s, u"theirs"_s } }, u"2"_s));
        changes.undo();
        QVERIFY(changes.isEmpty());
        changes.redo();
        QCOMPARE(changes.find(a)->base.values.value(u"region"_s), Value(u"theirs"_s));
    }

    void aDeleteConflictsWithAnyOtherFieldButTheTouchColumn()
    {
        ChangeSet changes;
        const RecordKey a = speaker(u"a"_s);
        const BaseRow base = row({ { u"region"_s, u"Japan"_s }, { u"updated_at"_s, u"2020-01-01"_s } });
        changes.removeRecord(a, base);
        changes.rebase(a, row({ { u"region"_s, u"Japan"_s }, { u"updated_at"_s, u"2024-01-01"_s } }, u"2"_s));
        QCOMPARE(changes.conflictCount(), 0);
        changes.rebase(a, row({ { u"region"_s, u"Osaka"_s }, { u"updated_at"_s, u"2024-01-02"_s } }, u"3"_s));
        QCOMPARE(changes.conflictCount(), 1);
        changes.resolveField(a, u"region"_s, ChangeSet::Choice::Mine);
        QCOMPARE(changes.conflictCount(), 0);
        QCOMPARE(changes.find(a)->operation, StagedRecord::Operation::Delete);
    }

    // The version of a row tells nothing of a field that was not read with it.
    void aNewerVersionVouchesOnlyForWhatWasReadWithIt()
    {
        ChangeSet changes;
        const RecordKey a = speaker(u"a"_s);
        changes.setValue(a, u"region"_s, u"mine"_s, row({ { u"region"_s, u"Japan"_s }, { u"gender"_s, u"male"_s } }, u"1"_s));
        changes.rebase(a, row({ { u"gender"_s, u"female"_s } }, u"1"_s));
        QCOMPARE(changes.find(a)->base.rowVersion, u"1"_s);
        changes.rebase(a, row({ { u"gender"_s, u"female"_s } }, u"2"_s));
        QCOMPARE(changes.find(a)->base.rowVersion, QString());
        changes.rebase(a, row({ { u"region"_s, u"Japan"_s } }, u"3"_s));
        QCOMPARE(changes.find(a)->base.rowVersion, u"3"_s);
    }

    // A list reads fewer fields of a row than a form.
    void aDeletesConflictStaysWhenFewerFieldsAreReadAgain()
    {
        ChangeSet changes;
        const RecordKey a = speaker(u"a"_s);
        changes.removeRecord(a, row({ { u"region"_s, u"Japan"_s }, { u"gender"_s, u"male"_s } }));
        changes.rebase(a, row({ { u"region"_s, u"Osaka"_s }, { u"gender"_s, u"male"_s } }, u"2"_s));
        QCOMPARE(changes.conflictCount(), 1);
        changes.rebase(a, row({ { u"gender"_s, u"male"_s } }, u"3"_s));
        QCOMPARE(changes.find(a)->theirs, FieldValues({ { u"region"_s, u"Osaka"_s } }));
        changes.rebase(a, row({ { u"region"_s, u"Japan"_s } }, u"4"_s));
        QCOMPARE(changes.conflictCount(), 0);
    }

    void aRowThatIsGoneCanBeAddedAgain()
    {
        ChangeSet changes;
        const RecordKey a = speaker(u"a"_s);
        changes.setValue(a, u"region"_s, u"mine"_s, someBase);
        changes.removeRecord(speaker(u"b"_s), someBase);
        changes.markGone(speaker(u"b"_s));
        QVERIFY(!changes.find(speaker(u"b"_s)));
        changes.markGone(a);
        QVERIFY(changes.find(a)->hasConflict());
        changes.resolveGone(a, ChangeSet::Choice::Mine);
        QCOMPARE(changes.count(), 1);
        const StagedRecord added = changes.records().constFirst();
        QCOMPARE(added.operation, StagedRecord::Operation::Insert);
        QCOMPARE(added.staged.value(u"region"_s), Value(u"mine"_s));
        QCOMPARE(added.staged.value(u"gender"_s), Value(u"male"_s));
        changes.undo();
        QVERIFY(changes.find(a)->goneFromDatabase);
    }

    void anEditClearsTheRefusal()
    {
        ChangeSet changes;
        const RecordKey a = speaker(u"a"_s);
        changes.setValue(a, u"region"_s, u"x"_s, someBase);
        changes.markRefused(a, failure(Error::Kind::Refused, u"no"_s).value());
        QVERIFY(changes.find(a)->refusal);
        changes.setValue(a, u"region"_s, u"y"_s, someBase);
        QVERIFY(!changes.find(a)->refusal);
    }

    void afterACommitTheUndoStagesTheInverse()
    {
        ChangeSet changes;
        const RecordKey a = speaker(u"a"_s);
        const RecordKey b = speaker(u"b"_s);
        changes.setValue(a, u"region"_s, u"mine"_s, someBase);
        changes.removeRecord(b, someBase);
        const RecordKey draft = changes.insertRecord(u"speakers"_s, { { u"id"_s, u"c"_s } });
        const BaseRow writtenRow = row({ { u"region"_s, u"mine"_s }, { u"gender"_s, u"male"_s } }, u"2"_s);
        changes.acceptCommitted({ { a, a, writtenRow, {} }, { b, b, {}, {} },
                                    { draft, speaker(u"c"_s), row({ { u"id"_s, u"c"_s } }), {} } },
            u"Commit"_s);
        QVERIFY(changes.isEmpty());
        QCOMPARE(changes.undoName(), u"Commit"_s);
        changes.undo();
        QVERIFY(!changes.canUndo());
        QCOMPARE(changes.count(), 3);
        QCOMPARE(stagedOf(changes, a, u"region"_s), Value(u"Japan"_s));
        QCOMPARE(changes.find(a)->base.rowVersion, u"2"_s);
        QCOMPARE(changes.find(speaker(u"c"_s))->operation, StagedRecord::Operation::Delete);
        QVERIFY(!changes.find(b));
        changes.redo();
        QVERIFY(changes.isEmpty());
    }

    void aPartialCommitKeepsTheStepsOfTheRest()
    {
        ChangeSet changes;
        const RecordKey a = speaker(u"a"_s);
        const RecordKey b = speaker(u"b"_s);
        changes.setValue(a, u"region"_s, u"1"_s, someBase);
        changes.setValue(b, u"region"_s, u"1"_s, someBase);
        changes.setValue(b, u"region"_s, u"2"_s, someBase);
        changes.acceptCommitted({ { a, a, row({ { u"region"_s, u"1"_s } }, u"2"_s), {} } }, u"Commit"_s);
        QCOMPARE(changes.count(), 1);
        changes.undo();
        QCOMPARE(stagedOf(changes, a, u"region"_s), Value(u"Japan"_s));
        changes.undo();
        QCOMPARE(stagedOf(changes, b, u"region"_s), Value(u"1"_s));
    }

    void whatIsTypedDuringACommitStaysStaged()
    {
        ChangeSet changes;
        const RecordKey a = speaker(u"a"_s);
        const RecordKey b = speaker(u"b"_s);
        const RecordKey c = speaker(u"c"_s);
        changes.setValue(a, u"region"_s, u"sent"_s, someBase);
        changes.setValue(b, u"region"_s, u"sent"_s, someBase);
        changes.removeRecord(c, someBase);
        const RecordKey draft = changes.insertRecord(u"speakers"_s, { { u"id"_s, u"d"_s }, { u"region"_s, u"x"_s } });
        const QList<StagedRecord> sent = changes.records();
        changes.setValue(a, u"region"_s, u"typed on"_s, someBase);
        changes.revertRecord(b);
        changes.revertRecord(c);
        changes.setDraftValue(draft, u"region"_s, u"y"_s);
        const auto fresh = row({ { u"region"_s, u"sent"_s }, { u"gender"_s, u"male"_s } }, u"2"_s);
        changes.acceptCommitted(
            { { a, a, fresh, sent.at(0) }, { b, b, fresh, sent.at(1) }, { c, c, {}, sent.at(2) },
                { draft, speaker(u"d"_s), row({ { u"id"_s, u"d"_s }, { u"region"_s, u"x"_s } }), sent.at(3) } },
            u"Commit"_s);
        QCOMPARE(stagedOf(changes, a, u"region"_s), Value(u"typed on"_s));
        QCOMPARE(changes.find(a)->base.values.value(u"region"_s), Value(u"sent"_s));
        QCOMPARE(stagedOf(changes, b, u"region"_s), Value(u"Japan"_s));
        QCOMPARE(stagedOf(changes, speaker(u"d"_s), u"region"_s), Value(u"y"_s));
        QCOMPARE(changes.find(speaker(u"d"_s))->operation, StagedRecord::Operation::Update);
        QCOMPARE(changes.count(), 4);
        const QList<StagedRecord> now = changes.records();
        QVERIFY(std::any_of(now.cbegin(), now.cend(), [](const StagedRecord &record) {
            return record.operation == StagedRecord::Operation::Insert
                && record.staged.value(u"region"_s) == Value(u"Japan"_s);
        }));
    }

    void restoresWhatWasStaged()
    {
        ChangeSet first;
        first.setValue(speaker(u"a"_s), u"region"_s, u"old"_s, someBase);
        const RecordKey draft = first.insertRecord(u"speakers"_s, { { u"id"_s, u"n"_s } });
        ChangeSet second;
        second.setValue(speaker(u"a"_s), u"gender"_s, u"female"_s, someBase);
        second.restore(first.records());
        QCOMPARE(second.count(), 2);
        QCOMPARE(stagedOf(second, speaker(u"a"_s), u"region"_s), Value(u"old"_s));
        QCOMPARE(stagedOf(second, speaker(u"a"_s), u"gender"_s), Value(u"female"_s));
        QVERIFY(second.find(draft));
        QCOMPARE(second.undoName(), u"Change gender of 1 speaker"_s);
    }

    void agreesWithAPlainModel_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void agreesWithAPlainModel();

    void tenThousandRecordsAreQuick()
    {
        ChangeSet changes;
        QSignalSpy changed(&changes, &ChangeSet::changed);
        const qint64 before = threadWork();
        changes.beginStep(u"Bulk"_s);
        for (int i = 0; i < 10000; ++i)
            changes.setValue(speaker(QString::number(i)), u"region"_s, u"x"_s, someBase);
        changes.endStep();
        changes.undo();
        changes.redo();
        changes.discardAll();
        changes.undo();
        QList<ChangeSet::WrittenRecord> written;
        for (const StagedRecord &record : changes.records())
            written.append({ record.key, record.key, row({ { u"region"_s, u"x"_s } }), {} });
        changes.acceptCommitted(written, u"Commit"_s);
        changes.undo();
        QCOMPARE(changes.count(), 10000);
        QCOMPARE(changed.count(), 7);
        // Quadratic work would take minutes.
        const qint64 worked = (threadWork() - before) / 1'000'000;
        QVERIFY2(worked < 5000, qPrintable(QString::number(worked)));
    }
};

namespace {

// What a ChangeSet promises, written as plainly as can be: whole states, and a list of them for undo.
struct PlainModel {
    struct Record {
        StagedRecord::Operation operation;
        FieldValues staged;
        bool operator==(const Record &) const = default;
    };
    using State = QMap<QString, Record>; // by a name of the key

    State state;
    QList<State> past;
    QList<State> future;

    void become(const State &next)
    {
        if (next == state)
            return;
        past.append(state);
        future.clear();
        state = next;
    }
    void undo()
    {
        if (past.isEmpty())
            return;
        future.append(state);
        state = past.takeLast();
    }
    void redo()
    {
        if (future.isEmpty())
            return;
        past.append(state);
        state = future.takeLast();
    }
};

QString nameOf(const RecordKey &key)
{
    return key.table + u'/' + key.key.join(u',') + u'/' + key.draft;
}

PlainModel::State stateOf(const ChangeSet &changes)
{
    PlainModel::State state;
    for (const StagedRecord &record : changes.records())
        state.insert(nameOf(record.key), { record.operation, record.staged });
    return state;
}

// Record by record, as the change-set does not do it.
QString summaryOf(const ChangeSet &changes)
{
    ChangeWords words;
    for (const StagedRecord &record : changes.records())
        words.add(record.key, record.operation, record.staged.keys());
    return words.text();
}

void setPlain(PlainModel::State &state, const RecordKey &key, const QString &column, const Value &value)
{
    const QString name = nameOf(key);
    if (!state.contains(name)) {
        if (key.isDraft() || someBase.values.value(column) == value)
            return;
        state.insert(name, { StagedRecord::Operation::Update, {} });
    }
    PlainModel::Record &record = state[name];
    if (record.operation == StagedRecord::Operation::Delete)
        return;
    if (record.operation == StagedRecord::Operation::Update && someBase.values.value(column) == value)
        record.staged.remove(column);
    else
        record.staged.insert(column, value);
    if (record.operation == StagedRecord::Operation::Update && record.staged.isEmpty())
        state.remove(name);
}

void removePlain(PlainModel::State &state, const RecordKey &key)
{
    if (key.isDraft())
        state.remove(nameOf(key));
    else
        state.insert(nameOf(key), { StagedRecord::Operation::Delete, {} });
}

} // namespace

void ChangeSetTest::agreesWithAPlainModel()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    ChangeSet changes;
    PlainModel plain;
    QList<RecordKey> keys;
    for (int i = 0; i < 5; ++i)
        keys.append(speaker(QString::number(i)));
    const QStringList columns = someBase.values.keys();
    const QList<Value> values { u"Japan"_s, u"male"_s, std::nullopt, u""_s, u"x"_s };
    const auto any = [&random](const auto &list) {
        return list.at(random.bounded(int(list.size())));
    };

    const auto edit = [&](PlainModel::State &next) {
        const RecordKey key = any(keys);
        switch (random.bounded(8)) {
        case 0: {
            const FieldValues start { { any(columns), any(values) } };
            const RecordKey draft = changes.insertRecord(u"speakers"_s, start);
            keys.append(draft);
            next.insert(nameOf(draft), { StagedRecord::Operation::Insert, start });
            break;
        }
        case 1:
            if (!key.isDraft() || changes.find(key)) {
                changes.removeRecord(key, someBase);
                removePlain(next, key);
            }
            break;
        case 2: {
            const QString column = any(columns);
            changes.revertField(key, column);
            if (const auto found = next.find(nameOf(key)); found != next.end()) {
                found->staged.remove(column);
                if (found->operation == StagedRecord::Operation::Update && found->staged.isEmpty())
                    next.erase(found);
            }
            break;
        }
        case 3:
            changes.revertRecord(key);
            next.remove(nameOf(key));
            break;
        case 4: {
            FieldValues several;
            for (int i = 0; i < 3; ++i)
                several.insert(any(columns), any(values));
            changes.setValues(key, several, someBase);
            for (auto it = several.cbegin(); it != several.cend(); ++it)
                setPlain(next, key, it.key(), it.value());
            break;
        }
        default: {
            const QString column = any(columns);
            const Value value = any(values);
            changes.setValue(key, column, value, someBase);
            setPlain(next, key, column, value);
        }
        }
    };

    for (int i = 0; i < 400; ++i) {
        switch (const int what = random.bounded(20)) {
        case 0:
        case 1:
        case 2:
            changes.undo();
            plain.undo();
            break;
        case 3:
        case 4:
            changes.redo();
            plain.redo();
            break;
        case 5:
            if (random.bounded(5) == 0) {
                changes.discardAll();
                plain.become({});
            }
            break;
        default: {
            PlainModel::State next = plain.state;
            changes.beginStep(u"step"_s);
            for (int n = what < 9 ? random.bounded(5) : 1; n > 0; --n)
                edit(next);
            changes.endStep();
            plain.become(next);
        }
        }
        QCOMPARE(stateOf(changes), plain.state);
        QCOMPARE(changes.summary(), summaryOf(changes));
        QCOMPARE(changes.canUndo(), !plain.past.isEmpty());
        QCOMPARE(changes.canRedo(), !plain.future.isEmpty());
    }
    while (changes.canUndo())
        changes.undo();
    QVERIFY(changes.isEmpty());
}

QTEST_GUILESS_MAIN(ChangeSetTest)
#include "tst_changeset.moc"
