// Opening a table of 1,000,000 rows: the studio's window beside the stock QSqlTableModel and psql with the same LIMIT,
// time to the first rows and memory, also after every row was scrolled past.
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "models/database/session.h"
#include "tests/benchmarks/measure.h"
#include "tests/support/testdatabase.h"

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlTableModel>
#include <QTemporaryDir>
#include <QTimer>

#include <malloc.h>

#include <algorithm>
#include <cstdio>

using namespace Kaiwa;
using namespace Kaiwa::Benchmarks;
using namespace Qt::StringLiterals;
using TestSupport::TestDatabase;

namespace {

constexpr int rowCount = 1'000'000;
constexpr int repetitions = 20;

// The longest time in which the window's thread could not answer: the gap between two ticks of 5 ms.
class StallMeter final : public QObject {
public:
    StallMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, double(m_gap.nsecsElapsed()) / 1e6); m_gap.start(); });
        m_gap.start();
        m_timer.start(5);
    }
    double longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_gap;
    double m_longest = 0;
};

// Until the rows that were asked for are in the model.
double untilReady(ContentTable &table, const std::function<void()> &ask)
{
    QElapsedTimer timer;
    QEventLoop loop;
    const auto connection = QObject::connect(&table, &ContentTable::stateChanged, &loop, [&] {
        if (table.state() == ContentTable::State::Ready)
            loop.quit();
        else if (table.state() == ContentTable::State::Failed)
            qFatal("%s", qPrintable(table.error().message + u' ' + table.error().detail));
    });
    timer.start();
    ask();
    loop.exec();
    QObject::disconnect(connection);
    return double(timer.nsecsElapsed()) / 1e6;
}

