// Records that exchange unique values among themselves, over a real PostgreSQL.
#include "models/content/commit/commit.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

using State = CommitOutcome::State;

RecordKey slot(const QString &id)
{
    return keyOf(u"slots"_s, id);
}

QString whyOf(const CommitOutcome &outcome)
{
    QStringList why;
    for (const CommitOutcome::Refusal &refusal : outcome.refused)
        why.append(refusal.record.key.join(u',') + u": "_s + refusal.error.message);
    if (outcome.error)
        why.append(outcome.error->message);
    return why.join(u'\n');
}

} // namespace

class ExchangedValuesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Empty); }
    void cleanup()
    {
        m_bench.reset();
        m_database.reset();
    }

    void twoExchangeAndThreeShift_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QStringList>("values");
        const QStringList words { u"one"_s, u"two"_s, u"three"_s };
        const QStringList letters { u"a"_s, u"b"_s, u"c"_s };
        const QStringList numbers { u"1"_s, u"2"_s, u"3"_s };
        QTest::addRow("text") << u"text NOT NULL UNIQUE"_s << words;
        QTest::addRow("text that may be not set") << u"text UNIQUE CHECK (length(v) < 6)"_s << words;
        QTest::addRow("NULLs are alike") << u"text UNIQUE NULLS NOT DISTINCT"_s << words;
        QTest::addRow("a short varchar") << u"varchar(9) NOT NULL UNIQUE"_s << words;
        QTest::addRow("an ordinal from one on") << u"int NOT NULL UNIQUE CHECK (v >= 1)"_s << numbers;
        QTest::addRow("a number up to nine") << u"smallint NOT NULL UNIQUE CHECK (v <= 9)"_s << numbers;
        QTest::addRow("a large number") << u"bigint NOT NULL UNIQUE"_s << numbers;
        QTest::addRow("a uuid") << u"uuid NOT NULL UNIQUE"_s
                                << QStringList { u"00000000-0000-4000-8000-000000000001"_s,
                                       u"00000000-0000-4000-8000-000000000002"_s, u"00000000-0000-4000-8000-000000000003"_s };
        QTest::addRow("a constraint that can wait") << u"char(1) NOT NULL CHECK (v ~ '^[a-c]$') UNIQUE DEFERRABLE"_s << letters;
        QTest::addRow("one that waits by itself") << u"char(1) NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED"_s << letters;
    }
    void twoExchangeAndThreeShift()
    {
        QFETCH(const QString, column);
        QFETCH(const QStringList, values);
        open(u"v "_s + column, values);
        set(u"1"_s, values.at(1));
        set(u"2"_s, values.at(0));
        CommitOutcome outcome = m_bench->commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QVERIFY(outcome.roundTrips <= 3);
        QCOMPARE(valuesNow(), QStringList({ values.at(1), values.at(0), values.at(2) }));

        for (int i = 0; i < 3; ++i)
            set(QString::number(i + 1), values.at(i));
        outcome = m_bench->commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        for (int i = 0; i < 3; ++i)
            set(QString::number(i + 1), values.at((i + 1) % 3));
        outcome = m_bench->commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(valuesNow(), QStringList({ values.at(1), values.at(2), values.at(0) }));

        m_bench->changes().undo();
        outcome = m_bench->commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(valuesNow(), values);
    }

    void whatNothingElseMayStandForIsSaidBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QStringList>("values");
        const QStringList numbers { u"1"_s, u"2"_s, u"3"_s };
        const QStringList letters { u"a"_s, u"b"_s, u"c"_s };
        QTest::addRow("bounded on both sides") << u"int NOT NULL UNIQUE CHECK (v BETWEEN 1 AND 5)"_s << numbers;
        QTest::addRow("a check of another sort") << u"int NOT NULL UNIQUE CHECK (v % 2 < 2)"_s << numbers;
        QTest::addRow("a pattern") << u"text NOT NULL UNIQUE CHECK (v ~ '^[a-c]$')"_s << letters;
        QTest::addRow("too short for another") << u"varchar(3) NOT NULL UNIQUE"_s << letters;
        QTest::addRow("a check that asks for a value") << u"varchar(3) UNIQUE CHECK (v IS NOT NULL)"_s << letters;
        QTest::addRow("a day") << u"date NOT NULL UNIQUE"_s
                               << QStringList { u"2025-01-01"_s, u"2025-01-02"_s, u"2025-01-03"_s };
        QTest::addRow("others refer to it") << u"text NOT NULL UNIQUE); CREATE TABLE uses (id int PRIMARY KEY, v text REFERENCES slots (v)"_s
                                            << letters;
    }
    void whatNothingElseMayStandForIsSaidBeforeAnythingIsSent()
    {
        QFETCH(const QString, column);
        QFETCH(const QStringList, values);
        open(u"v "_s + column, values);
        set(u"1"_s, values.at(1));
        set(u"2"_s, values.at(0));
        m_bench->edit(slot(u"3"_s), u"word"_s, u"free"_s);
        const CommitOutcome outcome = m_bench->commit();
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.roundTrips, 0);
        QCOMPARE(outcome.refused.size(), 2);
        QVERIFY2(whyOf(outcome).contains(u"(slots.v)"_s), qPrintable(whyOf(outcome)));
        QCOMPARE(m_bench->changes().count(), 3);
        QCOMPARE(valuesNow(), values);

        // As the words say: one of them takes another value first.
        m_bench->changes().revertRecord(slot(u"2"_s));
        QVERIFY(m_bench->changes().find(slot(u"1"_s)));
    }

    void placesWithinALaneAndAcrossLanes()
    {
        open(u"lane text NOT NULL, place int NOT NULL CHECK (place > 0), UNIQUE (lane, place)"_s, {});
        m_database->exec(u"INSERT INTO slots (id, word, lane, place) VALUES (1, '', 'a', 1), (2, '', 'a', 2), (3, '', 'a', 3), (4, '', 'b', 1)"_s);
        const auto put = [this](const QString &id, const QString &lane, const QString &place) {
            const BaseRow base = m_bench->base(slot(id));
            m_bench->changes().setValues(slot(id), { { u"lane"_s, lane }, { u"place"_s, place } }, base);
        };
        m_bench->changes().beginStep(u"Order"_s);
        put(u"1"_s, u"a"_s, u"2"_s); // within
        put(u"2"_s, u"a"_s, u"1"_s);
        put(u"3"_s, u"b"_s, u"1"_s); // across
        put(u"4"_s, u"a"_s, u"3"_s);
        m_bench->changes().endStep();
        const CommitOutcome outcome = m_bench->commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(m_database->exec(u"SELECT string_agg(id || lane || place, ' ' ORDER BY id) FROM slots"_s),
            u"1a2 2a1 3b1 4a3"_s);
    }

    void aChainNeedsNoStepMoreThanItsRecords()
    {
        open(u"v int NOT NULL UNIQUE CHECK (v BETWEEN 1 AND 99)"_s, { u"1"_s, u"2"_s, u"3"_s });
        for (int i = 1; i <= 3; ++i)
            set(QString::number(i), QString::number(i + 1));
        const QList<CommitStatement> statements = m_bench->workspace().preview();
        QVERIFY(std::all_of(statements.cbegin(), statements.cend(),
            [](const CommitStatement &one) { return one.early.sql.isEmpty() && one.obstacle.isEmpty(); }));
        const CommitOutcome outcome = m_bench->commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(valuesNow(), QStringList({ u"2"_s, u"3"_s, u"4"_s }));
    }

    void whatIsNotSetIsNobodysValue()
    {
        open(u"v varchar(3) UNIQUE"_s, {});
        m_database->exec(u"INSERT INTO slots (id, word, v) VALUES (1, '', 'a'), (2, '', NULL), (3, '', NULL)"_s);
        m_bench->edit(slot(u"1"_s), u"v"_s, std::nullopt);
        set(u"2"_s, u"a"_s);
        const CommitOutcome outcome = m_bench->commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(m_database->exec(u"SELECT string_agg(coalesce(v, '-'), ' ' ORDER BY id) FROM slots"_s), u"- a -"_s);
    }

    void whereNullsAreAlikeTheyAreExchangedToo()
    {
        open(u"v text UNIQUE NULLS NOT DISTINCT"_s, {});
        m_database->exec(u"INSERT INTO slots (id, word, v) VALUES (1, '', 'a'), (2, '', NULL)"_s);
        m_bench->edit(slot(u"1"_s), u"v"_s, std::nullopt);
        set(u"2"_s, u"a"_s);
        const CommitOutcome outcome = m_bench->commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(m_database->exec(u"SELECT string_agg(coalesce(v, '-'), ' ' ORDER BY id) FROM slots"_s), u"- a"_s);
    }

    void aDeletedRowGivesItsValueToAnother()
    {
        open(u"v varchar(3) NOT NULL UNIQUE"_s, { u"a"_s, u"b"_s, u"c"_s });
        m_bench->remove(slot(u"1"_s));
        set(u"2"_s, u"a"_s);
        m_bench->changes().insertRecord(u"slots"_s, { { u"id"_s, u"9"_s }, { u"word"_s, u""_s }, { u"v"_s, u"b"_s } });
        const CommitOutcome outcome = m_bench->commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(m_database->exec(u"SELECT string_agg(id || v, ' ' ORDER BY id) FROM slots"_s), u"2a 3c 9b"_s);
    }

    // The new parent takes the name of the old one, which can only go when its child has moved to the new one.
    void aValueIsFreedWhereReferencesWaitForIt()
    {
        open(u"v text NOT NULL UNIQUE"_s, { u"name"_s });
        m_database->exec(u"CREATE TABLE parts (id int PRIMARY KEY, slot int NOT NULL REFERENCES slots (id)); INSERT INTO parts VALUES (1, 1)"_s);
        m_bench->reopen(m_database->profile());
        m_bench->remove(slot(u"1"_s));
        m_bench->changes().insertRecord(u"slots"_s, { { u"id"_s, u"2"_s }, { u"word"_s, u""_s }, { u"v"_s, u"name"_s } });
        m_bench->edit(keyOf(u"parts"_s, u"1"_s), u"slot"_s, u"2"_s);
        const CommitOutcome outcome = m_bench->commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(m_database->exec(u"SELECT (SELECT string_agg(id || v, ' ') FROM slots) || ' ' || (SELECT slot FROM parts)"_s),
            u"2name 2"_s);
    }

    void whatIsShownIsWhatRuns()
    {
        open(u"v int NOT NULL UNIQUE CHECK (v >= 1)"_s, { u"1"_s, u"2"_s });
        set(u"1"_s, u"2"_s);
        set(u"2"_s, u"1"_s);
        QStringList shown;
        for (const CommitStatement &statement : m_bench->workspace().preview())
            shown.append(statement.preview());
        const QString all = shown.join(u'\n');
        QCOMPARE(all.count(u"UPDATE"_s), 3);
        QVERIFY2(all.contains(u"SET \"v\" = '2147483647'"_s), qPrintable(all));
        QStringList again;
        for (const CommitStatement &statement : m_bench->workspace().preview())
            again.append(statement.preview());
        QCOMPARE(again, shown);
    }

    void theHistoryKnowsNothingOfTheMoment()
    {
        open(u"v text NOT NULL UNIQUE"_s, { u"a"_s, u"b"_s });
        set(u"1"_s, u"b"_s);
        set(u"2"_s, u"a"_s);
        QCOMPARE(m_bench->commit().state, State::Committed);
        const QList<Revision> revisions = m_bench->latest();
        QCOMPARE(revisions.size(), 2);
        for (const Revision &revision : revisions) {
            const bool isFirst = revision.record({ u"id"_s }) == slot(u"1"_s);
            QCOMPARE(revision.before.value(u"v"_s), Value(isFirst ? u"a"_s : u"b"_s));
            QCOMPARE(revision.after.value(u"v"_s), Value(isFirst ? u"b"_s : u"a"_s));
        }
    }

    // What others did in between is found as ever, by the record that it was done to.
    void whoWasChangedMeanwhileIsNamedAlone()
    {
        open(u"v text NOT NULL UNIQUE"_s, { u"a"_s, u"b"_s, u"c"_s });
        set(u"1"_s, u"b"_s);
        set(u"2"_s, u"a"_s);
        m_database->exec(u"UPDATE slots SET v = 'z' WHERE id = 1"_s);
        CommitOutcome outcome = m_bench->commit();
        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.refused.size(), 1);
        QCOMPARE(outcome.refused.first().record, slot(u"1"_s));
        QCOMPARE(outcome.refused.first().error.kind, Error::Kind::Conflict);
        m_bench->changes().resolveField(slot(u"1"_s), u"v"_s, ChangeSet::Choice::Mine);
        outcome = m_bench->commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(valuesNow(), QStringList({ u"b"_s, u"a"_s, u"c"_s }));
    }

    // A touch of another field is merged, and the exchange goes through.
    void aTouchOfAnotherFieldIsMerged()
    {
        open(u"v text NOT NULL UNIQUE"_s, { u"a"_s, u"b"_s });
        set(u"1"_s, u"b"_s);
        set(u"2"_s, u"a"_s);
        m_database->exec(u"UPDATE slots SET word = 'theirs' WHERE id = 1"_s);
        const CommitOutcome outcome = m_bench->commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QCOMPARE(m_database->exec(u"SELECT string_agg(v || word, ' ' ORDER BY id) FROM slots"_s), u"btheirs a"_s);
    }

    void thousandsAreNoMoreTrouble()
    {
        constexpr int pairs = 1500;
        constexpr int ring = 1000;
        open(u"v int NOT NULL UNIQUE CHECK (v > 0)"_s, {});
        m_database->exec(u"INSERT INTO slots (id, word, v) SELECT n, '', n FROM generate_series(1, %1) n"_s.arg(2 * pairs + ring));
        QList<RecordKey> keys;
        for (int i = 1; i <= 2 * pairs + ring; ++i)
            keys.append(slot(QString::number(i)));
        const WorkspaceBench::CurrentRows rows = m_bench->current(keys);
        m_bench->changes().beginStep(u"Order"_s);
        for (int i = 1; i <= 2 * pairs + ring; ++i) {
            const int other = i > 2 * pairs ? 2 * pairs + 1 + (i - 2 * pairs) % ring : i % 2 ? i + 1 : i - 1;
            const RecordKey &key = keys.at(i - 1);
            m_bench->changes().setValue(key, u"v"_s, QString::number(other), *rows.value(key));
        }
        m_bench->changes().endStep();
        QElapsedTimer clock;
        clock.start();
        const QList<CommitStatement> statements = m_bench->workspace().preview();
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(std::count_if(statements.cbegin(), statements.cend(), [](const CommitStatement &one) { return !one.early.sql.isEmpty(); }),
            pairs + 1);
        const CommitOutcome outcome = m_bench->commit();
        QVERIFY2(outcome.state == State::Committed, qPrintable(whyOf(outcome)));
        QVERIFY(outcome.roundTrips <= 3);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM slots WHERE v = id"_s), u"0"_s);
    }

private:
    void open(const QString &columns, const QStringList &values)
    {
        m_database->exec(u"CREATE TABLE languages (id text PRIMARY KEY); CREATE TABLE slots (id int PRIMARY KEY, word text, "_s + columns + u')');
        for (qsizetype i = 0; i < values.size(); ++i)
            m_database->exec(u"INSERT INTO slots (id, word, v) VALUES (%1, '', '%2')"_s.arg(i + 1).arg(values.at(i)));
        m_bench = std::make_unique<WorkspaceBench>(m_database->profile());
    }
    void set(const QString &id, const QString &value) { m_bench->edit(slot(id), u"v"_s, value); }
    QStringList valuesNow() const
    {
        return m_database->exec(u"SELECT string_agg(v::text, ' ' ORDER BY id) FROM slots"_s).split(u' ');
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<WorkspaceBench> m_bench;
};

QTEST_GUILESS_MAIN(ExchangedValuesTest)
#include "tst_exchangedvalues.moc"
