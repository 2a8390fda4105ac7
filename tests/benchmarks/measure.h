#pragma once

#include <QString>

#include <functional>

namespace Kaiwa::Benchmarks {

double median(QList<double> values);
// Runs once to warm up, then `times` times; the median of what `run` returns.
double medianOf(int times, const std::function<double()> &run);
double residentMegabytes(); // of this process, now
QString milliseconds(double value);
// The median of psql's own \timing of a statement, on a connection that has run it once before.
double psqlTiming(const QString &address, const QString &sql, int repetitions = 20);
void print(const QString &line); // to standard output, at once

} // namespace Kaiwa::Benchmarks
