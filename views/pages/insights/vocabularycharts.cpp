#include "views/pages/insights/insightscharts.h"

#include "views/pages/insights/insightswords.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

InsightsDescription vocabularyCharts()
{
    InsightsDescription page;
    page.id = u"vocabulary"_s;
    page.title = Insights::tr("Vocabulary", "page");
    page.note = Insights::tr("Of the tables of version 2, where the database has them.");

    ChartEntry due = chartByName(u"vocabulary-due"_s, Insights::tr("Words due for review"), Insights::tr("By when they are due"),
        u"at_due"_s, u"words"_s);
    due.word = rangesAnd({ { u"overdue"_s, Insights::tr("overdue") }, { u"never"_s, Insights::tr("never") } });
    ChartEntry levels = chartByName(u"vocabulary-levels"_s, Insights::tr("How well words are mastered"),
        Insights::tr("Words of each language"), u"at_language"_s, u"words"_s, u"at_level"_s);
    levels.word = namedBy({ { u"new"_s, Insights::tr("new", "words") }, { u"learning"_s, Insights::tr("learning", "words") },
        { u"practicing"_s, Insights::tr("practising", "words") }, { u"mastered"_s, Insights::tr("mastered", "words") } });
    levels.kind = ChartEntry::Kind::Ranking; // there may be many languages
    levels.isWide = true;
    ChartEntry streaks = chartByName(u"vocabulary-streaks"_s, Insights::tr("Days in a row"), Insights::tr("Learners"), u"at_bucket"_s,
        u"learners"_s, u"at_kind"_s);
    streaks.kind = ChartEntry::Kind::Lines;
    streaks.word = rangesAnd({ { u"current"_s, Insights::tr("now", "streak") }, { u"longest"_s, Insights::tr("the longest", "streak") } });
    streaks.isWide = true;
    ChartEntry proficiency = chartByName(u"vocabulary-proficiency"_s, Insights::tr("Proficiency"),
        Insights::tr("Mean of each language"), u"at_skill"_s, u"mean"_s, u"at_language"_s);
    proficiency.kind = ChartEntry::Kind::Heat;
    proficiency.word = namedBy({ { u"overall"_s, Insights::tr("overall") }, { u"grammar"_s, Insights::tr("grammar", "score") },
        { u"vocabulary"_s, Insights::tr("vocabulary", "score") }, { u"pronunciation"_s, Insights::tr("pronunciation", "score") } });
    ChartEntry notifications = chartByName(u"vocabulary-notifications"_s, Insights::tr("Which notifications learners want"),
        Insights::tr("Share of those who chose"), u"at_topic"_s, u"wanted"_s, u"at_channel"_s);
    notifications.kind = ChartEntry::Kind::Heat;
    notifications.word = namedBy({ { u"email"_s, Insights::tr("mail", "channel of notifications") },
        { u"push"_s, Insights::tr("push", "channel of notifications") }, { u"in_app"_s, Insights::tr("in the application", "channel of notifications") } });
    notifications.isWide = true;
    ChartEntry frequency = chartByName(u"vocabulary-frequency"_s, Insights::tr("How often they want to hear"), Insights::tr("Learners"),
        u"at_frequency"_s, u"learners"_s);
    frequency.word = namedBy({ { u"daily"_s, Insights::tr("daily") }, { u"weekly"_s, Insights::tr("weekly") },
                                 { u"monthly"_s, Insights::tr("monthly", "how often") }, { u"never"_s, Insights::tr("never") } },
        Insights::tr("not set"));

    page.charts = { levels, due, streaks, proficiency, notifications, frequency };
    return page;
}

} // namespace Kaiwa
