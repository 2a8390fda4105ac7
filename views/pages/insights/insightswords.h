#pragma once

#include "views/charts/chartentry.h"

#include <QCoreApplication>

namespace Kaiwa {

// The words of the pages of insights: one context for translators.
struct Insights {
    Q_DECLARE_TR_FUNCTIONS(Insights)
};

// Names of the database in words; one that is not among them stands as it is. An empty one reads as `none` where that is
// given.
using NameWords = QList<std::pair<QString, QString>>;
std::function<QString(const QString &)> namedBy(const NameWords &words, const QString &none = {});
std::function<QString(const QString &)> tierWords();
std::function<QString(const QString &)> findingStatusWords(const QString &none = {});
// The same, and ranges as they are written to people: "7-30 days" → "7–30 days".
std::function<QString(const QString &)> rangesAnd(const NameWords &words, const QString &none = {});

// Charts that many pages have, by what stands along them.
ChartEntry chartByMonth(const QString &report, const QString &title, const QString &unit, const QString &value, const QString &series = {});
ChartEntry chartByWeek(const QString &report, const QString &title, const QString &unit, const QString &value, const QString &series = {});
ChartEntry chartByName(const QString &report, const QString &title, const QString &unit, const QString &category, const QString &value,
    const QString &series = {});

} // namespace Kaiwa
