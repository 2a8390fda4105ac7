#include "models/insights/chartmarks.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

ChartMarks ChartMarks::of(const Rows &rows, const ChartHead &head, const QString &category, const QString &series,
    const QString &value, const QString &label, const QMap<QString, double> &thinBelow)
{
    ChartMarks marks;
    const int categoryAt = columnOf(rows, category);
    QList<int> seriesAt;
    for (const QString &column : series.split(u',', Qt::SkipEmptyParts))
        seriesAt.append(columnOf(rows, column));
    const int labelAt = label.isEmpty() ? -1 : columnOf(rows, label);
    const int valueAt = columnOf(rows, value);
    const int nAt = columnOf(rows, u"n"_s);
    if (categoryAt < 0 || valueAt < 0)
        return marks;
    QHash<QString, qsizetype> categoryPlaces;
    QHash<QString, qsizetype> seriesPlaces;
    const auto placeIn = [](QHash<QString, qsizetype> &places, const QString &name) {
        const auto known = places.constFind(name);
        return known != places.cend() ? *known : *places.insert(name, places.size());
    };
    const auto textAt = [](const Row &row, int at) { return at < 0 ? QString() : row.at(at).value_or(QString()); };
    const auto seriesOf = [&](const Row &row) {
        QStringList parts;
        for (const int at : seriesAt)
            parts.append(textAt(row, at));
        return parts.join(partEnd);
    };
    for (const Row &row : rows.rows) {
        if (placeIn(categoryPlaces, textAt(row, categoryAt)) == marks.categories.size()) {
            marks.categories.append(textAt(row, categoryAt));
            if (labelAt >= 0)
                marks.labels.append(textAt(row, labelAt));
        }
        if (placeIn(seriesPlaces, seriesOf(row)) == marks.series.size())
            marks.series.append({ seriesOf(row), {} });
    }
    for (Series &one : marks.series)
        one.marks.resize(marks.categories.size());
    for (const Row &row : rows.rows) {
        Mark mark;
        if (const Value &written = row.at(valueAt)) {
            bool isNumber = false;
            const double number = written->toDouble(&isNumber);
            if (isNumber)
                mark.value = number;
            mark.exact = *written;
        }
        mark.n = textAt(row, nAt).toLongLong();
        for (auto it = thinBelow.cbegin(); it != thinBelow.cend(); ++it)
            mark.isThin = mark.isThin || textAt(row, columnOf(rows, it.key())).toDouble() < it.value();
        for (const QString &column : head.markColumns)
            mark.at.insert(column, textAt(row, columnOf(rows, column)));
        marks.series[seriesPlaces.value(seriesOf(row))].marks[categoryPlaces.value(textAt(row, categoryAt))] = mark;
    }
    return marks;
}

qint64 ChartMarks::n() const
{
    qint64 all = 0;
    for (const Series &one : series) {
        for (const std::optional<Mark> &mark : one.marks)
            all += mark ? mark->n : 0;
    }
    return all;
}

bool ChartMarks::isEmpty() const
{
    return n() == 0;
}

} // namespace Kaiwa
