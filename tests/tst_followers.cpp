#include "models/content/deletion/deleteimpact.h"
#include "models/content/history/followers.h"
#include "models/database/pgconnection.h"
#include "tests/support/followed.h"
#include "tests/support/twohistoriestest.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

using State = CommitOutcome::State;
using Operation = StagedRecord::Operation;
constexpr int patience = 60'000;

const RecordKey la = keyOf(u"languages"_s, u"la"_s);

} // namespace

// What goes or is emptied along with a deleted record is remembered, and comes back. Every test runs twice: with the
// history in the database, and on this computer.
class FollowersTest final : public TwoHistoriesTest {
    Q_OBJECT

private:
    void fillDatabase() override { m_database->exec(insertFollowed()); }

private Q_SLOTS:
    void whatGoesAlongIsRemembered()
    {
        const DeletePlan plan = planned({ la });
        m_bench->remove(la);
        const CommitOutcome outcome = m_bench->commit();
        QCOMPARE(outcome.state, State::Committed);
        QVERIFY(!outcome.historyError);
        const QList<Revision> revisions = m_bench->latest();
        QMap<QString, qint64> gone;
        QMap<QString, qint64> emptied;
        for (const Revision &revision : revisions) {
            QCOMPARE(revision.actor, u"postgres"_s);
            QCOMPARE(revision.changesetName, u"Delete 1 language"_s);
            QVERIFY(qAbs(revision.at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
            QVERIFY(!revision.before.contains(u"password"_s) && !revision.after.contains(u"password"_s));
            ++(revision.operation == Operation::Delete ? gone : emptied)[revision.table];
            if (revision.table == u"languages") {
                QVERIFY(!revision.follows);
                continue;
            }
            QVERIFY(revision.follows);
            QCOMPARE(revision.follows->record({ u"id"_s }), la);
        }
        QCOMPARE(gone, plan.deletedRows);
        QCOMPARE(emptied, plan.emptiedRows);
        QCOMPARE(gone.value(u"speakers"_s), 3);

        const Revision book = m_bench->revisionOf(revisions, keyOf(u"books"_s, u"1"_s));
        QCOMPARE(book.before.value(u"doc"_s), Value(u"{\"b\" : 1, \"a\":2.10}"_s));
        QCOMPARE(book.before.value(u"twice"_s), Value(u"2"_s));
        QVERIFY(book.after.isEmpty());
        const Revision note = m_bench->revisionOf(revisions, keyOf(u"notes"_s, u"1"_s));
        QCOMPARE(note.operation, Operation::Update);
        QCOMPARE(note.before.value(u"language_id"_s), Value(u"la"_s));
        QCOMPARE(note.before.value(u"book_id"_s), Value(u"1"_s));
        QCOMPARE(note.after, m_bench->rowOf(u"notes"_s, u"1"_s)); // the generated column too
        QCOMPARE(note.after.value(u"has"_s), Value(u"false"_s));
        const RecordKey shelf { u"shelves"_s, { u"1"_s, u"x \"y\""_s }, {} };
        QVERIFY(!m_bench->revisionOf(revisions, shelf).before.isEmpty());
    }

    void aTableWithASecretIsNotAddedAgainAsIfItWereWhole()
    {
        m_bench->remove(la);
        QCOMPARE(m_bench->commit().state, State::Committed);
        const RestoreOutcome outcome = m_bench->takeBack();
        QCOMPARE(outcome.refused.size(), 1);
        QCOMPARE(outcome.refused[0].record, keyOf(u"books"_s, u"1"_s));
    }

    // Parents first, as one step that can be undone, and nothing of it is asked of the database twice.
    void itComesBackInOneStep()
    {
        m_database->exec(u"ALTER TABLE books DROP COLUMN password"_s);
        m_bench->reopen(m_database->profile());
        const QMap<QString, QString> before = contents();
        m_bench->remove(la);
        QCOMPARE(m_bench->commit().state, State::Committed);
        const RestoreOutcome outcome = m_bench->takeBack();
        QVERIFY(outcome.refused.isEmpty() && outcome.changedSince.isEmpty());
        QStringList tables;
        for (const RecordKey &key : outcome.staged) {
            if (tables.isEmpty() || tables.last() != key.table)
                tables.append(key.table);
        }
        QVERIFY(tables.indexOf(u"languages"_s) < tables.indexOf(u"shelves"_s));
        QVERIFY(tables.indexOf(u"shelves"_s) < tables.indexOf(u"books"_s));
        QVERIFY(tables.indexOf(u"books"_s) < tables.indexOf(u"notes"_s));
        QCOMPARE(m_bench->changes().undoName(), u"Take back: Delete 1 language"_s);
        m_bench->changes().undo();
        QVERIFY(m_bench->changes().isEmpty());
        m_bench->changes().redo();
        QCOMPARE(m_bench->commit().state, State::Committed);
        QCOMPARE(contents(), before);
    }

    // Several roots, one of which goes with another; who is deleted for itself does not follow.
    void whatIsDeletedForItselfFollowsNobody()
    {
        m_database->exec(u"CREATE TABLE groups (id int PRIMARY KEY, parent int REFERENCES groups ON DELETE CASCADE, "
                         "twin int REFERENCES groups ON DELETE SET NULL);"
                         "INSERT INTO groups VALUES (1, NULL, NULL), (2, 1, 1), (3, 2, NULL), (4, 3, 2), (5, NULL, 4), "
                         "(6, 6, 6), (7, NULL, 7)"_s);
        m_bench->reopen(m_database->profile());
        const QMap<QString, QString> before = contents();
        m_bench->changes().beginStep(u"all"_s);
        for (const QString &id : { u"1"_s, u"2"_s, u"6"_s })
            m_bench->remove(keyOf(u"groups"_s, id));
        m_bench->changes().endStep();
        QCOMPARE(m_bench->commit().state, State::Committed);
        const QList<Revision> revisions = m_bench->latest();
        QCOMPARE(revisions.size(), 6);
        for (const QString &id : { u"1"_s, u"2"_s, u"6"_s })
            QVERIFY(!m_bench->revisionOf(revisions, keyOf(u"groups"_s, id)).follows);
        for (const QString &id : { u"3"_s, u"4"_s })
            QVERIFY(m_bench->revisionOf(revisions, keyOf(u"groups"_s, id)).follows);
        const Revision emptied = m_bench->revisionOf(revisions, keyOf(u"groups"_s, u"5"_s));
        QCOMPARE(emptied.operation, Operation::Update);
        QCOMPARE(emptied.before.value(u"twin"_s), Value(u"4"_s));
        QVERIFY(!emptied.after.value(u"twin"_s));
        QVERIFY(m_bench->takeBack().refused.isEmpty());
        QCOMPARE(m_bench->commit().state, State::Committed);
        QCOMPARE(contents(), before);
    }

    // Somebody who is adding a row below at this moment is waited for.
    void whoAddsARowMeanwhileIsCounted()
    {
        m_bench->remove(la);
        const std::unique_ptr<PgConnection> other = m_database->connect();
        QVERIFY(other->run(u"BEGIN"_s));
        QVERIFY(other->run(u"INSERT INTO shelves VALUES (7, 'late', 'la')"_s));
        std::optional<CommitOutcome> outcome;
        connect(&m_bench->workspace(), &Workspace::commitFinished, this,
            [&outcome](const CommitOutcome &came) { outcome = came; });
        m_bench->workspace().commit();
        QTRY_COMPARE_WITH_TIMEOUT(
            m_database->exec(u"SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"_s), u"1"_s, patience);
        QVERIFY(other->run(u"INSERT INTO books (id, a, b) VALUES (7, 7, 'late')"_s));
        QVERIFY(other->run(u"COMMIT"_s));
        QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), patience);
        QCOMPARE(outcome->state, State::Committed);
        const QList<Revision> revisions = m_bench->latest();
        QVERIFY(m_bench->revisionOf(revisions, RecordKey { u"shelves"_s, { u"7"_s, u"late"_s }, {} }).follows);
        QVERIFY(m_bench->revisionOf(revisions, keyOf(u"books"_s, u"7"_s)).follows);
    }

