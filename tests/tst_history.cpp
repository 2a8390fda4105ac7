#include "models/content/commit/commitfate.h"
#include "models/content/history/historyreader.h"
#include "models/content/workspace.h"
#include "models/database/pgconnection.h"
#include "tests/support/testwire.h"
#include "tests/support/twohistoriestest.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

using State = CommitOutcome::State;
using Operation = StagedRecord::Operation;
constexpr int patience = 20'000;

const RecordKey s1 = keyOf(u"speakers"_s, u"s1"_s);
const RecordKey s2 = keyOf(u"speakers"_s, u"s2"_s);

// Written as no program would: what jsonb would change must come back from the history as it is.
const QString oddJson = u"{\"b\" : 1,  \"a\":2, \"a\":3.10, \"e\":\"\\u00e9\\/\"}"_s;

} // namespace

// Runs every test twice: with the history in the database, and on this computer.
class HistoryTest final : public TwoHistoriesTest {
    Q_OBJECT

private:
    void fillDatabase() override
    {
        m_database->exec(insertSpeakers({ u"la"_s, u"lb"_s }, 5)
            + u"CREATE TABLE notes (id serial PRIMARY KEY, word varchar(5) UNIQUE, doc json, password text, "
            "twice int GENERATED ALWAYS AS (id * 2) STORED, ratio real, tags text[], raw bytea)"_s);
    }

private Q_SLOTS:
    void eachWrittenRecordHasItsRevision()
    {
        const QString before = textOf(s1);
        m_bench->edit(s1, u"region"_s, u"mine"_s);
        const RecordKey draft = changes().insertRecord(u"notes"_s, { { u"word"_s, u"one"_s }, { u"doc"_s, oddJson } });
        changes().removeRecord(s2, m_bench->base(s2));
        const QString gone = textOf(s2);
        const CommitOutcome outcome = m_bench->commit();
        QCOMPARE(outcome.state, State::Committed);
        QCOMPARE(outcome.roundTrips, 2);
        QVERIFY(!outcome.historyError);
        const QString id = changes().currentKey(draft).key.value(0);
        QVERIFY(!id.isEmpty());

        const QList<Revision> changed = history(s1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0].origin, isHistoryInDatabase() ? Revision::Origin::Database : Revision::Origin::Local);
        QCOMPARE(changed[0].operation, Operation::Update);
        QCOMPARE(changed[0].actor, u"postgres"_s);
        QCOMPARE(changed[0].changesetName, u"Add 1 row of notes · Change region of 1 speaker · Delete 1 speaker"_s);
        QVERIFY(qAbs(changed[0].at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        QCOMPARE(textOf(changed[0].before), before);
        QCOMPARE(textOf(changed[0].after), textOf(s1));
        QVERIFY(changed[0].changedColumns().contains(u"region"_s));
        QVERIFY(!changed[0].changedColumns().contains(u"gender"_s));

        const QList<Revision> added = history(keyOf(u"notes"_s, id));
        QCOMPARE(added.size(), 1);
        QCOMPARE(added[0].operation, Operation::Insert);
        QVERIFY(added[0].before.isEmpty());
        QCOMPARE(added[0].after.value(u"doc"_s), Value(oddJson));
        QCOMPARE(added[0].after.value(u"twice"_s), Value(QString::number(2 * id.toInt())));
        QVERIFY(!added[0].after.contains(u"password"_s));
        QCOMPARE(added[0].changeset, changed[0].changeset);

        const QList<Revision> deleted = history(s2);
        QCOMPARE(deleted.size(), 1);
        QCOMPARE(deleted[0].operation, Operation::Delete);
        QCOMPARE(textOf(deleted[0].before), gone);
        QVERIFY(deleted[0].after.isEmpty());
        QCOMPARE(m_bench->changesets().size(), 1);
        QCOMPARE(m_bench->changesets()[0].revisions, 3);
    }

    void aRefusedCommitLeavesNone()
    {
        m_bench->edit(s1, u"gender"_s, u"neither"_s);
        m_bench->edit(s2, u"region"_s, u"mine"_s);
        QCOMPARE(m_bench->commit().state, State::Refused);
        QVERIFY(history(s2).isEmpty() && m_bench->changesets().isEmpty());
        changes().revertField(s1, u"gender"_s);
        QCOMPARE(m_bench->commit().state, State::Committed);
        QCOMPARE(history(s2).size(), 1);
        QCOMPARE(m_bench->changesets().size(), 1);
    }

    void aMergedChangeRemembersWhatTheOtherWrote()
    {
        m_bench->edit(s1, u"region"_s, u"mine"_s);
        m_database->exec(u"UPDATE speakers SET gender = 'female' WHERE id = 's1'"_s);
        const QString before = textOf(s1);
        QCOMPARE(m_bench->commit().state, State::Committed);
        const QList<Revision> revisions = history(s1);
        QCOMPARE(revisions.size(), 1);
        QCOMPARE(textOf(revisions[0].before), before);
        QCOMPARE(textOf(revisions[0].after), textOf(s1));
    }

    // Without the row's version nothing but the edited fields is known of the row: it is read where it is written.
    void aRowWithoutAVersionIsReadBeforeItIsWritten_data()
    {
        QTest::addColumn<bool>("deletes");
        QTest::newRow("change") << false;
        QTest::newRow("delete") << true;
    }
    void aRowWithoutAVersionIsReadBeforeItIsWritten()
    {
        QFETCH(const bool, deletes);
        BaseRow known = m_bench->base(s1);
        known.rowVersion.clear();
        known.values = { { u"region"_s, u"region"_s } };
        if (deletes)
            changes().removeRecord(s1, known);
        else
            changes().setValue(s1, u"region"_s, u"mine"_s, known);
        m_database->exec(u"UPDATE speakers SET gender = 'female' WHERE id = 's1'"_s);
        const QString before = textOf(s1);
        const CommitOutcome outcome = m_bench->commit();
        QCOMPARE(outcome.state, State::Committed);
        QCOMPARE(outcome.roundTrips, 2);
        const QList<Revision> revisions = history(s1);
        QCOMPARE(revisions.size(), 1);
        QCOMPARE(textOf(revisions[0].before), before);
        QCOMPARE(textOf(revisions[0].after), deletes ? QString() : textOf(s1));
    }

    void undoLeavesItsOwnRevision()
    {
        m_bench->edit(s1, u"region"_s, u"mine"_s);
        QCOMPARE(m_bench->commit().state, State::Committed);
        changes().undo();
        QCOMPARE(m_bench->commit().state, State::Committed);
        const QList<Revision> revisions = history(s1);
        QCOMPARE(revisions.size(), 2);
        QCOMPARE(revisions[0].after.value(u"region"_s), Value(u"region"_s));
        QCOMPARE(revisions[1].after.value(u"region"_s), Value(u"mine"_s));
        QVERIFY(revisions[0].changeset != revisions[1].changeset);
    }

    // Whoever may not write the history may commit, and what was promised in the catalog may be gone by then.
    void withoutTheRightItIsKeptOnThisComputer_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("right taken away") << u"REVOKE INSERT ON kaiwa_studio.revision FROM history_author"_s;
        QTest::newRow("table gone") << u"DROP TABLE kaiwa_studio.revision"_s;
        QTest::newRow("schema gone") << u"DROP SCHEMA kaiwa_studio CASCADE"_s;
    }
    void withoutTheRightItIsKeptOnThisComputer()
    {
        if (!isHistoryInDatabase())
            return;
        QFETCH(const QString, sql);
        m_database->exec(u"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'history_author') THEN "
                         "CREATE ROLE history_author LOGIN; END IF; END $$;"
                         "GRANT SELECT, UPDATE ON speakers TO history_author;"
                         "GRANT USAGE ON SCHEMA kaiwa_studio TO history_author;"
                         "GRANT SELECT, INSERT ON kaiwa_studio.revision TO history_author"_s);
        m_bench->reopen(m_database->profileOf(u"history_author"_s));
        m_bench->edit(s1, u"region"_s, u"one"_s);
        QCOMPARE(m_bench->commit().state, State::Committed);
        QCOMPARE(history(s1).at(0).origin, Revision::Origin::Database);
        QCOMPARE(history(s1).at(0).actor, u"history_author"_s);

        m_database->exec(sql);
        m_bench->edit(s1, u"region"_s, u"two"_s);
        m_bench->edit(s2, u"region"_s, u"two"_s);
        QSignalSpy catalogs(&m_bench->workspace().session(), &Session::catalogChanged);
        const CommitOutcome outcome = m_bench->commit();
        QCOMPARE(outcome.state, State::Committed);
        QVERIFY(!outcome.historyError && !outcome.historyInDatabase);
        QTRY_COMPARE_WITH_TIMEOUT(catalogs.count(), 1, patience);
        QVERIFY(!m_bench->catalog().studioSchema().revision.insert);
        QCOMPARE(history(s2).size(), 1);
        QCOMPARE(history(s2).at(0).origin, Revision::Origin::Local);
        QCOMPARE(history(s1).at(0).after.value(u"region"_s), Value(u"two"_s));
        QCOMPARE(m_database->exec(u"SELECT string_agg(region, ',' ORDER BY id) FROM speakers WHERE id < 's3'"_s),
            u"two,two"_s);
    }

