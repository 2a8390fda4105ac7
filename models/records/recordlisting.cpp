#include "models/records/recordlisting.h"

#include "models/records/listings/listings.h"

#include <QCoreApplication>
#include <QHash>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ListingWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::RecordListing)
};

using FilterBy = ColumnFilter::Kind;
using Listings::equals;
using Listings::moment;
using Listings::newestFirst;
using Listings::since;

constexpr int mostFacets = 6;

RecordListing listConversations(const QDateTime &now)
{
    RecordListing listing = newestFirst(u"started_at"_s,
        { u"started_at"_s, u"user_id"_s, u"guest_id"_s, u"target_language_id"_s, u"mode"_s, u"scenario_id"_s,
            u"duration_seconds"_s, u"message_count"_s, u"comfort_rating"_s },
        { u"target_language_id"_s, u"mode"_s, u"scenario_id"_s, u"duration_seconds"_s, u"message_count"_s, u"comfort_rating"_s,
            u"started_at"_s });
    listing.presets = {
        { u"week"_s, ListingWords::tr("Last 7 days", "chip: conversations"), { since(u"started_at"_s, now.addDays(-7)) } },
        { u"guests"_s, ListingWords::tr("Guests", "chip: conversations without an account"),
            { { u"user_id"_s, FilterBy::IsNull, {} } } },
        { u"onboarding"_s, ListingWords::tr("Onboarding", "chip: conversations"),
            { { u"is_onboarding"_s, FilterBy::OneOf, ColumnFilter::listValue({ u"true"_s, u"t"_s, u"1"_s }) } } },
        { u"long"_s, ListingWords::tr("Over 10 minutes", "chip: conversations"),
            { { u"duration_seconds"_s, FilterBy::Between, ColumnFilter::listValue({ u"600"_s, {} }) } } },
    };
    return listing;
}

RecordListing listMessages()
{
    return newestFirst(u"timestamp"_s,
        { u"timestamp"_s, u"conversation_id"_s, u"role"_s, u"content"_s, u"translated_content"_s, u"pronunciation_score"_s,
            u"audio_processing_state"_s },
        { u"role"_s, u"audio_processing_state"_s, u"is_translated"_s, u"timestamp"_s });
}

QString purposeOf(const QString &table)
{
    static const QHash<QString, QString> purposes {
        { u"users"_s, ListingWords::tr("The accounts of learners.") },
        { u"user_preferences"_s, ListingWords::tr("Levels, goals and ways of learning, per target language.") },
        { u"session"_s, ListingWords::tr("Logins that are or were open; the tokens themselves are never read.") },
        { u"languages"_s, ListingWords::tr("The languages that are taught, and how they are written.") },
        { u"speakers"_s, ListingWords::tr("The voices that learners hear, by language and dialect.") },
        { u"conversations"_s, ListingWords::tr("Conversations of learners and guests.") },
        { u"messages"_s, ListingWords::tr("What was said, with translations, readings and speech scores.") },
        { u"message_audio_analysis"_s, ListingWords::tr("How a spoken message sounded: timings, phonemes, advice.") },
        { u"conversation_sessions"_s,
            ListingWords::tr("Legacy: replaced by conversations. It is shown and never written.") },
        { u"scenarios"_s, ListingWords::tr("What learners talk about: instructions, context and objectives.") },
        { u"scenario_attempts"_s, ListingWords::tr("Each try of a learner at a scenario, how far it went and what helped.") },
        { u"scenario_outcomes"_s, ListingWords::tr("How conversations about a scenario were judged.") },
        { u"tiers"_s, ListingWords::tr("What learners get for which price.") },
        { u"subscriptions"_s, ListingWords::tr("Who subscribed to which tier, and until when.") },
        { u"payments"_s, ListingWords::tr("What was paid, in which currency, and whether it succeeded.") },
        { u"user_usage"_s, ListingWords::tr("What each learner used in each month, against the tier's limits.") },
        { u"analytics_events"_s, ListingWords::tr("What happened in the application, event by event.") },
        { u"linguistic_features"_s, ListingWords::tr("What can be learned: macro skill, sub skill and micro rule.") },
        { u"linguistic_feature_aliases"_s, ListingWords::tr("Other labels under which features are found.") },
        { u"analysis_findings"_s, ListingWords::tr("What the analysis found in messages; an immutable log.") },
        { u"user_feature_profiles"_s, ListingWords::tr("How well each learner masters each feature, as it is inferred.") },
        { u"user_learning_stats"_s, ListingWords::tr("Totals and streaks per learner and language (version 2).") },
        { u"user_notifications"_s, ListingWords::tr("What learners want to be told, and when not (version 2).") },
        { u"vocabulary_progress"_s, ListingWords::tr("Words that learners met, and when to review them (version 2).") },
    };
    return purposes.value(table);
}

