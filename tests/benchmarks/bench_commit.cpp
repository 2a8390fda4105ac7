// Committing 1,000 changed rows: the studio's commit beside the stock QSqlTableModel's submitAll(), on a Unix socket and
// with 20 ms of round trip added. A single changed row stands beside them, to show what does not grow.
#include "models/content/commit/commit.h"
#include "models/database/pgconnection.h"
#include "tests/benchmarks/measure.h"
#include "tests/support/delayproxy.h"
#include "tests/support/testdatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlTableModel>

using namespace Kaiwa;
using namespace Kaiwa::Benchmarks;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int changeCount = 1000;

QList<StagedRecord> changedRecords(PgConnection &connection, int count, const QString &title)
{
    const auto rows = connection.run(
        u"SELECT id, title, xmin::text FROM scenarios ORDER BY id LIMIT %1"_s.arg(count));
    QList<StagedRecord> records;
    for (const Row &row : rows->rows) {
        StagedRecord record;
        record.key = { u"scenarios"_s, { *row.at(0) }, {} };
        record.staged = { { u"title"_s, title } };
        record.base.values = { { u"id"_s, row.at(0) }, { u"title"_s, row.at(1) } };
        record.base.rowVersion = *row.at(2);
        records.append(record);
    }
    return records;
}

double commitOurs(const ConnectionProfile &profile, int count, int *roundTrips)
{
    auto connection = PgConnection::open(profile, {});
    if (!connection)
        qFatal("%s", qPrintable(connection.error().message));
    const auto catalog = Catalog::read(**connection);
    const QList<StagedRecord> records
        = changedRecords(**connection, count, u"ours %1 %2"_s.arg(count).arg(QDateTime::currentMSecsSinceEpoch()));
    QElapsedTimer timer;
    timer.start();
    const CommitOutcome outcome
        = runCommit(**connection, commitStatements(records, *catalog), {}, [](const CommitMark &) { return true; });
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    if (outcome.state != CommitOutcome::State::Committed || outcome.written.size() != count)
        qFatal("The commit was refused: %s", qPrintable(outcome.error ? outcome.error->message : QString()));
    *roundTrips = outcome.roundTrips;
    return elapsed;
}

double commitStock(const ConnectionProfile &profile)
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
    model.setSort(0, Qt::AscendingOrder);
    model.select();
    const int title = model.fieldIndex(u"title"_s);
    for (int row = 0; row < changeCount; ++row)
        model.setData(model.index(row, title), u"stock %1"_s.arg(QDateTime::currentMSecsSinceEpoch()));
    QElapsedTimer timer;
    timer.start();
    database.transaction();
    if (!model.submitAll() || !database.commit())
        qFatal("%s", qPrintable(model.lastError().text()));
    return double(timer.nsecsElapsed()) / 1e6;
}

void measure(const QString &where, const ConnectionProfile &profile)
{
    int roundTripsOfOne = 0;
    int roundTrips = 0;
    const double one = medianOf(5, [&] { return commitOurs(profile, 1, &roundTripsOfOne); });
    const double ours = medianOf(5, [&] { return commitOurs(profile, changeCount, &roundTrips); });
    const double stock = commitStock(profile);
    QSqlDatabase::removeDatabase(u"stock"_s);
    print(u"%1"_s.arg(where));
    print(u"  the studio, 1 row:       %1, %2 round trips"_s.arg(milliseconds(one)).arg(roundTripsOfOne));
    print(u"  the studio, 1,000 rows:  %1, %2 round trips"_s.arg(milliseconds(ours)).arg(roundTrips));
    print(u"  stock submitAll():       %1, in one transaction"_s.arg(milliseconds(stock)));
    print(u"  ratio:                   %1"_s.arg(ours / stock, 0, 'f', 4));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    TestDatabase database;
    database.exec(u"INSERT INTO scenarios (id, title, description, instructions, context) "
                  "SELECT 'scenario-' || n, 'Title ' || n, 'Description', repeat('Instructions. ', 40), 'Context' "
                  "FROM generate_series(1, 1000) n"_s);
    measure(u"Unix socket"_s, database.profile());
    const DelayProxy proxy(database.profile(), std::chrono::milliseconds(10));
    measure(u"20 ms of round trip added"_s, proxy.profile());
    return 0;
}