    // A role that may change a row and not hold it, as in a view that cannot be locked, loses no commit.
    void aRowThatCannotBeHeldIsWrittenAllTheSame()
    {
        m_database->exec(
            u"CREATE VIEW regions AS SELECT region, count(*) AS n FROM speakers GROUP BY region;"
            "CREATE FUNCTION rename_region() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "UPDATE speakers SET region = NEW.region WHERE region = OLD.region; RETURN NEW; END $$;"
            "CREATE TRIGGER rename INSTEAD OF UPDATE ON regions FOR EACH ROW EXECUTE FUNCTION rename_region()"_s);
        const std::unique_ptr<PgConnection> connection = m_database->connect();
        CommitStatement statement;
        statement.record = keyOf(u"regions"_s, u"region"_s);
        statement.primaryKey = { u"region"_s };
        statement.statement = { u"UPDATE regions SET region = $1 WHERE region = $2 RETURNING region"_s,
            { u"new"_s, u"region"_s } };
        statement.askRowBefore = { u"SELECT region FROM regions WHERE region = $1 FOR NO KEY UPDATE"_s, { u"region"_s } };
        statement.currentRow = { u"SELECT region FROM regions WHERE region = $1"_s, { u"region"_s } };
        CommitHistory history;
        history.changeset = u"6f2b2a1e-7f39-4d7c-9c25-1d4a2f0c2b11"_s;
        history.keep = [](const CommitMark &, const QList<Revision> &) { return Result<void>(); };
        const CommitOutcome outcome =
            runCommit(*connection, { statement }, {}, [](const CommitMark &) { return true; }, history);
        QCOMPARE(outcome.state, State::Committed);
        QVERIFY(outcome.historyError.has_value());
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM speakers WHERE region = 'new'"_s), u"5"_s);
    }

