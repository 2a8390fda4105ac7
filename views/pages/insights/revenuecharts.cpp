#include "views/pages/insights/insightscharts.h"

#include "views/pages/insights/insightswords.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

InsightsDescription revenueCharts()
{
    InsightsDescription page;
    page.id = u"revenue"_s;
    page.title = Insights::tr("Revenue", "page");
    page.note = Insights::tr(
        "Amounts of different currencies are never added up. Subscriptions tell only how they stand at present. Monthly "
        "recurring revenue is what active subscriptions pay by the prices of the tiers, of a year's price a twelfth, in USD.");

    ChartEntry receipts = chartByMonth(u"revenue-receipts"_s, Insights::tr("Received"),
        Insights::tr("Payments that succeeded, per currency; months of the zone"), u"amount"_s, u"at_currency"_s);
    receipts.kind = ChartEntry::Kind::Lines;
    receipts.isWide = true;
    ChartEntry recurring = chartByName(u"revenue-recurring"_s, Insights::tr("Monthly recurring revenue"), Insights::tr("USD, by tier and term"),
        u"at_tier"_s, u"recurring"_s, u"at_term"_s);
    recurring.word = namedBy({ { u"month"_s, Insights::tr("monthly", "price") }, { u"year"_s, Insights::tr("annual", "price, a twelfth of it") } });
    ChartEntry failed = chartByMonth(u"revenue-failed"_s, Insights::tr("Not received"),
        Insights::tr("Payments that did not succeed, per currency and state"), u"amount"_s, u"at_currency,at_status"_s);
    failed.kind = ChartEntry::Kind::Lines;
    failed.word = namedBy({ { u"failed"_s, Insights::tr("failed", "payment") }, { u"pending"_s, Insights::tr("pending", "payment") },
        { u"processing"_s, Insights::tr("processing", "payment") }, { u"canceled"_s, Insights::tr("canceled", "payment") },
        { u"refunded"_s, Insights::tr("refunded", "payment") },
        { u"requires_payment_method"_s, Insights::tr("card to be replaced", "payment, requires_payment_method") },
        { u"requires_action"_s, Insights::tr("learner to confirm", "payment, requires_action") } });
    failed.isWide = true;
    ChartEntry churn = chartByName(u"revenue-churn-cohorts"_s, Insights::tr("Ended so many months after the start"),
        Insights::tr("Share of the subscriptions that started in a month"), u"at_age"_s, u"ended"_s, u"at_cohort"_s);
    churn.kind = ChartEntry::Kind::Heat;
    churn.seriesKind = ChartEntry::Category::Month;
    churn.isWide = true;

    ChartEntry subscriptions = chartByName(u"revenue-subscriptions"_s, Insights::tr("Subscriptions"),
        Insights::tr("By tier and state, at present"), u"at_tier"_s, u"subscriptions"_s, u"at_status"_s);
    subscriptions.word = namedBy({ { u"active"_s, Insights::tr("active", "subscription") }, { u"trialing"_s, Insights::tr("trialing", "subscription") },
                                     { u"past_due"_s, Insights::tr("past due", "subscription") },
                                     { u"canceled"_s, Insights::tr("canceled", "subscription") },
                                     { u"unpaid"_s, Insights::tr("unpaid", "subscription") },
                                     { u"paused"_s, Insights::tr("paused", "subscription") },
                                     { u"incomplete"_s, Insights::tr("not begun", "subscription, incomplete") },
                                     { u"incomplete_expired"_s, Insights::tr("never begun", "subscription, incomplete_expired") } },
        Insights::tr("no tier", "of a learner who has none"));
    ChartEntry startedEnded = chartByMonth(u"revenue-subscriptions-months"_s, Insights::tr("Started and ended"),
        Insights::tr("Subscriptions of each month, as far as the rows tell"), u"subscriptions"_s, u"at_kind"_s);
    startedEnded.kind = ChartEntry::Kind::Lines;
    startedEnded.word = namedBy({ { u"started"_s, Insights::tr("started", "subscriptions") }, { u"ended"_s, Insights::tr("ended", "subscriptions") } });
    ChartEntry pastDue = chartByName(u"revenue-past-due"_s, Insights::tr("Past due"),
        Insights::tr("Days since the start of the period that is not paid"), u"at_subscription"_s, u"days"_s);
    pastDue.kind = ChartEntry::Kind::Ranking;
    pastDue.label = u"learner"_s;

    ChartEntry unmatched = chartByName(u"revenue-unmatched-prices"_s, Insights::tr("Prices that no tier has"),
        Insights::tr("Active subscriptions that the recurring revenue lacks, by their price in Stripe"), u"at_price"_s, u"subscriptions"_s);
    unmatched.kind = ChartEntry::Kind::Ranking;
    unmatched.word = namedBy({}, Insights::tr("no price"));

    page.charts = { receipts, recurring, failed, unmatched, subscriptions, churn, startedEnded, pastDue };
    return page;
}

} // namespace Kaiwa
