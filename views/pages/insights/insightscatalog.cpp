#include "views/pages/insights/insightscatalog.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct Insights {
    Q_DECLARE_TR_FUNCTIONS(Insights)
};

using Kind = ChartEntry::Kind;
using Category = ChartEntry::Category;

QString tierWord(const QString &tier)
{
    return tier.isEmpty() ? Insights::tr("no tier", "of a learner who has none") : tier;
}

QString shareWord(const QString &bucket)
{
    if (bucket == "unlimited"_L1)
        return Insights::tr("unlimited");
    if (bucket == "unknown"_L1)
        return Insights::tr("unknown", "a limit that cannot be read");
    return bucket == "100"_L1 ? Insights::tr("100 % and more") : Insights::tr("%1 %", "a range of shares").arg(bucket);
}

QString outcomeWord(const QString &outcome)
{
    static const QMap<QString, const char *> words { { u"reached"_s, QT_TRANSLATE_NOOP("Insights", "reached already") },
        { u"low"_s, QT_TRANSLATE_NOOP("Insights", "surely") }, { u"pace"_s, QT_TRANSLATE_NOOP("Insights", "at this pace") },
        { u"high"_s, QT_TRANSLATE_NOOP("Insights", "perhaps") }, { u"below"_s, QT_TRANSLATE_NOOP("Insights", "hardly") },
        { u"unlimited"_s, QT_TRANSLATE_NOOP("Insights", "no limit") },
        { u"unknown"_s, QT_TRANSLATE_NOOP("Insights", "unknown limit") } };
    const char *word = words.value(outcome);
    return word ? Insights::tr(word) : outcome;
}

// Two of a kind that many entries share: figures by month and tier.
ChartEntry byMonthAndTier(const QString &report, const QString &title, const QString &unit, const QString &value)
{
    ChartEntry entry { report, title, unit };
    entry.category = u"at_month"_s;
    entry.categoryKind = Category::Month;
    entry.series = u"at_tier"_s;
    entry.value = value;
    entry.word = tierWord;
    entry.id = report + u'-' + value;
    return entry;
}

InsightsDescription usagePage()
{
    InsightsDescription page;
    page.id = u"usage"_s;
    page.title = Insights::tr("Usage", "page");
    page.note = Insights::tr(
        "Months are the application's own (UTC): the zone does not cut them anew. Limits are the tiers' present ones. Usage rows "
        "know neither languages nor guests.");

    ChartEntry hours = byMonthAndTier(u"usage-months"_s, Insights::tr("Time practised by tier"),
        Insights::tr("Used of the month and of what was banked"), u"seconds"_s);
    hours.isWide = true;

    ChartEntry shares { u"usage-distribution"_s, Insights::tr("Share of the limit, this month"), Insights::tr("Learners") };
    shares.category = u"at_bucket"_s;
    shares.value = u"learners"_s;
    shares.word = shareWord;
    shares.fixed = { { u"first_month"_s, u"$now_month"_s }, { u"last_month"_s, u"$now_month"_s } };

    ChartEntry learners { u"usage-learners"_s, Insights::tr("Closest to their limit, this month"),
        Insights::tr("Used share of what is available, banked time included") };
    learners.kind = Kind::Ranking;
    learners.category = u"at_learner"_s;
    learners.label = u"learner"_s;
    learners.value = u"share"_s;
    learners.isWide = true;
    learners.fixed = { { u"first_month"_s, u"$now_month"_s }, { u"last_month"_s, u"$now_month"_s }, { u"most"_s, u"12"_s } };

    ChartEntry weekHours { u"usage-hours"_s, Insights::tr("When people practise"),
        Insights::tr("Conversations begun, by weekday and hour") };
    weekHours.kind = Kind::Heat;
    weekHours.category = u"at_hour"_s;
    weekHours.categoryKind = Category::Hour;
    weekHours.series = u"at_weekday"_s;
    weekHours.value = u"conversations"_s;
    weekHours.word = [](const QString &day) { return QLocale().dayName(day.toInt(), QLocale::ShortFormat); };

    ChartEntry forecast { u"usage-forecast"_s, Insights::tr("At the limit at the month's end"),
        Insights::tr("Learners, if they go on as until now") };
    forecast.category = u"at_tier"_s;
    forecast.series = u"at_outcome"_s;
    forecast.value = u"learners"_s;
    forecast.word = [](const QString &name) { return name.isEmpty() ? tierWord(name) : outcomeWord(name); };

    const ChartEntry conversations = byMonthAndTier(u"usage-months"_s, Insights::tr("Conversations by tier"),
        Insights::tr("Conversations used"), u"conversations"_s);
    const ChartEntry realtime = byMonthAndTier(
        u"usage-months"_s, Insights::tr("Realtime sessions by tier"), Insights::tr("Realtime sessions used"), u"realtime"_s);

    ChartEntry languages { u"usage-languages"_s, Insights::tr("Time by language"),
        Insights::tr("Conversations' own seconds: usage rows know no language") };
    languages.category = u"at_month"_s;
    languages.categoryKind = Category::Month;
    languages.series = u"at_language"_s;
    languages.value = u"seconds"_s;
    languages.isWide = true;

    ChartEntry earned { u"usage-banking"_s, Insights::tr("Banked time earned"), Insights::tr("Left of the month where the tier lets it roll on") };
    earned.category = u"at_month"_s;
    earned.categoryKind = Category::Month;
    earned.value = u"earned"_s;
    earned.id = u"usage-banking-earned"_s;
    ChartEntry carried = earned;
    carried.title = Insights::tr("Banked time carried over");
    carried.unit = Insights::tr("What the next month began with");
    carried.value = u"carried"_s;
    carried.id = u"usage-banking-carried"_s;
    ChartEntry expired = earned;
    expired.title = Insights::tr("Banked time expired");
    expired.unit = Insights::tr("Earned and not carried over");
    expired.value = u"expired"_s;
    expired.id = u"usage-banking-expired"_s;

    page.charts = { hours, shares, learners, weekHours, languages, forecast, conversations, realtime, earned, carried, expired };
    return page;
}

} // namespace

QList<InsightsDescription> insightsPages()
{
    return { usagePage() };
}

} // namespace Kaiwa