    void aLostAnswerLosesNoRevision_data()
    {
        QTest::addColumn<bool>("arrives");
        QTest::newRow("committed") << true;
        QTest::newRow("not committed") << false;
    }
    void aLostAnswerLosesNoRevision()
    {
        QFETCH(const bool, arrives);
        TestWire wire(m_database->profile());
        m_bench->reopen(wire.profile());
        m_bench->edit(s1, u"region"_s, u"mine"_s);
        bool isFirst = true;
        wire.setAtCommit([arrives, &isFirst] {
            if (!std::exchange(isFirst, false))
                return TestWire::Fate::Pass;
            return arrives ? TestWire::Fate::LoseAnswer : TestWire::Fate::Cut;
        });
        CommitOutcome outcome = m_bench->commit();
        QTRY_VERIFY_WITH_TIMEOUT(outcome.state != State::Unknown || changes().isEmpty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_database->exec(u"SELECT region FROM speakers WHERE id = 's1'"_s), arrives ? u"mine"_s : u"region"_s, patience);
        m_bench->reopen(m_database->profile());
        QCOMPARE(history(s1).size(), arrives ? 1 : 0);
    }

    // As after a crash between the commit and the word that it was one.
    void whatACrashLeftUndecidedIsDecided_data()
    {
        QTest::addColumn<QString>("transaction");
        QTest::addColumn<bool>("committed");
        QTest::newRow("committed") << u"SELECT txid_current()"_s << true;
        QTest::newRow("rolled back") << u"BEGIN; CREATE TEMP TABLE held AS SELECT txid_current() AS id; "_s << false;
    }
    void whatACrashLeftUndecidedIsDecided()
    {
        QFETCH(const bool, committed);
        const std::unique_ptr<PgConnection> connection = m_database->connect();
        (void)connection->run(u"BEGIN"_s);
        const QString transaction = *connection->run(u"SELECT txid_current()"_s)->rows[0][0];
        const QString server = *connection->run(u"SELECT "_s + serverStartSql())->rows[0][0];
        const QString before = textOf(s1);
        (void)connection->run(u"UPDATE speakers SET region = 'sent' WHERE id = 's1'"_s);
        Revision revision;
        revision.changeset = u"6f2b2a1e-7f39-4d7c-9c25-1d4a2f0c2b11"_s;
        revision.at = QDateTime::currentDateTimeUtc();
        revision.table = u"speakers"_s;
        revision.key = { { u"id"_s, u"s1"_s } };
        revision.before = m_bench->base(s1).values;
        revision.after = revision.before;
        revision.after.insert(u"region"_s, u"sent"_s);
        const LocalHistory &local = m_bench->workspace().localHistory();
        QVERIFY(local.keep({ transaction, server, {} }, { revision }));
        QVERIFY(history(s1).isEmpty());
        QCOMPARE(local.undecided()->size(), 1);
        (void)connection->run(committed ? u"COMMIT"_s : u"ROLLBACK"_s);

        m_bench->reopen(m_database->profile());
        m_bench->workspace().findLeftovers();
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->workspace().localHistory().undecided()->size(), 0, patience);
        QCOMPARE(history(s1).size(), committed ? 1 : 0);
    }

    void theFileIsItsOwnersAlone()
    {
        m_bench->edit(s1, u"region"_s, u"mine"_s);
        QCOMPARE(m_bench->commit().state, State::Committed);
        const QFileInfo file(m_bench->workspace().localHistory().path());
        QCOMPARE(file.exists(), !isHistoryInDatabase());
        if (isHistoryInDatabase())
            return;
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const QFileInfoList files = file.dir().entryInfoList({ u"history.sqlite*"_s }, QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QFileInfo &one : files)
            QVERIFY2(!(one.permissions() & others), qPrintable(one.fileName()));
    }

    void aHistoryThatCannotBeKeptIsSaid()
    {
        if (isHistoryInDatabase())
            return;
        const QString path = m_bench->workspace().localHistory().path();
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile other(path);
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(QByteArray(5000, 'x'));
        other.close();
        m_bench->edit(s1, u"region"_s, u"mine"_s);
        QSignalSpy failures(&m_bench->workspace(), &Workspace::journalFailed);
        const CommitOutcome outcome = m_bench->commit();
        QCOMPARE(outcome.state, State::Committed);
        QVERIFY(outcome.historyError.has_value());
        QCOMPARE(failures.count(), 1);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 's1'"_s), u"mine"_s);
    }

    void manyRowsTakeNoMoreRoundTrips()
    {
        m_database->exec(u"INSERT INTO notes (word, doc) SELECT 'w' || n, json_build_object('n', n) "
                         "FROM generate_series(1, 1000) AS n"_s);
        const std::unique_ptr<PgConnection> connection = m_database->connect();
        const Result<Rows> rows =
            connection->run(u"SELECT id::text, xmin::text, word, doc::text, twice::text, ratio::text, tags::text, "
                            "raw::text FROM notes"_s);
        changes().beginStep(u"all"_s);
        for (const Row &row : rows->rows) {
            const BaseRow known { { { u"id"_s, row[0] }, { u"word"_s, row[2] }, { u"doc"_s, row[3] },
                                      { u"twice"_s, row[4] }, { u"ratio"_s, row[5] }, { u"tags"_s, row[6] },
                                      { u"raw"_s, row[7] } },
                *row[1] };
            changes().setValue(keyOf(u"notes"_s, *row[0]), u"tags"_s, u"{a,b}"_s, known);
        }
        changes().endStep();
        const CommitOutcome outcome = m_bench->commit();
        QCOMPARE(outcome.state, State::Committed);
        QCOMPARE(outcome.roundTrips, 2);
        QCOMPARE(m_bench->changesets()[0].revisions, 1000);
    }

    void pagesRunThroughBothOrigins()
    {
        if (!isHistoryInDatabase())
            return;
        QStringList expected;
        for (int n = 0; n < 12; ++n) {
            if (n == 6) { // from now on in the database
                m_database->exec(u"GRANT ALL ON SCHEMA kaiwa_studio TO PUBLIC"_s);
            }
            const QString word = QString::number(n);
            m_bench->edit(s1, u"region"_s, word);
            if (n < 6)
                m_database->exec(u"ALTER TABLE IF EXISTS kaiwa_studio.revision RENAME TO hidden"_s);
            else
                m_database->exec(u"ALTER TABLE IF EXISTS kaiwa_studio.hidden RENAME TO revision"_s);
            changes().discardAll();
            m_bench->workspace().flush();
            m_bench->reopen(m_database->profile());
            m_bench->edit(s1, u"region"_s, word);
            QCOMPARE(m_bench->commit().state, State::Committed);
            expected.prepend(word);
        }
        QStringList found;
        HistoryCursor cursor;
        int pages = 0;
        for (bool more = true; more; ++pages) {
            const RevisionPage page = answerOf(read(s1, cursor, 5));
            for (const Revision &revision : page.items)
                found.append(*revision.after.value(u"region"_s));
            cursor = page.next;
            more = page.hasMore;
        }
        QCOMPARE(found, expected);
        QCOMPARE(pages, 3);
    }

    void relatedRowsStandInTheTimeline()
    {
        m_bench->edit(s1, u"region"_s, u"mine"_s);
        changes().removeRecord(s2, m_bench->base(s2));
        QCOMPARE(m_bench->commit().state, State::Committed);
        m_bench->edit(keyOf(u"languages"_s, u"la"_s), u"name"_s, u"new"_s);
        m_bench->edit(keyOf(u"languages"_s, u"lb"_s), u"name"_s, u"other"_s);
        QCOMPARE(m_bench->commit().state, State::Committed);
        const RevisionPage page = answerOf(read(keyOf(u"languages"_s, u"la"_s), {}, 50, true));
        QStringList tables;
        for (const Revision &revision : page.items)
            tables.append(revision.table);
        QCOMPARE(tables, QStringList({ u"languages"_s, u"speakers"_s, u"speakers"_s }));
    }

    void oldOnesCanBeRemoved()
    {
        m_bench->edit(s1, u"region"_s, u"mine"_s);
        QCOMPARE(m_bench->commit().state, State::Committed);
        const QDateTime past = QDateTime::currentDateTimeUtc().addDays(-1);
        const QDateTime future = QDateTime::currentDateTimeUtc().addDays(1);
        if (isHistoryInDatabase()) {
            const std::unique_ptr<PgConnection> connection = m_database->connect();
            QCOMPARE(*countRevisionsBefore(*connection, past), 0);
            QCOMPARE(*countRevisionsBefore(*connection, future), 1);
            QCOMPARE(*removeRevisionsBefore(*connection, past), 0);
            QCOMPARE(*removeRevisionsBefore(*connection, future), 1);
        } else {
            const LocalHistory &local = m_bench->workspace().localHistory();
            QCOMPARE(*local.countBefore(past), 0);
            QCOMPARE(*local.countBefore(future), 1);
            QVERIFY(local.removeBefore(past));
            QCOMPARE(history(s1).size(), 1);
            QVERIFY(local.removeBefore(future));
        }
        QVERIFY(history(s1).isEmpty());
    }

