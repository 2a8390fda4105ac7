// How sessions, usage, subscriptions, payments, events and notifications are listed.
#include "models/records/listings/listings.h"

#include <QCoreApplication>

namespace Kaiwa::Listings {

using namespace Qt::StringLiterals;

namespace {

struct AccountListingWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::RecordListing)
};

QString monthOf(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM"_s);
}

} // namespace

// Live tokens are looked at by when they end; the token itself is never read.
RecordListing sessions(const QDateTime &now)
{
    RecordListing listing
        = newestFirst(u"expires_at"_s, { u"user_id"_s, u"expires_at"_s }, { u"user_id"_s, u"expires_at"_s });
    const QString zone = u"+00"_s;
    const QString from = moment(now) + zone;
    const auto ends = [](const QString &first, const QString &last) {
        return ColumnFilter { u"expires_at"_s, ColumnFilter::Kind::Between, ColumnFilter::listValue({ first, last }) };
    };
    listing.presets = {
        { u"live"_s, AccountListingWords::tr("Live", "chip: sessions that have not ended"), { ends(from, {}) } },
        { u"expiring"_s, AccountListingWords::tr("Expiring today", "chip: sessions that end within a day"),
            { ends(from, moment(now.addDays(1)) + zone) } },
        { u"ended"_s, AccountListingWords::tr("Ended", "chip: sessions"), { ends({}, from) } },
    };
    return listing;
}

RecordListing usage(const QDateTime &now)
{
    RecordListing listing = newestFirst(u"period"_s,
        { u"period"_s, u"user_id"_s, u"tier_when_used"_s, u"conversations_used"_s, u"seconds_used"_s, u"banked_seconds"_s,
            u"banked_seconds_used"_s, u"overage_seconds"_s, u"realtime_sessions_used"_s, u"last_conversation_at"_s },
        { u"user_id"_s, u"period"_s, u"tier_when_used"_s, u"seconds_used"_s, u"conversations_used"_s,
            u"realtime_sessions_used"_s });
    const QDate first(now.toUTC().date().year(), now.toUTC().date().month(), 1);
    listing.presets = {
        { u"this"_s, AccountListingWords::tr("This month", "chip: usage"), { equals(u"period"_s, monthOf(now)) } },
        { u"last"_s, AccountListingWords::tr("Last month", "chip: usage"),
            { equals(u"period"_s, first.addDays(-1).toString(u"yyyy-MM"_s)) } },
        { u"banked"_s, AccountListingWords::tr("Used banked time", "chip: usage"), { atLeast(u"banked_seconds_used"_s, u"1"_s) } },
        { u"over"_s, AccountListingWords::tr("Over the limit", "chip: usage"), { atLeast(u"overage_seconds"_s, u"1"_s) } },
    };
    return listing;
}

RecordListing subscriptions(const QDateTime &now)
{
    RecordListing listing = newestFirst(u"current_period_end"_s,
        { u"user_id"_s, u"status"_s, u"tier_id"_s, u"current_tier"_s, u"current_period_start"_s, u"current_period_end"_s,
            u"cancel_at_period_end"_s, u"stripe_subscription_id"_s },
        { u"user_id"_s, u"tier_id"_s, u"current_tier"_s, u"stripe_price_id"_s, u"current_period_end"_s, u"created_at"_s });
    listing.presets = {
        { u"active"_s, AccountListingWords::tr("Active", "chip: subscriptions"), { equals(u"status"_s, u"active"_s) } },
        { u"trialing"_s, AccountListingWords::tr("On trial", "chip: subscriptions"), { equals(u"status"_s, u"trialing"_s) } },
        { u"pastDue"_s, AccountListingWords::tr("Past due", "chip: subscriptions"), { equals(u"status"_s, u"past_due"_s) } },
        { u"canceled"_s, AccountListingWords::tr("Canceled", "chip: subscriptions"), { equals(u"status"_s, u"canceled"_s) } },
        { u"ending"_s, AccountListingWords::tr("Will end", "chip: subscriptions that end with their period"),
            { equals(u"cancel_at_period_end"_s, u"true"_s), since(u"current_period_end"_s, now) } },
    };
    return listing;
}

RecordListing payments(const QDateTime &now)
{
    RecordListing listing = newestFirst(u"created_at"_s,
        { u"created_at"_s, u"user_id"_s, u"amount"_s, u"currency"_s, u"status"_s, u"subscription_id"_s,
            u"stripe_payment_intent_id"_s, u"stripe_invoice_id"_s },
        { u"user_id"_s, u"status"_s, u"currency"_s, u"amount"_s, u"created_at"_s });
    listing.presets = {
        { u"month"_s, AccountListingWords::tr("Last 30 days", "chip: payments"), { since(u"created_at"_s, now.addDays(-30)) } },
        { u"succeeded"_s, AccountListingWords::tr("Succeeded", "chip: payments"), { equals(u"status"_s, u"succeeded"_s) } },
        { u"failed"_s, AccountListingWords::tr("Failed", "chip: payments"), { equals(u"status"_s, u"failed"_s) } },
    };
    return listing;
}

RecordListing events(const QDateTime &now)
{
    RecordListing listing = newestFirst(u"created_at"_s,
        { u"created_at"_s, u"event_name"_s, u"user_id"_s, u"properties"_s, u"referrer"_s, u"user_agent"_s, u"ip_address"_s },
        { u"event_name"_s, u"user_id"_s, u"properties"_s, u"created_at"_s });
    listing.presets = {
        { u"day"_s, AccountListingWords::tr("Last 24 hours", "chip: events"), { since(u"created_at"_s, now.addDays(-1)) } },
        { u"week"_s, AccountListingWords::tr("Last 7 days", "chip: events"), { since(u"created_at"_s, now.addDays(-7)) } },
        { u"nobody"_s, AccountListingWords::tr("Without an account", "chip: events"), { isNotSet(u"user_id"_s) } },
    };
    return listing;
}

RecordListing notifications()
{
    RecordListing listing = newestFirst(u"updated_at"_s,
        { u"user_id"_s, u"communication_frequency"_s, u"email_notifications"_s, u"push_notifications"_s,
            u"in_app_notifications"_s, u"quiet_hours"_s, u"updated_at"_s },
        { u"user_id"_s, u"communication_frequency"_s, u"email_notifications"_s, u"push_notifications"_s, u"quiet_hours"_s });
    listing.presets = {
        { u"never"_s, AccountListingWords::tr("Never", "chip: learners who want no messages"),
            { equals(u"communication_frequency"_s, u"never"_s) } },
        { u"quiet"_s, AccountListingWords::tr("Quiet hours", "chip: learners who set them"),
            { { u"quiet_hours"_s, ColumnFilter::Kind::HasMember, ColumnFilter::listValue({ u"enabled"_s, u"true"_s }) } } },
    };
    return listing;
}

} // namespace Kaiwa::Listings
