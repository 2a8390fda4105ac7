// A window over 5,000,000 messages: the first page and the last beside psql's SELECT … ORDER BY … LIMIT, memory however far
// one scrolls beside the stock QSqlTableModel, and the time that frames take while a table scrolls.
#include "models/content/workspace.h"
#include "models/records/recordmodel.h"
#include "tests/benchmarks/measure.h"
#include "tests/support/testdatabase.h"
#include "views/records/rows/recordtable.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QSqlDatabase>
#include <QSqlTableModel>

#include <malloc.h>

#include <algorithm>

using namespace Kaiwa;
using namespace Kaiwa::Benchmarks;
using namespace Qt::StringLiterals;
using TestSupport::TestDatabase;

namespace {

constexpr int messageCount = 5'000'000;
constexpr int repetitions = 20;
constexpr int scrolledPages = 300;

double untilRead(RecordModel &records, const std::function<void()> &ask)
{
    QElapsedTimer timer;
    QEventLoop loop;
    QObject::connect(&records, &RecordModel::stateChanged, &loop, [&] {
        if (!records.isReading())
            loop.quit();
    });
    timer.start();
    ask();
    if (records.isReading())
        loop.exec();
    if (records.error())
        qFatal("%s", qPrintable(records.error()->message + u' ' + records.error()->detail));
    return double(timer.nsecsElapsed()) / 1e6;
}

void compare(const QString &what, double ours, double psql)
{
    print(u"%1: %2, psql %3, ratio %4 (allowed: 1.5 times, or 5 ms more)%5"_s.arg(what, milliseconds(ours),
        milliseconds(psql), QString::number(ours / psql, 'f', 2),
        ours <= std::max(1.5 * psql, psql + 5) ? QString() : u"  TOO SLOW"_s));
}

Session::Ptr openSession(const TestDatabase &database)
{
    QFuture<Result<Session::Ptr>> future = Session::open(database.profile(), {});
    future.waitForFinished();
    const Result<Session::Ptr> session = future.result();
    if (!session)
        qFatal("%s", qPrintable(session.error().message));
    return *session;
}

WindowOptions byTime(Qt::SortOrder order)
{
    WindowOptions options;
    options.sortColumn = u"timestamp"_s;
    options.sortOrder = order;
    return options;
}

void measurePages(const TestDatabase &database, Session &session)
{
    RecordModel records(session);
    records.setTable(u"messages"_s);
    const QString columns = records.query().columns().join(u"\", \""_s);
    const QString select = u"SELECT \""_s + columns + u"\" FROM messages ORDER BY \"timestamp\" %1, id %1 LIMIT 201"_s;
    const double first = medianOf(repetitions, [&] {
        return untilRead(records, [&] { records.setOptions(byTime(Qt::DescendingOrder)); });
    });
    compare(u"first page by time"_s, first, psqlTiming(database.address(), select.arg(u"DESC"_s), repetitions));
    const double last = medianOf(repetitions, [&] { return untilRead(records, [&] { records.readEnd(); }); });
    compare(u"jump to the end"_s, last, psqlTiming(database.address(), select.arg(u"ASC"_s), repetitions));
    const double middle = medianOf(repetitions, [&] { return untilRead(records, [&] { records.readShare(0.5); }); });
    print(u"jump to the middle: %1"_s.arg(milliseconds(middle)));
}

void measureScrolling(Session &session)
{
    RecordModel records(session);
    records.setTable(u"messages"_s,
        { u"timestamp"_s, u"conversation_id"_s, u"role"_s, u"content"_s, u"translated_content"_s, u"pronunciation_score"_s });
    RecordTable table(records);
    table.resize(1100, 700);
    table.show();
    untilRead(records, [&] { records.setOptions(byTime(Qt::DescendingOrder)); });
    QApplication::processEvents();
    malloc_trim(0);
    const double before = residentMegabytes();
    QList<double> frames;
    qint64 reached = 0;
    QScrollBar *bar = table.verticalScrollBar();
    while (reached < qint64(scrolledPages) * RecordModel::pageRows) {
        QElapsedTimer frame;
        frame.start();
        bar->setValue(bar->value() + 3 * RecordTable::rowHeight);
        table.repaint();
        QApplication::processEvents();
        frames.append(double(frame.nsecsElapsed()) / 1e6);
        if (bar->value() == bar->maximum() && records.isReading())
            untilRead(records, [] { });
        reached = records.place().before + table.firstRow();
    }
    std::sort(frames.begin(), frames.end());
    print(u"scrolled over %1 rows in %2 frames: median %3, 99th percentile %4 (allowed: 16 ms), longest %5"_s.arg(
        QString::number(reached), QString::number(frames.size()), milliseconds(frames.at(frames.size() / 2)),
        milliseconds(frames.at(frames.size() * 99 / 100)), milliseconds(frames.last())));
    print(u"memory: %1 MB more than with the first page (allowed: 60 MB), %2 rows kept"_s.arg(
        QString::number(residentMegabytes() - before, 'f', 1), QString::number(records.rowCount())));
}

void measureStock(const TestDatabase &database)
{
    QSqlDatabase stock = QSqlDatabase::addDatabase(u"QPSQL"_s, u"stock"_s);
    stock.setDatabaseName(database.profile().keyword(u"dbname"_s));
    stock.setHostName(database.profile().keyword(u"host"_s));
    stock.setUserName(database.profile().keyword(u"user"_s));
    if (!stock.open())
        return print(u"stock QSqlTableModel: not measured, its driver cannot connect (libqt6sql6-psql)"_s);
    malloc_trim(0);
    const double before = residentMegabytes();
    QElapsedTimer timer;
    timer.start();
    QSqlTableModel model(nullptr, stock);
    model.setTable(u"messages"_s);
    model.setFilter(u"id < 'm1'"_s); // a ninth of them: all would not fit
    model.select();
    print(u"stock QSqlTableModel over %1 of the rows: %2 in the window's thread, %3 MB more"_s.arg(
        QString::number(model.rowCount()), milliseconds(double(timer.nsecsElapsed()) / 1e6),
        QString::number(residentMegabytes() - before, 'f', 1)));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    new Theme(application);
    new ReadingZone(&application);
    TestDatabase database(TestDatabase::Template::Documented);
    database.exec(uR"(
        SET session_replication_role = replica; -- the conversations are of no matter here
        INSERT INTO messages (id, conversation_id, role, content, "timestamp", translated_content)
            SELECT 'm' || (i % 9) || '-' || i, 'c' || i / 20, CASE WHEN i % 2 = 0 THEN 'user' ELSE 'assistant' END,
                'What was said in message number ' || i || repeat(' and more of it', i % 9),
                timestamp '2025-01-01' + i * interval '6 seconds', CASE WHEN i % 3 = 0 THEN 'A translation of ' || i END
            FROM generate_series(1, )"_s
        + QString::number(messageCount) + u") AS i"_s);
    database.exec(u"VACUUM ANALYZE messages"_s);
    print(u"A window over %1 messages; times are medians of %2 on a warm connection"_s.arg(messageCount).arg(repetitions));
    const Session::Ptr session = openSession(database);
    measurePages(database, *session);
    measureScrolling(*session);
    measureStock(database);
    return 0;
}
