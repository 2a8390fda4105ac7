// Every report of the charts on a database of many learners: from the request to marks that can be drawn, beside psql's own
// timing of the same file on the same settings, and how long its cards take to show and paint the answer.
// KAIWA_BENCH_LEARNERS and KAIWA_BENCH_MESSAGES say how many, 2,000 and 200,000 where they do not; KAIWA_BENCH_REPORTS is a
// regular expression that the names of the reports match.
#include "models/database/sampleinstaller.h"
#include "models/database/sqlfiles.h"
#include "models/insights/chartmarks.h"
#include "models/insights/insightfilter.h"
#include "tests/benchmarks/measure.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"
#include "views/charts/chartcard.h"
#include "views/pages/insights/insightscatalog.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>

#include <optional>

using namespace Kaiwa;
using namespace Kaiwa::Benchmarks;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int repetitions = 20;
constexpr double mostDrawing = 100; // milliseconds
constexpr QSize narrowCard { 480, 320 };
constexpr QSize wideCard { 980, 340 };
const QDateTime asOf { QDate(2026, 6, 30), QTime(15, 0), Qt::UTC };

QStringList chartReports()
{
    const QRegularExpression wanted(qEnvironmentVariable("KAIWA_BENCH_REPORTS"));
    QStringList names;
    for (const QString &file : sqlFiles(u"reports"_s)) {
        const QString name = file.section(u'/', 1).chopped(4);
        if (!ChartHead::of(name).markColumns.isEmpty() && name.contains(wanted))
            names += name;
    }
    return names;
}

QList<ChartEntry> cardsOf(const QString &report)
{
    QList<ChartEntry> entries;
    for (const InsightsDescription &page : insightsPages()) {
        for (const ChartEntry &entry : page.charts) {
            if (entry.report == report)
                entries.append(entry);
        }
    }
    return entries;
}

// As the report's first card asks.
ReportParameters parameters(const QString &report, InsightFilter::Period period)
{
    InsightFilter filter;
    filter.period = period;
    ReportParameters given = filter.parameters(QTimeZone("Asia/Tokyo"), asOf);
    const QList<ChartEntry> cards = cardsOf(report);
    const QMap<QString, QString> fixed = cards.isEmpty() ? QMap<QString, QString>() : cards.first().fixed;
    for (auto it = fixed.cbegin(); it != fixed.cend(); ++it)
        given.insert(it.key(), it->startsWith(u'$') ? given.value(it->mid(1)) : *it);
    return given;
}