QString titleOf(const QString &table)
{
    static const QHash<QString, QString> titles {
        { u"session"_s, ListingWords::tr("Sessions", "list of records") },
        { u"conversations"_s, ListingWords::tr("Conversations", "list of records") },
        { u"messages"_s, ListingWords::tr("Messages", "list of records") },
        { u"analysis_findings"_s, ListingWords::tr("Findings", "list of records") },
        { u"user_feature_profiles"_s, ListingWords::tr("Mastery", "list of records") },
        { u"scenario_attempts"_s, ListingWords::tr("Attempts", "list of records") },
        { u"scenario_outcomes"_s, ListingWords::tr("Outcomes", "list of records") },
        { u"user_usage"_s, ListingWords::tr("Usage by month", "list of records") },
        { u"subscriptions"_s, ListingWords::tr("Subscriptions", "list of records") },
        { u"payments"_s, ListingWords::tr("Payments", "list of records") },
        { u"analytics_events"_s, ListingWords::tr("Events", "list of records") },
        { u"user_learning_stats"_s, ListingWords::tr("Learning totals", "list of records") },
        { u"user_notifications"_s, ListingWords::tr("Notifications", "list of records") },
        { u"vocabulary_progress"_s, ListingWords::tr("Vocabulary", "list of records") },
        { u"users"_s, ListingWords::tr("Learners", "list of records") },
    };
    const auto title = titles.constFind(table);
    return title == titles.cend() ? describeEntity(table).title : *title;
}

RecordListing listingOf(const QString &table, const QDateTime &now)
{
    using Make = RecordListing (*)(const QDateTime &);
    static const QHash<QString, Make> known {
        { u"conversations"_s, listConversations },
        { u"session"_s, Listings::sessions },
        { u"analysis_findings"_s, Listings::findings },
        { u"user_feature_profiles"_s, Listings::mastery },
        { u"scenario_attempts"_s, Listings::attempts },
        { u"scenario_outcomes"_s, Listings::outcomes },
        { u"user_usage"_s, Listings::usage },
        { u"subscriptions"_s, Listings::subscriptions },
        { u"payments"_s, Listings::payments },
        { u"analytics_events"_s, Listings::events },
        { u"user_learning_stats"_s, Listings::learningTotals },
        { u"vocabulary_progress"_s, Listings::vocabulary },
    };
    if (const Make make = known.value(table))
        return make(now);
    if (table == u"messages")
        return listMessages();
    if (table == u"user_notifications")
        return Listings::notifications();
    return {};
}

// What one would filter an unknown table by: few values first, then moments and references.
QStringList facetsOf(const Table &table)
{
    QStringList few;
    QStringList others;
    for (const Column &column : table.columns) {
        if (!isReadable(table, column.name))
            continue;
        if (column.kind == ValueKind::Enumeration || column.kind == ValueKind::Boolean)
            few.append(column.name);
        else if (table.referenceFor(column.name) || column.kind == ValueKind::Timestamp
            || column.kind == ValueKind::TimestampWithZone || column.kind == ValueKind::Date)
            others.append(column.name);
    }
    return (few + others).mid(0, mostFacets);
}

} // namespace

RecordListing RecordListing::adaptedTo(const Table &known) const
{
    RecordListing listing = *this;
    const auto isThere = [&known](const QString &column) { return isReadable(known, column); };
    listing.columns.erase(std::remove_if(listing.columns.begin(), listing.columns.end(),
                              [&](const QString &column) { return !isThere(column); }),
        listing.columns.end());
    if (!isThere(listing.sortColumn))
        listing.sortColumn.clear();
    listing.facets.erase(std::remove_if(listing.facets.begin(), listing.facets.end(),
                             [&](const QString &column) { return !isThere(column); }),
        listing.facets.end());
    listing.presets.erase(std::remove_if(listing.presets.begin(), listing.presets.end(),
                              [&](const FilterPreset &preset) {
                                  return std::any_of(preset.filters.cbegin(), preset.filters.cend(),
                                      [&](const ColumnFilter &filter) { return !isThere(filter.column); });
                              }),
        listing.presets.end());
    if (listing.facets.isEmpty())
        listing.facets = facetsOf(known);
    return listing;
}

RecordListing describeListing(const QString &table, const QDateTime &now)
{
    RecordListing listing = listingOf(table, now);
    listing.table = table;
    listing.title = titleOf(table);
    listing.purpose = purposeOf(table);
    return listing;
}

QStringList recordTables()
{
    return { u"session"_s, u"analysis_findings"_s, u"user_feature_profiles"_s, u"scenario_attempts"_s,
        u"scenario_outcomes"_s, u"user_usage"_s, u"subscriptions"_s, u"payments"_s, u"analytics_events"_s,
        u"user_learning_stats"_s, u"user_notifications"_s, u"vocabulary_progress"_s };
}

} // namespace Kaiwa
