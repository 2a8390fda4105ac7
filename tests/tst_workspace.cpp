#include "models/content/staging/changejournal.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "models/database/pgconnection.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testwire.h"
#include "tests/support/workspacebench.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

using State = CommitOutcome::State;
constexpr int patience = 20'000;
constexpr int thousands = 2000;

const RecordKey s1 = keyOf(u"speakers"_s, u"s1"_s);
const RecordKey s2 = keyOf(u"speakers"_s, u"s2"_s);
const RecordKey s3 = keyOf(u"speakers"_s, u"s3"_s);

FieldValues languageValues(const QString &id)
{
    return { { u"id"_s, id }, { u"code"_s, id }, { u"name"_s, id }, { u"native_name"_s, id },
        { u"writing_system"_s, u"latin"_s }, { u"flag"_s, u"-"_s } };
}

} // namespace

class WorkspaceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->exec(insertSpeakers({ u"la"_s, u"lb"_s }, 5));
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = workspace(m_database->profile());
    }
    void cleanup()
    {
        m_workspace.reset();
        m_database.reset();
    }

    void commitsAndUndoes()
    {
        edit(s1, u"region"_s, u"mine"_s);
        const RecordKey draft = changes().insertRecord(u"languages"_s, languageValues(u"lz"_s));
        changes().removeRecord(keyOf(u"languages"_s, u"lb"_s), base(keyOf(u"languages"_s, u"lb"_s)));
        QSignalSpy committing(m_workspace.get(), &Workspace::committingChanged);
        const CommitOutcome outcome = commit();
        QCOMPARE(outcome.state, State::Committed);
        QCOMPARE(committing.count(), 2);
        QVERIFY(changes().isEmpty());
        QVERIFY(!changes().find(draft));
        QCOMPARE(changes().undoName(), u"Commit: Add 1 language · Change region of 1 speaker · Delete 1 language"_s);
        QCOMPARE(state(), u"la,lz mine,region,region,region,region"_s);
        changes().undo();
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(state(), u"la,lb region,region,region,region,region"_s);
    }

    void thousandsAreTakenOverInSlices()
    {
        stageThousands();
        QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
        int slices = 0;
        const auto watched = connect(&changes(), &ChangeSet::accepted, this, [&] {
            ++slices;
            QVERIFY(m_workspace->isCommitting());
            m_workspace->commit(); // one at a time
            QVERIFY(!changes().canUndo());
        });
        const CommitOutcome outcome = commit();
        disconnect(watched);
        QCOMPARE(outcome.state, State::Committed);
        QCOMPARE(outcome.written.size(), thousands);
        QCOMPARE(finished.size(), 1);
        QVERIFY(slices > 2);
        QVERIFY(changes().isEmpty());
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM speakers WHERE region = 'mine'"_s), QString::number(thousands));
        changes().undo();
        QCOMPARE(changes().count(), thousands);
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM speakers WHERE region = 'mine'"_s), u"0"_s);
        QVERIFY(changes().isEmpty());
    }

    // As a kill does that comes between two slices: everything is in the database, and nothing of it is offered again.
    void anEndBetweenTwoSlicesLosesAndRepeatsNothing()
    {
        stageThousands();
        edit(s1, u"region"_s, u"waits"_s);
        QSet<RecordKey> most;
        for (const StagedRecord &record : changes().records()) {
            if (record.key != s1)
                most.insert(record.key);
        }
        const QTemporaryDir copy;
        bool copied = false;
        connect(&changes(), &ChangeSet::accepted, this, [&] {
            if (std::exchange(copied, true))
                return;
            QVERIFY(changes().count() > 1); // the others have not had their turn
            m_workspace->flush();
            copyFolder(m_folder->path(), copy.path());
        });
        QCOMPARE(commit(most).state, State::Committed);
        QVERIFY(copied);
        m_workspace = std::make_unique<Workspace>(openSession(m_database->profile()), copy.path());
        const QList<Workspace::Leftover> left = findLeftovers();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().records.size(), 1);
        QCOMPARE(left.first().records.first().key, s1);
    }

    void someAloneAndWhatTheyNeed()
    {
        const RecordKey language = changes().insertRecord(u"languages"_s, languageValues(u"lz"_s));
        edit(s1, u"language_id"_s, u"lz"_s);
        edit(s2, u"region"_s, u"waits"_s);
        QCOMPARE(m_workspace->preview({ s1 }).size(), 2);
        QCOMPARE(m_workspace->preview({ s1 }).at(0).record, language);
        QCOMPARE(commit({ s1 }).state, State::Committed);
        QCOMPARE(changes().count(), 1);
        QVERIFY(changes().find(s2));
        QCOMPARE(state(), u"la,lb,lz region,region,region,region,region"_s);
    }

    void otherFieldsAreMergedAndTheCommitGoesThrough()
    {
        edit(s1, u"region"_s, u"mine"_s);
        edit(s2, u"region"_s, u"mine"_s);
        edit(s3, u"region"_s, u"same"_s);
        m_database->exec(u"UPDATE speakers SET gender = 'female' WHERE id = 's1'"_s);
        m_database->exec(u"UPDATE speakers SET region = 'same' WHERE id = 's3'"_s);
        const CommitOutcome outcome = commit();
        QCOMPARE(outcome.state, State::Committed);
        QVERIFY(changes().isEmpty());
        QCOMPARE(
            m_database->exec(u"SELECT string_agg(region || gender, ',' ORDER BY id) FROM speakers WHERE id < 's4'"_s),
            u"minefemale,minemale,samemale"_s);
    }

    void theSameFieldIsAConflictThatNobodyOverwrites()
    {
        edit(s1, u"region"_s, u"mine"_s);
        edit(s2, u"region"_s, u"mine"_s);
        m_database->exec(u"UPDATE speakers SET region = 'theirs' WHERE id = 's1'"_s);
        CommitOutcome outcome = commit();
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.refused.size(), 1);
        QCOMPARE(changes().count(), 2);
        QCOMPARE(changes().conflictCount(), 1);
        QCOMPARE(changes().find(s1)->theirs.value(u"region"_s), Value(u"theirs"_s));
        // It stays refused, without asking the server, until somebody decides.
        outcome = commit();
        QCOMPARE(outcome.refused.at(0).error.kind, Error::Kind::Conflict);
        QCOMPARE(outcome.roundTrips, 0);
        changes().resolveField(s1, u"region"_s, ChangeSet::Choice::Mine);
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 's1'"_s), u"mine"_s);
    }

    void aRowThatIsGoneIsSaid()
    {
        edit(s1, u"region"_s, u"mine"_s);
        changes().removeRecord(s2, base(s2));
        m_database->exec(u"DELETE FROM speakers WHERE id IN ('s1', 's2')"_s);
        QCOMPARE(commit().state, State::Refused);
        QCOMPARE(changes().count(), 1); // what was to be deleted is deleted
        QVERIFY(changes().find(s1)->goneFromDatabase);
        changes().resolveGone(s1, ChangeSet::Choice::Mine);
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 's1'"_s), u"mine"_s);
    }

    void refusedRowsAreMarkedAndEverythingStays()
    {
        edit(s1, u"region"_s, u"fine"_s);
        edit(s2, u"language_id"_s, u"nowhere"_s);
        edit(s3, u"language_id"_s, u"nowhere else"_s);
        QCOMPARE(commit().refused.size(), 2);
        QCOMPARE(changes().count(), 3);
        QVERIFY(!changes().find(s1)->refusal);
        QCOMPARE(changes().find(s2)->refusal->sqlState, u"23503"_s);
        QVERIFY(changes().find(s3)->refusal);
    }

    void aDeadlockThatIsOverIsTriedAgain()
    {
        // Only the first attempt meets it: a sequence is not rolled back.
        m_database->exec(
            u"CREATE SEQUENCE tries; CREATE FUNCTION deadlock_once() RETURNS trigger LANGUAGE plpgsql AS $$ "
            "BEGIN IF nextval('tries') = 1 THEN RAISE 'deadlock' USING ERRCODE = '40P01'; END IF; RETURN "
            "NEW; END $$; CREATE TRIGGER once BEFORE UPDATE ON speakers FOR EACH ROW EXECUTE FUNCTION "
            "deadlock_once()"_s);
        edit(s1, u"region"_s, u"mine"_s);
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 's1'"_s), u"mine"_s);
        QVERIFY(changes().isEmpty());
    }

    void whatTheDatabaseComputesCannotBeEdited()
    {
        m_database->exec(
            u"CREATE TABLE sums (id text PRIMARY KEY, a int, twice int GENERATED ALWAYS AS (a * 2) STORED)"_s);
        m_workspace = workspace(m_database->profile());
        changes().insertRecord(u"sums"_s, { { u"id"_s, u"1"_s }, { u"a"_s, u"2"_s }, { u"twice"_s, u"9"_s } });
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT twice FROM sums"_s), u"4"_s);
        changes().setValue(keyOf(u"sums"_s, u"1"_s), u"twice"_s, u"9"_s, { { { u"twice"_s, u"4"_s } }, {} });
        QCOMPARE(m_workspace->blockingProblems().size(), 1);
    }

    void whatIsInTheWayOfThousandsIsFoundByAWorker()
    {
        m_database->exec(u"CREATE TABLE notes (id int PRIMARY KEY, size int)"_s);
        m_workspace = workspace(m_database->profile());
        changes().beginStep({});
        for (int i = 0; i < 2000; ++i)
            changes().insertRecord(u"notes"_s, { { u"id"_s, QString::number(i) }, { u"size"_s, u"1"_s } });
        changes().endStep();
        const RecordKey bad = changes().insertRecord(u"notes"_s, { { u"id"_s, u"-1"_s }, { u"size"_s, u"large"_s } });
        QSignalSpy blocked(m_workspace.get(), &Workspace::blocked);
        QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
        m_workspace->commitUnlessBlocked();
        QVERIFY(m_workspace->isCommitting());
        QTRY_COMPARE_WITH_TIMEOUT(blocked.count(), 1, patience);
        QVERIFY(!m_workspace->isCommitting());
        const auto problems = blocked.at(0).at(0).value<QList<Workspace::Problem>>();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.at(0).record, bad);
        QCOMPARE(problems.at(0).column, u"size"_s);
        QCOMPARE(finished.count(), 0);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM notes"_s), u"0"_s);

        // Given up while it is looked at.
        m_workspace->commitUnlessBlocked();
        m_workspace->cancelCommit();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QCOMPARE(finished.at(0).at(0).value<CommitOutcome>().error->kind, Error::Kind::Cancelled);
        QVERIFY(!m_workspace->isCommitting());

        changes().removeRecord(bad, {});
        m_workspace->commitUnlessBlocked();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, patience);
        QCOMPARE(finished.at(1).at(0).value<CommitOutcome>().state, State::Committed);
        QCOMPARE(blocked.count(), 1);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM notes"_s), u"2000"_s);
    }

    void aRowThatTheDatabaseLeavesAsItIsIsSaid()
    {
        m_database->exec(u"CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';"
                         "CREATE TRIGGER leave BEFORE UPDATE ON speakers FOR EACH ROW WHEN (OLD.id = 's1') "
                         "EXECUTE FUNCTION leave()"_s);
        edit(s1, u"region"_s, u"mine"_s);
        edit(s2, u"region"_s, u"mine"_s);
        const CommitOutcome outcome = commit();
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.refused.size(), 1);
        QCOMPARE(outcome.refused.at(0).record, s1);
        QCOMPARE(outcome.refused.at(0).error.kind, Error::Kind::Refused);
        QVERIFY(changes().find(s1)->refusal);
        QVERIFY(!changes().find(s2)->refusal);
        m_database->exec(u"DROP TRIGGER leave ON speakers"_s);
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(state(), u"la,lb mine,mine,region,region,region"_s);
    }

    void aRowThatTheSameCommitTouchesIsStillWritten()
    {
        m_database->exec(u"CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN UPDATE speakers SET "
                         "gender = gender WHERE id <> NEW.id; RETURN NULL; END';"
                         "CREATE TRIGGER touch AFTER UPDATE OF region ON speakers FOR EACH ROW EXECUTE FUNCTION touch()"_s);
        edit(s1, u"region"_s, u"mine"_s);
        edit(s2, u"region"_s, u"mine"_s);
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(state(), u"la,lb mine,mine,region,region,region"_s);
    }

    void aRecordThatWasNeverReadIsNotWritten()
    {
        changes().setValue(s1, u"region"_s, u"mine"_s, {});
        changes().removeRecord(s2, {});
        const CommitOutcome outcome = commit();
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.refused.size(), 2);
        QCOMPARE(outcome.refused.at(0).error.kind, Error::Kind::Usage);
        QCOMPARE(state(), u"la,lb region,region,region,region,region"_s);
        changes().rebase(s1, base(s1));
        changes().rebase(s2, base(s2));
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(state(), u"la,lb mine,region,region,region"_s);
    }

    void theUndoOfADeleteAddsNothingThatWasNotReadWhole()
    {
        m_database->exec(u"DO $$BEGIN CREATE ROLE test_partly LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END$$;"
                         "GRANT SELECT (id, language_id, region), INSERT, UPDATE, DELETE ON speakers TO test_partly;"
                         "GRANT SELECT, INSERT, UPDATE, DELETE ON languages TO test_partly"_s);
        m_workspace = workspace(m_database->profileOf(u"test_partly"_s));
        changes().removeRecord(s1, { { { u"region"_s, u"region"_s } }, {} });
        QCOMPARE(commit().state, State::Committed);
        QVERIFY(!changes().canUndo());
        const RecordKey language = keyOf(u"languages"_s, u"lb"_s);
        changes().removeRecord(language, base(language));
        QCOMPARE(commit().state, State::Committed);
        QVERIFY(changes().canUndo());
    }

    void aDeleteThatWasTakenBackIsNotSentAgain()
    {
        const std::unique_ptr<PgConnection> other = m_database->connect();
        QVERIFY(other->run(u"BEGIN"_s) && other->run(u"UPDATE speakers SET region = region WHERE id = 's1'"_s));
        changes().removeRecord(s1, base(s1));
        edit(s2, u"region"_s, u"mine"_s);
        QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
        m_workspace->commit();
        QTRY_COMPARE_WITH_TIMEOUT(waitingBackends(), 1, patience);
        changes().revertRecord(s1);
        edit(s1, u"region"_s, u"kept"_s);
        QVERIFY(other->run(u"COMMIT"_s));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QCOMPARE(state(), u"la,lb region,mine,region,region,region"_s);
        QCOMPARE(changes().count(), 1);
        QCOMPARE(changes().find(s1)->operation, StagedRecord::Operation::Update);
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(state(), u"la,lb kept,mine,region,region,region"_s);
    }

    void aCommitCanBeCancelled()
    {
        const std::unique_ptr<PgConnection> other = m_database->connect();
        QVERIFY(other->run(u"BEGIN"_s) && other->run(u"SELECT FROM speakers WHERE id = 's1' FOR UPDATE"_s));
        edit(s1, u"region"_s, u"mine"_s);
        QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
        m_workspace->commit();
        QTRY_COMPARE_WITH_TIMEOUT(waitingBackends(), 1, patience);
        m_workspace->cancelCommit();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        const auto outcome = finished.at(0).at(0).value<CommitOutcome>();
        QCOMPARE(outcome.state, State::Refused);
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->kind, Error::Kind::Cancelled);
        QVERIFY(outcome.refused.isEmpty());
        QVERIFY(!m_workspace->isCommitting());
        QVERIFY(!changes().find(s1)->refusal);
        QVERIFY(other->run(u"COMMIT"_s));
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(state(), u"la,lb mine,region,region,region,region"_s);
    }

    void problemsStopTheCommitBeforeAnythingIsSent()
    {
        edit(s1, u"gender"_s, u"robot"_s);
        const RecordKey draft = changes().insertRecord(u"languages"_s, { { u"id"_s, u"x"_s } });
        const QList<Workspace::Problem> problems = m_workspace->blockingProblems();
        QStringList columns;
        for (const Workspace::Problem &problem : problems)
            columns.append(problem.column);
        QCOMPARE(columns,
            QStringList({ u"gender"_s, u"code"_s, u"name"_s, u"native_name"_s, u"writing_system"_s, u"flag"_s }));
        const CommitOutcome outcome = commit();
        QCOMPARE(outcome.refused.size(), 2);
        QCOMPARE(outcome.roundTrips, 0);
        QCOMPARE(changes().find(draft)->refusal->kind, Error::Kind::Invalid);
    }

    void aCheckOfTheFieldStopsItToo()
    {
        edit(s1, u"bcp47_code"_s, u"ja_JP"_s);
        const CommitOutcome outcome = commit();
        QCOMPARE(outcome.roundTrips, 0);
        QCOMPARE(outcome.refused.size(), 1);
        QCOMPARE(outcome.refused.constFirst().error.column, u"bcp47_code"_s);
        QCOMPARE(changes().count(), 1);
        edit(s1, u"bcp47_code"_s, u"ja-JP"_s);
        QCOMPARE(commit().state, CommitOutcome::State::Committed);
    }

    void anOldFaultStopsNobodyFromMendingAnotherField()
    {
        m_database->exec(u"UPDATE speakers SET bcp47_code = 'no tag' WHERE id = 's1'"_s);
        edit(s1, u"region"_s, u"mended"_s);
        QCOMPARE(commit().state, CommitOutcome::State::Committed);
    }

    void aLostAnswerIsDecidedByTheServer_data()
    {
        QTest::addColumn<bool>("committed");
        QTest::newRow("committed") << true;
        QTest::newRow("not committed") << false;
    }
    void aLostAnswerIsDecidedByTheServer()
    {
        QFETCH(const bool, committed);
        TestWire wire(m_database->profile());
        m_workspace = workspace(wire.profile());
        m_workspace->session().rows({ u"SELECT 1"_s, {} });
        edit(s1, u"region"_s, u"mine"_s);
        changes().insertRecord(u"languages"_s, languageValues(u"lz"_s));
        // The flights are told apart by what stands in the database: a statement of the first one waits for a lock.
        const std::unique_ptr<PgConnection> other = m_database->connect();
        QVERIFY(other->run(u"BEGIN"_s) && other->run(u"SELECT FROM speakers WHERE id = 's1' FOR UPDATE"_s));
        QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
        m_workspace->commit();
        QTRY_COMPARE_WITH_TIMEOUT(waitingBackends(), 1, patience);
        if (committed)
            wire.loseAnswerAfter(1);
        else
            wire.loseNextAnswer();
        QVERIFY(other->run(u"COMMIT"_s));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        const auto outcome = finished.at(0).at(0).value<CommitOutcome>();
        QCOMPARE(outcome.state, committed ? State::Committed : State::Refused);
        QCOMPARE(changes().isEmpty(), committed);
        if (!committed)
            QCOMPARE(commit().state, State::Committed);
        QCOMPARE(state(), u"la,lb,lz mine,region,region,region,region"_s);
    }

    void aReadBeforeTheFateIsKnownIsNoChangeOfSomebodyElse_data()
    {
        QTest::addColumn<bool>("lost");
        QTest::newRow("the answer is on its way") << false;
        QTest::newRow("the answer is lost and nobody can be asked") << true;
    }
    void aReadBeforeTheFateIsKnownIsNoChangeOfSomebodyElse()
    {
        QFETCH(const bool, lost);
        TestWire wire(m_database->profile());
        m_workspace = workspace(wire.profile());
        ContentTable table(*m_workspace, describeEntity(u"speakers"_s));
        table.open();
        QTRY_COMPARE_WITH_TIMEOUT(table.state(), ContentTable::State::Ready, patience);
        edit(s1, u"region"_s, u"mine"_s);
        changes().removeRecord(s2, base(s2));
        wire.setAtCommit([lost] { return lost ? TestWire::Fate::LoseAnswer : TestWire::Fate::HoldAnswer; });
        wire.cutWhoSays(lost ? "txid_status" : "");
        QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
        m_workspace->commit();
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"la,lb mine,region,region,region"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), lost ? 1 : 0, patience);
        table.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(table.state(), ContentTable::State::Ready, patience);
        QCOMPARE(table.rowsInWindow(), 4);
        QCOMPARE(changes().count(), 2);
        QCOMPARE(m_workspace->isCommitting(), !lost);

        wire.setAtCommit({});
        wire.cutWhoSays({});
        wire.passHeldAnswers();
        QTRY_VERIFY_WITH_TIMEOUT(changes().isEmpty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->isCommitting(), false, patience);
        changes().undo();
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(state(), u"la,lb region,region,region,region,region"_s);
    }

    void aReadBeforeTheFateIsKnownIsTakenUpOnceNothingWasCommitted()
    {
        TestWire wire(m_database->profile());
        m_workspace = workspace(wire.profile());
        ContentTable table(*m_workspace, describeEntity(u"speakers"_s));
        table.open();
        QTRY_COMPARE_WITH_TIMEOUT(table.state(), ContentTable::State::Ready, patience);
        edit(s1, u"region"_s, u"mine"_s);
        wire.setAtCommit([] { return TestWire::Fate::Cut; });
        wire.cutWhoSays("txid_status");
        QCOMPARE(commit().state, State::Unknown);
        m_database->exec(u"UPDATE speakers SET region = 'theirs' WHERE id = 's1'"_s);
        table.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(table.state(), ContentTable::State::Ready, patience);
        QCOMPARE(changes().conflictCount(), 0);
        wire.cutWhoSays({});
        QTRY_COMPARE_WITH_TIMEOUT(changes().conflictCount(), 1, patience);
    }

    void whatWasStagedIsOfferedAgain()
    {
        edit(s1, u"region"_s, u"mine"_s);
        edit(s2, u"region"_s, u"mine"_s);
        edit(s3, u"region"_s, u"mine"_s);
        const RecordKey draft = changes().insertRecord(u"languages"_s, languageValues(u"lz"_s));
        changes().undo();
        changes().redo();
        m_workspace->flush();
        m_workspace.reset();
        m_database->exec(u"UPDATE speakers SET region = 'theirs' WHERE id = 's1'"_s);
        m_database->exec(u"UPDATE speakers SET gender = 'female' WHERE id = 's2'"_s);
        m_database->exec(u"DELETE FROM speakers WHERE id = 's3'"_s);

        m_workspace = workspace(m_database->profile());
        const QList<Workspace::Leftover> leftovers = findLeftovers();
        QCOMPARE(leftovers.size(), 1);
        QCOMPARE(leftovers.at(0).records.size(), 4);
        m_workspace->restore(leftovers.at(0));
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), 4, patience);
        QVERIFY(changes().find(draft));
        QCOMPARE(changes().find(s1)->theirs.value(u"region"_s), Value(u"theirs"_s));
        QVERIFY(!changes().find(s2)->hasConflict());
        QVERIFY(changes().find(s3)->goneFromDatabase);
        QVERIFY(!QFile::exists(leftovers.at(0).journal));
        QCOMPARE(commit({ s2, draft }).state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT region || gender FROM speakers WHERE id = 's2'"_s), u"minefemale"_s);
    }

    void anOldJournalThatWasOverruledIsKept()
    {
        edit(s1, u"region"_s, u"old"_s);
        edit(s2, u"region"_s, u"old"_s);
        m_workspace.reset();
        m_workspace = workspace(m_database->profile());
        edit(s1, u"region"_s, u"new"_s);
        const QList<Workspace::Leftover> leftovers = findLeftovers();
        QCOMPARE(leftovers.size(), 1);
        m_workspace->restore(leftovers.at(0));
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), 2, patience);
        QCOMPARE(changes().find(s1)->staged.value(u"region"_s), Value(u"new"_s));
        QVERIFY(!QFile::exists(leftovers.at(0).journal));
        QVERIFY(QFile::exists(leftovers.at(0).journal + u".kept"));
    }

    void whatIsForgottenIsNotOfferedAgain()
    {
        edit(s1, u"region"_s, u"mine"_s);
        m_workspace.reset();
        m_workspace = workspace(m_database->profile());
        QList<Workspace::Leftover> leftovers = findLeftovers();
        QCOMPARE(leftovers.size(), 1);
        m_workspace->forget(leftovers.at(0));
        QVERIFY(!QFile::exists(leftovers.at(0).journal));
        QVERIFY(changes().isEmpty());
    }

    void anUncertainCommitOfAnEarlierRunIsDecided_data()
    {
        QTest::addColumn<QString>("fate");
        QTest::newRow("committed") << u"committed"_s;
        QTest::newRow("aborted") << u"aborted"_s;
        QTest::newRow("not known, and in the rows") << u"unknown, written"_s;
        QTest::newRow("not known, and not in the rows") << u"unknown, not written"_s;
        QTest::newRow("the id is another's") << u"another's"_s;
    }
    void anUncertainCommitOfAnEarlierRunIsDecided()
    {
        QFETCH(const QString, fate);
        m_workspace.reset();
        const bool known = !fate.startsWith(u"unknown"_s);
        const bool written = fate == u"committed" || fate == u"unknown, written";
        const QString change =
            u"UPDATE speakers SET region = 'sent' WHERE id = 's1'; DELETE FROM speakers WHERE id = 's2'; "
            "INSERT INTO languages (id, code, name, native_name, writing_system, flag) VALUES "
            "('lz', 'lz', 'lz', 'lz', 'latin', '-')"_s;
        const QString another = m_database->exec(u"SELECT txid_current()"_s);
        const QString mine = m_database->exec(u"BEGIN; "_s + change + u"; SELECT txid_current()"_s);
        const QString id = fate == u"another's" ? another : mine;
        {
            ChangeSet old;
            const Session::Ptr session = openSession(m_database->profile());
            ChangeJournal journal(old, ChangeJournal::folderOf(session->catalog(), m_folder->path()));
            const BaseRow seen { { { u"region"_s, u"region"_s } }, u"1"_s };
            old.setValue(s1, u"region"_s, u"sent"_s, seen);
            old.removeRecord(s2, seen);
            old.setValue(s3, u"region"_s, u"not sent"_s, seen);
            const RecordKey draft = old.insertRecord(u"languages"_s, languageValues(u"lz"_s));
            journal.sending({ *old.find(s1), *old.find(s2), *old.find(draft) });
            QVERIFY(journal.markWriter()({ known ? id : u"999999999"_s, {}, {} }));
        }
        m_database->exec(written ? u"COMMIT"_s : u"ROLLBACK"_s);
        m_workspace = workspace(m_database->profile());
        const QList<Workspace::Leftover> leftovers = findLeftovers();
        QCOMPARE(leftovers.size(), 1);
        QCOMPARE(leftovers.at(0).records.size(), written ? 1 : 4);
        m_workspace->restore(leftovers.at(0));
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), written ? 1 : 4, patience);
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT string_agg(id || region, ',' ORDER BY id) FROM speakers WHERE id < 's4'"_s),
            u"s1sent,s3not sent"_s);
    }

    void aServerThatHasRunEverSinceIsBelieved_data()
    {
        QTest::addColumn<bool>("same");
        QTest::newRow("the same server") << true;
        QTest::newRow("another server") << false;
    }
    // Somebody else wrote over the row since then: it does not show the commit any more.
    void aServerThatHasRunEverSinceIsBelieved()
    {
        QFETCH(const bool, same);
        const QString start = m_database->exec(u"SELECT "_s + serverStartSql());
        const BaseRow seen = base(s1);
        const QString id =
            m_database->exec(u"BEGIN; UPDATE speakers SET region = 'sent' WHERE id = 's1'; SELECT txid_current()"_s);
        m_database->exec(u"COMMIT; UPDATE speakers SET region = 'theirs' WHERE id = 's1'"_s);
        leave([&](ChangeSet &old, ChangeJournal &journal) {
            old.setValue(s1, u"region"_s, u"sent"_s, seen);
            journal.sending({ *old.find(s1) });
            QVERIFY(journal.markWriter()({ id, same ? start : u"1.5"_s, {} }));
        });
        const QList<Workspace::Leftover> leftovers = findLeftovers();
        QCOMPARE(leftovers.isEmpty(), same);
        if (same)
            return;
        m_workspace->restore(leftovers.at(0));
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), 1, patience);
        QCOMPARE(changes().find(s1)->theirs.value(u"region"_s), Value(u"theirs"_s));
    }

    void anAddedRowIsFoundByTheKeyThatTheDatabaseGaveIt()
    {
        m_database->exec(u"CREATE TABLE notes (id int GENERATED ALWAYS AS IDENTITY (START 7) PRIMARY KEY, words text); "
                         "INSERT INTO notes (words) VALUES ('sent')"_s);
        leave([](ChangeSet &old, ChangeJournal &journal) {
            const RecordKey draft = old.insertRecord(u"notes"_s, { { u"words"_s, u"sent"_s } });
            journal.sending({ *old.find(draft) });
            QVERIFY(journal.markWriter()({ u"999999999"_s, {}, { { draft, { u"7"_s } } } }));
            old.setDraftValue(draft, u"words"_s, u"typed since"_s);
        });
        const QList<Workspace::Leftover> leftovers = findLeftovers();
        QCOMPARE(leftovers.size(), 1);
        QCOMPARE(leftovers.at(0).records.at(0).key, keyOf(u"notes"_s, u"7"_s));
        m_workspace->restore(leftovers.at(0));
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), 1, patience);
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT string_agg(id || words, ',') FROM notes"_s), u"7typed since"_s);
    }

    void aLostAnswerNamesWhatWasAdded()
    {
        m_database->exec(
            u"CREATE TABLE notes (id int GENERATED ALWAYS AS IDENTITY (START 7) PRIMARY KEY, words text)"_s);
        TestWire wire(m_database->profile());
        m_workspace = workspace(wire.profile());
        changes().insertRecord(u"notes"_s, { { u"words"_s, u"sent"_s } });
        wire.setAtCommit([] { return TestWire::Fate::LoseAnswer; });
        const CommitOutcome outcome = commit();
        QCOMPARE(outcome.state, State::Committed);
        QCOMPARE(outcome.written.at(0).keyNow, keyOf(u"notes"_s, u"7"_s));
        wire.setAtCommit({});
        changes().undo();
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM notes"_s), u"0"_s);
    }

    void aCommitThatTheServerHasNotEndedStaysUndecided()
    {
        // A standby that never answers holds a commit up, of those who wait for one.
        m_database->exec(u"ALTER SYSTEM SET synchronous_standby_names = 'nobody'"_s);
        m_database->exec(u"SELECT pg_reload_conf()"_s);
        const auto answered = qScopeGuard([this] { answerForTheStandby(); });
        TestWire wire(m_database->profile());
        ConnectionProfile profile = wire.profile();
        profile.setKeyword(u"options"_s, u"-c synchronous_commit=on"_s);
        m_workspace = workspace(profile);
        edit(s1, u"region"_s, u"mine"_s);
        wire.setAtCommit([] { return TestWire::Fate::HangUp; });
        QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
        m_workspace->commit();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QCOMPARE(finished.at(0).at(0).value<CommitOutcome>().state, State::Unknown);
        QVERIFY(changes().find(s1));
        wire.setAtCommit({});
        answerForTheStandby();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, patience);
        QCOMPARE(finished.at(1).at(0).value<CommitOutcome>().state, State::Committed);
        QVERIFY(changes().isEmpty());
    }

    void anOldCommitThatHasNotEndedIsAskedForAgain()
    {
        const BaseRow seen = base(s1);
        const QString id =
            m_database->exec(u"BEGIN; UPDATE speakers SET region = 'sent' WHERE id = 's1'; SELECT txid_current()"_s);
        leave([&](ChangeSet &old, ChangeJournal &journal) {
            old.setValue(s1, u"region"_s, u"sent"_s, seen);
            journal.sending({ *old.find(s1) });
            QVERIFY(journal.markWriter()({ id, {}, {} }));
            old.setValue(s2, u"region"_s, u"not sent"_s, seen);
        });
        QVERIFY(findLeftovers().isEmpty());
        QSignalSpy found(m_workspace.get(), &Workspace::leftoversFound);
        m_database->exec(u"COMMIT"_s);
        QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, patience);
        const auto leftovers = found.at(0).at(0).value<QList<Workspace::Leftover>>();
        QCOMPARE(leftovers.at(0).records.size(), 1);
        QCOMPARE(leftovers.at(0).records.at(0).key, s2);
    }

    void howAnOldCommitEndedIsWrittenDown_data()
    {
        QTest::addColumn<bool>("committed");
        QTest::newRow("committed") << true;
        QTest::newRow("not committed") << false;
    }
    void howAnOldCommitEndedIsWrittenDown()
    {
        QFETCH(const bool, committed);
        const BaseRow seen = base(s1);
        const QString id =
            m_database->exec(u"BEGIN; UPDATE speakers SET region = 'sent' WHERE id = 's1'; SELECT txid_current()"_s);
        m_database->exec(committed ? u"COMMIT"_s : u"ROLLBACK"_s);
        QString path;
        leave([&](ChangeSet &old, ChangeJournal &journal) {
            path = journal.path();
            old.setValue(s1, u"region"_s, u"sent"_s, seen);
            journal.sending({ *old.find(s1) });
            QVERIFY(journal.markWriter()({ id, {}, {} }));
            old.setValue(s1, u"gender"_s, u"female"_s, seen);
        });
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Append));
        QVERIFY(file.write("torn") > 0 && file.flush());
        const QDateTime writtenAt = findLeftovers().at(0).writtenAt;
        QVERIFY(file.seek(0));
        const JournalContent content = readJournal(file.readAll());
        QVERIFY(!content.uncertain);
        QCOMPARE(content.damagedLines, 0);
        QCOMPARE(content.records.size(), 1);
        QCOMPARE(content.records.at(0).staged.keys(),
            committed ? QStringList(u"gender"_s) : QStringList({ u"gender"_s, u"region"_s }));
        m_workspace = workspace(m_database->profile());
        const QList<Workspace::Leftover> again = findLeftovers();
        QCOMPARE(again.at(0).records.size(), 1);
        QCOMPARE(again.at(0).writtenAt, writtenAt);
    }

    void aJournalThatIsJustBeingClosedIsFound()
    {
        edit(s1, u"region"_s, u"mine"_s);
        std::unique_ptr<Workspace> before = std::exchange(m_workspace, workspace(m_database->profile()));
        before->flush();
        QSignalSpy found(m_workspace.get(), &Workspace::leftoversFound);
        QVERIFY(findLeftovers().isEmpty());
        before.reset();
        QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, patience);
    }

    void anOldJournalGoesOnceTheNewOneIsWritten()
    {
        edit(s1, u"region"_s, QString(10'000, u'x'));
        m_workspace.reset();
        m_workspace = workspace(m_database->profile());
        const QList<Workspace::Leftover> leftovers = findLeftovers();
        QCOMPARE(leftovers.size(), 1);
        // The limit of a file's size stands for the disk's.
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before {};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit tight { 2000, before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &tight);
        QSignalSpy restored(m_workspace.get(), &Workspace::leftoverRestored);
        m_workspace->restore(leftovers.at(0));
        QTRY_COMPARE_WITH_TIMEOUT(restored.count(), 1, patience);
        QVERIFY(QFile::exists(leftovers.at(0).journal));
        ::setrlimit(RLIMIT_FSIZE, &before);
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(leftovers.at(0).journal), patience);
    }

    void whatIsTypedWhileCommittingIsKept()
    {
        const std::unique_ptr<PgConnection> other = m_database->connect();
        QVERIFY(other->run(u"BEGIN"_s) && other->run(u"SELECT FROM speakers WHERE id = 's1' FOR UPDATE"_s));
        edit(s1, u"region"_s, u"sent"_s);
        QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
        m_workspace->commit();
        QTRY_COMPARE_WITH_TIMEOUT(waitingBackends(), 1, patience);
        changes().setValue(s1, u"region"_s, u"typed"_s, {});
        QVERIFY(other->run(u"COMMIT"_s));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 's1'"_s), u"sent"_s);
        QCOMPARE(changes().find(s1)->staged.value(u"region"_s), Value(u"typed"_s));
        QCOMPARE(changes().find(s1)->base.values.value(u"region"_s), Value(u"sent"_s));
        QCOMPARE(commit().state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 's1'"_s), u"typed"_s);
    }

private:
    std::unique_ptr<Workspace> workspace(const ConnectionProfile &profile)
    {
        return std::make_unique<Workspace>(openSession(profile), m_folder->path());
    }
    ChangeSet &changes() { return m_workspace->changes(); }

    BaseRow base(const RecordKey &key)
    {
        const QString row =
            m_database->exec(u"SELECT to_jsonb(t) || jsonb_build_object('xmin', t.xmin::text) FROM %1 AS t "
                             "WHERE id = '%2'"_s.arg(key.table, key.key.constFirst()));
        BaseRow read;
        const QJsonObject object = QJsonDocument::fromJson(row.toUtf8()).object();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (it.key() == u"xmin")
                read.rowVersion = it.value().toString();
            else if (it.value().isString())
                read.values.insert(it.key(), it.value().toString());
        }
        return read;
    }
    void edit(const RecordKey &key, const QString &column, const Value &value)
    {
        changes().setValue(key, column, value, base(key));
    }

    CommitOutcome commit(const QSet<RecordKey> &keys = {})
    {
        QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
        m_workspace->commit(keys);
        if (finished.isEmpty())
            finished.wait(patience);
        return finished.isEmpty() ? CommitOutcome() : finished.at(0).at(0).value<CommitOutcome>();
    }

    void answerForTheStandby()
    {
        m_database->exec(u"ALTER SYSTEM RESET synchronous_standby_names"_s);
        m_database->exec(u"SELECT pg_reload_conf()"_s);
    }
    // What an earlier run left, which `work` filled; the workspace is made anew.
    void leave(const std::function<void(ChangeSet &, ChangeJournal &)> &work)
    {
        m_workspace.reset();
        m_workspace = workspace(m_database->profile());
        ChangeSet old;
        ChangeJournal journal(old, ChangeJournal::folderOf(m_workspace->catalog(), m_folder->path()));
        work(old, journal);
    }
    QList<Workspace::Leftover> findLeftovers()
    {
        QSignalSpy found(m_workspace.get(), &Workspace::leftoversFound);
        QSignalSpy searched(m_workspace.get(), &Workspace::leftoversSearched);
        m_workspace->findLeftovers();
        if (searched.isEmpty())
            searched.wait(patience);
        return found.isEmpty() ? QList<Workspace::Leftover>() : found.at(0).at(0).value<QList<Workspace::Leftover>>();
    }

    void stageThousands()
    {
        m_database->exec(u"INSERT INTO speakers SELECT 'many-' || n, language_id, region, dialect_name, bcp47_code, speaker_emoji, gender, "
                         "voice_name, voice_provider_id FROM speakers, generate_series(1, %1) n WHERE id = 's1'"_s.arg(thousands));
        const BaseRow read = base(keyOf(u"speakers"_s, u"many-1"_s));
        changes().beginStep(u"Many"_s);
        for (int n = 1; n <= thousands; ++n) {
            const QString id = u"many-%1"_s.arg(n);
            BaseRow row = read; // they were written by one statement
            row.values.insert(u"id"_s, id);
            changes().setValue(keyOf(u"speakers"_s, id), u"region"_s, u"mine"_s, row);
        }
        changes().endStep();
    }
    static void copyFolder(const QString &from, const QString &to)
    {
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString target = to + u'/' + QDir(from).relativeFilePath(path);
            QDir().mkpath(QFileInfo(target).path());
            QVERIFY(QFile::copy(path, target));
        }
    }

    QString state()
    {
        return m_database->exec(u"SELECT (SELECT string_agg(id, ',' ORDER BY id) FROM languages) || ' ' || "
                                "(SELECT string_agg(region, ',' ORDER BY id) FROM speakers)"_s);
    }
    int waitingBackends()
    {
        return m_database
            ->exec(u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND "
                   "wait_event_type = 'Lock'"_s)
            .toInt();
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
