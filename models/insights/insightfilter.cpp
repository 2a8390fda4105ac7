#include "models/insights/insightfilter.h"

#include "models/insights/reportbykey.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QDate firstDayOfAll(2015, 1, 1); // before the application was

QDate firstOfMonth(const QDate &day)
{
    return QDate(day.year(), day.month(), 1);
}

} // namespace

std::pair<QDate, QDate> InsightFilter::days(const QDate &today) const
{
    const QDate tomorrow = today.addDays(1);
    const QDate month = firstOfMonth(today);
    switch (period) {
    case Period::ThisMonth:
        return { month, tomorrow };
    case Period::LastMonth:
        return { month.addMonths(-1), month };
    case Period::Last30Days:
        return { tomorrow.addDays(-30), tomorrow };
    case Period::Last90Days:
        return { tomorrow.addDays(-90), tomorrow };
    case Period::Last12Months:
        return { month.addMonths(-11), tomorrow };
    case Period::ThisYear:
        return { QDate(today.year(), 1, 1), tomorrow };
    case Period::AllTime:
        return { firstDayOfAll, tomorrow };
    case Period::Days:
        return { firstDay, endDay };
    }
    Q_UNREACHABLE();
}

InsightFilter InsightFilter::before(const QDate &today) const
{
    const auto [first, end] = days(today);
    InsightFilter earlier = *this;
    earlier.period = Period::Days;
    earlier.endDay = first;
    const QDate last = end.addDays(-1);
    const int months = (last.year() - first.year()) * 12 + last.month() - first.month() + 1;
    // Thirty days that happen to begin with a month are compared with thirty days all the same.
    const bool isOfDays = period == Period::Last30Days || period == Period::Last90Days
        || (period == Period::Days && end != firstOfMonth(end));
    const bool isOfMonths = first.day() == 1 && !isOfDays;
    earlier.firstDay = isOfMonths ? first.addMonths(-months) : first.addDays(-first.daysTo(end));
    return earlier;
}

bool InsightFilter::setPeriod(const QString &text)
{
    if (const std::optional<Period> named = periodOfId(text)) {
        period = *named;
        return true;
    }
    const bool isRange = text.contains(".."_L1);
    const QDate first = QDate::fromString(isRange ? text.section(u".."_s, 0, 0) : text + u"-01"_s, Qt::ISODate);
    const QDate end = isRange ? QDate::fromString(text.section(u".."_s, 1), Qt::ISODate).addDays(1) : first.addMonths(1);
    if (!first.isValid() || !end.isValid() || end <= first)
        return false;
    period = Period::Days;
    firstDay = first;
    endDay = end;
    return true;
}

ReportParameters InsightFilter::parameters(const QTimeZone &zone, const QDateTime &now) const
{
    const auto [first, end] = days(now.toTimeZone(zone).date());
    const QDateTime since = first.startOfDay(zone).toUTC();
    const QDateTime until = std::min(end.startOfDay(zone).toUTC(), now.toUTC());
    const QDateTime before = first.addDays(first.daysTo(end) * -1).startOfDay(zone).toUTC();
    const auto [firstInUtc, endInUtc] = days(now.toUTC().date());
    const auto month = [](const QDate &day) { return day.toString(u"yyyy-MM"_s); };
    return { { u"since"_s, reportTime(since) }, { u"until"_s, reportTime(until) },
        { u"before"_s, reportTime(before) }, { u"zone"_s, QString::fromLatin1(zone.id()) },
        { u"first_month"_s, month(firstInUtc) }, { u"last_month"_s, month(endInUtc.addDays(-1)) },
        { u"now_month"_s, month(now.toUTC().date()) }, { u"now"_s, reportTime(now) }, { u"language"_s, language }, { u"tier"_s, tier },
        { u"guests"_s, guests == Guests::In ? QString() : guestsId(guests) }, { u"without"_s, reportList(withoutPeople) },
        { u"domains"_s, reportList(withoutDomains) } };
}

QString periodId(InsightFilter::Period period)
{
    switch (period) {
    case InsightFilter::Period::ThisMonth:
        return u"this-month"_s;
    case InsightFilter::Period::LastMonth:
        return u"last-month"_s;
    case InsightFilter::Period::Last30Days:
        return u"last-30-days"_s;
    case InsightFilter::Period::Last90Days:
        return u"last-90-days"_s;
    case InsightFilter::Period::Last12Months:
        return u"last-12-months"_s;
    case InsightFilter::Period::ThisYear:
        return u"this-year"_s;
    case InsightFilter::Period::AllTime:
        return u"all-time"_s;
    case InsightFilter::Period::Days:
        return u"days"_s;
    }
    Q_UNREACHABLE();
}

std::optional<InsightFilter::Period> periodOfId(const QString &id)
{
    using Period = InsightFilter::Period;
    for (const Period period : { Period::ThisMonth, Period::LastMonth, Period::Last30Days, Period::Last90Days,
             Period::Last12Months, Period::ThisYear, Period::AllTime }) {
        if (periodId(period) == id)
            return period;
    }
    return {};
}

QString guestsId(InsightFilter::Guests guests)
{
    switch (guests) {
    case InsightFilter::Guests::In:
        return u"in"_s;
    case InsightFilter::Guests::Out:
        return u"out"_s;
    case InsightFilter::Guests::Only:
        return u"only"_s;
    }
    Q_UNREACHABLE();
}

std::optional<InsightFilter::Guests> guestsOfId(const QString &id)
{
    using Guests = InsightFilter::Guests;
    for (const Guests guests : { Guests::In, Guests::Out, Guests::Only }) {
        if (guestsId(guests) == id)
            return guests;
    }
    return {};
}

} // namespace Kaiwa
