#include "tests/benchmarks/measure.h"

#include "tests/support/testserver.h"

#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace Kaiwa::Benchmarks {

using namespace Qt::StringLiterals;

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

double medianOf(int times, const std::function<double()> &run)
{
    run();
    QList<double> values;
    for (int i = 0; i < times; ++i)
        values.append(run());
    return median(values);
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

QString milliseconds(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : 0) + u" ms"_s;
}

double psqlTiming(const QString &address, const QString &sql, int repetitions)
{
    QString script = u"\\timing on\n\\o /dev/null\n"_s;
    for (int i = 0; i <= repetitions; ++i)
        script += sql + u";\n"_s;
    QProcess psql;
    psql.start(TestSupport::TestServer::programFolder() + u"/psql"_s, { u"-X"_s, u"-q"_s, address });
    psql.write(script.toUtf8());
    psql.closeWriteChannel();
    if (!psql.waitForFinished(300'000) || psql.exitCode() != 0)
        qFatal("psql: %s", psql.readAllStandardError().constData());
    QList<double> times;
    for (const QByteArray &line : psql.readAllStandardOutput().split('\n')) {
        if (line.startsWith("Time: "))
            times.append(line.split(' ').value(1).toDouble());
    }
    times.removeFirst(); // the first fills caches
    return median(times);
}

void print(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

} // namespace Kaiwa::Benchmarks
