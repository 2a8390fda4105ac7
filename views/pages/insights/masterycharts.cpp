#include "views/pages/insights/insightscharts.h"

#include "views/pages/insights/insightswords.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

InsightsDescription masteryCharts()
{
    const QMap<QString, double> thinEvidence { { u"learners"_s, 5 }, { u"occurrences"_s, 10 } };
    InsightsDescription page;
    page.id = u"mastery"_s;
    page.title = Insights::tr("Mastery", "page");
    page.note = Insights::tr(
        "Profiles hold today's mastery only, so that the period does not narrow this page. A feature that was folded into another "
        "is read as that one. Hatched: fewer than 5 learners or 10 occurrences. Scores stand as they are found, 0 to 100.");

    ChartEntry spread = chartByName(u"mastery-distribution"_s, Insights::tr("How mastery is spread"),
        Insights::tr("Features of learners, by score in tens"), u"at_mastery"_s, u"profiles"_s, u"at_macro"_s);
    spread.word = rangesAnd({}, Insights::tr("no score"));
    spread.isWide = true;

    ChartEntry queue = chartByName(u"mastery-queue"_s, Insights::tr("Review queue"),
        Insights::tr("Features of learners that wait, by priority; the most urgent first"), u"at_priority"_s, u"profiles"_s);
    queue.kind = ChartEntry::Kind::Ranking;
    queue.word = rangesAnd({}, Insights::tr("no priority"));

    ChartEntry levels = chartByName(u"mastery-levels"_s, Insights::tr("Mastery of each feature by level"),
        Insights::tr("Score, weighted by occurrences"), u"at_level"_s, u"mastery"_s, u"at_feature"_s);
    levels.kind = ChartEntry::Kind::Heat;
    levels.thinBelow = thinEvidence;
    levels.told = { { u"learners"_s, Insights::tr("learners") }, { u"occurrences"_s, Insights::tr("occurrences", "of features") },
        { u"last_seen_at"_s, Insights::tr("last seen", "of features") } };
    levels.choices = { { u"levels"_s, Insights::tr("Levels", "what the columns of a matrix are"),
        { { u"speaking"_s, Insights::tr("level of speaking", "of learners") },
            { u"listening"_s, Insights::tr("level of listening", "of learners") },
            { u"reading"_s, Insights::tr("level of reading", "of learners") },
            { u"writing"_s, Insights::tr("level of writing", "of learners") },
            { u"cefr"_s, Insights::tr("learners' CEFR level") }, { u"feature"_s, Insights::tr("CEFR level of the feature") } } } };
    levels.word = rangesAnd({}, Insights::tr("no level"));
    levels.isWide = true;

    ChartEntry hardest = chartByName(u"mastery-hardest"_s, Insights::tr("The hardest features"),
        Insights::tr("Mastery; much practised, little mastered, seldom without a slip"), u"at_feature"_s, u"mastery"_s);
    hardest.kind = ChartEntry::Kind::Ranking;

    ChartEntry cohorts = chartByName(u"mastery-cohorts"_s, Insights::tr("Mastery by month of signing up"),
        Insights::tr("Score of each sub skill, weighted by occurrences"), u"at_cohort"_s, u"mastery"_s, u"at_macro,at_sub"_s);
    cohorts.kind = ChartEntry::Kind::Heat;
    cohorts.categoryKind = ChartEntry::Category::Month;
    cohorts.thinBelow = thinEvidence;
    cohorts.told = levels.told;
    cohorts.isWide = true;

    ChartEntry fastest = chartByName(u"mastery-fastest"_s, Insights::tr("The fastest mastered"),
        Insights::tr("Median days from the first sight to mastery"), u"at_feature"_s, u"days"_s);
    fastest.kind = ChartEntry::Kind::Ranking;

    ChartEntry streaks = chartByName(u"mastery-streaks"_s, Insights::tr("Streaks"),
        Insights::tr("Features of learners, by clean runs one after the other"), u"at_streak"_s, u"profiles"_s);
    streaks.word = rangesAnd({});

    page.charts = { spread, queue, levels, hardest, cohorts, fastest, streaks };
    return page;
}

} // namespace Kaiwa
