// From the start of the program to the first window with rows in it: the studio, showing its languages page on a running
// server, beside a bare window with a stock QSqlTableModel on the same table, and psql printing the table. The studio's
// local server is not part of it; what its first start and a later one cost stands apart.
#include "tests/benchmarks/measure.h"
#include "tests/support/builtplaces.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlTableModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

using namespace Kaiwa;
using namespace Kaiwa::Benchmarks;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int repetitions = 9;
constexpr int patience = 60'000; // milliseconds
const QByteArray filledLine = "first page filled";

QProcessEnvironment environmentIn(const QTemporaryDir &folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, folder.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, folder.filePath(u"data"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"kaiwa.start.info=true"_s);
    return environment;
}

// Milliseconds from the start of the process until it says that its window is filled; the process is ended then.
double untilFilled(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    QByteArray said;
    while (!said.contains(filledLine)) {
        if (!process.waitForReadyRead(patience))
            qFatal("%s never filled its window: %s", qPrintable(program), said.constData());
        said += process.readAll();
    }
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    process.terminate();
    process.waitForFinished(patience);
    return elapsed;
}

double psqlPrints(const ConnectionProfile &profile)
{
    QProcess psql;
    QElapsedTimer timer;
    timer.start();
    psql.start(TestServer::programFolder() + u"/psql"_s,
        { u"-X"_s, u"-d"_s, profile.address(), u"-c"_s, u"SELECT * FROM languages ORDER BY name"_s });
    psql.waitForFinished(patience);
    if (psql.exitCode() != 0)
        qFatal("psql: %s", psql.readAllStandardError().constData());
    return double(timer.nsecsElapsed()) / 1e6;
}

// The bare window: this program itself, started with the connection as its arguments.
int showStock(QApplication &application)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s);
    database.setHostName(application.arguments().at(2));
    database.setDatabaseName(application.arguments().at(3));
    database.setUserName(application.arguments().at(4));
    if (!database.open())
        qFatal("The stock driver cannot connect");
    QSqlTableModel model(nullptr, database);
    model.setTable(u"languages"_s);
    model.select();
    QTableView view;
    view.setModel(&model);
    view.resize(1440, 900);
    view.show();
    QTimer::singleShot(0, &view, [] { print(QString::fromLatin1(filledLine)); });
    return application.exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (application.arguments().value(1) == u"--stock")
        return showStock(application);

    TestDatabase database(TestDatabase::Template::Content);
    const ConnectionProfile profile = database.profile();
    const QTemporaryDir folder;
    const QProcessEnvironment environment = environmentIn(folder);
    QDir().mkpath(folder.filePath(u"config/kaiwa-studio"_s));
    QFile settings(folder.filePath(u"config/kaiwa-studio/kaiwa-studio.conf"_s));
    if (!settings.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(settings.errorString()));
    settings.write("[window]\npage=languages\n");
    settings.close();

    const QString studio = studioProgram();
    const double ours = medianOf(
        repetitions, [&] { return untilFilled(studio, { u"--connect"_s, profile.address() }, environment); });
    const double stock = medianOf(repetitions, [&] {
        return untilFilled(application.applicationFilePath(),
            { u"--stock"_s, profile.keyword(u"host"_s), profile.keyword(u"dbname"_s), profile.keyword(u"user"_s) }, environment);
    });
    const double psql = medianOf(repetitions, [&] { return psqlPrints(profile); });
    print(u"start to the first filled window"_s);
    print(u"  the studio:                    %1"_s.arg(milliseconds(ours)));
    print(u"  a bare window, stock model:    %1, ratio %2"_s.arg(milliseconds(stock)).arg(ours / stock, 0, 'f', 2));
    print(u"  psql, no window:               %1, ratio %2"_s.arg(milliseconds(psql)).arg(ours / psql, 0, 'f', 2));

    const QTemporaryDir localFolder(QDir::tempPath() + u"/kaiwa-bench-XXXXXX"_s);
    QFile::setPermissions(localFolder.path(), QFile::permissions(localFolder.path()) | QFile::ExeOther | QFile::ReadOther);
    QProcessEnvironment own = environment;
    own.insert(u"KAIWA_LOCAL_FOLDER"_s, localFolder.filePath(u"local"_s));
    print(u"on the local database"_s);
    print(u"  the very first start:          %1, with initdb, schema and content"_s.arg(
        milliseconds(untilFilled(studio, {}, own))));
    print(u"  a later start:                 %1, with the server's start"_s.arg(
        milliseconds(medianOf(3, [&] { return untilFilled(studio, {}, own); }))));
    QProcess stop;
    stop.setProcessEnvironment(own);
    stop.start(studio, { u"local"_s, u"stop"_s });
    stop.waitForFinished(patience);
    return 0;
}
