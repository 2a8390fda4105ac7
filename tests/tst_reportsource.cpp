#include "models/content/window/windowreader.h"
#include "models/database/sqlfiles.h"
#include "models/insights/charthead.h"
#include "models/insights/chartmarks.h"
#include "models/insights/insightfilter.h"
#include "models/records/recordexport.h"
#include "models/records/recordmodel.h"
#include "models/records/reportsource.h"
#include "tests/support/rarerows.h"
#include "tests/support/testdatabase.h"

#include <QBuffer>
#include <QTest>
#include <QTimeZone>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

const QDateTime sampleNow(QDate(2026, 6, 30), QTime(15, 0), Qt::UTC); // the sample's present day
constexpr int pageOfRows = 7;
constexpr qsizetype walkedAtMost = 40;

QStringList reportsWithRows()
{
    QStringList names;
    for (const QString &file : sqlFiles(u"reports"_s)) {
        const QString name = file.section(u'/', 1).chopped(4);
        if (!ChartHead::of(name).opens.isEmpty())
            names += name;
    }
    return names;
}

} // namespace

// The rows behind a mark as the source of a window: the same rows in the same order as the report itself gives, whichever
// way they are walked.
class ReportSourceTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<PgConnection> m_connection;
    Catalog m_catalog;

    ReportParameters parameters()
    {
        InsightFilter chosen;
        chosen.period = InsightFilter::Period::Last12Months;
        ReportParameters given = chosen.parameters(QTimeZone("Asia/Tokyo"), sampleNow);
        given.insert(u"steps"_s, u"{landing_viewed,signup_completed,conversation_started}"_s);
        given.insert(u"event"_s, u"conversation_started"_s);
        given.insert(u"key"_s, u"mode"_s);
        given.insert(u"user"_s, m_database->exec(u"SELECT min(user_id::text) FROM user_usage WHERE period = '2026-05'"_s));
        return given;
    }

    // The rows behind the greatest mark of a report; none where it has no mark with a row.
    std::optional<Report> behindTheGreatest(const QString &report, qint64 &n)
    {
        const ChartHead head = ChartHead::of(report);
        const Result<ReportAnswers> answers = runReports(*m_connection, { Report(m_catalog, report, parameters()) });
        if (!answers || !answers->answers.first())
            return {};
        const Rows &marks = *answers->answers.first();
        const int count = columnOf(marks, u"n"_s);
        const Row *greatest = nullptr;
        n = 0;
        for (const Row &mark : marks.rows) {
            if (mark.at(count).value_or(u"0"_s).toLongLong() > n) {
                n = mark.at(count)->toLongLong();
                greatest = &mark;
            }
        }
        if (!greatest)
            return {};
        ReportParameters own = parameters();
        for (const QString &column : head.markColumns)
            own.insert(column, greatest->at(columnOf(marks, column)).value_or(QString()));
        return Report(m_catalog, head.opens, own);
    }
    QList<Row> allOf(const Report &report)
    {
        ReportParameters whole = report.parameters();
        whole.insert(u"limit"_s, u"1000000"_s);
        const Result<ReportAnswers> answers = runReports(*m_connection, { Report(m_catalog, report.name(), whole) });
        return answers && answers->answers.first() ? answers->answers.first()->rows : QList<Row>();
    }
    WindowAnswer read(const WindowQuery &query, const WindowOptions &options, WindowRequest::What what,
        const std::optional<WindowRow> &from = {}, int limit = pageOfRows)
    {
        WindowRequest request;
        request.what = what;
        request.query = query;
        request.query.setOptions(options);
        request.options = options;
        request.limit = limit;
        if (from)
            request.from = request.query.cursorOf(*from);
        const Result<WindowAnswer> answer = readWindow(*m_connection, request);
        if (!answer)
            qFatal("%s %s", qPrintable(answer.error().message), qPrintable(answer.error().detail));
        return *answer;
    }
    // A boolean is "t" in an answer and "true" as a text.
    static QStringList cells(const QList<Row> &rows, qsizetype columns)
    {
        QStringList lines;
        for (const Row &row : rows) {
            QStringList line;
            for (const Value &value : row.mid(0, columns))
                line += value == Value(u"t"_s) ? u"true"_s : value == Value(u"f"_s) ? u"false"_s : value.value_or(u"NULL"_s);
            lines += line.join(u'|');
        }
        return lines;
    }
    static QStringList cells(const QList<WindowRow> &rows, qsizetype columns)
    {
        QList<Row> values;
        for (const WindowRow &row : rows)
            values += row.values;
        return cells(values, columns);
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

    void walksAsTheReportDoes_data()
    {
        QTest::addColumn<QString>("report");
        for (const QString &report : reportsWithRows())
            QTest::newRow(qPrintable(report)) << report;
    }
    void walksAsTheReportDoes()
    {
        QFETCH(const QString, report);
        qint64 n = 0;
        const auto behind = behindTheGreatest(report, n);
        if (!behind)
            return;
        const Result<WindowSource> source = readReportSource(*m_connection, m_catalog, *behind);
        QVERIFY2(source, source ? "" : qPrintable(source.error().message + source.error().detail));
        const QStringList &paged = behind->pageColumns();
        QVERIFY(source->table.primaryKey.isEmpty() || (source->table.primaryKey == paged && source->behind.size() == paged.size()));
        const WindowQuery query(m_catalog, *source);
        const qsizetype columns = query.columns().size();
        const QStringList expected = cells(allOf(*behind), columns);
        QCOMPARE(qint64(expected.size()), n);
        WindowOptions options;
        options.sortOrder = source->isDescending ? Qt::DescendingOrder : Qt::AscendingOrder;

        QList<WindowRow> walked;
        WindowAnswer page = read(query, options, WindowRequest::What::Start);
        for (;;) {
            walked += page.rows;
            if (!page.more || walked.size() >= walkedAtMost)
                break;
            page = read(query, options, WindowRequest::What::Next, walked.last());
        }
        QCOMPARE(cells(walked, columns), expected.mid(0, walked.size()));
        QVERIFY(walked.size() >= walkedAtMost || walked.size() == expected.size());

        QList<WindowRow> last = read(query, options, WindowRequest::What::End).rows;
        if (last.size() < expected.size())
            last = read(query, options, WindowRequest::What::Previous, last.first()).rows + last;
        QCOMPARE(cells(last, columns), expected.mid(expected.size() - last.size()));
        const QList<WindowRow> again = read(query, options, WindowRequest::What::Again, last.first()).rows;
        QCOMPARE(cells(again, columns), cells(last.mid(0, pageOfRows), columns));
        WindowQuery counted = query;
        counted.setOptions(options);
        QCOMPARE(countWindow(*m_connection, nullptr, &counted, 1'000'000)->matching, n);
    }

    // In another order, with a filter and a search the server makes all rows and gives those that fit.
    void sortsFiltersAndSearches()
    {
        qint64 n = 0;
        const auto behind = behindTheGreatest(u"findings-severity"_s, n);
        QVERIFY(behind && n > 50);
        const WindowSource source = *readReportSource(*m_connection, m_catalog, *behind);
        const WindowQuery query(m_catalog, source);
        const int language = int(query.columns().indexOf(u"language_id"_s));
        QVERIFY(language >= 0);
        WindowOptions options;
        options.sortColumn = u"language_id"_s;
        options.filters = { { u"language_id"_s, ColumnFilter::Kind::Equals, u"ja"_s } };
        const QList<WindowRow> rows = read(query, options, WindowRequest::What::Start, {}, 10'000).rows;
        qsizetype inJapanese = 0;
        for (const Row &row : allOf(*behind))
            inJapanese += row.at(language) == Value(u"ja"_s);
        QVERIFY(inJapanese > 0);
        QCOMPARE(rows.size(), inJapanese);
        options.filters.clear();
        options.search = u"no text has this"_s;
        options.searchColumns = query.columns();
        QVERIFY(read(query, options, WindowRequest::What::Start).rows.isEmpty());
    }

    // What a COPY writes of a report with comments, quotes and parameters is all of it.
    void exportsAllOfThem()
    {
        qint64 n = 0;
        const auto behind = behindTheGreatest(u"coverage-weeks"_s, n);
        QVERIFY(behind && n > 0);
        const WindowSource source = *readReportSource(*m_connection, m_catalog, *behind);
        RecordExportRequest request;
        request.query = WindowQuery(m_catalog, source);
        request.columns = RecordExportRequest::columnsOf(source.table, request.query);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        const Result<RecordExportResult> written = exportRecords(*m_connection, request, buffer);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message + written.error().detail));
        QCOMPARE(written->rows, n);
        QVERIFY(bytes.startsWith("created_at,id,"));
    }

    // Reached from the model: as many as there are, not only the first page.
    void aModelReachesTheLastRow()
    {
        auto opening = Session::open(m_database->profile(), {});
        QTRY_VERIFY_WITH_TIMEOUT(opening.isFinished(), 20'000);
        const Session::Ptr session = *opening.result();
        qint64 n = 0;
        const auto behind = behindTheGreatest(u"findings-severity"_s, n);
        QVERIFY(n > 50);
        RecordModel model(*session);
        model.setPaging(10, 40);
        const WindowSource source = *readReportSource(*m_connection, m_catalog, *behind);
        model.setSource(source);
        WindowOptions options;
        options.sortOrder = Qt::DescendingOrder;
        model.setOptions(options);
        QTRY_VERIFY_WITH_TIMEOUT(model.isLoaded() && !model.isReading(), 20'000);
        while (!model.isAtEnd()) {
            model.wantRows(model.rowCount() - 10, model.rowCount());
            QTRY_VERIFY_WITH_TIMEOUT(!model.isReading(), 20'000);
        }
        QVERIFY(model.count().exact);
        QCOMPARE(model.count().rows, n);
    }
};

QTEST_MAIN(ReportSourceTest)
#include "tst_reportsource.moc"