double byPsql(const TestDatabase &database, const QString &report, const ReportParameters &given)
{
    const QString text = sqlText(u"reports/"_s + report + u".sql"_s);
    QStringList arguments { u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s };
    const SqlText read(text);
    for (const QString &parameter : read.parameters())
        arguments += { u"-v"_s, parameter + u'=' + given.value(parameter) };
    arguments += { u"-d"_s, database.address() };
    QProcess psql;
    TestServer::prepare(psql, u"psql"_s, arguments);
    psql.start();
    psql.write("SET jit = off;\nSET TimeZone TO 'UTC';\n\\timing on\n\\o /dev/null\n");
    for (int i = 0; i <= repetitions; ++i)
        psql.write(text.toUtf8() + '\n');
    psql.closeWriteChannel();
    if (!psql.waitForFinished(600'000) || psql.exitCode() != 0)
        qFatal("%s: %s", qPrintable(report), psql.readAllStandardError().constData());
    QList<double> times;
    for (const QByteArray &line : psql.readAllStandardOutput().split('\n')) {
        if (line.startsWith("Time: "))
            times.append(line.split(' ').value(1).toDouble());
    }
    times.removeFirst(); // the first fills caches
    return median(times);
}

// The slowest of the cards that show a report, as wide as on a page: words, drawing and table, and what is seen of them
// painted. None: the report stands on no page of charts.
std::optional<double> drawn(const QString &report, const Rows &rows)
{
    std::optional<double> slowest;
    for (const ChartEntry &entry : cardsOf(report)) {
        ChartCard card(entry);
        card.resize(entry.isWide ? wideCard : narrowCard);
        ReportBoard::Answer answer;
        answer.rows = rows;
        answer.asOf = asOf;
        answer.isKnown = true;
        card.show({}, asOf.date());
        card.grab();
        const double taken = medianOf(repetitions, [&] {
            QElapsedTimer timer;
            timer.start();
            card.show(answer, asOf.date());
            card.grab();
            return double(timer.nsecsElapsed()) / 1e6;
        });
        slowest = std::max(slowest.value_or(0), taken);
    }
    return slowest;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    TestDatabase database(TestDatabase::Template::Empty);
    const std::unique_ptr<PgConnection> connection = database.connect();
    SampleOptions options;
    options.learners = std::max(1, qEnvironmentVariableIntValue("KAIWA_BENCH_LEARNERS"));
    options.messages = qEnvironmentVariableIntValue("KAIWA_BENCH_MESSAGES");
    if (!qEnvironmentVariableIsSet("KAIWA_BENCH_LEARNERS")) {
        options.learners = 2'000;
        options.messages = 200'000;
    }
    options.asOf = asOf.date();
    SampleInstaller installer(*connection);
    for (const auto install : { &SampleInstaller::installContent, &SampleInstaller::installLife }) {
        if (const Result<void> installed = (installer.*install)(options, {}); !installed)
            qFatal("%s", qPrintable(installed.error().message));
    }
    database.exec(u"ANALYZE"_s);
    const Catalog catalog = *Catalog::read(*connection);
    print(u"%1 learners, %2 messages"_s.arg(options.learners).arg(options.messages));
    int slower = 0;
    int slowlyDrawn = 0;
    for (const QString &report : chartReports()) {
        for (const auto period : { InsightFilter::Period::Last30Days, InsightFilter::Period::Last12Months }) {
            const ReportParameters given = parameters(report, period);
            const ChartHead head = ChartHead::of(report);
            Rows rows;
            const auto byStudio = [&] {
                return medianOf(repetitions, [&] {
                    QElapsedTimer timer;
                    timer.start();
                    const Result<ReportAnswers> answers = runReports(*connection, { Report(catalog, report, given) });
                    if (!answers || !answers->answers.first())
                        qFatal("%s", qPrintable(report));
                    ChartMarks::of(*answers->answers.first(), head, head.markColumns.last(),
                        head.markColumns.mid(0, head.markColumns.size() - 1).join(u','), head.values.first().column);
                    const double taken = double(timer.nsecsElapsed()) / 1e6;
                    rows = *answers->answers.first();
                    return taken;
                });
            };
            // In turns: what else the machine does meanwhile is held against neither.
            double ours = byStudio();
            double reference = byPsql(database, report, given);
            ours = std::min(ours, byStudio());
            reference = std::min(reference, byPsql(database, report, given));
            const bool isSlower = ours > std::max(1.2 * reference, reference + 5);
            slower += isSlower;
            const std::optional<double> drawing = drawn(report, rows);
            const bool isSlowlyDrawn = drawing > mostDrawing;
            slowlyDrawn += isSlowlyDrawn;
            const QString tooSlow = u"  TOO SLOW"_s;
            print(u"%1, %2: %3, psql %4, ratio %5%6"_s.arg(report, periodId(period), milliseconds(ours), milliseconds(reference),
                      QString::number(ours / reference, 'f', 2), isSlower ? tooSlow : QString())
                + (drawing ? u"; drawn in %1%2"_s.arg(milliseconds(*drawing), isSlowlyDrawn ? tooSlow : QString()) : QString()));
        }
    }
    print(u"%1 beyond 1.2 times psql, or 5 ms more; %2 drawn in more than %3"_s.arg(slower).arg(slowlyDrawn).arg(milliseconds(mostDrawing)));
    return 0;
}
