#include "views/pages/insights/insightscharts.h"

#include "views/pages/insights/insightswords.h"

#include <QLocale>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QString shareWord(const QString &bucket)
{
    if (bucket == "unlimited"_L1)
        return Insights::tr("unlimited");
    if (bucket == "unknown"_L1)
        return Insights::tr("unknown", "a limit that cannot be read");
    return bucket == "100"_L1 ? Insights::tr("100 % and more")
                              : Insights::tr("%1 %", "a range of shares").arg(QString(bucket).replace(u'-', u'–'));
}

} // namespace

InsightsDescription usageCharts()
{
    const QMap<QString, QString> thisMonth { { u"first_month"_s, u"$now_month"_s }, { u"last_month"_s, u"$now_month"_s } };
    InsightsDescription page;
    page.id = u"usage"_s;
    page.title = Insights::tr("Usage", "page");
    page.note = Insights::tr("Months are the application's own (UTC): the zone does not cut them anew. Limits are the tiers' "
                             "present ones. Usage rows know neither languages nor guests.");

    ChartEntry hours = chartByMonth(u"usage-months"_s, Insights::tr("Time practised by tier"),
        Insights::tr("Used of the month and of what was banked"), u"seconds"_s, u"at_tier"_s);
    hours.word = tierWords();
    hours.isWide = true;

    ChartEntry shares = chartByName(u"usage-distribution"_s, Insights::tr("Share of the limit, this month"),
        Insights::tr("Learners"), u"at_bucket"_s, u"learners"_s);
    shares.word = shareWord;
    shares.fixed = thisMonth;

    ChartEntry learners = chartByName(u"usage-learners"_s, Insights::tr("Closest to their limit, this month"),
        Insights::tr("Used share of what is available, banked time included"), u"at_learner"_s, u"month_share,banked_share"_s);
    learners.kind = ChartEntry::Kind::Ranking;
    learners.word = namedBy({ { u"month_share"_s, Insights::tr("of the month", "time used") },
        { u"banked_share"_s, Insights::tr("of banked time", "time used") } });
    learners.label = u"learner"_s;
    learners.isWide = true;
    learners.fixed = thisMonth;
    learners.fixed.insert(u"most"_s, u"12"_s);

    ChartEntry weekHours = chartByName(u"usage-hours"_s, Insights::tr("When people practise"),
        Insights::tr("Conversations begun, by weekday and hour of the zone"), u"at_hour"_s, u"conversations"_s, u"at_weekday"_s);
    weekHours.kind = ChartEntry::Kind::Heat;
    weekHours.categoryKind = ChartEntry::Category::Hour;
    weekHours.word = [](const QString &day) { return QLocale().dayName(day.toInt(), QLocale::ShortFormat); };

    ChartEntry forecast = chartByName(u"usage-forecast"_s, Insights::tr("At the limit at the month's end"),
        Insights::tr("Learners of each tier, if they go on as until now"), u"at_tier"_s, u"learners"_s, u"at_outcome"_s);
    forecast.word = namedBy({ { u"reached"_s, Insights::tr("reached already", "a limit") }, { u"low"_s, Insights::tr("surely") },
                                { u"pace"_s, Insights::tr("at this pace") }, { u"high"_s, Insights::tr("perhaps") },
                                { u"below"_s, Insights::tr("hardly") }, { u"unlimited"_s, Insights::tr("unlimited") },
                                { u"unknown"_s, Insights::tr("unknown", "a limit that cannot be read") } },
        Insights::tr("no tier", "of a learner who has none"));

    ChartEntry forecastLearners = chartByName(u"usage-forecast-learners"_s, Insights::tr("Who will be at the limit at the month's end"),
        Insights::tr("Share of the limit at this pace; at least perhaps"), u"at_learner"_s, u"pace_share"_s);
    forecastLearners.kind = ChartEntry::Kind::Ranking;
    forecastLearners.label = u"learner"_s;
    forecastLearners.fixed = { { u"most"_s, u"20"_s } };

    ChartEntry above = chartByMonth(u"usage-above"_s, Insights::tr("Above 80 % and 100 % of the limit"),
        Insights::tr("Learners of each month and tier; who is above 100 % counts as above 80 % too"), u"learners"_s,
        u"at_threshold,at_tier"_s);
    above.kind = ChartEntry::Kind::Lines;
    above.word = namedBy({ { u"80"_s, Insights::tr("80 %", "of the limit") }, { u"100"_s, Insights::tr("100 %", "of the limit") } },
        Insights::tr("no tier", "of a learner who has none"));
    above.isWide = true;

    ChartEntry daily = chartByMonth(u"usage-daily-limits"_s, Insights::tr("At the limit of the day"),
        Insights::tr("Share of the days of practice on which a limit was used up, by tier"), u"reached_share"_s, u"at_limit,at_tier"_s);
    daily.kind = ChartEntry::Kind::Lines;
    daily.word = namedBy({ { u"seconds"_s, Insights::tr("seconds", "limit of the day") },
                             { u"conversations"_s, Insights::tr("conversations", "limit of the day") },
                             { u"analyses"_s, Insights::tr("analyses", "limit of the day") } },
        Insights::tr("no tier", "of a learner who has none"));
    daily.isWide = true;

    ChartEntry languages = chartByMonth(u"usage-languages"_s, Insights::tr("Time by language"),
        Insights::tr("The conversations' own seconds, since usage rows know no language; months of the zone"), u"seconds"_s,
        u"at_language"_s);
    languages.isWide = true;

    ChartEntry conversations = chartByMonth(u"usage-months"_s, Insights::tr("Conversations by tier"),
        Insights::tr("Conversations used"), u"conversations"_s, u"at_tier"_s);
    conversations.word = tierWords();
    ChartEntry realtime = chartByMonth(u"usage-months"_s, Insights::tr("Realtime sessions by tier"),
        Insights::tr("Realtime sessions used"), u"realtime"_s, u"at_tier"_s);
    realtime.word = tierWords();

    const ChartEntry earned = chartByMonth(u"usage-banking"_s, Insights::tr("Banked time earned"),
        Insights::tr("Left of a month where the tier lets it roll on"), u"earned"_s);
    const ChartEntry carried = chartByMonth(u"usage-banking"_s, Insights::tr("Banked time carried over"),
        Insights::tr("What the next month began with"), u"carried"_s);
    const ChartEntry expired = chartByMonth(
        u"usage-banking"_s, Insights::tr("Banked time expired"), Insights::tr("Earned and not carried over"), u"expired"_s);

    page.charts = { hours, shares, learners, weekHours, above, forecast, languages, forecastLearners, daily, conversations, realtime, earned, carried, expired };
    return page;
}

} // namespace Kaiwa
