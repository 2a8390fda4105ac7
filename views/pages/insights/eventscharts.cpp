#include "views/pages/insights/insightscharts.h"

#include "views/pages/insights/insightswords.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

InsightsDescription eventsCharts()
{
    InsightsDescription page;
    page.id = u"events"_s;
    page.title = Insights::tr("Events", "page");
    page.note = Insights::tr("Who is anonymous counts as the learner that the same session shows, else as the session.");

    ChartEntry names = chartByWeek(u"events-names-weeks"_s, Insights::tr("Events"),
        Insights::tr("Of each week, the fifteen most frequent names and the rest"), u"events"_s, u"at_event"_s);
    names.word = namedBy({ { u"Other"_s, Insights::tr("Other", "all the rest together") } });
    names.isWide = true;

    ChartEntry funnel = chartByName(u"events-funnel"_s, Insights::tr("From the first visit to a subscription"),
        Insights::tr("People that came as far, within 30 days"), u"at_step"_s, u"people"_s);
    funnel.kind = ChartEntry::Kind::Ranking;
    funnel.label = u"event"_s;
    funnel.choices = { { u"steps"_s, Insights::tr("Choose the steps…", "button: of a way through events"), {}, u"events-names"_s, true } };
    funnel.fixed = { { u"steps"_s,
        u"{landing_viewed,signup_started,signup_completed,conversation_started,checkout_started,subscription_started}"_s } };

    ChartEntry conversed = chartByName(u"events-conversion"_s, Insights::tr("Signed up and came to a conversation"),
        Insights::tr("Share of those who signed up, by where they came from and by device"), u"at_origin"_s, u"conversed"_s, u"at_by"_s);
    conversed.kind = ChartEntry::Kind::Heat;
    conversed.word = namedBy({ { u"referrer"_s, Insights::tr("referrer") }, { u"device"_s, Insights::tr("device") } }, Insights::tr("not known"));
    ChartEntry subscribed = conversed;
    subscribed.title = Insights::tr("Signed up and came to a subscription");
    subscribed.value = u"subscribed"_s;
    subscribed.id = u"events-conversion-subscribed"_s;

    ChartEntry keys = chartByName(u"events-property-keys"_s, Insights::tr("Properties"),
        Insights::tr("Events that carry the key, the hundred most frequent pairs"), u"at_key"_s, u"events"_s, u"at_event"_s);
    keys.kind = ChartEntry::Kind::Heat;
    keys.isWide = true;

    ChartEntry values = chartByName(u"events-property-values"_s, Insights::tr("Values of a property"),
        Insights::tr("Events, the twenty most frequent values and the rest"), u"at_value"_s, u"events"_s);
    values.kind = ChartEntry::Kind::Ranking;
    values.word = namedBy({ { u"Other"_s, Insights::tr("Other", "all the rest together") } }, Insights::tr("empty", "a value"));
    values.choices = { { u"event"_s, Insights::tr("Event"), {}, u"events-names"_s }, { u"key"_s, Insights::tr("Property"), {}, u"events-keys"_s } };
    values.fixed = { { u"event"_s, u"conversation_started"_s }, { u"key"_s, u"mode"_s } };

    page.charts = { names, funnel, keys, values, conversed, subscribed };
    return page;
}

} // namespace Kaiwa
