#include "views/charts/chartwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
};

constexpr double secondsPerHour = 3600;
constexpr double secondsPerMinute = 60;
constexpr double bytesOfUnit = 1024; // of the next smaller one

QDate dateOf(ChartEntry::Category kind, const QString &category)
{
    return kind == ChartEntry::Category::Month ? QDate::fromString(category + u"-01"_s, Qt::ISODate)
                                               : QDate::fromString(category.left(10), Qt::ISODate);
}

// One decimal where it tells something; what is next to nothing is not nothing.
QString plainNumber(double value, double decimalsBelow)
{
    const bool isWhole = value == 0 || (std::abs(value) >= 1 && std::round(10 * value) == 10 * std::round(value));
    return QLocale().toString(value, 'f', isWhole || std::abs(value) >= decimalsBelow ? 0 : 1);
}

QString durationText(double seconds)
{
    if (std::abs(seconds) >= secondsPerHour)
        return ChartWords::tr("%1 h", "hours").arg(plainNumber(seconds / secondsPerHour, 100));
    if (std::abs(seconds) >= secondsPerMinute)
        return ChartWords::tr("%1 min", "minutes").arg(plainNumber(seconds / secondsPerMinute, 10));
    return ChartWords::tr("%1 s", "seconds").arg(plainNumber(seconds, 10));
}

// One decimal where it tells something, in the unit that it is written in.
QString sizeText(double bytes)
{
    double number = bytes;
    while (number >= bytesOfUnit)
        number /= bytesOfUnit;
    return QLocale().formattedDataSize(qint64(bytes), number == std::floor(number) || number >= 100 ? 0 : 1);
}

} // namespace

QString chartValueText(double value, const QString &unit)
{
    if (unit == "seconds"_L1)
        return durationText(value);
    if (unit == "share"_L1)
        return ChartWords::tr("%1 %", "per cent").arg(plainNumber(100 * value, 10));
    if (unit == "bytes"_L1)
        return QLocale().formattedDataSize(qint64(value));
    if (unit == "days"_L1)
        return ChartWords::tr("%1 d", "days").arg(plainNumber(value, 10));
    if (unit == "count"_L1 || unit == "score"_L1)
        return plainNumber(value, 1000);
    const QString amount = QLocale().toString(value, 'f', 2);
    return unit == "money"_L1 ? amount : amount + u' ' + unit; // a currency's code
}

QString chartAxisText(double value, const QString &unit)
{
    if (unit == "bytes"_L1 && value != 0)
        return sizeText(value);
    if (unit == "count"_L1 || unit == "score"_L1 || unit == "seconds"_L1 || unit == "share"_L1 || unit == "bytes"_L1
        || unit == "days"_L1)
        return value == 0 ? QLocale().toString(0) : chartValueText(value, unit);
    return plainNumber(value, 10);
}

QString categoryText(const ChartEntry &entry, const QString &category)
{
    const QDate date = dateOf(entry.categoryKind, category);
    switch (entry.categoryKind) {
    case ChartEntry::Category::Month:
        return date.isValid() ? QLocale().toString(date, ChartWords::tr("MMMM yyyy", "format of a month")) : category;
    case ChartEntry::Category::Week:
        return date.isValid() ? ChartWords::tr("week of %1").arg(QLocale().toString(date, QLocale::ShortFormat)) : category;
    case ChartEntry::Category::Day:
        return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : category;
    case ChartEntry::Category::Weekday:
        return QLocale().dayName(category.toInt(), QLocale::LongFormat);
    case ChartEntry::Category::Hour:
        return QTime(category.toInt(), 0).toString(u"HH:mm"_s);
    case ChartEntry::Category::Words:
        return entry.wordOf(category);
    }
    Q_UNREACHABLE();
}

QString shortCategoryText(const ChartEntry &entry, const QString &category)
{
    const QDate date = dateOf(entry.categoryKind, category);
    switch (entry.categoryKind) {
    case ChartEntry::Category::Month:
        // A year where it begins: a row of months alone would not say which.
        if (date.isValid())
            return date.month() == 1 ? QString::number(date.year())
                                     : QLocale().standaloneMonthName(date.month(), QLocale::ShortFormat);
        return category;
    case ChartEntry::Category::Week:
    case ChartEntry::Category::Day:
        return date.isValid() ? QLocale().toString(date, ChartWords::tr("d MMM", "format of a day under an axis")) : category;
    case ChartEntry::Category::Weekday:
        return QLocale().dayName(category.toInt(), QLocale::ShortFormat);
    case ChartEntry::Category::Hour:
    case ChartEntry::Category::Words:
        return categoryText(entry, category);
    }
    Q_UNREACHABLE();
}

QString categoryHeading(ChartEntry::Category kind)
{
    switch (kind) {
    case ChartEntry::Category::Month:
        return ChartWords::tr("Month");
    case ChartEntry::Category::Week:
        return ChartWords::tr("Week");
    case ChartEntry::Category::Day:
        return ChartWords::tr("Day");
    case ChartEntry::Category::Weekday:
        return ChartWords::tr("Weekday");
    case ChartEntry::Category::Hour:
        return ChartWords::tr("Hour");
    case ChartEntry::Category::Words:
        return ChartWords::tr("Group", "column of a chart's table: what is counted together");
    }
    Q_UNREACHABLE();
}

QString seriesText(const ChartEntry &entry, const QString &series)
{
    const QDate date = dateOf(entry.seriesKind, series);
    if (!date.isValid())
        return entry.wordOf(series);
    return QLocale().toString(date,
        entry.seriesKind == ChartEntry::Category::Month ? ChartWords::tr("MMM yyyy", "format of a month at the beginning of a row")
                                                        : ChartWords::tr("d MMM yyyy", "format of a day at the beginning of a row"));
}

bool isRunning(ChartEntry::Category kind, const QString &period, const QDate &today, int later)
{
    const QDate date = dateOf(kind, period);
    if (!date.isValid())
        return false;
    switch (kind) {
    case ChartEntry::Category::Month:
        return date.addMonths(later).year() == today.year() && date.addMonths(later).month() == today.month();
    case ChartEntry::Category::Week:
        return date.addDays(7 * later) <= today && today < date.addDays(7 * (later + 1));
    case ChartEntry::Category::Day:
        return date.addDays(later) == today;
    case ChartEntry::Category::Weekday:
    case ChartEntry::Category::Hour:
    case ChartEntry::Category::Words:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace Kaiwa
