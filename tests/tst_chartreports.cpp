#include "models/database/sqlfiles.h"
#include "models/insights/charthead.h"
#include "models/insights/chartmarks.h"
#include "models/insights/insightfilter.h"
#include "tests/support/rarerows.h"
#include "tests/support/testdatabase.h"
#include "views/pages/insights/insightscatalog.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int randomTime = 12'000; // ms; the last database is finished
constexpr int marksAtMost = 12; // of one answer; which of them are opened is drawn
constexpr int marksOfRandom = 3; // the same of a random database
const QDateTime sampleNow(QDate(2026, 6, 30), QTime(15, 0), Qt::UTC); // the sample's present day

QList<QByteArray> zones()
{
    return { "UTC", "Asia/Tokyo", "America/New_York" };
}

QStringList chartReports()
{
    QStringList names;
    for (const QString &file : sqlFiles(u"reports"_s)) {
        const QString name = file.section(u'/', 1).chopped(4);
        if (!ChartHead::of(name).markColumns.isEmpty())
            names += name;
    }
    return names;
}

QList<double> numbersOf(const Rows &rows, const QString &column)
{
    QList<double> numbers;
    const int at = columnOf(rows, column);
    for (const Row &row : rows.rows) {
        if (at >= 0 && row.at(at))
            numbers.append(row.at(at)->toDouble());
    }
    return numbers;
}

double sumOf(const QList<double> &numbers)
{
    return std::accumulate(numbers.cbegin(), numbers.cend(), 0.0);
}

bool isTrue(const Value &value)
{
    return value == Value(u"t"_s) || value == Value(u"true"_s) || value == Value(u"1"_s);
}

// The value of a mark told from its rows, as the report's first lines say it follows; none: there is nothing to tell.
std::optional<double> told(const MarkValue &value, const Rows &rows)
{
    using Aggregate = MarkValue::Aggregate;
    if (value.aggregate == Aggregate::Count)
        return double(rows.rows.size());
    const QString column = value.of.value(0);
    QList<double> numbers = numbersOf(rows, column);
    if (value.aggregate == Aggregate::Distinct) {
        QSet<QString> different;
        const int at = columnOf(rows, column);
        for (const Row &row : rows.rows) {
            if (row.at(at))
                different.insert(*row.at(at));
        }
        return double(different.size());
    }
    if (value.aggregate == Aggregate::Share) {
        const int at = columnOf(rows, column);
        qsizetype known = 0, yes = 0;
        for (const Row &row : rows.rows) {
            known += row.at(at).has_value();
            yes += isTrue(row.at(at));
        }
        return known == 0 ? std::nullopt : std::optional(double(yes) / double(known));
    }
    if (value.aggregate == Aggregate::Ratio) {
        const double below = sumOf(numbersOf(rows, value.of.value(1)));
        return below == 0 ? std::nullopt : std::optional(sumOf(numbers) / below);
    }
    if (value.aggregate == Aggregate::Sum)
        return sumOf(numbers);
    if (numbers.isEmpty())
        return {};
    std::sort(numbers.begin(), numbers.end());
    if (value.aggregate == Aggregate::Least)
        return numbers.first();
    if (value.aggregate == Aggregate::Most)
        return numbers.last();
    if (value.aggregate == Aggregate::Mean)
        return sumOf(numbers) / double(numbers.size());
    const double part = value.aggregate == Aggregate::Quantile ? value.of.value(1).toDouble() : 0.5;
    const double place = double(numbers.size() - 1) * part; // PostgreSQL's percentile_cont
    const qsizetype low = qsizetype(std::floor(place));
    const qsizetype high = qsizetype(std::ceil(place));
    return numbers.at(low) + (numbers.at(high) - numbers.at(low)) * (place - double(low));
}

