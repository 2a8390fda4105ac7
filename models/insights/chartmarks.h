#pragma once

#include "models/insights/charthead.h"
#include "models/insights/report.h"

#include <QHash>

#include <optional>

namespace Kaiwa {

// The rows of a chart's report arranged as it is drawn: along one axis the categories, for each of them one mark of every
// series. Both stand in the order in which the report gives them until they are sorted. A value; any thread.
struct ChartMarks {
    static constexpr QChar partEnd { u'\x1f' }; // between the parts of a series' name
    static constexpr QLatin1StringView rest { "Other" }; // the last category of a report: all that it does not name
    struct Mark {
        std::optional<double> value; // none: nothing was counted
        QString exact; // as the server wrote it: exact decimals stay exact
        qint64 n = 0; // rows that a click opens
        bool isThin = false; // there is too little behind it to rely on
        ReportParameters at; // names the mark to the report of its rows
        QStringList told; // what the columns of `told` say, in their order
    };
    struct Series {
        QString name; // as the report writes it, where several columns name it joined by partEnd; empty: there is only one
        QString label = {}; // where people read something else than the name
        QList<std::optional<Mark>> marks = {}; // one for each category; none: the report has no such row
    };

    QStringList categories;
    QStringList labels; // of the categories, where people read something else; else empty
    QList<Series> series;
    int figures = 1; // values of each row, that many series show

    // `category` and `series` are columns of the answer, of series and value also several with commas; no `series`: there is one. Each of several
    // values is a series, whose last part is its column. Rows whose column is missing in the
    // answer (an old database) give no marks. `label` names the categories to people, `seriesLabel` the series; `told` are columns that a mark tells besides; a mark is thin where one of the
    // columns of `thinBelow` is below its number.
    static ChartMarks of(const Rows &rows, const ChartHead &head, const QString &category, const QString &series,
        const QString &value, const QString &label = {}, const QMap<QString, double> &thinBelow = {}, const QString &seriesLabel = {},
        const QStringList &told = {});

    // Lets people read `names` in place of the values of one column, which is `category` or one of those of `series`. A value
    // that has no name stays.
    void nameValues(const QString &column, const QHash<QString, QString> &names, const QString &category, const QString &series);

    // In the order of what people read, what has no name last.
    void sortCategories();
    void sortSeries();

    QString labelOf(int category) const { return labels.isEmpty() ? categories.at(category) : labels.at(category); }

    bool isEmpty() const; // there is no row behind any mark
    qint64 n() const; // of all marks
};

} // namespace Kaiwa