void compare(const QString &what, double ours, double psql)
{
    print(u"%1: %2, psql %3, ratio %4 (allowed: 2 times, or 5 ms more)%5"_s.arg(what, milliseconds(ours), milliseconds(psql),
        QString::number(ours / psql, 'f', 2), ours <= std::max(2 * psql, psql + 5) ? QString() : u"  TOO SLOW"_s));
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

double opening(Workspace &workspace, const QString &name)
{
    QList<double> times;
    for (int i = 0; i <= repetitions; ++i) {
        ContentTable table(workspace, describeEntity(name));
        times.append(untilReady(table, [&] { table.open(); }));
    }
    times.removeFirst();
    return median(times);
}

void measureWindow(TestDatabase &database)
{
    QTemporaryDir folder;
    Workspace workspace(openSession(database), folder.path());
    const double hundred = opening(workspace, u"hundred"_s);
    const double thousands = opening(workspace, u"thousands"_s);
    const double million = opening(workspace, u"million"_s);
    print(u"open: 100 rows %1, 100,000 rows %2, 1,000,000 rows %3"_s.arg(
        milliseconds(hundred), milliseconds(thousands), milliseconds(million)));
    const QString all = u"SELECT * FROM million ORDER BY "_s;
    compare(u"first rows of 1,000,000"_s, million, psqlTiming(database.address(), all + u"id LIMIT 501"_s));

    const double before = residentMegabytes();
    ContentTable table(workspace, describeEntity(u"million"_s));
    untilReady(table, [&] { table.open(); });
    const double afterOpen = residentMegabytes();
    const auto sorted = [&](const QString &column) {
        QList<double> times;
        for (int i = 0; i < 5; ++i) {
            untilReady(table, [&] { table.model()->sort(table.section(u"id"_s), i % 2 ? Qt::DescendingOrder : Qt::AscendingOrder); });
            times.append(untilReady(table, [&] { table.model()->sort(table.section(column), Qt::DescendingOrder); }));
        }
        return median(times);
    };
    compare(u"sorted by an indexed column"_s, sorted(u"title"_s),
        psqlTiming(database.address(), all + u"title DESC, id DESC LIMIT 501"_s));
    compare(u"sorted by a column without index"_s, sorted(u"note"_s),
        psqlTiming(database.address(), all + u"note DESC, id DESC LIMIT 501"_s));
    table.model()->sort(table.section(u"id"_s), Qt::AscendingOrder);
    untilReady(table, [&] { table.goToStart(); });

    QList<double> pages;
    StallMeter stalls;
    QElapsedTimer whole;
    whole.start();
    qint64 reached = table.rowsInWindow();
    while (table.canFetchNext()) {
        pages.append(untilReady(table, [&] { table.fetchNext(); }));
        reached = table.keyAt(table.rowsInWindow() - 1).key.value(0).toLongLong();
    }
    print(u"scrolled to the end by pages: row %1 reached, %2 in all, %3 a page (slowest %4), %5 rows in memory"_s.arg(
        QString::number(reached), milliseconds(double(whole.elapsed())), milliseconds(median(pages)),
        milliseconds(*std::max_element(pages.cbegin(), pages.cend())), QString::number(table.rowsInWindow())));
    print(u"longest stall of the window's thread meanwhile: %1"_s.arg(milliseconds(stalls.longest())));
    const double afterEnd = residentMegabytes();
    print(u"jump to the end: %1, to the start: %2"_s.arg(milliseconds(untilReady(table, [&] { table.goToEnd(); })),
        milliseconds(untilReady(table, [&] { table.goToStart(); }))));
    print(u"memory: %1 MB before, %2 MB open, %3 MB after the end was reached"_s.arg(QString::number(before, 'f', 1),
        QString::number(afterOpen, 'f', 1), QString::number(afterEnd, 'f', 1)));
    print(u"window: %1 MB more than before at the end"_s.arg(QString::number(afterEnd - before, 'f', 1)));
}

void measureStock(const TestDatabase &database)
{
    QSqlDatabase stock = QSqlDatabase::addDatabase(u"QPSQL"_s, u"stock"_s);
    stock.setDatabaseName(database.profile().keyword(u"dbname"_s));
    stock.setHostName(database.profile().keyword(u"host"_s));
    stock.setUserName(database.profile().keyword(u"user"_s));
    if (!stock.open()) {
        print(u"stock QSqlTableModel: not measured, its driver cannot connect (libqt6sql6-psql)"_s);
        return;
    }
    malloc_trim(0);
    const double before = residentMegabytes();
    QElapsedTimer timer;
    timer.start();
    QSqlTableModel model(nullptr, stock);
    model.setTable(u"million"_s);
    model.select();
    const double first = double(timer.nsecsElapsed()) / 1e6;
    print(u"stock QSqlTableModel: %1 to the first rows, in the window's thread, %2 rows and %3 MB more"_s.arg(
        milliseconds(first), QString::number(model.rowCount()), QString::number(residentMegabytes() - before, 'f', 1)));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    TestDatabase database(TestDatabase::Template::Empty);
    const QString shape = uR"((id int PRIMARY KEY, language_id text REFERENCES languages, title text NOT NULL, note text,
        amount numeric(10,2), happened timestamptz, is_active boolean, details jsonb);)"_s;
    QString script = u"CREATE TABLE languages (id text PRIMARY KEY, name text);"
                     "INSERT INTO languages VALUES ('ja', 'Japanese'), ('de', 'German'), ('ar', 'Arabic');"_s;
    const QList<std::pair<QString, int>> tables { { u"hundred"_s, 100 }, { u"thousands"_s, 100'000 }, { u"million"_s, rowCount } };
    for (const auto &[name, rows] : tables) {
        script += u"CREATE TABLE %1 "_s.arg(name) + shape
            + uR"(INSERT INTO %1 SELECT i, (ARRAY['ja', 'de', 'ar', NULL])[1 + i % 4], 'Title ' || md5(i::text), 'Note ' || md5((i * 7)::text),
                  i % 1000 / 7.0, now() - i * interval '1 minute', i % 3 > 0, jsonb_build_object('n', i) FROM generate_series(1, %2) AS i;
                  CREATE INDEX ON %1 (title, id);)"_s.arg(name).arg(rows);
    }
    database.exec(script);
    database.exec(u"VACUUM ANALYZE"_s);
    print(u"Opening a table of 1,000,000 rows; times are medians of %1 on a warm connection"_s.arg(repetitions));
    measureWindow(database);
    measureStock(database);
    return 0;
}
