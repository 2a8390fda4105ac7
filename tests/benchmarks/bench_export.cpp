// A million messages into a file, as CSV and JSON Lines, plain and compressed, beside psql's \copy that writes a file of the
// same kind from the same rows, run by turns; and the memory of this process meanwhile. KAIWA_BENCH_ROWS says how many, a
// million where it does not.
#include "models/database/catalog.h"
#include "models/records/recordexport.h"
#include "tests/benchmarks/measure.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Kaiwa;
using namespace Kaiwa::Benchmarks;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int repetitions = 3;
constexpr double leastShare = 0.7;

// `copy` is what stands behind \copy, with %1 for the path.
double byPsql(const TestDatabase &database, const QString &copy, const QString &path)
{
    QProcess psql;
    TestServer::prepare(psql, u"psql"_s, { u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, database.address() });
    psql.start();
    psql.write("SET jit = off;\n\\timing on\n\\copy " + copy.arg(path).toUtf8() + '\n');
    psql.closeWriteChannel();
    if (!psql.waitForFinished(600'000) || psql.exitCode() != 0)
        qFatal("%s", psql.readAllStandardError().constData());
    const QList<QByteArray> lines = psql.readAllStandardOutput().split('\n');
    for (auto it = lines.crbegin(); it != lines.crend(); ++it) {
        if (it->startsWith("Time: "))
            return it->split(' ').value(1).toDouble();
    }
    return 0;
}

struct Ours {
    double milliseconds = 0;
    double grownBy = 0; // MB
    RecordExportResult result;
};

Ours byStudio(PgConnection &connection, const RecordExportRequest &request, const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly | QFile::Truncate))
        qFatal("%s", qPrintable(file.errorString()));
    const double before = residentMegabytes();
    double most = before;
    qint64 looks = 0;
    QElapsedTimer timer;
    timer.start();
    const Result<RecordExportResult> result = exportRecords(connection, request, file, [&](qint64, qint64) {
        if (++looks % 500 == 0)
            most = std::max(most, residentMegabytes());
        return true;
    });
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return { double(timer.nsecsElapsed()) / 1e6, most - before, *result };
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    TestDatabase database(TestDatabase::Template::Life);
    const qint64 wanted = qEnvironmentVariableIsSet("KAIWA_BENCH_ROWS") ? qEnvironmentVariableIntValue("KAIWA_BENCH_ROWS") : 1'000'000;
    const qint64 there = database.exec(u"SELECT count(*) FROM messages"_s).toLongLong();
    const QStringList columns
        = database.exec(u"SELECT string_agg(quote_ident(attname), ',' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'messages'::regclass "
                        "AND attnum > 0 AND NOT attisdropped AND attname <> 'id'"_s)
              .split(u',');
    database.exec(u"INSERT INTO messages (id, %1) SELECT gen_random_uuid()::text, %1 FROM messages, generate_series(1, %2) LIMIT %3"_s.arg(
        columns.join(u','), QString::number(wanted / there + 1), QString::number(wanted - there)));
    database.exec(u"VACUUM ANALYZE messages"_s);
    const std::unique_ptr<PgConnection> connection = database.connect();
    const Catalog catalog = *Catalog::read(*connection);
    const Table &table = *catalog.table(u"messages"_s);

    QTemporaryDir folder;
    folder.setAutoRemove(true);
    QFile::setPermissions(folder.path(), QFile::Permissions(0x7777)); // psql may run as somebody else
    const QString path = folder.filePath(u"out"_s);
    const QString psqlPath = folder.filePath(u"psql"_s);
    int slower = 0;
    const auto compare = [&](const QString &name, const RecordExportRequest &request, const QString &copied) {
        QList<double> ours;
        QList<double> reference;
        double grownBy = 0;
        RecordExportResult result;
        for (int i = 0; i < repetitions; ++i) {
            reference.append(byPsql(database, copied, psqlPath));
            const Ours run = byStudio(*connection, request, path);
            ours.append(run.milliseconds);
            grownBy = std::max(grownBy, run.grownBy);
            result = run.result;
        }
        const double share = median(reference) / median(ours);
        slower += share < leastShare;
        print(u"%1: %2 rows, %3 MB in %4, psql %5, %6 of its throughput, +%7 MB of memory%8"_s.arg(name, QString::number(result.rows),
            QString::number(double(result.bytes) / 1e6, 'f', 0), milliseconds(median(ours)), milliseconds(median(reference)),
            QString::number(share, 'f', 2), QString::number(grownBy, 'f', 1), share < leastShare ? u"  TOO SLOW"_s : QString()));
    };
    RecordExportRequest request;
    request.query = WindowQuery(catalog, table.name);
    request.columns = RecordExportRequest::columnsOf(table, request.query);
    compare(u"CSV"_s, request, u"messages to '%1' with (format csv, header)"_s);
    request.format = FileFormat::JsonLines;
    compare(u"JSON Lines"_s, request, u"(select row_to_json(m) from messages as m) to '%1'"_s);
    request.format = FileFormat::Csv;
    request.isCompressed = true;
    compare(u"CSV, compressed"_s, request, u"messages to program 'gzip -4 > %1' with (format csv, header)"_s);
    request.isCompressed = false;
    WindowOptions options;
    options.filters = { { u"role"_s, ColumnFilter::Kind::Equals, u"user"_s } };
    options.sortColumn = u"timestamp"_s;
    request.query.setOptions(options);
    compare(u"CSV, filtered and sorted"_s, request,
        u"(select * from messages where role = 'user' order by timestamp, id) to '%1' with (format csv, header)"_s);
    print(u"%1 below %2 of psql's throughput"_s.arg(QString::number(slower), QString::number(leastShare)));
    return 0;
}