private:
    Query<RevisionPage> read(const RecordKey &key, const HistoryCursor &from, int limit, bool related = false)
    {
        return m_bench->workspace().session().read<RevisionPage>(
            [filter = filterForRecord(key, m_bench->catalog(), related), catalog = m_bench->catalog(),
                local = m_bench->workspace().localHistory(), from, limit](PgConnection &connection) {
                return readRevisions(connection, catalog, local, filter, from, limit);
            });
    }
    QList<Revision> history(const RecordKey &key)
    {
        return answerOf(read(key, {}, 50)).items;
    }

    // A row as the server itself puts it together, every column in its text form.
    QString textOf(const RecordKey &key)
    {
        const QString columns = m_database->exec(
            u"SELECT string_agg(format('%L, %I::text', attname, attname), ', ') FROM pg_attribute WHERE attrelid = "
            "'%1'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'password'"_s.arg(key.table));
        return m_database->exec(u"SELECT jsonb_build_object(%1) FROM %2 WHERE id = '%3'"_s.arg(
            columns, key.table, key.key.constFirst()));
    }
    // The same of what a revision holds.
    QString textOf(const FieldValues &fields)
    {
        if (fields.isEmpty())
            return {};
        const std::unique_ptr<PgConnection> connection = m_database->connect();
        return *connection->run(u"SELECT $1::jsonb"_s, { fieldsToJson(fields) })->rows[0][0];
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
