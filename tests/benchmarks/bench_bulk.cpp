// One field of 5,000 scenarios changed at once: planned, staged in the window's thread and committed by the studio,
// beside one UPDATE statement in one transaction by psql, and the stock QSqlTableModel's submitAll(), row by row.
#include "models/content/bulk/bulkplanner.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "tests/benchmarks/measure.h"
#include "tests/support/delayproxy.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"
#include "tests/support/ticks.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlTableModel>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Kaiwa;
using namespace Kaiwa::Benchmarks;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowCount = 5000;
constexpr int patience = 120'000;

void waitFor(const std::function<bool()> &isDone)
{
    if (!QTest::qWaitFor(isDone, patience))
        qFatal("Waited in vain.");
}

struct Figures {
    double planning = 0;
    double staging = 0;
    double stall = 0;
    double commit = 0;
    int roundTrips = 0;
};

Figures editOurs(const ConnectionProfile &profile)
{
    const QFuture<Result<Session::Ptr>> opening = Session::open(profile, {});
    waitFor([&] { return opening.isFinished(); });
    const QTemporaryDir journals;
    Workspace workspace(*opening.result(), journals.path());
    ContentTable table(workspace, describeEntity(u"scenarios"_s));
    table.open();
    waitFor([&] { return table.state() == ContentTable::State::Ready; });

    Figures figures;
    QElapsedTimer timer;
    timer.start();
    BulkPlanner planner(workspace, table, {});
    planner.setEdit({ u"title"_s, BulkEdit::Verb::Append, {}, u"!"_s, {}, false, true });
    planner.setScope(BulkPlanner::Scope::Matching);
    waitFor([&] { return planner.state() == BulkPlanner::State::Ready; });
    figures.planning = double(timer.nsecsElapsed()) / 1e6;

    Ticks ticks;
    StagingJob job(workspace.changes(), u"Bulk edit"_s, planner.items({}));
    QEventLoop loop;
    QObject::connect(&job, &StagingJob::finished, &loop, &QEventLoop::quit);
    ticks.start();
    timer.restart();
    job.start();
    loop.exec();
    figures.staging = double(timer.nsecsElapsed()) / 1e6;
    ticks.stop();
    figures.stall = ticks.longest();
    if (workspace.changes().count() != rowCount)
        qFatal("Not everything was staged.");

    std::optional<CommitOutcome> outcome;
    QObject::connect(&workspace, &Workspace::commitFinished, &loop, [&](const CommitOutcome &of) {
        outcome = of;
        loop.quit();
    });
    timer.restart();
    workspace.commit();
    loop.exec();
    figures.commit = double(timer.nsecsElapsed()) / 1e6;
    if (outcome->state != CommitOutcome::State::Committed)
        qFatal("The commit was refused.");
    figures.roundTrips = outcome->roundTrips;
    return figures;
}

// One statement over all rows, which knows no guard and no single row: the least that a server can be asked for.
double updateByPsql(const ConnectionProfile &profile)
{
    QProcess psql;
    psql.start(TestServer::programFolder() + u"/psql"_s,
        { u"-X"_s, u"-q"_s, u"-d"_s, profile.address(), u"-c"_s, u"\\timing on"_s, u"-c"_s,
            u"UPDATE scenarios SET title = title || '!', updated_at = now()"_s });
    if (!psql.waitForFinished(patience) || psql.exitCode() != 0)
        qFatal("psql: %s", psql.readAllStandardError().constData());
    static const QRegularExpression time(u"Time: ([0-9.]+) ms"_s);
    return time.match(QString::fromUtf8(psql.readAllStandardOutput())).captured(1).toDouble();
}

// The time of all rows, reckoned from the first `rows`: far from the server the stock model takes minutes.
double commitStock(const ConnectionProfile &profile, int rows)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, u"stock"_s);
    database.setHostName(profile.keyword(u"host"_s));
    if (!profile.keyword(u"port"_s).isEmpty())
        database.setPort(profile.keyword(u"port"_s).toInt());
    database.setDatabaseName(profile.keyword(u"dbname"_s));
    database.setUserName(profile.keyword(u"user"_s));
    if (!database.open())
        qFatal("%s", qPrintable(database.lastError().text()));
    QSqlTableModel model(nullptr, database);
    model.setTable(u"scenarios"_s);
    model.setEditStrategy(QSqlTableModel::OnManualSubmit);
    model.select();
    while (model.rowCount() < rows && model.canFetchMore())
        model.fetchMore();
    const int title = model.fieldIndex(u"title"_s);
    for (int row = 0; row < rows; ++row)
        model.setData(model.index(row, title), QString(model.index(row, title).data().toString() + u'!'));
    QElapsedTimer timer;
    timer.start();
    database.transaction();
    if (!model.submitAll() || !database.commit())
        qFatal("%s", qPrintable(model.lastError().text()));
    return double(timer.nsecsElapsed()) / 1e6 * rowCount / rows;
}

void measure(const QString &where, const ConnectionProfile &profile, int times, int stockRows)
{
    QList<double> planning, staging, stall, commit;
    int roundTrips = 0;
    for (int i = 0; i < times; ++i) {
        const Figures figures = editOurs(profile);
        planning.append(figures.planning);
        staging.append(figures.staging);
        stall.append(figures.stall);
        commit.append(figures.commit);
        roundTrips = figures.roundTrips;
    }
    const double psql = medianOf(times, [&] { return updateByPsql(profile); });
    const double stock = commitStock(profile, stockRows);
    QSqlDatabase::removeDatabase(u"stock"_s);
    print(where);
    print(u"  read and plan 5,000 rows:        %1"_s.arg(milliseconds(median(planning))));
    print(u"  stage them:                      %1, longest stall %2"_s.arg(
        milliseconds(median(staging)), milliseconds(*std::max_element(stall.cbegin(), stall.cend()))));
    print(u"  commit them, each one guarded:   %1, %2 round trips"_s.arg(milliseconds(median(commit))).arg(roundTrips));
    print(u"  psql, one UPDATE without guard:  %1, ratio %2"_s.arg(milliseconds(psql)).arg(median(commit) / psql, 0, 'f', 2));
    print(u"  stock submitAll(), row by row:   %1 (reckoned from %2 rows), ratio %3"_s.arg(milliseconds(stock))
              .arg(stockRows)
              .arg(median(commit) / stock, 0, 'f', 4));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    TestDatabase database;
    database.exec(u"INSERT INTO scenarios (id, title, description, instructions, context) "
                "SELECT 'scenario-' || n, 'Title ' || n, 'Description', repeat('Instructions. ', 40), 'Context' "
                "FROM generate_series(1, 5000) n; ANALYZE scenarios"_s);
    measure(u"Unix socket"_s, database.profile(), 5, rowCount);
    const DelayProxy proxy(database.profile(), std::chrono::milliseconds(10));
    measure(u"20 ms of round trip added"_s, proxy.profile(), 2, 200);
    return 0;
}
