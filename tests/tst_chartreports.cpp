#include "models/database/sqlfiles.h"
#include "models/insights/charthead.h"
#include "models/insights/chartmarks.h"
#include "models/insights/insightfilter.h"
#include "tests/support/rarerows.h"
#include "tests/support/testdatabase.h"
#include "views/pages/insights/insightscatalog.h"

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

constexpr int marksAtMost = 40; // of one answer; which of them are opened is drawn
const QDateTime sampleNow(QDate(2026, 6, 30), QTime(15, 0), Qt::UTC); // the sample's present day

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
        const ChartHead head = ChartHead::of(report);
        QVERIFY(!head.opens.isEmpty());
        QVERIFY(!head.values.isEmpty());
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        qsizetype opened = 0;
        for (const QByteArray &zone : { QByteArray("UTC"), QByteArray("Asia/Tokyo"), QByteArray("America/New_York") }) {
            for (const QString &filter : { u""_s, u"narrow"_s, u"guests"_s }) {
                const ReportParameters given = parameters(zone, filter);
                const Result<ReportAnswers> answers = runReports(*m_connection, { Report(m_catalog, report, given) });
                QVERIFY2(answers, answers ? "" : qPrintable(answers.error().message));
                const Result<Rows> &marks = answers->answers.first();
                QVERIFY2(marks, marks ? "" : qPrintable(marks.error().message + u' ' + marks.error().detail));
                QList<Row> drawn = marks->rows;
                std::shuffle(drawn.begin(), drawn.end(), random);
                drawn = drawn.mid(0, marksAtMost);
                QList<Report> behind;
                for (const Row &mark : drawn) {
                    ReportParameters own = given;
                    own.insert(u"limit"_s, u"1000000"_s);
                    for (const QString &column : head.markColumns) {
                        const int at = columnOf(*marks, column);
                        QVERIFY2(at >= 0 && mark.at(at), qPrintable(column));
                        own.insert(column, *mark.at(at));
                    }
                    behind.append(Report(m_catalog, head.opens, own));
                }
                const Result<ReportAnswers> rows = runReports(*m_connection, behind);
                QVERIFY2(rows, rows ? "" : qPrintable(rows.error().message));
                for (qsizetype i = 0; i < drawn.size(); ++i) {
                    const Result<Rows> &of = rows->answers.at(i);
                    QVERIFY2(of, of ? "" : qPrintable(of.error().message + u' ' + of.error().detail));
                    QStringList name;
                    for (const QString &column : head.markColumns)
                        name += drawn.at(i).at(columnOf(*marks, column)).value_or(u"NULL"_s);
                    const QByteArray where = (QString::fromLatin1(zone) + u' ' + filter + u' ' + name.join(u'|')).toUtf8();
                    const qint64 n = drawn.at(i).at(columnOf(*marks, u"n"_s)).value_or(u"-1"_s).toLongLong();
                    QVERIFY2(n == of->rows.size(), qPrintable(u"%1: n %2, rows %3"_s.arg(QString::fromUtf8(where)).arg(n).arg(of->rows.size())));
                    opened += n;
                    for (const MarkValue &value : head.values) {
                        const int at = columnOf(*marks, value.column);
                        if (at < 0)
                            continue; // the database has not what it counts
                        const Value &written = drawn.at(i).at(at);
                        const std::optional<double> expected = told(value, *of);
                        const double shown = written ? written->toDouble() : 0;
                        // Where nothing was counted a sum of nothing and no value say the same.
                        const bool same = expected && (written || *expected == 0)
                            ? std::abs(shown - *expected) <= 1e-5 * std::max(1.0, std::abs(*expected))
                            : !written || (!expected && shown == 0);
                        QVERIFY2(same, qPrintable(u"%1: %2 %3, from the rows %4"_s.arg(QString::fromUtf8(where), value.column,
                            written.value_or(u"NULL"_s), expected ? QString::number(*expected, 'g', 10) : u"nothing"_s)));
                    }
                }
            }
        }
        qInfo("%lld rows opened", qlonglong(opened));
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
                QVERIFY2(head.value(entry.value), id.constData());
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
                QVERIFY2(placed == rows.rows.size(), id.constData());
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
