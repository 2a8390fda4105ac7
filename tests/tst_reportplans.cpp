#include "models/database/sqlfiles.h"
#include "models/insights/charthead.h"
#include "models/insights/insightfilter.h"
#include "tests/support/testdatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

const QDateTime present(QDate(2026, 6, 30), QTime(15, 0), Qt::UTC);

// Without those that list the rows behind a mark: they are read with the mark.
QStringList reportNames()
{
    QStringList names;
    QStringList opened;
    for (const QString &file : sqlFiles(u"reports"_s)) {
        names += file.section(u'/', 1).chopped(4);
        opened += ChartHead::of(names.last()).opens;
    }
    names.removeIf([&opened](const QString &name) { return opened.contains(name); });
    return names;
}

// A table grown by copies of its own rows, in the order of time over eighteen months; `given` are columns and what stands in
// them, in terms of the copy's number i and its moment.
QString grown(const QString &table, int rows, const QMap<QString, QString> &given)
{
    QString pairs;
    for (auto it = given.cbegin(); it != given.cend(); ++it)
        pairs += (pairs.isEmpty() ? QString() : u", "_s) + u"'%1', %2"_s.arg(it.key(), *it);
    return u"INSERT INTO %1 SELECT (jsonb_populate_record(model, jsonb_build_object(%3))).* FROM generate_series(1, %2) AS i "
           "CROSS JOIN LATERAL (SELECT timestamp '2025-01-01' + i * (interval '545 days' / %2)) AS of (moment) "
           "JOIN (SELECT one AS model, row_number() OVER () AS place FROM %1 AS one LIMIT 400) AS known "
           "ON known.place = 1 + i % (SELECT count(*) FROM (SELECT FROM %1 LIMIT 400) AS first) ORDER BY i;"_s
        .arg(table)
        .arg(rows)
        .arg(pairs);
}

} // namespace

