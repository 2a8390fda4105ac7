// Every report of the charts on a database of many learners: from the request to marks that can be drawn, beside psql's own
// timing of the same file on the same settings. KAIWA_BENCH_LEARNERS and KAIWA_BENCH_MESSAGES say how many, 2,000 and 200,000
// where they do not; KAIWA_BENCH_REPORTS names a part of the reports' names.
#include "models/database/sampleinstaller.h"
#include "models/database/sqlfiles.h"
#include "models/insights/chartmarks.h"
#include "models/insights/insightfilter.h"
#include "tests/benchmarks/measure.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

using namespace Kaiwa;
using namespace Kaiwa::Benchmarks;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int repetitions = 20;

QStringList chartReports()
{
    QStringList names;
    for (const QString &file : sqlFiles(u"reports"_s)) {
        const QString name = file.section(u'/', 1).chopped(4);
        if (!ChartHead::of(name).markColumns.isEmpty() && name.contains(qEnvironmentVariable("KAIWA_BENCH_REPORTS")))
            names += name;
    }
    return names;
}

ReportParameters parameters(InsightFilter::Period period)
{
    InsightFilter filter;
    filter.period = period;
    ReportParameters given = filter.parameters(QTimeZone("Asia/Tokyo"), QDateTime(QDate(2026, 6, 30), QTime(15, 0), Qt::UTC));
    given.insert(u"steps"_s, u"{landing_viewed,signup_completed,conversation_started}"_s);
    given.insert(u"event"_s, u"conversation_started"_s);
    given.insert(u"key"_s, u"mode"_s);
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

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    TestDatabase database(TestDatabase::Template::Empty);
    const std::unique_ptr<PgConnection> connection = database.connect();
    SampleOptions options;
    options.learners = std::max(1, qEnvironmentVariableIntValue("KAIWA_BENCH_LEARNERS"));
    options.messages = qEnvironmentVariableIntValue("KAIWA_BENCH_MESSAGES");
    if (!qEnvironmentVariableIsSet("KAIWA_BENCH_LEARNERS")) {
        options.learners = 2'000;
        options.messages = 200'000;
    }
    options.asOf = QDate(2026, 6, 30);
    SampleInstaller installer(*connection);
    for (const auto install : { &SampleInstaller::installContent, &SampleInstaller::installLife }) {
        if (const Result<void> installed = (installer.*install)(options, {}); !installed)
            qFatal("%s", qPrintable(installed.error().message));
    }
    database.exec(u"ANALYZE"_s);
    const Catalog catalog = *Catalog::read(*connection);
    print(u"%1 learners, %2 messages"_s.arg(options.learners).arg(options.messages));
    int slower = 0;
    for (const QString &report : chartReports()) {
        for (const auto period : { InsightFilter::Period::Last30Days, InsightFilter::Period::Last12Months }) {
            const ReportParameters given = parameters(period);
            const ChartHead head = ChartHead::of(report);
            const auto byStudio = [&] {
                return medianOf(repetitions, [&] {
                    QElapsedTimer timer;
                    timer.start();
                    const Result<ReportAnswers> answers = runReports(*connection, { Report(catalog, report, given) });
                    if (!answers || !answers->answers.first())
                        qFatal("%s", qPrintable(report));
                    ChartMarks::of(*answers->answers.first(), head, head.markColumns.last(),
                        head.markColumns.mid(0, head.markColumns.size() - 1).join(u','), head.values.first().column);
                    return double(timer.nsecsElapsed()) / 1e6;
                });
            };
            // In turns: what else the machine does meanwhile is held against neither.
            double ours = byStudio();
            double reference = byPsql(database, report, given);
            ours = std::min(ours, byStudio());
            reference = std::min(reference, byPsql(database, report, given));
            const bool isSlower = ours > std::max(1.2 * reference, reference + 5);
            slower += isSlower;
            print(u"%1, %2: %3, psql %4, ratio %5%6"_s.arg(report, periodId(period), milliseconds(ours), milliseconds(reference),
                QString::number(ours / reference, 'f', 2), isSlower ? u"  TOO SLOW"_s : QString()));
        }
    }
    print(u"%1 beyond 1.2 times psql, or 5 ms more"_s.arg(slower));
    return 0;
}