// Opens some marks of a report's answer and says what is wrong with the first that is; empty: each is as its rows tell.
QString wrongMark(PgConnection &connection, const Catalog &catalog, const QString &report, const ReportParameters &given,
    QRandomGenerator &random, qsizetype atMost, qsizetype &opened)
{
    const auto saidBy = [](const Error &error) { return error.message + u' ' + error.detail; };
    const ChartHead head = ChartHead::of(report);
    const Result<ReportAnswers> answers = runReports(connection, { Report(catalog, report, given) });
    if (!answers || !answers->answers.first())
        return saidBy(answers ? answers->answers.first().error() : answers.error());
    const Rows &marks = *answers->answers.first();
    QList<Row> drawn = marks.rows;
    std::shuffle(drawn.begin(), drawn.end(), random);
    drawn = drawn.mid(0, atMost);
    QList<Report> behind;
    for (const Row &mark : drawn) {
        ReportParameters own = given;
        own.insert(u"limit"_s, u"1000000"_s);
        for (const QString &column : head.markColumns) {
            const int at = columnOf(marks, column);
            if (at < 0 || !mark.at(at))
                return u"a mark without "_s + column;
            own.insert(column, *mark.at(at));
        }
        behind.append(Report(catalog, head.opens, own));
    }
    const Result<ReportAnswers> rows = runReports(connection, behind);
    if (!rows)
        return saidBy(rows.error());
    for (qsizetype i = 0; i < drawn.size(); ++i) {
        QStringList name;
        for (const QString &column : head.markColumns)
            name += drawn.at(i).at(columnOf(marks, column)).value_or(u"NULL"_s);
        const Result<Rows> &of = rows->answers.at(i);
        if (!of)
            return name.join(u'|') + u": "_s + saidBy(of.error());
        const qint64 n = drawn.at(i).at(columnOf(marks, u"n"_s)).value_or(u"-1"_s).toLongLong();
        if (n != of->rows.size())
            return u"%1: n %2, rows %3"_s.arg(name.join(u'|')).arg(n).arg(of->rows.size());
        opened += n;
        for (const MarkValue &value : head.values) {
            const int at = columnOf(marks, value.column);
            if (at < 0)
                continue; // the database has not what it counts
            const Value &written = drawn.at(i).at(at);
            const std::optional<double> expected = told(value, *of);
            const double shown = written ? written->toDouble() : 0;
            // Where nothing was counted a sum of nothing and no value say the same.
            const bool same = expected && (written || *expected == 0)
                ? std::abs(shown - *expected) <= 1e-5 * std::max(1.0, std::abs(*expected))
                : !written || (!expected && shown == 0);
            if (!same)
                return u"%1: %2 %3, from the rows %4"_s.arg(name.join(u'|'), value.column, written.value_or(u"NULL"_s),
                    expected ? QString::number(*expected, 'g', 10) : u"nothing"_s);
        }
    }
    return {};
}

// Makes another small database of a sample: rows are gone, values have changed places within their columns, are missing, or
// stand at the hours in which clocks change. What a constraint refuses is left as it was.
QString shaken(QRandomGenerator &random)
{
    static const QString changes = uR"(SET session_replication_role = replica;
DO $$
DECLARE
    one record;
    said text;
    moments constant text := '(ARRAY[timestamp ''2026-03-08 06:00'', ''2026-03-08 04:59'', ''2025-11-02 05:30'', ''2026-03-31 15:00'', ''2026-04-01 00:00'', ''2026-03-29 01:00''])';
BEGIN
    PERFORM setseed(SEED);
    FOR one IN SELECT unnest(ARRAY['analysis_findings', 'analytics_events', 'scenario_outcomes', 'scenario_attempts', 'payments', 'user_usage',
            'message_audio_analysis', 'user_feature_profiles', 'vocabulary_progress', 'user_learning_stats', 'user_notifications',
            'user_preferences', 'subscriptions']) AS tab LOOP
        EXECUTE format('DELETE FROM %I WHERE random() < %s', one.tab, random() * 0.7);
    END LOOP;
    FOR one IN SELECT c.table_name AS tab, c.column_name AS col, c.is_nullable = 'YES' AS nullable, c.data_type AS kind
          FROM information_schema.columns AS c
          JOIN information_schema.tables AS t USING (table_schema, table_name)
         WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
           AND c.table_name NOT IN ('languages', 'speakers', 'session', 'linguistic_feature_aliases', 'conversation_sessions')
           AND NOT (c.column_name = 'id' OR c.table_name = 'messages' AND c.column_name = 'conversation_id'
                    OR c.table_name = 'message_audio_analysis' AND c.column_name = 'message_id'
                    OR c.table_name = 'analysis_findings' AND c.column_name IN ('message_id', 'conversation_id'))
         ORDER BY c.table_name, c.ordinal_position LOOP
        CONTINUE WHEN random() > 0.35;
        said := CASE
            WHEN one.nullable AND random() < 0.3 THEN format('UPDATE %1$I SET %2$I = NULL WHERE random() < 0.3', one.tab, one.col)
            WHEN one.kind LIKE 'timestamp%' AND random() < 0.6
            THEN format('UPDATE %1$I SET %2$I = CASE WHEN random() < 0.2 THEN %3$s[1 + floor(random() * 6)::int] + random() * interval ''3 hours'' ELSE %2$I + (random() - 0.5) * interval ''40 days'' END', one.tab, one.col, moments)
            WHEN one.kind IN ('integer', 'numeric') AND random() < 0.5
            THEN format('UPDATE %1$I SET %2$I = CASE WHEN random() < 0.1 THEN 0 ELSE floor(%2$I * random() * 2) END WHERE random() < 0.5', one.tab, one.col)
            ELSE format('UPDATE %1$I AS one SET %2$I = other.value FROM (SELECT ctid AS place, lead(%2$I) OVER (ORDER BY random()) AS value FROM %1$I) AS other '
                        'WHERE other.place = one.ctid AND other.value IS NOT NULL', one.tab, one.col) END;
        BEGIN
            EXECUTE said;
        EXCEPTION WHEN OTHERS THEN
            NULL;
        END;
    END LOOP;
END $$;
RESET session_replication_role;
ANALYZE
)"_s;
    return QString(changes).replace(u"SEED"_s, QString::number(random.generateDouble(), 'f', 6));
}

} // namespace

