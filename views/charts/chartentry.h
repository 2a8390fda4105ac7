#pragma once

#include <QList>
#include <QMap>
#include <QString>

#include <functional>

namespace Kaiwa {

// One chart of a page: which report, which of its columns stand where, and how they are drawn. The page that has the
// entry shows the chart; nothing else is needed for one more.
struct ChartEntry {
    // A parameter of the report that people choose on the chart itself.
    struct Choice {
        QString parameter; // "levels"
        QString words; // translated: what is chosen
        QList<std::pair<QString, QString>> values = {}; // with the words that people read
        QString names = {}; // where the database names the values: a report with one column
        bool isOrder = false; // several are chosen, in an order, written as text[]
    };
    enum class Kind {
        Bars, // one above the other where there are several series
        Lines, // of one figure each
        Heat, // series are rows, categories are columns
        Ranking, // categories below each other, the value as a bar beside its name
    };
    // What a category is: how it is written, and whether its period is still running.
    enum class Category { Month, Week, Day, Weekday, Hour, Words };

    QString report; // its name in resources/sql/reports, and the chart's stable id where `id` is empty
    QString title; // translated
    QString unit; // translated: what is counted, in what, in which zone
    Kind kind = Kind::Bars;
    QString category = {}; // column
    Category categoryKind = Category::Words;
    QString series = {}; // column, or several with a comma between them; empty: one series
    QString value = {}; // column, or several with a comma between them: a series of each
    bool isWide = false; // takes two columns of the page
    QString id = {};
    QString label = {}; // column that names a category to people, where `category` is a key
    QString seriesLabel = {}; // the same of `series`
    // What a series is. Of months or weeks a category is how many of them later: the rows of cohorts.
    Category seriesKind = Category::Words;
    QMap<QString, double> thinBelow = {}; // columns and the least that they need for a mark to be relied on
    // What a mark says besides its value: columns with their words; last_seen_at and the like stand in the reading zone.
    QList<std::pair<QString, QString>> told = {};
    // Parameters of its own (reportboard.h): most = "12", first_month = "$now_month".
    QMap<QString, QString> fixed = {};
    QList<Choice> choices = {}; // what is shown first stands in `fixed`, else the first value
    // A name of the database in words, for categories and series: "no tier" for the empty one. Empty function: as it is.
    std::function<QString(const QString &)> word = {};

    QString chartId() const { return id.isEmpty() ? report : id; }
    bool hasSeries() const; // more than one may stand in a category
    bool hasNames() const; // categories are names and not steps of a scale
    QString wordOf(const QString &name) const;
};

} // namespace Kaiwa
