#include "tests/benchmarks/measure.h"

#include <QFile>

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

void print(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

} // namespace Kaiwa::Benchmarks