// Every chart of the insights: a mark opens exactly the rows that it counts, and each of its values follows from them, in
// three zones, over a change of the clocks, with and without filters.
class ChartReportsTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<PgConnection> m_connection;
    Catalog m_catalog;

    ReportParameters parameters(const QByteArray &zone, const QString &filter)
    {
        InsightFilter chosen;
        chosen.period = InsightFilter::Period::Last12Months;
        if (filter == "narrow"_L1) {
            chosen.period = InsightFilter::Period::Last90Days;
            chosen.language = u"ja"_s;
            chosen.tier = u"plus"_s;
            chosen.guests = InsightFilter::Guests::Out;
            chosen.withoutPeople = { m_database->exec(u"SELECT min(id::text) FROM users"_s) };
            chosen.withoutDomains = { m_database->exec(u"SELECT lower(split_part(max(email), '@', 2)) FROM users"_s) };
        } else if (filter == "guests"_L1) {
            chosen.period = InsightFilter::Period::AllTime;
            chosen.guests = InsightFilter::Guests::Only;
        }
        ReportParameters given = chosen.parameters(QTimeZone(zone), sampleNow);
        given.insert(u"steps"_s, u"{landing_viewed,signup_completed,conversation_started}"_s);
        given.insert(u"event"_s, u"conversation_started"_s);
        given.insert(u"key"_s, u"mode"_s);
        given.insert(u"user"_s, m_database->exec(u"SELECT min(user_id::text) FROM user_usage WHERE period = '2026-05'"_s));
        return given;
    }

    // Of a zone, over a change of its clocks; narrowed at random, or not at all.
    static ReportParameters randomParameters(TestDatabase &database, const QByteArray &zone, bool isNarrowed, QRandomGenerator &random)
    {
        using Period = InsightFilter::Period;
        static const QList<Period> overChanges { Period::Last12Months, Period::AllTime };
        static const QList<Period> all { Period::ThisMonth, Period::LastMonth, Period::Last30Days, Period::Last90Days,
            Period::Last12Months, Period::ThisYear, Period::AllTime };
        const auto oneOf = [&random](const auto &list) { return list.at(random.bounded(int(list.size()))); };
        InsightFilter chosen;
        chosen.period = oneOf(isNarrowed ? all : overChanges);
        if (isNarrowed) {
            // At least one of these, and each alone at times.
            const int which = random.bounded(1, 16);
            if (which & 1)
                chosen.language = oneOf(QStringList { u"ja"_s, u"es"_s, u"ko"_s, u"zh"_s });
            if (which & 2)
                chosen.tier = oneOf(QStringList { u"free"_s, u"plus"_s, u"premium"_s });
            if (which & 4)
                chosen.guests = oneOf(QList<InsightFilter::Guests> { InsightFilter::Guests::Out, InsightFilter::Guests::Only });
            if (which & 8)
                chosen.withoutPeople = { database.exec(u"SELECT max(id::text) FROM users"_s), database.exec(u"SELECT min(user_id::text) FROM user_usage"_s) };
        }
        ReportParameters given = chosen.parameters(QTimeZone(zone), sampleNow);
        given.insert(u"steps"_s, oneOf(QStringList { u"{landing_viewed,signup_completed,conversation_started}"_s, u"{conversation_started,conversation_completed}"_s }));
        given.insert(u"event"_s, u"conversation_started"_s);
        given.insert(u"key"_s, u"mode"_s);
        given.insert(u"levels"_s, oneOf(QStringList { u""_s, u"speaking"_s, u"listening"_s, u"cefr"_s, u"feature"_s }));
        given.insert(u"user"_s, database.exec(u"SELECT max(user_id::text) FROM user_usage"_s));
        return given;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
        m_database->exec(rareRows());
        m_connection = m_database->connect();
        m_catalog = *Catalog::read(*m_connection);
    }
    void cleanupTestCase()
    {
        m_connection.reset();
        m_database.reset();
    }

    void everyMarkOpensItsRows_data()
    {
        QTest::addColumn<QString>("report");
        for (const QString &report : chartReports())
            QTest::newRow(qPrintable(report)) << report;
    }
    void everyMarkOpensItsRows()
    {
        QFETCH(const QString, report);
        QVERIFY(!ChartHead::of(report).opens.isEmpty());
        QVERIFY(!ChartHead::of(report).values.isEmpty());
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        qsizetype opened = 0;
        for (const QByteArray &zone : zones()) {
            for (const QString &filter : { u""_s, u"narrow"_s, u"guests"_s }) {
                const ReportParameters given = parameters(zone, filter);
                const QString wrong = wrongMark(*m_connection, m_catalog, report, given, random, marksAtMost, opened);
                QVERIFY2(wrong.isEmpty(), qPrintable(u"%1 %2 %3"_s.arg(QString::fromLatin1(zone), filter, wrong)));
            }
        }
        qInfo("%lld rows opened", qlonglong(opened));
    }

    // The same of databases that nobody thought of, as many as there is time for: every chart in each of the three zones,
    // narrowed and not. KAIWA_CHART_SEED repeats one.
    void marksOfRandomDatabases()
    {
        const quint32 only = qEnvironmentVariable("KAIWA_CHART_SEED").toUInt();
        const QStringList reports = chartReports();
        QElapsedTimer timer;
        timer.start();
        int databases = 0;
        qsizetype opened = 0;
        do {
            const quint32 seed = only != 0 ? only : QRandomGenerator::global()->generate();
            qInfo("seed %u (KAIWA_CHART_SEED repeats it)", seed);
            QRandomGenerator random(seed);
            TestDatabase database(TestDatabase::Template::Life);
            database.exec(shaken(random));
            const std::unique_ptr<PgConnection> connection = database.connect();
            const Catalog catalog = *Catalog::read(*connection);
            for (const QByteArray &zone : zones()) {
                for (const bool isNarrowed : { false, true }) {
                    const ReportParameters given = randomParameters(database, zone, isNarrowed, random);
                    for (const QString &report : reports) {
                        const QString wrong = wrongMark(*connection, catalog, report, given, random, marksOfRandom, opened);
                        QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1, %2, %3, %4: %5"_s.arg(seed).arg(QString::fromLatin1(zone),
                                                      isNarrowed ? u"narrowed"_s : u"all"_s, report, wrong)));
                    }
                }
            }
            ++databases;
        } while (only == 0 && timer.elapsed() < randomTime);
        qInfo("%d databases, %lld rows opened", databases, qlonglong(opened));
    }

    // What a chart names is there: its report, its columns, its mark.
    void entriesNameWhatThereIs()
    {
        QSet<QString> ids;
        for (const InsightsDescription &page : insightsPages()) {
            QVERIFY(!page.charts.isEmpty());
            for (const ChartEntry &entry : page.charts) {
                const QByteArray id = entry.chartId().toUtf8();
                QVERIFY2(!ids.contains(entry.chartId()), id.constData());
                ids.insert(entry.chartId());
                const ChartHead head = ChartHead::of(entry.report);
                const QStringList values = entry.value.split(u',');
                for (const QString &value : values)
                    QVERIFY2(head.value(value), id.constData());
                QVERIFY2(head.markColumns.contains(entry.category), id.constData());
                for (const QString &series : entry.series.split(u',', Qt::SkipEmptyParts))
                    QVERIFY2(head.markColumns.contains(series), id.constData());
                ReportParameters given = parameters("Asia/Tokyo", {});
                for (auto it = entry.fixed.cbegin(); it != entry.fixed.cend(); ++it)
                    given.insert(it.key(), it->startsWith(u'$') ? given.value(it->mid(1)) : *it);
                const Result<ReportAnswers> answers = runReports(*m_connection, { Report(m_catalog, entry.report, given) });
                QVERIFY2(answers && answers->answers.first(), id.constData());
                const Rows &rows = *answers->answers.first();
                QVERIFY2(entry.label.isEmpty() || columnOf(rows, entry.label) >= 0, id.constData());
                const ChartMarks marks = ChartMarks::of(rows, head, entry.category, entry.series, entry.value, entry.label);
                QVERIFY2(!marks.isEmpty(), id.constData());
                // No two rows stand in one place.
                qsizetype placed = 0;
                for (const ChartMarks::Series &series : marks.series)
                    placed += std::count_if(series.marks.cbegin(), series.marks.cend(), [](const auto &mark) { return mark.has_value(); });
                QVERIFY2(placed == rows.rows.size() * values.size(), id.constData());
            }
        }
    }

    void headsAreRead()
    {
        const ChartHead head = ChartHead::ofText(u"-- How much: in words.\n-- more words\n-- filters: since, until\n"
                                                 "-- mark: at_month, at_tier\n-- value: hours seconds = sum(seconds)\n"
                                                 "-- value: share share = ratio(used, available)\n-- value: n count = count\n"
                                                 "-- opens: some-rows\nSELECT 1\n-- mark: not_this\n"_s);
        QCOMPARE(head.answers, u"How much: in words."_s);
        QCOMPARE(head.definition, u"How much: in words.\nmore words"_s);
        QCOMPARE(head.markColumns, (QStringList { u"at_month"_s, u"at_tier"_s }));
        QCOMPARE(head.filters, (QStringList { u"since"_s, u"until"_s }));
        QCOMPARE(head.opens, u"some-rows"_s);
        QCOMPARE(head.values.size(), 3);
        QCOMPARE(head.value(u"share"_s)->of, (QStringList { u"used"_s, u"available"_s }));
        QCOMPARE(head.value(u"n"_s)->aggregate, MarkValue::Aggregate::Count);
        QVERIFY(!head.value(u"other"_s));
    }

    void periodsAreThoseOfTheZone()
    {
        InsightFilter filter;
        filter.period = InsightFilter::Period::ThisMonth;
        const QDateTime now(QDate(2026, 3, 31), QTime(20, 0), Qt::UTC);
        const ReportParameters tokyo = filter.parameters(QTimeZone("Asia/Tokyo"), now); // it is April there
        QCOMPARE(tokyo.value(u"since"_s), u"2026-03-31 15:00:00.000"_s);
        QCOMPARE(tokyo.value(u"until"_s), u"2026-03-31 20:00:00.000"_s);
        QCOMPARE(tokyo.value(u"first_month"_s), u"2026-03"_s); // the application's own month
        filter.period = InsightFilter::Period::LastMonth;
        const ReportParameters newYork = filter.parameters(QTimeZone("America/New_York"), QDateTime(QDate(2026, 4, 2), QTime(12, 0), Qt::UTC));
        QCOMPARE(newYork.value(u"since"_s), u"2026-03-01 05:00:00.000"_s); // winter time
        QCOMPARE(newYork.value(u"until"_s), u"2026-04-01 04:00:00.000"_s); // summer time
        // The period before: of as many months, or of as many days.
        filter.period = InsightFilter::Period::Last12Months;
        InsightFilter before = filter.before(QDate(2026, 6, 30));
        QCOMPARE(before.firstDay, QDate(2024, 7, 1));
        QCOMPARE(before.endDay, QDate(2025, 7, 1));
        filter.period = InsightFilter::Period::Last30Days;
        before = filter.before(QDate(2026, 6, 30));
        QCOMPARE(before.firstDay, QDate(2026, 5, 2));
        QCOMPARE(before.endDay, QDate(2026, 6, 1));
        QVERIFY(filter.setPeriod(u"2026-02"_s));
        before = filter.before(QDate(2026, 6, 30));
        QCOMPARE(before.firstDay, QDate(2026, 1, 1));
        QVERIFY(!filter.setPeriod(u"2026-13"_s) && !filter.setPeriod(u"2026-02-10..2026-02-01"_s));
        QVERIFY(filter.setPeriod(u"2026-10-05..2026-10-11"_s));
        QCOMPARE(filter.days(QDate(2026, 11, 1)).second, QDate(2026, 10, 12));
        for (const InsightFilter::Period period : { InsightFilter::Period::ThisMonth, InsightFilter::Period::AllTime })
            QCOMPARE(periodOfId(periodId(period)), std::optional(period));
        QVERIFY(!periodOfId(u"other"_s));
    }
};

QTEST_GUILESS_MAIN(ChartReportsTest)
#include "tst_chartreports.moc"
