#pragma once

#include "models/insights/report.h"

#include <QDate>
#include <QTimeZone>

namespace Kaiwa {

// What a page of insights is narrowed to, and the parameters that its reports take from it. A value; any thread.
struct InsightFilter {
    enum class Period { ThisMonth, LastMonth, Last30Days, Last90Days, Last12Months, ThisYear, AllTime, Days };
    enum class Guests { In, Out, Only };

    Period period = Period::Last12Months;
    QDate firstDay; // of Days
    QDate endDay; // of Days: the one after the last
    QString language; // an id; empty: all
    QString tier; // a name; empty: all
    Guests guests = Guests::In;
    QStringList withoutPeople; // ids of internal and test accounts
    QStringList withoutDomains; // of mail

    bool operator==(const InsightFilter &) const = default;

    // The period's days in a zone: its first, and the one after its last. It ends with the present day at the latest.
    std::pair<QDate, QDate> days(const QDate &today) const;
    // The same over the period before, of as many months where it is one of whole months, else of as many days.
    InsightFilter before(const QDate &today) const;
    // Takes a period's name, a month (2026-10) or two days with the last included (2026-10-05..2026-10-11); false where
    // the text is none of these, and nothing changes.
    bool setPeriod(const QString &text);

    // since, until and before in UTC, zone, first_month, last_month and now_month of the application's own months (UTC),
    // now, language, tier, guests, without, domains.
    ReportParameters parameters(const QTimeZone &zone, const QDateTime &now) const;
};

// A period's stable name, as commands and settings write it: "last-12-months"; and back, none for another text.
QString periodId(InsightFilter::Period period);
std::optional<InsightFilter::Period> periodOfId(const QString &id);

// "in", "out", "only", as commands and settings write it, and back.
QString guestsId(InsightFilter::Guests guests);
std::optional<InsightFilter::Guests> guestsOfId(const QString &id);

} // namespace Kaiwa
