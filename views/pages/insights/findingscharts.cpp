#include "views/pages/insights/insightscharts.h"

#include "views/pages/insights/insightswords.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

InsightsDescription findingsCharts()
{
    InsightsDescription page;
    page.id = u"findings"_s;
    page.title = Insights::tr("Findings", "page");
    page.note = Insights::tr(
        "What the learner did, accepted or ignored, stands apart from what was dismissed automatically. A feature that was "
        "folded into another counts as that one.");

    ChartEntry weeks = chartByWeek(u"findings-outcomes-weeks"_s, Insights::tr("What became of findings"),
        Insights::tr("Findings of each week"), u"findings"_s, u"at_status"_s);
    weeks.word = findingStatusWords();
    weeks.isWide = true;

    ChartEntry severity = chartByName(u"findings-severity"_s, Insights::tr("By severity"), Insights::tr("Findings of the period"),
        u"at_severity"_s, u"findings"_s, u"at_status"_s);
    severity.word = namedBy({ { u"info"_s, Insights::tr("info", "severity") }, { u"hint"_s, Insights::tr("hint", "severity") },
        { u"warning"_s, Insights::tr("warning", "severity") }, { u"pending"_s, Insights::tr("pending", "of findings") },
        { u"accepted"_s, Insights::tr("accepted", "of findings, by the learner") },
        { u"ignored"_s, Insights::tr("ignored", "of findings, by the learner") },
        { u"dismissed_auto"_s, Insights::tr("dismissed automatically", "of findings") } });

    const auto ranking = [](const QString &report, const QString &title, const QString &unit, const QString &category, const QString &none) {
        ChartEntry entry = chartByName(report, title, unit, category, u"findings"_s, u"at_status"_s);
        entry.kind = ChartEntry::Kind::Ranking;
        entry.word = findingStatusWords(none);
        return entry;
    };
    ChartEntry features = ranking(u"findings-features"_s, Insights::tr("By feature"),
        Insights::tr("The thirty with most findings, the rest together"), u"at_feature"_s, Insights::tr("no feature"));
    features.isWide = true;
    const ChartEntry modules = ranking(u"findings-modules"_s, Insights::tr("By module"),
        Insights::tr("The fifteen with most findings, the rest together"), u"at_module"_s, Insights::tr("no module"));
    const ChartEntry languages = ranking(u"findings-languages"_s, Insights::tr("By language"),
        Insights::tr("Findings of the period"), u"at_language"_s, Insights::tr("no language"));
    const ChartEntry runs = ranking(u"findings-runs"_s, Insights::tr("By run of the analysis"),
        Insights::tr("The forty runs that came last"), u"at_run"_s, Insights::tr("no run"));

    ChartEntry action = chartByName(u"findings-time-to-action"_s, Insights::tr("How long it takes to act"),
        Insights::tr("Findings, by the time from the finding to the action"), u"at_bucket"_s, u"findings"_s, u"at_status"_s);
    action.word = findingStatusWords();
    ChartEntry actionWeeks = chartByWeek(u"findings-time-to-action-weeks"_s, Insights::tr("Median time to action"),
        Insights::tr("Of the findings of each week"), u"median"_s, u"at_status"_s);
    actionWeeks.kind = ChartEntry::Kind::Lines;
    actionWeeks.word = findingStatusWords();
    actionWeeks.isWide = true;

    page.charts = { weeks, severity, features, modules, actionWeeks, languages, action, runs };
    return page;
}

} // namespace Kaiwa
