#pragma once

#include "views/charts/chartentry.h"

#include <QDate>

namespace Kaiwa {

inline constexpr int roundingOfWords = 2; // pixels that words take beyond their advance

// A value with its unit (charthead.h) as people read it, by the locale: "12.4 h", "71 %", "1,204".
QString chartValueText(double value, const QString &unit);
// The same where there is little room, under an axis: "12 h".
QString chartAxisText(double value, const QString &unit);

// A category as people read it: "November 2026", "week of 2 Nov"; where there is little room "Nov".
QString categoryText(const ChartEntry &entry, const QString &category);
QString shortCategoryText(const ChartEntry &entry, const QString &category);
// The heading of the column of categories in a table: "Month".
QString categoryHeading(ChartEntry::Category kind);

// A series that is a period, as it stands at the beginning of a row: "Nov 2026", "2 Nov 2026".
QString seriesText(const ChartEntry &entry, const QString &series);

// Whether a period, or the one so many later, is not over on that day, in the zone of which the report's periods are; of
// other categories never.
bool isRunning(ChartEntry::Category kind, const QString &period, const QDate &today, int later = 0);

} // namespace Kaiwa
