#include "models/insights/reportrows.h"
#include "models/insights/scenarioresults.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;
const QDateTime asOf(QDate(2026, 6, 30), QTime(18, 0), Qt::UTC);

QString quoted(const QString &text)
{
    return displayLiteral(text);
}

} // namespace

// How a scenario does: the figures against plain SQL, the rows behind each of them, and databases that are otherwise.
class ScenarioResultsTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    Session::Ptr m_session;

    void open(TestDatabase::Template contents, const QString &sql = {})
    {
        m_session.reset();
        m_database = std::make_unique<TestDatabase>(contents);
        if (!sql.isEmpty())
            m_database->exec(sql);
        m_session = openSession(m_database->profile());
    }
    ScenarioResults read(const QString &scenario, int days = 30)
    {
        Query<ScenarioResults> query
            = readScenarioResults(*m_session, scenario, ReportPeriod::lastDays(days, QTimeZone::utc(), asOf));
        if (!QTest::qWaitFor([&query] { return !query.isRunning(); }, patience))
            qFatal("No results in time.");
        const Result<ScenarioResults> results = query.future().result();
        if (!results)
            qFatal("%s %s", qPrintable(results.error().message), qPrintable(results.error().detail));
        return *results;
    }
    qint64 number(const QString &sql) { return m_database->exec(sql).toLongLong(); }
    // Reads every page of the rows behind a mark; -1 and a warning where that fails.
    qint64 countRows(const QString &report, const ReportParameters &parameters, QSet<QString> *ids = nullptr)
    {
        ReportRows rows(*m_session, Report(m_session->catalog(), report, parameters));
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::Fatal);
        while (!rows.isComplete() && !rows.error()) {
            rows.fetchMore({}); // nothing happens where the tester asked before
            if (!QTest::qWaitFor([&rows] { return !rows.isReading(); }, patience))
                qFatal("No rows in time.");
        }
        if (rows.error()) {
            qWarning("%s: %s %s", qPrintable(report), qPrintable(rows.error()->message), qPrintable(rows.error()->detail));
            return -1;
        }
        QSet<QString> seen;
        for (int row = 0; row < rows.rowCount(); ++row)
            seen += rows.index(row, 1).data(Qt::UserRole).toString();
        if (ids)
            *ids = seen;
        return seen.size() == rows.rowCount() ? rows.rowCount() : -2;
    }
    ReportParameters parametersOf(const ScenarioResults &results, bool now, const QString &figure, const QString &attempts = {})
    {
        ReportParameters parameters = results.period.parameters();
        if (!now) {
            parameters[u"until"_s] = parameters[u"since"_s];
            parameters[u"since"_s] = parameters[u"before"_s];
        }
        parameters[u"scenario"_s] = results.scenario;
        parameters[u"figure"_s] = figure;
        parameters[u"attempts"_s] = attempts;
        return parameters;
    }
    int compareFigures(const ScenarioResults &results, const ScenarioResults::Figures &figures, const QString &report,
        const QString &attempts = {})
    {
        int marks = 0;
        for (auto it = figures.cbegin(); it != figures.cend(); ++it) {
            for (const bool now : { true, false }) {
                const qint64 n = now ? it->now.n : it->before.n;
                const qint64 counted = countRows(report, parametersOf(results, now, it.key(), attempts));
                if (counted != n)
                    qWarning("%s %s %d: %lld rows, %lld on the mark", qPrintable(results.scenario), qPrintable(it.key()), now, counted, n);
                marks += n > 0 ? 1 : 0;
            }
        }
        return marks;
    }
    // Every mark opens exactly the rows that it counts; how many marks had some.
    int compareAll(const ScenarioResults &results)
    {
        int marks = compareFigures(results, results.attempts, u"scenario-attempts-rows"_s)
            + compareFigures(results, results.first, u"scenario-attempts-rows"_s, u"first"_s)
            + compareFigures(results, results.repeats, u"scenario-attempts-rows"_s, u"repeat"_s)
            + compareFigures(results, results.outcomes, u"scenario-outcomes-rows"_s)
            + compareFigures(results, results.conversations, u"scenario-conversations-rows"_s);
        for (const ScenarioResults::Counted &step : results.lastSteps) {
            ReportParameters parameters = parametersOf(results, true, step.figure);
            parameters[u"step"_s] = step.text;
            const qint64 counted = countRows(u"scenario-last-steps-rows"_s, parameters);
            if (counted != step.n)
                qWarning("step %s: %lld rows, %lld on the mark", qPrintable(step.text), counted, step.n);
            ++marks;
        }
        for (const ScenarioResults::Counted &word : results.used + results.missed) {
            ReportParameters parameters = parametersOf(results, true, word.figure);
            parameters[u"word"_s] = word.text;
            const qint64 counted = countRows(u"scenario-outcomes-rows"_s, parameters);
            if (counted != word.n)
                qWarning("word %s: %lld rows, %lld on the mark", qPrintable(word.text), counted, word.n);
            ++marks;
        }
        return marks;
    }
    void insertRandomRows(QRandomGenerator &random, int rows)
    {
        const QStringList steps { u"'[]'"_s, u"NULL"_s, u"'[\"Greet\"]'"_s, u"'[\"Greet\",\"\\u3042\"]'"_s, u"'{\"a\":1}'"_s, u"'[1,null]'"_s,
            u"'[{\"step\":\"x\"}]'"_s, u"'[\"a\\u0000b\"]'"_s, u"'[\"\\ud800\"]'"_s, u"'null'"_s, u"'[\"\"]'"_s };
        const QStringList words { u"'[\"期間\",\"強み\"]'"_s, u"'[\"期間\",\"期間\",\" 期間 \"]'"_s, u"NULL"_s, u"'\"text\"'"_s,
            u"'[{\"word\":\"x\"},7,null,\"\"]'"_s, u"'[\"it''s\",\"\\u671f\\u9593\"]'"_s, u"'[\"a\\u0000b\"]'"_s };
        QStringList attempts;
        QStringList outcomes;
        for (int i = 0; i < rows; ++i) {
            const auto one = [&random](const QStringList &list) { return list.at(int(random.bounded(list.size()))); };
            const auto maybe = [&random](const QString &value) { return random.bounded(3) == 0 ? u"NULL"_s : value; };
            // Around the borders of both periods, and often at the very same moment.
            const QString at = quoted(reportTime(asOf.addSecs(-int(random.bounded(70 * 24)) * 3600)));
            attempts += u"('00000000-0000-0000-0000-00000000000a', 's%1', %2, %3, %4, %5, %6, %7, %8, %9)"_s.arg(random.bounded(2))
                            .arg(random.bounded(4)).arg(at, maybe(at), one(steps), one({ u"NULL"_s, u"''"_s, u"'2026-06-01'"_s }),
                                maybe(QString::number(random.bounded(900)))).arg(random.bounded(9)).arg(random.bounded(9));
            outcomes += u"('00000000-0000-0000-0000-00000000000a', 'c', 's%1', %2, %3, %4, %5, %6, 1, 1, %7)"_s.arg(random.bounded(2))
                            .arg(one({ u"true"_s, u"false"_s }), maybe(u"0.5"_s), maybe(u"1"_s), one(words), one(words), at);
        }
        m_database->exec(u"INSERT INTO scenario_attempts (user_id, scenario_id, attempt_number, started_at, completed_at,"
                         " completed_steps, abandoned_at, time_spent_seconds, hints_used, translations_used) VALUES "_s + attempts.join(u", "_s));
        m_database->exec(u"INSERT INTO scenario_outcomes (user_id, conversation_id, scenario_id, was_goal_achieved,"
                         " goal_completion_score, grammar_usage_score, used_target_vocabulary, missed_target_vocabulary,"
                         " duration_seconds, exchange_count, created_at) VALUES "_s + outcomes.join(u", "_s));
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { m_session.reset(); }

    void figuresAreThoseOfPlainSql()
    {
        open(TestDatabase::Template::Life);
        const QString scenario = m_database->exec(u"SELECT scenario_id FROM scenario_attempts WHERE started_at >= '2026-06-01' "
                                                  "GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"_s);
        const ScenarioResults results = read(scenario, 120);
        const QString where = u" FROM scenario_attempts WHERE scenario_id = "_s + quoted(scenario) + u" AND started_at >= "_s
            + quoted(reportTime(results.period.since)) + u" AND started_at < '2026-06-30 18:00'"_s;
        QCOMPARE(results.notThere, QStringList());
        QCOMPARE(results.failures, QStringList());
        QVERIFY(results.attempts[u"attempts"_s].now.n > 0);
        QCOMPARE(results.attempts[u"attempts"_s].now.n, number(u"SELECT count(*)"_s + where));
        QCOMPARE(results.attempts[u"completed"_s].now.n, number(u"SELECT count(completed_at)"_s + where));
        QCOMPARE(*results.attempts[u"hints"_s].now.value,
            m_database->exec(u"SELECT round(avg(hints_used), 4)"_s + where).toDouble());
        QCOMPARE(*results.attempts[u"time"_s].now.value,
            m_database->exec(u"SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY time_spent_seconds)"_s + where).toDouble());
        QCOMPARE(results.first[u"attempts"_s].now.n + results.repeats[u"attempts"_s].now.n, results.attempts[u"attempts"_s].now.n);
        QCOMPARE(results.outcomesEver, number(u"SELECT count(*) FROM scenario_outcomes WHERE scenario_id = "_s + quoted(scenario)
            + u" AND created_at < '2026-06-30 18:00'"_s));
        QVERIFY(!results.latest.isEmpty());
        QVERIFY(!results.latest.first().feedback.isEmpty());
        QVERIFY(results.seconds > 0);
    }

    void everyMarkOpensItsRowsOnTheSample()
    {
        open(TestDatabase::Template::Life);
        const QStringList scenarios = m_database->exec(u"SELECT string_agg(id, ',') FROM (SELECT scenario_id AS id FROM scenario_attempts"
                                                       " GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 3) AS s"_s).split(u',');
        int marks = 0;
        for (const QString &scenario : scenarios)
            marks += compareAll(read(scenario, 120));
        QVERIFY2(marks > 60, qPrintable(QString::number(marks)));
    }

    void everyMarkOpensItsRowsOnRandomData()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        open(TestDatabase::Template::Content,
            u"INSERT INTO users (id, display_name, email, native_language_id, preferred_ui_language_id) VALUES"
             " ('00000000-0000-0000-0000-00000000000a', 'mai@example.com', 'mai@example.com', 'ja', 'ja');"
             "INSERT INTO scenarios (id, title, description, instructions, context) SELECT 's' || n, 't', 'd', 'i', 'c' FROM generate_series(0, 1) n;"
             "INSERT INTO conversations (id, user_id, target_language_id) VALUES ('c', '00000000-0000-0000-0000-00000000000a', 'ja')"_s);
        insertRandomRows(random, 1500); // several pages
        int marks = 0;
        for (const QString &scenario : { u"s0"_s, u"s1"_s })
            marks += compareAll(read(scenario));
        QVERIFY2(marks > 70, qPrintable(QString::number(marks)));
        // A name that is an address is none to show.
        ReportRows rows(*m_session, Report(m_session->catalog(), u"scenario-attempts-rows"_s, parametersOf(read(u"s0"_s), true, u"attempts"_s)));
        rows.fetchMore({});
        QTRY_VERIFY(rows.rowCount() > 0);
        QCOMPARE(rows.index(0, 2).data().toString(), u"00000000"_s);
    }

    void eachMissingColumnLeavesTheOthers_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        const QMap<QString, QStringList> columns {
            { u"scenario_attempts"_s, { u"attempt_number"_s, u"completed_at"_s, u"completed_steps"_s, u"abandoned_at"_s, u"time_spent_seconds"_s,
                                          u"hints_used"_s, u"translations_used"_s, u"started_at"_s } },
            { u"scenario_outcomes"_s, { u"was_goal_achieved"_s, u"goal_completion_score"_s, u"grammar_usage_score"_s, u"vocabulary_usage_score"_s,
                                          u"pronunciation_score"_s, u"used_target_vocabulary"_s, u"missed_target_vocabulary"_s, u"ai_feedback"_s,
                                          u"suggestions"_s, u"created_at"_s } },
            { u"conversations"_s, { u"scenario_id"_s } }
        };
        for (auto it = columns.cbegin(); it != columns.cend(); ++it) {
            QTest::newRow(qPrintable(it.key())) << it.key() << QString();
            for (const QString &column : *it)
                QTest::newRow(qPrintable(it.key() + u'.' + column)) << it.key() << column;
        }
    }
    void eachMissingColumnLeavesTheOthers()
    {
        QFETCH(const QString, table);
        QFETCH(const QString, column);
        open(TestDatabase::Template::Life, column.isEmpty() ? u"DROP TABLE %1 CASCADE"_s.arg(table)
                                                            : u"ALTER TABLE %1 DROP COLUMN %2 CASCADE"_s.arg(table, column));
        const QString scenario = u"comfort-weekend"_s;
        const ScenarioResults results = read(scenario, 365);
        QCOMPARE(results.failures, QStringList());
        QCOMPARE(results.notThere, QStringList { column.isEmpty() ? table : table + u'.' + column });
        const bool dropped = column.isEmpty() || column == u"started_at" || column == u"created_at" || column == u"scenario_id";
        QCOMPARE(results.hasAttempts, !(dropped && table == u"scenario_attempts"));
        QCOMPARE(results.hasOutcomes, !(dropped && table == u"scenario_outcomes"));
        QCOMPARE(results.conversations.isEmpty(), dropped && table == u"conversations");
        QCOMPARE(results.attempts.contains(u"completed"_s), results.hasAttempts && column != u"completed_at");
        QCOMPARE(results.attempts.contains(u"hints"_s), results.hasAttempts && column != u"hints_used");
        QCOMPARE(results.first.isEmpty(), !results.hasAttempts || column == u"attempt_number");
        QCOMPARE(results.outcomes.contains(u"grammar"_s), results.hasOutcomes && column != u"grammar_usage_score");
        compareAll(results);
    }

    void otherTypesAndShapesBreakNothing()
    {
        open(TestDatabase::Template::Empty, uR"(
            CREATE TABLE languages (id text PRIMARY KEY);
            CREATE TABLE scenario_attempts (id bigserial PRIMARY KEY, user_id text, scenario_id text, attempt_number text, started_at timestamptz,
                completed_at text, completed_steps text[], abandoned_at timestamp, time_spent_seconds text, hints_used text, translations_used numeric);
            INSERT INTO scenario_attempts (user_id, scenario_id, attempt_number, started_at, completed_steps, abandoned_at, time_spent_seconds, hints_used, translations_used) VALUES
                ('u', 's', '1', '2026-06-30 10:00+00', '{a,b}', now(), '60', '', 'NaN'), ('u', 's', '', '2026-06-30 11:00+00', NULL, now(), '', 'many', 2),
                ('u', 's', '2', '2026-06-30 12:00+00', '{}', NULL, '120.5', '3', NULL);
            CREATE TABLE scenario_outcomes (id text PRIMARY KEY, user_id text, scenario_id text, created_at timestamp, was_goal_achieved integer,
                goal_completion_score text, grammar_usage_score float8, vocabulary_usage_score integer, used_target_vocabulary jsonb, missed_target_vocabulary text,
                ai_feedback json, suggestions text);
            INSERT INTO scenario_outcomes VALUES ('1', 'u', 's', '2026-06-30', 1, '', 'NaN', 85, '{"a": ["b"]}', '["x"]', '{"say": 1}', 'just text'),
                ('2', 'u', 's', '2026-06-30', 0, '0.25', 0.5, 75, '["a", "b", {"c": 1}]', '', NULL, NULL);)"_s);
        const ScenarioResults results = read(u"s"_s);
        QCOMPARE(results.failures, QStringList());
        QCOMPARE(results.attempts[u"attempts"_s].now.n, 3);
        QCOMPARE(*results.attempts[u"time"_s].now.value, 90.25);
        QCOMPARE(results.attempts[u"hints"_s].now.n, 1);
        QCOMPARE(results.attempts[u"translations"_s].now.n, 1);
        QCOMPARE(results.first[u"attempts"_s].now.n, 1);
        QCOMPARE(results.repeats[u"attempts"_s].now.n, 1);
        QCOMPARE(results.outcomes[u"achieved"_s].now.n, 1);
        QCOMPARE(*results.outcomes[u"goal"_s].now.value, 0.25);
        QCOMPARE(results.outcomes[u"grammar"_s].now.n, 1);
        QCOMPARE(*results.outcomes[u"vocabulary"_s].now.value, 80); // as it is
        QCOMPARE(*results.outcomes[u"vocabulary"_s].now.highest, 85);
        QCOMPARE(results.used.size(), 3);
        QCOMPARE(results.missed.size(), 0);
        QCOMPARE(results.latest.size(), 2);
        QCOMPARE(results.latest[1].suggestions, QStringList { u"just text"_s });
        compareAll(results);
    }

    void textsOfAnyJson_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("list") << uR"(["a", "\u3042"])"_s << QStringList { u"a"_s, u"あ"_s };
        QTest::newRow("text") << u"\"a\""_s << QStringList { u"a"_s };
        QTest::newRow("null") << u"null"_s << QStringList();
        QTest::newRow("nothing") << u""_s << QStringList();
        QTest::newRow("mixed") << u"[1.5, true, null, {\"a\": 1}, [2]]"_s << QStringList { u"1.5"_s, u"true"_s, u"{\"a\":1}"_s, u"[2]"_s };
        QTest::newRow("no JSON") << u"hello"_s << QStringList { u"hello"_s };
    }
    void textsOfAnyJson()
    {
        QFETCH(const QString, json);
        QTEST(textsOfJson(json), "texts");
    }

    void cancelledWhileItRuns()
    {
        open(TestDatabase::Template::Life);
        auto blocker = m_database->connect();
        QVERIFY(blocker->runScript(u"BEGIN; LOCK TABLE scenario_attempts IN ACCESS EXCLUSIVE MODE"_s));
        Query<ScenarioResults> query
            = readScenarioResults(*m_session, u"comfort-weekend"_s, ReportPeriod::lastDays(30, QTimeZone::utc(), asOf));
        QTRY_COMPARE(number(u"SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"_s), 1);
        query.cancel();
        QTRY_VERIFY(!query.isRunning());
        QCOMPARE(query.future().result().error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ScenarioResultsTest)
#include "tst_scenarioresults.moc"
