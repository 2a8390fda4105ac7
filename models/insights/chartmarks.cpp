#include "models/insights/chartmarks.h"

#include "models/insights/categoryorder.h"

#include <QCollator>

#include <algorithm>
#include <numeric>
#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

ChartMarks ChartMarks::of(const Rows &rows, const ChartHead &head, const QString &category, const QString &series,
    const QString &value, const QString &label, const QMap<QString, double> &thinBelow, const QString &seriesLabel,
    const QStringList &told)
{
    ChartMarks marks;
    const int categoryAt = columnOf(rows, category);
    QList<int> seriesAt;
    for (const QString &column : series.split(u',', Qt::SkipEmptyParts))
        seriesAt.append(columnOf(rows, column));
    const int labelAt = label.isEmpty() ? -1 : columnOf(rows, label);
    const QStringList values = value.split(u',', Qt::SkipEmptyParts);
    QList<int> valuesAt;
    for (const QString &column : values)
        valuesAt.append(columnOf(rows, column));
    const int seriesLabelAt = seriesLabel.isEmpty() ? -1 : columnOf(rows, seriesLabel);
    const int nAt = columnOf(rows, u"n"_s);
    if (categoryAt < 0 || valuesAt.isEmpty() || valuesAt.contains(-1))
        return marks;
    marks.figures = int(values.size());
    QHash<QString, qsizetype> categoryPlaces;
    QHash<QString, qsizetype> seriesPlaces;
    const auto placeIn = [](QHash<QString, qsizetype> &places, const QString &name) {
        const auto known = places.constFind(name);
        return known != places.cend() ? *known : *places.insert(name, places.size());
    };
    const auto textAt = [](const Row &row, int at) { return at < 0 ? QString() : row.at(at).value_or(QString()); };
    const auto seriesOf = [&](const Row &row, qsizetype figure) {
        QStringList parts;
        for (const int at : seriesAt)
            parts.append(textAt(row, at));
        if (values.size() > 1)
            parts.append(values.at(figure));
        return parts.join(partEnd);
    };
    for (const Row &row : rows.rows) {
        if (placeIn(categoryPlaces, textAt(row, categoryAt)) == marks.categories.size()) {
            marks.categories.append(textAt(row, categoryAt));
            if (labelAt >= 0)
                marks.labels.append(textAt(row, labelAt));
        }
        for (qsizetype figure = 0; figure < values.size(); ++figure) {
            if (placeIn(seriesPlaces, seriesOf(row, figure)) == marks.series.size())
                marks.series.append({ seriesOf(row, figure), textAt(row, seriesLabelAt) });
        }
    }
    // A series may lack what another one has between its categories.
    if (marks.series.size() > 1) {
        QList<QList<qsizetype>> ofSeries(marks.series.size());
        for (const Row &row : rows.rows) {
            for (qsizetype figure = 0; figure < values.size(); ++figure)
                ofSeries[seriesPlaces.value(seriesOf(row, figure))].append(categoryPlaces.value(textAt(row, categoryAt)));
        }
        const QStringList names = std::exchange(marks.categories, {});
        const QStringList labels = std::exchange(marks.labels, {});
        for (const qsizetype place : categoryOrder(names, ofSeries)) {
            categoryPlaces.insert(names.at(place), marks.categories.size());
            marks.categories.append(names.at(place));
            if (labelAt >= 0)
                marks.labels.append(labels.at(place));
        }
    }
    for (Series &one : marks.series)
        one.marks.resize(marks.categories.size());
    for (const Row &row : rows.rows) {
        Mark mark;
        mark.n = textAt(row, nAt).toLongLong();
        for (auto it = thinBelow.cbegin(); it != thinBelow.cend(); ++it)
            mark.isThin = mark.isThin || textAt(row, columnOf(rows, it.key())).toDouble() < it.value();
        for (const QString &column : told)
            mark.told.append(textAt(row, columnOf(rows, column)));
        for (const QString &column : head.markColumns)
            mark.at.insert(column, textAt(row, columnOf(rows, column)));
        for (qsizetype figure = 0; figure < values.size(); ++figure) {
            mark.value.reset();
            mark.exact = textAt(row, valuesAt.at(figure));
            bool isNumber = false;
            if (const double number = mark.exact.toDouble(&isNumber); isNumber)
                mark.value = number;
            marks.series[seriesPlaces.value(seriesOf(row, figure))].marks[categoryPlaces.value(textAt(row, categoryAt))] = mark;
        }
    }
    return marks;
}

void ChartMarks::nameValues(
    const QString &column, const QHash<QString, QString> &names, const QString &category, const QString &series)
{
    if (column == category) {
        labels.clear();
        for (const QString &value : std::as_const(categories))
            labels.append(names.value(value, value));
    }
    const qsizetype part = series.split(u',').indexOf(column);
    for (Series &one : this->series) {
        QStringList parts = one.name.split(partEnd);
        if (part < 0 || part >= parts.size())
            continue;
        parts[part] = names.value(parts.at(part), parts.at(part));
        one.label = parts.join(partEnd);
    }
}

namespace {

QList<qsizetype> placesByWords(const QStringList &words)
{
    QList<qsizetype> places(words.size());
    std::iota(places.begin(), places.end(), 0);
    const QCollator collator;
    std::stable_sort(places.begin(), places.end(), [&](qsizetype one, qsizetype other) {
        const bool isNone = words.at(one).isEmpty();
        const bool isOtherNone = words.at(other).isEmpty();
        return isNone || isOtherNone ? !isNone && isOtherNone : collator.compare(words.at(one), words.at(other)) < 0;
    });
    return places;
}

template <typename T>
void placeAnew(QList<T> &list, const QList<qsizetype> &places)
{
    const QList<T> before = std::exchange(list, {});
    for (const qsizetype place : places)
        list.append(before.at(place));
}

} // namespace

void ChartMarks::sortCategories()
{
    const QList<qsizetype> places = placesByWords(labels.isEmpty() ? categories : labels);
    placeAnew(categories, places);
    if (!labels.isEmpty())
        placeAnew(labels, places);
    for (Series &one : series)
        placeAnew(one.marks, places);
}

void ChartMarks::sortSeries()
{
    QStringList words;
    for (const Series &one : std::as_const(series))
        words.append(one.label.isEmpty() ? one.name : one.label);
    placeAnew(series, placesByWords(words));
}

qint64 ChartMarks::n() const
{
    qint64 all = 0;
    for (const Series &one : series) {
        for (const std::optional<Mark> &mark : one.marks)
            all += mark ? mark->n : 0;
    }
    return all / figures;
}

bool ChartMarks::isEmpty() const
{
    return n() == 0;
}

} // namespace Kaiwa
