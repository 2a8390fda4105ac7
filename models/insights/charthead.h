#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Kaiwa {

// How a value of a mark follows from the rows that the mark opens, as a report's first lines say it.
struct MarkValue {
    enum class Aggregate { Count, Sum, Mean, Median, Quantile, Least, Most, Share, Ratio, Distinct };

    QString column;
    // "count", "seconds", "share" (0 to 1), "score" (0 to 100), "bytes", "days", "money" (of the currency that the mark
    // names) or a currency's code
    QString unit;
    Aggregate aggregate = Aggregate::Count;
    // Columns of the rows. Of a ratio two: what is divided by what, both summed; of a quantile the column and which one,
    // from 0 to 1, between two values as far as it lies between them.
    QStringList of;
};

// What the first lines of a chart's report say: each of its rows is a mark, which `at_…` columns name, and one report
// lists the rows behind each of them. Besides what SqlText reads:
//   -- filters: since, until, tier            which filters of a page it takes
//   -- mark: at_month, at_tier                the columns that name a mark; parameters of the report of the rows
//   -- value: hours seconds = sum(seconds)    a column, its unit, and how it follows from the rows
//   -- opens: usage-months-rows               the report of the rows; it lists as many as the mark's column n says
// A value; any thread.
struct ChartHead {
    QString answers; // one line: what the report answers
    QString definition; // all that it says in words: what is counted, and what its parameters and columns are
    QStringList filters;
    QStringList markColumns;
    QList<MarkValue> values;
    QString opens; // empty: the report has no marks

    static ChartHead of(const QString &report); // a name of resources/sql/reports
    static ChartHead ofText(const QString &sql);

    const MarkValue *value(const QString &column) const; // null: there is none
};

} // namespace Kaiwa
