#include "views/pages/insights/insightscharts.h"

#include "views/pages/insights/insightswords.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

ChartEntry cohorts(const QString &report, const QString &title, const QString &unit, ChartEntry::Category kind)
{
    ChartEntry entry = chartByName(report, title, unit, u"at_age"_s, u"retained"_s, u"at_cohort"_s);
    entry.kind = ChartEntry::Kind::Heat;
    entry.seriesKind = kind;
    entry.isWide = true;
    return entry;
}

} // namespace

InsightsDescription engagementCharts()
{
    InsightsDescription page;
    page.id = u"engagement"_s;
    page.title = Insights::tr("Engagement", "page");
    page.note = Insights::tr("Active: at least one conversation started. Who everybody calls “anonymous” is never one guest.");

    ChartEntry active = chartByName(u"engagement-active"_s, Insights::tr("Active people"),
        Insights::tr("On each day, and in the 7 and 30 days up to it"), u"at_day"_s, u"people"_s, u"at_span"_s);
    active.kind = ChartEntry::Kind::Lines;
    active.categoryKind = ChartEntry::Category::Day;
    active.word = namedBy({ { u"1"_s, Insights::tr("day") }, { u"7"_s, Insights::tr("7 days") }, { u"30"_s, Insights::tr("30 days") } });
    active.isWide = true;

    ChartEntry stickiness = chartByName(u"engagement-stickiness"_s, Insights::tr("Stickiness"),
        Insights::tr("Days of practice among the last 7 and 30 days of those who were active"), u"at_day"_s, u"stickiness"_s,
        u"at_span"_s);
    stickiness.kind = ChartEntry::Kind::Lines;
    stickiness.categoryKind = ChartEntry::Category::Day;
    stickiness.word = active.word;

    ChartEntry arrivals = chartByWeek(u"engagement-arrivals"_s, Insights::tr("New, returning, lost"),
        Insights::tr("Learners of each week"), u"learners"_s, u"at_kind"_s);
    arrivals.kind = ChartEntry::Kind::Lines;
    arrivals.word = namedBy({ { u"new"_s, Insights::tr("new", "learners") }, { u"returning"_s, Insights::tr("returning", "learners") },
        { u"lost"_s, Insights::tr("lost", "learners") } });
    arrivals.isWide = true;

    ChartEntry modes = chartByWeek(u"engagement-conversations-by-mode"_s, Insights::tr("Conversations by mode"),
        Insights::tr("Started in each week"), u"conversations"_s, u"at_mode"_s);
    modes.word = namedBy({ { u"traditional"_s, Insights::tr("traditional", "mode of a conversation") },
                             { u"realtime"_s, Insights::tr("realtime", "mode of a conversation") } },
        Insights::tr("not recorded"));

    const ChartEntry byMonth = cohorts(u"engagement-cohorts-months"_s, Insights::tr("Retention by month of signing up"),
        Insights::tr("Share that practised so many months later"), ChartEntry::Category::Month);
    const ChartEntry byWeek = cohorts(u"engagement-cohorts-weeks"_s, Insights::tr("Retention by week of signing up"),
        Insights::tr("Share that practised so many weeks later"), ChartEntry::Category::Week);

    ChartEntry languages = chartByWeek(u"engagement-conversations-by-language"_s, Insights::tr("Conversations by language"),
        Insights::tr("Started in each week"), u"conversations"_s, u"at_language"_s);
    languages.word = namedBy({}, Insights::tr("no language"));

    ChartEntry scenarios = chartByName(u"engagement-conversations-by-scenario"_s, Insights::tr("Conversations by scenario"),
        Insights::tr("The most practised first"), u"at_scenario"_s, u"conversations"_s);
    scenarios.kind = ChartEntry::Kind::Ranking;
    scenarios.label = u"scenario"_s;
    scenarios.word = namedBy({}, Insights::tr("free conversation"));

    ChartEntry guests = chartByWeek(u"engagement-guests-against-users"_s, Insights::tr("Guests and learners"),
        Insights::tr("Conversations of each week"), u"conversations"_s, u"at_kind"_s);
    guests.word = namedBy({ { u"learner"_s, Insights::tr("learners") }, { u"guest"_s, Insights::tr("guests") },
        { u"anonymous"_s, Insights::tr("guests who share an id") } });

    ChartEntry goals = chartByName(
        u"engagement-audience-goals"_s, Insights::tr("Why learners learn"), Insights::tr("Learners"), u"at_goal"_s, u"learners"_s);
    goals.kind = ChartEntry::Kind::Ranking;
    goals.word = namedBy({}, Insights::tr("not set"));
    ChartEntry targets = chartByName(u"engagement-audience-target-languages"_s, Insights::tr("What learners learn"),
        Insights::tr("Learners"), u"at_language"_s, u"learners"_s);
    targets.kind = ChartEntry::Kind::Ranking;
    targets.word = namedBy({}, Insights::tr("not set"));

    ChartEntry levels = chartByName(u"engagement-audience-levels"_s, Insights::tr("Levels of the four skills"),
        Insights::tr("Learners, in tens of 1 to 100"), u"at_level"_s, u"learners"_s, u"at_skill"_s);
    levels.kind = ChartEntry::Kind::Heat;
    levels.word = rangesAnd({ { u"speaking"_s, Insights::tr("speaking") }, { u"listening"_s, Insights::tr("listening") },
        { u"reading"_s, Insights::tr("reading") }, { u"writing"_s, Insights::tr("writing") }, { u"other"_s, Insights::tr("other") } });

    ChartEntry durations = chartByName(u"engagement-durations"_s, Insights::tr("How long conversations are"),
        Insights::tr("Conversations, by minutes"), u"at_bucket"_s, u"conversations"_s);
    durations.word = rangesAnd({});
    ChartEntry messages = chartByName(u"engagement-message-counts"_s, Insights::tr("How many messages they have"),
        Insights::tr("Conversations, by messages"), u"at_bucket"_s, u"conversations"_s);
    messages.word = rangesAnd({});

    // Of a distribution its middle and its quarters, week by week.
    const auto quartiles = [](const QString &report, const QString &title, const QString &unit) {
        ChartEntry entry = chartByWeek(report, title, unit, u"upper_quartile,median,lower_quartile"_s);
        entry.kind = ChartEntry::Kind::Lines;
        entry.word = namedBy({ { u"upper_quartile"_s, Insights::tr("upper quartile") }, { u"median"_s, Insights::tr("median") },
            { u"lower_quartile"_s, Insights::tr("lower quartile") } });
        return entry;
    };
    const ChartEntry durationWeeks = quartiles(u"engagement-durations-weeks"_s, Insights::tr("Length of conversations over time"),
        Insights::tr("Median and quartiles of each week"));
    const ChartEntry messageWeeks = quartiles(u"engagement-message-counts-weeks"_s, Insights::tr("Messages of conversations over time"),
        Insights::tr("Median and quartiles of each week"));

    ChartEntry natives = chartByName(u"engagement-audience-native-languages"_s, Insights::tr("What learners speak at home"),
        Insights::tr("Learners"), u"at_language"_s, u"learners"_s);
    natives.kind = ChartEntry::Kind::Ranking;
    natives.word = namedBy({}, Insights::tr("not set"));
    ChartEntry challenges = chartByName(u"engagement-audience-challenges"_s, Insights::tr("How much challenge learners want"),
        Insights::tr("Learners"), u"at_challenge"_s, u"learners"_s);
    challenges.kind = ChartEntry::Kind::Ranking;
    challenges.word = namedBy({ { u"comfortable"_s, Insights::tr("comfortable", "preferred challenge") },
                                  { u"moderate"_s, Insights::tr("moderate", "preferred challenge") },
                                  { u"challenging"_s, Insights::tr("challenging", "preferred challenge") } },
        Insights::tr("not set"));
    ChartEntry corrections = chartByName(u"engagement-audience-corrections"_s, Insights::tr("How learners want to be corrected"),
        Insights::tr("Learners"), u"at_style"_s, u"learners"_s);
    corrections.kind = ChartEntry::Kind::Ranking;
    corrections.word = namedBy({ { u"immediate"_s, Insights::tr("at once", "style of correction") },
                                   { u"gentle"_s, Insights::tr("gently", "style of correction") },
                                   { u"end_of_session"_s, Insights::tr("at the end", "style of correction") } },
        Insights::tr("not set"));
    ChartEntry onboarding = chartByWeek(u"engagement-onboarding"_s, Insights::tr("Onboarding"),
        Insights::tr("Conversations of each week"), u"conversations"_s, u"at_onboarding"_s);
    onboarding.word = namedBy({ { u"true"_s, Insights::tr("onboarding", "conversations") },
                                  { u"false"_s, Insights::tr("others", "conversations") } },
        Insights::tr("not recorded"));
    const ChartEntry guestSignups = chartByWeek(u"engagement-guest-signups"_s, Insights::tr("Guests who became learners"),
        Insights::tr("Learners of each week, as far as events show it"), u"learners"_s);
    ChartEntry meanComfort = chartByWeek(u"engagement-comfort-weeks"_s, Insights::tr("Mean comfort"),
        Insights::tr("Of the rated conversations of each week, 1 to 5"), u"comfort"_s);
    meanComfort.kind = ChartEntry::Kind::Lines;

    const ChartEntry audio = chartByWeek(u"engagement-audio-seconds"_s, Insights::tr("Speech in conversations"),
        Insights::tr("Audio of each week"), u"audio_seconds"_s);
    ChartEntry comfort = chartByWeek(u"engagement-comfort-rating"_s, Insights::tr("Comfort rating"),
        Insights::tr("Conversations of each week, 1 to 5"), u"conversations"_s, u"at_rating"_s);
    comfort.word = namedBy({}, Insights::tr("not rated"));
    ChartEntry level = chartByWeek(u"engagement-level"_s, Insights::tr("Engagement level"),
        Insights::tr("Conversations of each week, as the application judged them"), u"conversations"_s, u"at_level"_s);
    level.word = namedBy({}, Insights::tr("not recorded"));

    page.charts = { active, stickiness, arrivals, modes, byMonth, languages, byWeek, guests, scenarios, targets, goals, levels,
        natives, challenges, corrections, onboarding, guestSignups, audio, durations, durationWeeks, messages, messageWeeks, comfort,
        meanComfort, level };
    return page;
}

} // namespace Kaiwa
