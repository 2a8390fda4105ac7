#include "views/pages/insights/insightscharts.h"

#include "views/pages/insights/insightswords.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

InsightsDescription scenarioCharts()
{
    InsightsDescription page;
    page.id = u"scenario-results"_s;
    page.title = Insights::tr("Scenario results", "page");

    const auto ranking = [](const QString &report, const QString &title, const QString &unit, const QString &value,
                             const QString &series = {}) {
        ChartEntry entry = chartByName(report, title, unit, u"at_scenario"_s, value, series);
        entry.kind = ChartEntry::Kind::Ranking;
        entry.label = u"scenario"_s;
        return entry;
    };
    ChartEntry funnel = chartByName(u"scenarios-funnel"_s, Insights::tr("Started, completed, goal achieved"),
        Insights::tr("Attempts and outcomes of each scenario"), u"at_step"_s, u"reached"_s, u"at_scenario"_s);
    funnel.kind = ChartEntry::Kind::Heat;
    funnel.seriesLabel = u"scenario"_s;
    funnel.word = namedBy({ { u"started"_s, Insights::tr("started", "attempts") }, { u"completed"_s, Insights::tr("completed", "attempts") },
        { u"achieved"_s, Insights::tr("goal achieved", "outcomes") } });

    const ChartEntry completed = ranking(u"scenarios-needs-work"_s, Insights::tr("Completed"),
        Insights::tr("Share of the attempts; the scenarios that need work most stand first"), u"completed"_s);
    const ChartEntry achieved = ranking(u"scenarios-needs-work"_s, Insights::tr("Goal achieved"),
        Insights::tr("Share of the outcomes; the scenarios that need work most stand first"), u"achieved"_s);
    ChartEntry scores = chartByName(u"scenarios-scores"_s, Insights::tr("Scores"),
        Insights::tr("Mean of each scenario"), u"at_score"_s, u"score"_s, u"at_scenario"_s);
    scores.kind = ChartEntry::Kind::Heat;
    scores.seriesLabel = u"scenario"_s;
    scores.word = namedBy({ { u"goal"_s, Insights::tr("goal", "score") }, { u"grammar"_s, Insights::tr("grammar", "score") },
        { u"vocabulary"_s, Insights::tr("vocabulary", "score") }, { u"pronunciation"_s, Insights::tr("pronunciation", "score") } });
    const ChartEntry time = ranking(
        u"scenarios-time"_s, Insights::tr("Median time"), Insights::tr("Of the attempts of each scenario"), u"median"_s);
    ChartEntry help = chartByName(u"scenarios-help"_s, Insights::tr("Hints and translations"),
        Insights::tr("Mean of an attempt"), u"at_kind"_s, u"used"_s, u"at_scenario"_s);
    help.kind = ChartEntry::Kind::Heat;
    help.seriesLabel = u"scenario"_s;
    help.word = namedBy({ { u"hints"_s, Insights::tr("hints") }, { u"translations"_s, Insights::tr("translations") } });
    ChartEntry words = chartByName(u"scenarios-missed-words"_s, Insights::tr("Words that are missed"),
        Insights::tr("Outcomes that name the word among the missed ones"), u"at_word"_s, u"missed"_s, u"at_language"_s);
    words.kind = ChartEntry::Kind::Ranking;

    page.charts = { completed, achieved, funnel, scores, time, help, words };
    return page;
}

} // namespace Kaiwa
