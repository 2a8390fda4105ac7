// How findings, mastery, attempts, outcomes, learning totals and vocabulary are listed.
#include "models/records/listings/listings.h"

#include <QCoreApplication>

namespace Kaiwa::Listings {

using namespace Qt::StringLiterals;

namespace {

struct LearningListingWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::RecordListing)
};

constexpr int longAgo = 30; // days

} // namespace

RecordListing findings(const QDateTime &now)
{
    RecordListing listing = newestFirst(u"created_at"_s,
        { u"created_at"_s, u"user_id"_s, u"language_id"_s, u"feature_id"_s, u"severity"_s, u"action_status"_s,
            u"original_text"_s, u"suggested_text"_s, u"conversation_id"_s },
        { u"user_id"_s, u"language_id"_s, u"severity"_s, u"action_status"_s, u"feature_id"_s, u"module_id"_s, u"created_at"_s });
    listing.presets = {
        { u"month"_s, LearningListingWords::tr("Last 30 days", "chip: findings"), { since(u"created_at"_s, now.addDays(-longAgo)) } },
        { u"pending"_s, LearningListingWords::tr("Pending", "chip: findings"), { equals(u"action_status"_s, u"pending"_s) } },
        { u"accepted"_s, LearningListingWords::tr("Accepted", "chip: findings"), { equals(u"action_status"_s, u"accepted"_s) } },
        { u"warnings"_s, LearningListingWords::tr("Warnings", "chip: findings"), { equals(u"severity"_s, u"warning"_s) } },
    };
    return listing;
}

RecordListing mastery(const QDateTime &now)
{
    RecordListing listing = newestFirst(u"last_seen_at"_s,
        { u"user_id"_s, u"feature_id"_s, u"language_id"_s, u"mastery_score"_s, u"occurrence_count"_s, u"clean_run_count"_s,
            u"streak_length"_s, u"review_priority"_s, u"last_seen_at"_s, u"last_mastered_at"_s },
        { u"user_id"_s, u"feature_id"_s, u"language_id"_s, u"mastery_score"_s, u"review_priority"_s, u"occurrence_count"_s,
            u"last_seen_at"_s });
    listing.presets = {
        { u"weak"_s, LearningListingWords::tr("Weak", "chip: features below 40 of 100"), { atMost(u"mastery_score"_s, u"40"_s) } },
        { u"urgent"_s, LearningListingWords::tr("Urgent review", "chip: features with a review priority of 7 of 10 and more"),
            { atLeast(u"review_priority"_s, u"7"_s) } },
        { u"unseen"_s, LearningListingWords::tr("Not seen for 30 days", "chip: features of learners"),
            { until(u"last_seen_at"_s, now.addDays(-longAgo)) } },
        { u"mastered"_s, LearningListingWords::tr("Mastered once", "chip: features of learners"), { isSet(u"last_mastered_at"_s) } },
    };
    return listing;
}

RecordListing attempts(const QDateTime &now)
{
    RecordListing listing = newestFirst(u"started_at"_s,
        { u"started_at"_s, u"user_id"_s, u"scenario_id"_s, u"attempt_number"_s, u"completed_at"_s, u"abandoned_at"_s,
            u"time_spent_seconds"_s, u"hints_used"_s, u"translations_used"_s },
        { u"user_id"_s, u"scenario_id"_s, u"attempt_number"_s, u"time_spent_seconds"_s, u"hints_used"_s, u"started_at"_s });
    listing.presets = {
        { u"month"_s, LearningListingWords::tr("Last 30 days", "chip: attempts"), { since(u"started_at"_s, now.addDays(-longAgo)) } },
        { u"completed"_s, LearningListingWords::tr("Completed", "chip: attempts"), { isSet(u"completed_at"_s) } },
        { u"abandoned"_s, LearningListingWords::tr("Abandoned", "chip: attempts"), { isSet(u"abandoned_at"_s) } },
        { u"open"_s, LearningListingWords::tr("Neither", "chip: attempts that were neither completed nor abandoned"),
            { isNotSet(u"completed_at"_s), isNotSet(u"abandoned_at"_s) } },
        { u"helped"_s, LearningListingWords::tr("With hints", "chip: attempts"), { atLeast(u"hints_used"_s, u"1"_s) } },
    };
    return listing;
}

RecordListing outcomes(const QDateTime &now)
{
    RecordListing listing = newestFirst(u"created_at"_s,
        { u"created_at"_s, u"user_id"_s, u"scenario_id"_s, u"was_goal_achieved"_s, u"goal_completion_score"_s,
            u"grammar_usage_score"_s, u"vocabulary_usage_score"_s, u"pronunciation_score"_s, u"duration_seconds"_s,
            u"exchange_count"_s, u"ai_feedback"_s, u"conversation_id"_s },
        { u"user_id"_s, u"scenario_id"_s, u"goal_completion_score"_s, u"grammar_usage_score"_s, u"duration_seconds"_s,
            u"exchange_count"_s, u"created_at"_s });
    listing.presets = {
        { u"month"_s, LearningListingWords::tr("Last 30 days", "chip: outcomes"), { since(u"created_at"_s, now.addDays(-longAgo)) } },
        { u"achieved"_s, LearningListingWords::tr("Goal achieved", "chip: outcomes"), { equals(u"was_goal_achieved"_s, u"true"_s) } },
        { u"missed"_s, LearningListingWords::tr("Goal missed", "chip: outcomes"), { equals(u"was_goal_achieved"_s, u"false"_s) } },
    };
    return listing;
}

RecordListing learningTotals(const QDateTime &now)
{
    RecordListing listing = newestFirst(u"last_studied"_s,
        { u"last_studied"_s, u"user_id"_s, u"language_id"_s, u"total_study_time_minutes"_s, u"total_conversations"_s,
            u"total_scenarios_completed"_s, u"current_streak_days"_s, u"longest_streak_days"_s, u"overall_proficiency"_s },
        { u"user_id"_s, u"language_id"_s, u"overall_proficiency"_s, u"current_streak_days"_s, u"total_study_time_minutes"_s,
            u"last_studied"_s });
    listing.presets = {
        { u"streak"_s, LearningListingWords::tr("On a streak", "chip: learners who studied for 7 days and more without a break"),
            { atLeast(u"current_streak_days"_s, u"7"_s) } },
        { u"idle"_s, LearningListingWords::tr("Idle for 30 days", "chip: learners"), { until(u"last_studied"_s, now.addDays(-longAgo)) } },
    };
    return listing;
}

RecordListing vocabulary(const QDateTime &now)
{
    RecordListing listing = newestFirst(u"last_reviewed"_s,
        { u"last_reviewed"_s, u"user_id"_s, u"language_id"_s, u"word"_s, u"mastery_level"_s, u"encounter_count"_s,
            u"successful_usage_count"_s, u"next_review"_s, u"review_interval"_s },
        { u"user_id"_s, u"language_id"_s, u"word"_s, u"mastery_level"_s, u"encounter_count"_s, u"next_review"_s });
    listing.presets = {
        { u"due"_s, LearningListingWords::tr("Due", "chip: words to be reviewed"), { until(u"next_review"_s, now) } },
        { u"new"_s, LearningListingWords::tr("New", "chip: words"), { equals(u"mastery_level"_s, u"new"_s) } },
        { u"mastered"_s, LearningListingWords::tr("Mastered", "chip: words"), { equals(u"mastery_level"_s, u"mastered"_s) } },
    };
    return listing;
}

} // namespace Kaiwa::Listings