    // In the database there is no bound; on this computer there is one, and that it was reached is said.
    void manyRowsTakeNoMoreRoundTrips()
    {
        m_database->exec(u"CREATE TABLE lines (id int PRIMARY KEY, language_id text REFERENCES languages ON DELETE CASCADE, "
                         "word text); CREATE INDEX ON lines (language_id);"
                         "INSERT INTO lines SELECT n, 'la', 'word ' || n FROM generate_series(1, 100000) AS n"_s);
        m_bench->reopen(m_database->profile());
        m_bench->remove(la);
        QElapsedTimer timer;
        timer.start();
        const CommitOutcome outcome = m_bench->commit();
        qInfo("%lld ms", qlonglong(timer.elapsed()));
        QCOMPARE(outcome.state, State::Committed);
        if (isHistoryInDatabase()) {
            QVERIFY(!outcome.historyError);
            QCOMPARE(outcome.roundTrips, 2);
            QCOMPARE(m_database->exec(u"SELECT count(*) FROM kaiwa_studio.revision WHERE table_name = 'lines' AND op = "
                                      "'delete' AND follows = '{\"table\":\"languages\",\"key\":{\"id\":\"la\"}}'"_s),
                u"100000"_s);
            return;
        }
        QVERIFY(outcome.roundTrips <= 3);
        QVERIFY2(outcome.historyError && outcome.historyError->message.contains(u"20"_s), "the bound is said");
        QCOMPARE(m_bench->latest().size(), 20'001);
    }

    void thousandsComeBackWithoutStoppingTheWindow()
    {
        m_database->exec(u"CREATE TABLE lines (id int PRIMARY KEY, language_id text REFERENCES languages ON DELETE CASCADE);"
                         "INSERT INTO lines SELECT n, 'la' FROM generate_series(1, 5000) AS n"_s);
        m_bench->reopen(m_database->profile());
        m_bench->remove(la);
        QCOMPARE(m_bench->commit().state, State::Committed);
        int slices = 0;
        int ticksBetween = 0;
        QTimer ticks;
        connect(&ticks, &QTimer::timeout, this, [&] { ticksBetween += slices > 0; });
        connect(&m_bench->changes(), &ChangeSet::changed, &ticks, [&] { ++slices; });
        ticks.start(0);
        const RestoreOutcome outcome = m_bench->takeBack();
        ticks.stop();
        QVERIFY(outcome.staged.size() > 5000);
        QVERIFY2(slices > 3, qPrintable(QString::number(slices)));
        QVERIFY2(ticksBetween >= slices - 1, qPrintable(QString::number(ticksBetween)));
        m_bench->changes().undo();
        QVERIFY(m_bench->changes().isEmpty());
    }

    // --- What a row reads in the end

    void aTriggersWritingIsPartOfWhatCameOut()
    {
        m_database->exec(
            u"CREATE TABLE counts (id int PRIMARY KEY, word text, n int NOT NULL DEFAULT 0);"
            "INSERT INTO counts VALUES (1, 'a'), (2, 'b');"
            "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF pg_trigger_depth() = 1 THEN "
            "UPDATE counts SET n = n + 1; END IF; RETURN NULL; END';"
            "CREATE TRIGGER touch AFTER INSERT OR UPDATE ON counts FOR EACH ROW EXECUTE FUNCTION touch();"
            "CREATE FUNCTION say() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.word = ''alone''; RETURN NEW; END';"
            "CREATE TRIGGER say BEFORE UPDATE OF book_id ON notes FOR EACH ROW EXECUTE FUNCTION say()"_s);
        m_bench->reopen(m_database->profile());
        m_bench->changes().beginStep(u"all"_s);
        m_bench->edit(keyOf(u"counts"_s, u"1"_s), u"word"_s, u"c"_s);
        m_bench->changes().insertRecord(u"counts"_s, { { u"id"_s, u"3"_s } });
        m_bench->remove(keyOf(u"books"_s, u"1"_s));
        m_bench->changes().endStep();
        const CommitOutcome outcome = m_bench->commit();
        QCOMPARE(outcome.state, State::Committed);
        QCOMPARE(outcome.roundTrips, 3);
        const QList<Revision> revisions = m_bench->latest();
        for (const QString &id : { u"1"_s, u"3"_s })
            QCOMPARE(m_bench->revisionOf(revisions, keyOf(u"counts"_s, id)).after, m_bench->rowOf(u"counts"_s, id));
        QCOMPARE(m_bench->revisionOf(revisions, keyOf(u"notes"_s, u"3"_s)).after, m_bench->rowOf(u"notes"_s, u"3"_s));
        // What the studio knows of the row is what stands there: the next edit meets no conflict.
        m_bench->changes().setValue(keyOf(u"counts"_s, u"1"_s), u"word"_s, u"d"_s,
            m_bench->changes().rememberedRow(keyOf(u"counts"_s, u"1"_s)).value_or(BaseRow()));
        const CommitOutcome next = m_bench->commit();
        QCOMPARE(next.state, State::Committed);
        QCOMPARE(next.roundTrips, 3);

        // Back to what they were: the first word of an emptied row included.
        QVERIFY(m_bench->takeBack(1).refused.size() <= 1); // the book has a secret
        const QString word = m_bench->changes().find(keyOf(u"notes"_s, u"3"_s))->staged.value(u"word"_s).value_or(QString());
        QCOMPARE(word, u"other"_s);
    }

    void aReferenceThatFallsBackToADefault()
    {
        m_database->exec(u"CREATE TABLE tips (id int PRIMARY KEY, language_id text DEFAULT 'lb' REFERENCES languages "
                         "ON DELETE SET DEFAULT); INSERT INTO tips VALUES (1, 'la')"_s);
        m_bench->reopen(m_database->profile());
        m_bench->remove(la);
        QCOMPARE(m_bench->commit().state, State::Committed);
        const Revision tip = m_bench->revisionOf(m_bench->latest(), keyOf(u"tips"_s, u"1"_s));
        QCOMPARE(tip.after.value(u"language_id"_s), Value(u"lb"_s));
    }

private:
    DeletePlan planned(const QList<RecordKey> &records)
    {
        const std::unique_ptr<PgConnection> connection = m_database->connect();
        return *planDelete(*connection, m_bench->catalog(), records);
    }

    // Every row of the tables that this test fills, updated_at left aside.
    QMap<QString, QString> contents()
    {
        QMap<QString, QString> all;
        for (const QString &table : { u"languages"_s, u"speakers"_s, u"shelves"_s, u"books"_s, u"notes"_s, u"groups"_s }) {
            if (m_database->exec(u"SELECT to_regclass('%1')"_s.arg(table)).isEmpty())
                continue;
            all.insert(table,
                m_database->exec(
                    u"SELECT string_agg((to_jsonb(t) - 'updated_at')::text, ' ' ORDER BY t::text) FROM %1 t"_s.arg(table)));
        }
        return all;
    }
};

QTEST_GUILESS_MAIN(FollowersTest)
#include "tst_followers.moc"