// One month out of eighteen is read through an index, by each report and by the rows behind the marks of a chart: no plan
// reads a large table from end to end, unless the report says why it must ("-- scans: table, why").
class ReportPlansTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<PgConnection> m_connection;
    Catalog m_catalog;
    QString m_user;
    QString m_scenario;
    QString m_feature;

    QStringList scannedBy(const Report &report)
    {
        static const QRegularExpression scan(u"Seq Scan on (messages|conversations|analysis_findings|analytics_events|message_audio_analysis|scenario_attempts|scenario_outcomes)\\b"_s);
        Statement explained = report.statement();
        // Comments before it are of the report, not of the statement.
        explained.sql = u"EXPLAIN (COSTS OFF)\n"_s + explained.sql;
        const Result<Rows> plan = m_connection->run(explained);
        if (!plan)
            return { plan.error().message + u' ' + plan.error().detail };
        static const QRegularExpression said(u"^-- scans: (\\w+)"_s, QRegularExpression::MultilineOption);
        QStringList allowed;
        const QString text = sqlText(u"reports/"_s + report.name() + u".sql"_s);
        for (auto it = said.globalMatch(text); it.hasNext();)
            allowed += it.next().captured(1);
        QStringList scanned;
        for (const Row &line : plan->rows) {
            const QRegularExpressionMatch match = scan.match(line.first().value_or(QString()));
            if (match.hasMatch() && !allowed.contains(match.captured(1)))
                scanned += report.name() + u" scans "_s + match.captured(1);
        }
        return scanned;
    }

    // The filters of a page in March 2026, and something for whatever else a report asks for.
    ReportParameters parameters(const QString &report)
    {
        static const QMap<QString, QString> figures { { u"scenario-attempts-rows"_s, u"hints"_s }, { u"scenario-last-steps-rows"_s, u"no-step"_s },
            { u"scenario-outcomes-rows"_s, u"missed"_s }, { u"scenario-conversations-rows"_s, u"conversations"_s } };
        InsightFilter filter;
        filter.setPeriod(u"2026-03"_s);
        ReportParameters given = filter.parameters(QTimeZone("Asia/Tokyo"), present);
        given.insert({ { u"steps"_s, u"{landing_viewed,signup_completed,conversation_started}"_s }, { u"event"_s, u"conversation_started"_s },
            { u"key"_s, u"mode"_s }, { u"user"_s, m_user }, { u"people"_s, u'{' + m_user + u'}' }, { u"scenario"_s, m_scenario },
            { u"scenarios"_s, u'{' + m_scenario + u'}' }, { u"features"_s, u'{' + m_feature + u'}' }, { u"kept"_s, u"{}"_s },
            { u"decided"_s, u"{}"_s }, { u"kinds"_s, u"{}"_s }, { u"limit"_s, u"200"_s }, { u"figure"_s, figures.value(report) } });
        return given;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
        const QString moment = u"moment"_s;
        m_database->exec(u"SET session_replication_role = replica;"_s
            + grown(u"conversations"_s, 30'000, { { u"id"_s, u"'c' || i"_s }, { u"started_at"_s, moment }, { u"ended_at"_s, moment } })
            + grown(u"messages"_s, 60'000,
                { { u"id"_s, u"'m' || i"_s }, { u"conversation_id"_s, u"'c' || 1 + i / 2"_s }, { u"timestamp"_s, moment } })
            + grown(u"analysis_findings"_s, 30'000,
                { { u"id"_s, u"gen_random_uuid()"_s }, { u"conversation_id"_s, u"'c' || i"_s },
                    { u"message_id"_s, u"'m' || 1 + i * 2 - 1"_s }, { u"created_at"_s, moment } })
            + grown(u"message_audio_analysis"_s, 30'000,
                { { u"id"_s, u"gen_random_uuid()"_s }, { u"message_id"_s, u"'m' || 1 + i * 2 - 1"_s }, { u"analyzed_at"_s, moment } })
            + grown(u"scenario_attempts"_s, 30'000, { { u"id"_s, u"gen_random_uuid()"_s }, { u"started_at"_s, moment } })
            + grown(u"scenario_outcomes"_s, 30'000, { { u"id"_s, u"gen_random_uuid()"_s }, { u"created_at"_s, moment } })
            + grown(u"analytics_events"_s, 40'000, { { u"id"_s, u"gen_random_uuid()"_s }, { u"created_at"_s, moment } })
            + u"RESET session_replication_role; ANALYZE"_s);
        m_user = m_database->exec(u"SELECT min(user_id::text) FROM conversations"_s);
        m_scenario = m_database->exec(u"SELECT min(scenario_id::text) FROM scenario_attempts"_s);
        m_feature = m_database->exec(u"SELECT min(feature_id::text) FROM analysis_findings"_s);
        m_connection = m_database->connect();
        m_catalog = *Catalog::read(*m_connection);
    }
    void cleanupTestCase()
    {
        m_connection.reset();
        m_database.reset();
    }

    void oneMonthIsReadThroughAnIndex_data()
    {
        QTest::addColumn<QString>("report");
        for (const QString &report : reportNames())
            QTest::newRow(qPrintable(report)) << report;
    }
    void oneMonthIsReadThroughAnIndex()
    {
        QFETCH(const QString, report);
        ReportParameters given = parameters(report);
        const Report chart(m_catalog, report, given);
        QCOMPARE(scannedBy(chart), QStringList());
        const Result<ReportAnswers> answers = runReports(*m_connection, { chart });
        QVERIFY(answers && answers->answers.first());
        const Rows &marks = *answers->answers.first();
        const ChartHead head = ChartHead::of(report);
        if (marks.rows.isEmpty() || head.opens.isEmpty())
            return; // nothing of it happened in this month, or it has no marks
        // The first mark that has rows.
        const int n = columnOf(marks, u"n"_s);
        for (const Row &mark : marks.rows) {
            if (mark.at(n).value_or(u"0"_s) == "0"_L1 && &mark != &marks.rows.constLast())
                continue;
            for (const QString &column : head.markColumns)
                given.insert(column, mark.at(columnOf(marks, column)).value_or(QString()));
            break;
        }
        given.insert(u"limit"_s, u"200"_s);
        QCOMPARE(scannedBy(Report(m_catalog, head.opens, given)), QStringList());
    }

    // A database whose owner has none of the indexes that the schema ships answers all the same.
    void answersWithoutIndexes()
    {
        const QString indexes = m_database->exec(
            u"SELECT string_agg(quote_ident(named.relname), ', ') FROM pg_index AS one JOIN pg_class AS named ON named.oid = one.indexrelid "
            "JOIN pg_namespace AS place ON place.oid = named.relnamespace "
            "WHERE place.nspname = 'public' AND NOT EXISTS (SELECT FROM pg_constraint AS held WHERE held.conindid = one.indexrelid)"_s);
        QVERIFY(indexes.count(u',') > 50);
        m_database->exec(u"DROP INDEX "_s + indexes);
        QStringList refused;
        for (const QString &report : reportNames()) {
            const Result<ReportAnswers> answers = runReports(*m_connection, { Report(m_catalog, report, parameters(report)) });
            if (!answers || !answers->answers.first())
                refused.append(report);
        }
        QCOMPARE(refused, QStringList());
    }
};

QTEST_GUILESS_MAIN(ReportPlansTest)
#include "tst_reportplans.moc"
