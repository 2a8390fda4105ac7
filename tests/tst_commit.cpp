#include "models/content/commit/commit.h"
#include "models/content/commit/commitfate.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testwire.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

using State = CommitOutcome::State;

const auto alwaysJournalled = [](const CommitMark &) {
    return true;
};

RecordKey keyOf(const QString &table, const QString &id)
{
    return { table, { id }, {} };
}

// A person at work: a connection, what it sees of the database, and a change-set.
struct Desk {
    explicit Desk(std::unique_ptr<PgConnection> opened)
        : connection(std::move(opened))
    {
        Result<Catalog> read = Catalog::read(*connection);
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        catalog = *read;
    }

    BaseRow base(const QString &table, const QString &id)
    {
        QStringList columns;
        const Table &about = *catalog.table(table);
        for (const Column &column : about.columns) {
            if (column.mayRead)
                columns.append(quotedIdentifier(column.name) + u"::text"_s);
        }
        if (about.hasRowVersion)
            columns.append(u"xmin::text"_s);
        const Result<Rows> rows =
            connection->run(u"SELECT "_s + columns.join(u", "_s) + u" FROM "_s + quotedIdentifier(about.schema, table)
                    + u" WHERE "_s + quotedIdentifier(about.primaryKey.constFirst()) + u" = $1"_s,
                { id });
        BaseRow row;
        if (!rows || rows->rows.isEmpty())
            return row;
        for (qsizetype i = 0; i < rows->columns.size(); ++i) {
            if (rows->columns.at(i) == u"xmin")
                row.rowVersion = *rows->rows.at(0).at(i);
            else
                row.values.insert(rows->columns.at(i), rows->rows.at(0).at(i));
        }
        return row;
    }

    void edit(const QString &table, const QString &id, const QString &column, const Value &value)
    {
        changes.setValue(keyOf(table, id), column, value, base(table, id));
    }
    void remove(const QString &table, const QString &id) { changes.removeRecord(keyOf(table, id), base(table, id)); }

    CommitOutcome commit(const std::function<bool(const CommitMark &)> &beforeCommit = alwaysJournalled,
        const QList<CommitAssertion> &assertions = {})
    {
        return runCommit(*connection, commitStatements(changes.records(), catalog), assertions, beforeCommit);
    }

    std::unique_ptr<PgConnection> connection;
    Catalog catalog;
    ChangeSet changes;
};

QSet<QString> refusedIds(const CommitOutcome &outcome)
{
    QSet<QString> ids;
    for (const CommitOutcome::Refusal &refusal : outcome.refused)
        ids.insert(refusal.record.isDraft() ? u"draft"_s : refusal.record.key.constFirst());
    return ids;
}

} // namespace

class CommitTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->exec(insertSpeakers({ u"la"_s, u"lb"_s, u"lc"_s }, 5)
            + u"CREATE TABLE kinds (id int PRIMARY KEY, small smallint, price numeric(10,2), word varchar(5), "
            "fixed char(3), tags text[], doc json, tree jsonb, at timestamptz, day date, raw bytea, "
            "who uuid, mood speaker_gender, yes boolean, ratio real, twice int GENERATED ALWAYS AS (small * 2) "
            "STORED, updated_at timestamp DEFAULT '2000-01-01', parent int REFERENCES kinds (id), "
            "one text UNIQUE);"_s);
    }
    void cleanup() { m_database.reset(); }

    void writesEveryKindOfValue()
    {
        Desk desk(m_database->connect());
        const FieldValues values { { u"id"_s, u"1"_s }, { u"small"_s, u"-5"_s }, { u"price"_s, u"12345678.90"_s },
            { u"word"_s, u"日本語"_s }, { u"fixed"_s, u"ab"_s }, { u"tags"_s, u"{a,\"b c\",NULL}"_s },
            { u"doc"_s, u"{\"b\" : 1,  \"a\":2, \"a\":3}"_s }, { u"tree"_s, u"{\"b\": 1}"_s },
            { u"at"_s, u"2026-01-02 03:04:05.123456+00"_s }, { u"day"_s, u"infinity"_s }, { u"raw"_s, u"\\x00ff"_s },
            { u"who"_s, u"123e4567-e89b-12d3-a456-426614174000"_s }, { u"mood"_s, u"female"_s },
            { u"yes"_s, u"true"_s }, { u"ratio"_s, u"1.5"_s } };
        const RecordKey draft = desk.changes.insertRecord(u"kinds"_s, values);
        const CommitOutcome outcome = desk.commit();
        QCOMPARE(outcome.state, State::Committed);
        QCOMPARE(outcome.written.size(), 1);
        QCOMPARE(outcome.written.at(0).key, draft);
        QCOMPARE(outcome.written.at(0).keyNow, keyOf(u"kinds"_s, u"1"_s));
        const BaseRow row = *outcome.written.at(0).row;
        QCOMPARE(row.values.value(u"twice"_s), Value(u"-10"_s));
        QVERIFY(!row.rowVersion.isEmpty());
        for (const QString &column : values.keys()) {
            const Value expected = column == u"fixed" ? Value(u"ab "_s) : values.value(column);
            QVERIFY2(desk.base(u"kinds"_s, u"1"_s).values.value(column) == expected || column == u"fixed",
                qPrintable(column));
        }

        // And each of them again by an update, to another value and to NULL.
        desk.changes.acceptCommitted(outcome.written, u"Commit"_s);
        for (const QString &column : values.keys()) {
            if (column != u"id")
                desk.edit(u"kinds"_s, u"1"_s, column, std::nullopt);
        }
        const CommitOutcome emptied = desk.commit();
        QCOMPARE(emptied.state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT num_nonnulls(small, price, word, tags, doc, tree, at, day, raw, who, mood, "
                                  "yes, ratio) FROM kinds"_s),
            u"0"_s);
    }

    void setsUpdatedAtUnlessItIsStaged()
    {
        m_database->exec(u"INSERT INTO kinds (id) VALUES (1), (2)"_s);
        Desk desk(m_database->connect());
        desk.edit(u"kinds"_s, u"1"_s, u"small"_s, u"1"_s);
        desk.edit(u"kinds"_s, u"2"_s, u"updated_at"_s, u"2011-11-11 00:00:00"_s);
        QCOMPARE(desk.commit().state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT abs(extract(epoch FROM (now() AT TIME ZONE 'UTC') - updated_at)) < 60 "
                                  "FROM kinds WHERE id = 1"_s),
            u"t"_s);
        QCOMPARE(m_database->exec(u"SELECT updated_at FROM kinds WHERE id = 2"_s), u"2011-11-11 00:00:00"_s);
    }

    void aTextThatIsTooLongIsRefusedAndNotCut()
    {
        m_database->exec(u"INSERT INTO kinds (id) VALUES (1)"_s);
        Desk desk(m_database->connect());
        desk.edit(u"kinds"_s, u"1"_s, u"word"_s, u"toolong"_s);
        const CommitOutcome outcome = desk.commit();
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.refused.at(0).error.sqlState, u"22001"_s);
    }

    void somebodyElsesChangeIsAConflict_data()
    {
        QTest::addColumn<QString>("foreignChange");
        QTest::addColumn<bool>("deletes");
        QTest::addColumn<bool>("gone");
        QTest::newRow("update of the same field")
            << u"UPDATE speakers SET region = 'theirs' WHERE id = 's1'"_s << false << false;
        QTest::newRow("update of another field")
            << u"UPDATE speakers SET gender = 'female' WHERE id = 's1'"_s << false << false;
        QTest::newRow("delete") << u"DELETE FROM speakers WHERE id = 's1'"_s << false << true;
        QTest::newRow("update before a delete")
            << u"UPDATE speakers SET region = 'theirs' WHERE id = 's1'"_s << true << false;
        QTest::newRow("delete before a delete") << u"DELETE FROM speakers WHERE id = 's1'"_s << true << true;
    }
    void somebodyElsesChangeIsAConflict()
    {
        QFETCH(const QString, foreignChange);
        QFETCH(const bool, deletes);
        QFETCH(const bool, gone);
        Desk desk(m_database->connect());
        if (deletes)
            desk.remove(u"speakers"_s, u"s1"_s);
        else
            desk.edit(u"speakers"_s, u"s1"_s, u"region"_s, u"mine"_s);
        desk.edit(u"speakers"_s, u"s2"_s, u"region"_s, u"mine"_s);
        m_database->exec(foreignChange);
        const CommitOutcome outcome = desk.commit();
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(refusedIds(outcome), QSet<QString>({ u"s1"_s }));
        QCOMPARE(outcome.refused.at(0).error.kind, Error::Kind::Conflict);
        QCOMPARE(outcome.refused.at(0).current.has_value(), !gone);
        QVERIFY(gone || outcome.refused.at(0).current->rowVersion == desk.base(u"speakers"_s, u"s1"_s).rowVersion);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 's2'"_s), u"region"_s);
        QVERIFY(!desk.connection->isInTransaction());
    }

    void aConflictThatIsKnownCannotPass()
    {
        Desk desk(m_database->connect());
        desk.edit(u"speakers"_s, u"s1"_s, u"region"_s, u"mine"_s);
        m_database->exec(u"UPDATE speakers SET region = 'theirs' WHERE id = 's1'"_s);
        desk.changes.rebase(keyOf(u"speakers"_s, u"s1"_s), desk.base(u"speakers"_s, u"s1"_s));
        QCOMPARE(desk.commit().state, State::Refused);
        desk.changes.resolveField(keyOf(u"speakers"_s, u"s1"_s), u"region"_s, ChangeSet::Choice::Mine);
        QCOMPARE(desk.commit().state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 's1'"_s), u"mine"_s);
    }

    void everyRefusedRowIsMarked()
    {
        m_database->exec(u"CREATE TABLE ranges (id int PRIMARY KEY, v int CHECK (v < 10), w int)"_s);
        m_database->exec(u"INSERT INTO ranges SELECT n, 0, 0 FROM generate_series(1, 20) AS n"_s);
        Desk desk(m_database->connect());
        for (int i = 1; i <= 20; ++i)
            desk.edit(u"ranges"_s, QString::number(i), u"v"_s, QString::number(i));
        desk.edit(u"ranges"_s, u"3"_s, u"w"_s, u"not a number"_s);
        m_database->exec(u"UPDATE ranges SET w = 1 WHERE id = 5"_s);
        const CommitOutcome outcome = desk.commit();
        QCOMPARE(outcome.state, State::Refused);
        QSet<QString> expected { u"3"_s, u"5"_s };
        for (int i = 10; i <= 20; ++i)
            expected.insert(QString::number(i));
        QCOMPARE(refusedIds(outcome), expected);
        for (const CommitOutcome::Refusal &refusal : outcome.refused) {
            const QString id = refusal.record.key.constFirst();
            QCOMPARE(refusal.error.sqlState, id == u"3" ? u"22P02"_s : id == u"5" ? QString() : u"23514"_s);
        }
        QCOMPARE(m_database->exec(u"SELECT sum(v) FROM ranges"_s), u"0"_s);
        QVERIFY(!desk.connection->isInTransaction());
    }

    void textThatNoServerTakesIsMarkedBeforeAnythingIsSent()
    {
        Desk desk(m_database->connect());
        desk.edit(u"speakers"_s, u"s1"_s, u"region"_s, QString(QChar(0xd800)));
        desk.edit(u"speakers"_s, u"s2"_s, u"region"_s, u"fine"_s);
        const CommitOutcome outcome = desk.commit();
        QCOMPARE(refusedIds(outcome), QSet<QString>({ u"s1"_s }));
        QCOMPARE(outcome.roundTrips, 0);
    }

    void parentsComeFirstAndGoLast()
    {
        Desk desk(m_database->connect());
        const auto speakerValues = [](const QString &id, const QString &language) {
            return FieldValues { { u"id"_s, id }, { u"language_id"_s, language }, { u"region"_s, u"r"_s },
                { u"dialect_name"_s, u"d"_s }, { u"bcp47_code"_s, u"x"_s }, { u"speaker_emoji"_s, u"-"_s },
                { u"gender"_s, u"male"_s }, { u"voice_name"_s, u"v"_s }, { u"voice_provider_id"_s, u"p"_s } };
        };
        const auto languageValues = [](const QString &id) {
            return FieldValues { { u"id"_s, id }, { u"code"_s, id }, { u"name"_s, id }, { u"native_name"_s, id },
                { u"writing_system"_s, u"latin"_s }, { u"flag"_s, u"-"_s } };
        };
        // The child is staged before its parent, a row moves to the new parent, the old parent goes with its rows.
        desk.remove(u"languages"_s, u"la"_s);
        desk.changes.insertRecord(u"speakers"_s, speakerValues(u"new"_s, u"lz"_s));
        desk.edit(u"speakers"_s, u"s1"_s, u"language_id"_s, u"lz"_s);
        desk.remove(u"speakers"_s, u"s2"_s);
        desk.changes.insertRecord(u"languages"_s, languageValues(u"lz"_s));
        const CommitOutcome outcome = desk.commit();
        QVERIFY2(outcome.state == State::Committed,
            outcome.refused.isEmpty() ? "" : qPrintable(outcome.refused.at(0).error.message));
        QCOMPARE(m_database->exec(u"SELECT string_agg(id, ',' ORDER BY id) FROM speakers"_s), u"new,s1"_s);
    }

    void aUniqueValueIsFreedBeforeItIsTaken()
    {
        m_database->exec(u"INSERT INTO kinds (id, one) VALUES (1, 'a'), (2, 'b'), (3, 'c')"_s);
        Desk desk(m_database->connect());
        desk.changes.insertRecord(u"kinds"_s, { { u"id"_s, u"4"_s }, { u"one"_s, u"a"_s } });
        desk.edit(u"kinds"_s, u"2"_s, u"one"_s, u"c"_s);
        desk.edit(u"kinds"_s, u"3"_s, u"one"_s, u"d"_s);
        desk.remove(u"kinds"_s, u"1"_s);
        desk.changes.insertRecord(u"languages"_s,
            { { u"id"_s, u"ld"_s }, { u"code"_s, u"lc"_s }, { u"name"_s, u"n"_s }, { u"native_name"_s, u"n"_s },
                { u"writing_system"_s, u"latin"_s }, { u"flag"_s, u"-"_s } });
        desk.remove(u"languages"_s, u"lc"_s);
        QCOMPARE(desk.commit().state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT string_agg(id || one, ',' ORDER BY id) FROM kinds"_s), u"2c,3d,4a"_s);
    }

    void swappedUniqueValuesAreWritten()
    {
        m_database->exec(u"INSERT INTO kinds (id, one) VALUES (1, 'a'), (2, 'b')"_s);
        Desk desk(m_database->connect());
        desk.edit(u"kinds"_s, u"1"_s, u"one"_s, u"b"_s);
        desk.edit(u"kinds"_s, u"2"_s, u"one"_s, u"a"_s);
        const CommitOutcome outcome = desk.commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(outcome.roundTrips, 2);
        QCOMPARE(m_database->exec(u"SELECT string_agg(id || one, ',' ORDER BY id) FROM kinds"_s), u"1b,2a"_s);
    }

    void rowsOfOneTableMayReferToEachOther()
    {
        Desk desk(m_database->connect());
        for (const QString &id : { u"3"_s, u"2"_s, u"1"_s })
            desk.changes.insertRecord(u"kinds"_s,
                { { u"id"_s, id }, { u"parent"_s, id == u"1" ? Value() : QString::number(id.toInt() - 1) } });
        CommitOutcome outcome = desk.commit();
        QCOMPARE(outcome.state, State::Committed);
        desk.changes.acceptCommitted(outcome.written, u"Commit"_s);
        desk.changes.undo();
        outcome = desk.commit();
        QCOMPARE(outcome.state, State::Committed);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM kinds"_s), u"0"_s);
    }

    void aCircleOfReferencesIsWrittenInTwoSteps()
    {
        makeHensAndEggs(u"NULL"_s);
        Desk desk(m_database->connect());
        const RecordKey hen = desk.changes.insertRecord(u"hens"_s,
            { { u"id"_s, u"1"_s }, { u"egg"_s, u"1"_s }, { u"updated_at"_s, u"2011-11-11 00:00:00"_s } });
        desk.changes.insertRecord(u"eggs"_s, { { u"id"_s, u"1"_s }, { u"hen"_s, u"1"_s } });
        for (const auto &[id, parent] : { std::pair(u"1"_s, u"2"_s), std::pair(u"2"_s, u"3"_s), std::pair(u"3"_s, u"1"_s) })
            desk.changes.insertRecord(u"kinds"_s, { { u"id"_s, id }, { u"parent"_s, parent } });
        CommitOutcome outcome = desk.commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(outcome.roundTrips, 2);
        QCOMPARE(outcome.written.size(), 5);
        for (const ChangeSet::WrittenRecord &written : std::as_const(outcome.written)) {
            if (written.key != hen)
                continue;
            QCOMPARE(written.keyNow, keyOf(u"hens"_s, u"1"_s));
            QCOMPARE(written.row->values.value(u"egg"_s), Value(u"1"_s)); // as it is at last
        }
        QCOMPARE(m_database->exec(u"SELECT (SELECT id || ':' || egg || ' ' || updated_at FROM hens) || (SELECT ' ' || hen FROM eggs)"_s),
            u"1:1 2011-11-11 00:00:00 1"_s);
        QCOMPARE(m_database->exec(u"SELECT string_agg(id || '>' || parent, ' ' ORDER BY id) FROM kinds"_s), u"1>2 2>3 3>1"_s);

        // And back: none of them can be deleted first.
        desk.changes.acceptCommitted(outcome.written, u"Commit"_s);
        desk.changes.undo();
        outcome = desk.commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(outcome.roundTrips, 2);
        QCOMPARE(m_database->exec(u"SELECT (SELECT count(*) FROM hens) + (SELECT count(*) FROM eggs) + (SELECT count(*) FROM kinds)"_s),
            u"0"_s);
    }

    void whatIsShownOfACircleIsWhatRuns()
    {
        makeHensAndEggs(u"NULL"_s);
        Desk desk(m_database->connect());
        desk.changes.insertRecord(u"eggs"_s, { { u"id"_s, u"1"_s }, { u"hen"_s, u"1"_s } });
        desk.changes.insertRecord(u"hens"_s, { { u"id"_s, u"1"_s }, { u"egg"_s, u"1"_s } });
        const QList<CommitStatement> statements = commitStatements(desk.changes.records(), desk.catalog);
        QCOMPARE(statements.size(), 2);
        const QString shown = statements.at(1).preview();
        QVERIFY2(shown.startsWith(u"INSERT INTO \"public\".\"hens\" (\"id\", \"egg\") VALUES ('1', NULL)"), qPrintable(shown));
        QVERIFY2(shown.contains(u";\nUPDATE \"public\".\"hens\" SET \"egg\" = '1' WHERE \"id\" = '1'"), qPrintable(shown));
    }

    void aCircleThatMayNotBeOpenIsAnObstacle()
    {
        makeHensAndEggs(u"NOT NULL"_s);
        Desk desk(m_database->connect());
        desk.changes.insertRecord(u"hens"_s, { { u"id"_s, u"1"_s }, { u"egg"_s, u"1"_s } });
        desk.changes.insertRecord(u"eggs"_s, { { u"id"_s, u"1"_s }, { u"hen"_s, u"1"_s } });
        desk.edit(u"speakers"_s, u"s1"_s, u"region"_s, u"x"_s);
        const CommitOutcome outcome = desk.commit();
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.roundTrips, 0); // said before anything is sent
        QCOMPARE(outcome.refused.size(), 2);
        QVERIFY2(whyOf(outcome).contains(u"(eggs.hen; hens.egg)"), qPrintable(whyOf(outcome)));
    }

    void aConstraintThatCanWaitWaits()
    {
        makeHensAndEggs(u"NOT NULL"_s, u"DEFERRABLE"_s);
        Desk desk(m_database->connect());
        desk.changes.insertRecord(u"hens"_s, { { u"id"_s, u"1"_s }, { u"egg"_s, u"1"_s } });
        desk.changes.insertRecord(u"eggs"_s, { { u"id"_s, u"1"_s }, { u"hen"_s, u"1"_s } });
        CommitOutcome outcome = desk.commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        desk.changes.acceptCommitted(outcome.written, u"Commit"_s);
        desk.changes.undo();
        // What is refused for another reason is found as ever.
        m_database->exec(u"UPDATE eggs SET size = 2"_s);
        outcome = desk.commit();
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.refused.size(), 1);
        QCOMPARE(outcome.refused.at(0).record.table, u"eggs"_s);
        desk.changes.rebase(outcome.refused.at(0).record, *outcome.refused.at(0).current);
        desk.changes.resolveField(outcome.refused.at(0).record, u"size"_s, ChangeSet::Choice::Mine);
        outcome = desk.commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM hens"_s), u"0"_s);
    }

    void aCircleIsGuardedRowByRow()
    {
        makeHensAndEggs(u"NULL"_s);
        m_database->exec(u"INSERT INTO hens (id) VALUES (1), (2); INSERT INTO eggs (id, hen) VALUES (1, 1), (2, 2);"
                         "UPDATE hens SET egg = id"_s);
        Desk desk(m_database->connect());
        for (const QString &id : { u"1"_s, u"2"_s }) {
            desk.remove(u"hens"_s, id);
            desk.remove(u"eggs"_s, id);
        }
        m_database->exec(u"UPDATE hens SET name = 'other' WHERE id = 2"_s);
        const CommitOutcome outcome = desk.commit();
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.refused.size(), 1);
        QCOMPARE(outcome.refused.at(0).record, keyOf(u"hens"_s, u"2"_s));
        QCOMPARE(outcome.refused.at(0).error.kind, Error::Kind::Conflict);
        QCOMPARE(m_database->exec(u"SELECT count(egg) FROM hens"_s), u"2"_s);
    }

    void whoeverIsRefusedInACircleIsNamedOnce()
    {
        makeHensAndEggs(u"NULL"_s);
        Desk desk(m_database->connect());
        desk.changes.insertRecord(u"hens"_s, { { u"id"_s, u"1"_s }, { u"egg"_s, u"1"_s }, { u"name"_s, u"too long"_s } });
        const RecordKey egg = desk.changes.insertRecord(u"eggs"_s, { { u"id"_s, u"1"_s }, { u"hen"_s, u"1"_s } });
        const CommitOutcome outcome = desk.commit();
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.refused.size(), 2); // the hen by its name, the egg for want of the hen
        QCOMPARE(outcome.refused.at(0).error.sqlState, u"22001"_s);
        QCOMPARE(outcome.refused.at(1).record, egg);
    }

    void aReferredValueIsRenamedWithThoseThatReferToIt()
    {
        m_database->exec(u"CREATE TABLE codes (id int PRIMARY KEY, code text UNIQUE);"
                         "CREATE TABLE uses (id int PRIMARY KEY, code text REFERENCES codes (code), word text);"
                         "INSERT INTO codes VALUES (1, 'a'); INSERT INTO uses VALUES (1, 'a', 'x'), (2, 'a', 'y')"_s);
        Desk desk(m_database->connect());
        desk.edit(u"codes"_s, u"1"_s, u"code"_s, u"b"_s);
        desk.edit(u"uses"_s, u"1"_s, u"code"_s, u"b"_s);
        desk.edit(u"uses"_s, u"2"_s, u"code"_s, u"b"_s);
        desk.edit(u"uses"_s, u"2"_s, u"word"_s, u"z"_s);
        const CommitOutcome outcome = desk.commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(m_database->exec(u"SELECT string_agg(id || code || word, ' ' ORDER BY id) FROM uses"_s), u"1bx 2bz"_s);
    }

    void theHistoryKnowsACircleByItsEnds()
    {
        makeHensAndEggs(u"NULL"_s);
        Desk desk(m_database->connect());
        QList<Revision> kept;
        CommitHistory history;
        history.changeset = u"00000000-0000-4000-8000-000000000001"_s;
        history.catalog = desk.catalog;
        history.keep = [&kept](const CommitMark &, const QList<Revision> &revisions) -> Result<void> {
            kept = revisions;
            return {};
        };
        const auto commit = [&desk, &history](bool withoutVersions) {
            QList<StagedRecord> records = desk.changes.records();
            for (StagedRecord &record : records) {
                if (withoutVersions)
                    record.base.rowVersion.clear();
            }
            return runCommit(*desk.connection, commitStatements(records, desk.catalog), {}, alwaysJournalled, history);
        };
        desk.changes.insertRecord(u"hens"_s, { { u"id"_s, u"1"_s }, { u"egg"_s, u"1"_s } });
        desk.changes.insertRecord(u"eggs"_s, { { u"id"_s, u"1"_s }, { u"hen"_s, u"1"_s } });
        const CommitOutcome outcome = commit(false);
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(kept.size(), 2);
        for (const Revision &revision : std::as_const(kept)) {
            QCOMPARE(revision.operation, StagedRecord::Operation::Insert);
            QCOMPARE(revision.after.value(revision.table == u"hens" ? u"egg"_s : u"hen"_s), Value(u"1"_s));
        }
        desk.changes.acceptCommitted(outcome.written, u"Commit"_s);
        desk.changes.undo();
        const CommitOutcome gone = commit(true); // guarded by its fields: the row before is asked for
        QVERIFY2(gone.state == State::Committed, qPrintable(whyOf(gone)));
        QCOMPARE(kept.size(), 2);
        for (const Revision &revision : std::as_const(kept)) {
            QCOMPARE(revision.operation, StagedRecord::Operation::Delete);
            QCOMPARE(revision.before.value(revision.table == u"hens" ? u"egg"_s : u"hen"_s), Value(u"1"_s));
        }
    }

    void thousandsOfCirclesAreNoMoreTrouble()
    {
        makeHensAndEggs(u"NULL"_s);
        Desk desk(m_database->connect());
        constexpr int circles = 3000;
        for (int i = 1; i <= circles; ++i) {
            const QString id = QString::number(i);
            desk.changes.insertRecord(u"hens"_s, { { u"id"_s, id }, { u"egg"_s, id } });
            desk.changes.insertRecord(u"eggs"_s, { { u"id"_s, id }, { u"hen"_s, id } });
        }
        // One more, of hundreds of records.
        for (int i = 0; i < 500; ++i)
            desk.changes.insertRecord(u"kinds"_s,
                { { u"id"_s, QString::number(i) }, { u"parent"_s, QString::number((i + 1) % 500) } });
        QElapsedTimer clock;
        clock.start();
        const QList<CommitStatement> statements = commitStatements(desk.changes.records(), desk.catalog);
        qInfo("%d circles put in order in %lld ms", circles + 1, clock.elapsed());
        QCOMPARE(statements.size(), 2 * circles + 500);
        QVERIFY(clock.elapsed() < 5000);
        const CommitOutcome outcome = desk.commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(outcome.roundTrips, 2);
        QCOMPARE(m_database->exec(u"SELECT count(egg) FROM hens"_s), QString::number(circles));
    }

    void whatIsNeededIsTickedAlong()
    {
        Desk desk(m_database->connect());
        const RecordKey language = desk.changes.insertRecord(u"languages"_s, { { u"id"_s, u"lz"_s } });
        const RecordKey other = desk.changes.insertRecord(u"languages"_s, { { u"id"_s, u"ly"_s } });
        desk.edit(u"speakers"_s, u"s1"_s, u"language_id"_s, u"lz"_s);
        desk.edit(u"speakers"_s, u"s2"_s, u"region"_s, u"x"_s);
        desk.remove(u"languages"_s, u"la"_s);
        const RecordKey s1 = keyOf(u"speakers"_s, u"s1"_s);
        QCOMPARE(withRequiredRecords({ s1 }, desk.changes, desk.catalog), QSet<RecordKey>({ s1, language }));
        // What leaves a row must be written before the row goes, or it would be deleted along.
        QCOMPARE(withRequiredRecords({ keyOf(u"languages"_s, u"la"_s) }, desk.changes, desk.catalog),
            QSet<RecordKey>({ keyOf(u"languages"_s, u"la"_s), s1, language }));
        QCOMPARE(withRequiredRecords({ other }, desk.changes, desk.catalog), QSet<RecordKey>({ other }));
        // And what is of no use without it.
        QCOMPARE(withDependentRecords({ language }, desk.changes, desk.catalog),
            QSet<RecordKey>({ language, s1, keyOf(u"languages"_s, u"la"_s) }));
        QCOMPARE(withDependentRecords({ other }, desk.changes, desk.catalog), QSet<RecordKey>({ other }));
    }

    void columnGrantsWithoutTheRowVersion()
    {
        m_database->exec(u"DO $$BEGIN CREATE ROLE test_columns LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END$$;"
                         "GRANT SELECT (id, region, gender), UPDATE (region) ON speakers TO test_columns"_s);
        Desk desk(m_database->connect(u"test_columns"_s));
        QVERIFY(!desk.catalog.table(u"speakers"_s)->hasRowVersion);
        desk.edit(u"speakers"_s, u"s1"_s, u"region"_s, u"mine"_s);
        desk.edit(u"speakers"_s, u"s2"_s, u"region"_s, u"mine"_s);
        // Another field than the edited one is none of the guard's business here.
        m_database->exec(u"UPDATE speakers SET gender = 'female' WHERE id = 's1'"_s);
        m_database->exec(u"UPDATE speakers SET region = 'theirs' WHERE id = 's2'"_s);
        CommitOutcome outcome = desk.commit();
        QCOMPARE(refusedIds(outcome), QSet<QString>({ u"s2"_s }));
        QCOMPARE(outcome.refused.at(0).current->values.value(u"region"_s), Value(u"theirs"_s));
        desk.changes.revertRecord(keyOf(u"speakers"_s, u"s2"_s));
        outcome = desk.commit();
        QCOMPARE(outcome.state, State::Committed);
        QCOMPARE(outcome.written.at(0).row->values.keys(), QStringList({ u"gender"_s, u"id"_s, u"region"_s }));
        // And what the role may not do is said as that.
        desk.changes.acceptCommitted(outcome.written, u"Commit"_s);
        desk.edit(u"speakers"_s, u"s1"_s, u"gender"_s, u"male"_s);
        outcome = desk.commit();
        QCOMPARE(outcome.refused.at(0).error.kind, Error::Kind::NotPermitted);
    }

    void anAssertionThatFindsRowsStopsTheCommit()
    {
        Desk desk(m_database->connect());
        desk.edit(u"speakers"_s, u"s1"_s, u"region"_s, u"mine"_s);
        const Statement offending { u"SELECT id FROM speakers WHERE region = $1"_s, { u"mine"_s } };
        const CommitOutcome outcome = desk.commit(alwaysJournalled, { { u"No mine."_s, offending } });
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.error->message, u"No mine."_s);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 's1'"_s), u"region"_s);
        const Statement holding { u"SELECT id FROM speakers WHERE region = $1"_s, { u"nobody's"_s } };
        QCOMPARE(desk.commit(alwaysJournalled, { { u"x"_s, holding } }).state, State::Committed);
    }

    void aConstraintThatWaitsForTheEndIsStillARefusal()
    {
        m_database->exec(u"ALTER TABLE kinds ADD CONSTRAINT late UNIQUE (small) DEFERRABLE INITIALLY DEFERRED;"
                         "INSERT INTO kinds (id, small) VALUES (1, 1), (2, 2)"_s);
        Desk desk(m_database->connect());
        desk.edit(u"kinds"_s, u"1"_s, u"small"_s, u"2"_s);
        const CommitOutcome outcome = desk.commit();
        QCOMPARE(outcome.state, State::Refused);
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->sqlState, u"23505"_s);
        desk.edit(u"kinds"_s, u"2"_s, u"small"_s, u"1"_s);
        QCOMPARE(desk.commit().state, State::Committed);
    }

    void withoutTheJournalNothingIsCommitted()
    {
        Desk desk(m_database->connect());
        desk.edit(u"speakers"_s, u"s1"_s, u"region"_s, u"mine"_s);
        QString seen;
        const CommitOutcome outcome = desk.commit([&seen](const CommitMark &mark) {
            seen = mark.transactionId;
            return false;
        });
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.error->kind, Error::Kind::Io);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 's1'"_s), u"region"_s);
        QCOMPARE(m_database->exec(u"SELECT txid_status(%1)"_s.arg(seen)), u"aborted"_s);
    }

    void aConnectionLostBeforeCommitHasChangedNothing()
    {
        Desk desk(m_database->connect());
        desk.edit(u"speakers"_s, u"s1"_s, u"region"_s, u"mine"_s);
        const CommitOutcome outcome = desk.commit([this](const CommitMark &) {
            m_database->exec(u"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE state = 'idle in "
                             "transaction' AND datname = current_database()"_s);
            return true;
        });
        QCOMPARE(outcome.state, State::Unknown);
        QCOMPARE(m_database->exec(u"SELECT txid_status(%1)"_s.arg(outcome.mark.transactionId)), u"aborted"_s);
    }

    void aLostAnswerToCommitIsNotKnown()
    {
        TestWire wire(m_database->profile());
        Desk desk(*PgConnection::open(wire.profile(), {}));
        desk.edit(u"speakers"_s, u"s1"_s, u"region"_s, u"mine"_s);
        const CommitOutcome outcome = desk.commit([&wire](const CommitMark &) {
            wire.loseNextAnswer();
            return true;
        });
        QCOMPARE(outcome.state, State::Unknown);
        QCOMPARE(m_database->exec(u"SELECT txid_status(%1)"_s.arg(outcome.mark.transactionId)), u"committed"_s);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 's1'"_s), u"mine"_s);
    }

    void aConnectionLostInTheFirstFlightHasChangedNothing()
    {
        TestWire wire(m_database->profile());
        Desk desk(*PgConnection::open(wire.profile(), {}));
        desk.edit(u"speakers"_s, u"s1"_s, u"region"_s, u"mine"_s);
        wire.loseNextAnswer();
        const CommitOutcome outcome = desk.commit();
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.error->kind, Error::Kind::Connection);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 's1'"_s), u"region"_s);
    }

    void roundTripsDoNotGrow()
    {
        m_database->exec(u"INSERT INTO kinds (id, small) SELECT n, 0 FROM generate_series(1, 1000) AS n"_s);
        TestWire wire(m_database->profile());
        Desk desk(*PgConnection::open(wire.profile(), {}));
        const auto editAll = [&desk](int rows, const QString &value) {
            const BaseRow base = desk.base(u"kinds"_s, u"1"_s);
            for (int i = 1; i <= rows; ++i) {
                BaseRow own = base;
                own.values.insert(u"id"_s, QString::number(i));
                desk.changes.setValue(keyOf(u"kinds"_s, QString::number(i)), u"small"_s, value, own);
            }
        };
        editAll(1, u"1"_s);
        CommitOutcome one = desk.commit();
        QCOMPARE(one.state, State::Committed);
        desk.changes.acceptCommitted(one.written, u"Commit"_s);
        m_database->exec(u"UPDATE kinds SET small = 0"_s);

        editAll(1000, u"1"_s);
        wire.setRoundTrip(20);
        QElapsedTimer clock;
        clock.start();
        const CommitOutcome many = desk.commit();
        qInfo("1,000 updates at 20 ms round trip: %lld ms, %d round trips", clock.elapsed(), many.roundTrips);
        QCOMPARE(many.state, State::Committed);
        QCOMPARE(many.roundTrips, one.roundTrips);
        QCOMPARE(many.roundTrips, 2);
        QVERIFY(clock.elapsed() < 10'000); // a round trip for each row: 20 s
        desk.changes.acceptCommitted(many.written, u"Commit"_s);

        // Refused ones as well.
        editAll(1000, u"99999"_s);
        const CommitOutcome refused = desk.commit();
        QCOMPARE(refused.refused.size(), 1000);
        QCOMPARE(refused.roundTrips, 3);
        // Conflicts as well.
        desk.changes.discardAll();
        editAll(1000, u"7"_s);
        m_database->exec(u"UPDATE kinds SET word = 'x'"_s);
        const CommitOutcome conflicts = desk.commit();
        QCOMPARE(conflicts.refused.size(), 1000);
        QCOMPARE(conflicts.roundTrips, 2);
    }

    void lookingForCulpritsEndsHoweverManyRowsAreHeld()
    {
        m_database->exec(u"INSERT INTO kinds (id, small) SELECT n, 1 FROM generate_series(0, 60) AS n"_s);
        Desk desk(m_database->connect());
        desk.edit(u"kinds"_s, u"0"_s, u"word"_s, u"too long"_s);
        for (int i = 1; i <= 60; ++i)
            desk.edit(u"kinds"_s, QString::number(i), u"small"_s, u"2"_s);
        const std::unique_ptr<PgConnection> other = m_database->connect();
        QVERIFY(other->run(u"BEGIN"_s) && other->run(u"SELECT FROM kinds WHERE id > 0 FOR UPDATE"_s));
        QElapsedTimer clock;
        clock.start();
        const CommitOutcome outcome = desk.commit();
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(outcome.refused.size(), 61);
        QVERIFY(other->run(u"ROLLBACK"_s));
    }

    void nothingIsWrittenWithoutAGuard()
    {
        Desk desk(m_database->connect());
        desk.changes.setValue(keyOf(u"speakers"_s, u"s1"_s), u"region"_s, u"mine"_s, {});
        desk.changes.removeRecord(keyOf(u"speakers"_s, u"s2"_s), {});
        QVERIFY(commitStatements(desk.changes.records(), desk.catalog).isEmpty());
        QVERIFY(!currentRowStatement(*desk.changes.find(keyOf(u"speakers"_s, u"s1"_s)), desk.catalog).sql.isEmpty());
    }

    void aRowThatMayNotBeReadIsNotTakenForGone()
    {
        m_database->exec(u"DO $$BEGIN CREATE ROLE test_blind LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END$$"_s);
        Desk desk(m_database->connect());
        desk.remove(u"speakers"_s, u"s1"_s);
        const std::unique_ptr<PgConnection> blind = m_database->connect(u"test_blind"_s);
        const Result<CommitFate> fate = commitFate(*blind, { u"999999999"_s, {}, {} }, desk.changes.records(), desk.catalog);
        QVERIFY(fate);
        QVERIFY(!fate->committed);
    }

    void theTextIsSharedByRowsThatChangeTheSameColumns()
    {
        Desk desk(m_database->connect());
        for (const QString &id : { u"s1"_s, u"s2"_s, u"s3"_s })
            desk.edit(u"speakers"_s, id, u"region"_s, u"it's \"$1\""_s);
        const QList<CommitStatement> statements = commitStatements(desk.changes.records(), desk.catalog);
        QCOMPARE(statements.size(), 3);
        QCOMPARE(statements.at(0).statement.sql, statements.at(1).statement.sql);
        const QString preview = statements.at(0).preview();
        QVERIFY2(
            preview.startsWith(
                u"UPDATE \"public\".\"speakers\" SET \"region\" = 'it''s \"$1\"' WHERE \"id\" = 's1' AND xmin::text = '"_s),
            qPrintable(preview));
        // What is shown is what runs.
        m_database->exec(preview);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 's1'"_s), u"it's \"$1\""_s);
    }

private:
    // Each refers to the other.
    void makeHensAndEggs(const QString &mayBeEmpty, const QString &when = {})
    {
        m_database->exec(u"CREATE TABLE hens (id int PRIMARY KEY, egg int %1, name varchar(5), updated_at timestamp);"
                         "CREATE TABLE eggs (id int PRIMARY KEY, hen int NOT NULL REFERENCES hens %2, size int);"
                         "ALTER TABLE hens ADD FOREIGN KEY (egg) REFERENCES eggs %2"_s.arg(mayBeEmpty, when));
    }
    static QString whyOf(const CommitOutcome &outcome)
    {
        QStringList why;
        for (const CommitOutcome::Refusal &refusal : outcome.refused)
            why.append(refusal.record.table + u": "_s + refusal.error.message);
        if (outcome.error)
            why.append(outcome.error->message);
        return why.join(u'\n');
    }

    std::unique_ptr<TestDatabase> m_database;
};

QTEST_GUILESS_MAIN(CommitTest)
#include "tst_commit.moc"
