#include "views/pages/people/learner/learnerwords.h"

#include "models/content/entitydescription.h"
#include "views/editors/valuewords.h"
#include "views/shell/readingzone.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace Kaiwa::LearnerWords {

using namespace Qt::StringLiterals;

namespace {

struct Learners {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::Learners)
};

constexpr int longestLearnerValue = 200;

// The members of a JSON list or object on one line.
QString jsonWords(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    QStringList parts;
    if (document.isArray()) {
        return listWords(json, ValueKind::Json, longestLearnerValue);
    }
    if (!document.isObject())
        return json;
    const QVariantMap members = document.toVariant().toMap();
    for (auto it = members.cbegin(); it != members.cend(); ++it) {
        const QString value = it->userType() == QMetaType::Bool ? switchWord(it->toBool()) : it->toString();
        parts += wordsFromName(it.key()) + u": "_s + value;
    }
    return firstLine(parts.join(u", "_s), longestLearnerValue);
}

// Labels of states that only a learner's page shows.
QString stateWord(const QString &label)
{
    static const QHash<QString, const char *> words { { u"dismissed_auto"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "dismissed by itself") },
        { u"end_of_session"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "at the end") },
        { u"very_slow"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "very slow") },
        { u"vad"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "by voice") },
        { u"ptt"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "push to talk") },
        { u"past_due"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "past due") } };
    const char *word = words.value(label);
    return word ? Learners::tr(word) : labelWord(label);
}

} // namespace

QString blockTitle(const QString &block)
{
    static const QHash<QString, const char *> titles {
        { u"profile"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Profile") },
        { u"preferences"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Languages and preferences") },
        { u"usage"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Time used") },
        { u"skills"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Mastery by skill") },
        { u"mastery"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Features to review") },
        { u"conversations"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Conversations") },
        { u"attempts"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Scenario attempts") },
        { u"outcomes"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Scenario outcomes") },
        { u"findings"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Findings") },
        { u"subscriptions"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Subscriptions") },
        { u"payments"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Payments") },
        { u"sessions"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Signed in") },
        { u"events"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Events") },
        { u"stats"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Learning statistics (version 2)") },
        { u"vocabulary"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Words to review (version 2)") },
        { u"notifications"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Notifications (version 2)") },
        { u"old-sessions"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Conversation sessions (legacy)") },
    };
    const char *title = titles.value(block);
    return title ? Learners::tr(title) : block;
}

QString columnTitle(const QString &column)
{
    static const QHash<QString, const char *> titles {
        { u"display_name"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Name") },
        { u"email"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Mail") },
        { u"username"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "User name") },
        { u"languages"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Learns") },
        { u"tier"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Tier") },
        { u"last_active_at"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Last active") },
        { u"month_conversations"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Conversations this month") },
        { u"native_language"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Speaks") },
        { u"interface_language"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Reads the app in") },
        { u"verified_at"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Mail confirmed") },
        { u"created_at"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "When") },
        { u"id"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Id") },
        { u"stripe_customer_id"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Stripe customer") },
        { u"stripe_subscription_id"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Stripe subscription") },
        { u"stripe_payment_intent_id"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Stripe payment") },
        { u"stripe_invoice_id"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Stripe invoice") },
        { u"stripe_price_id"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Stripe price") },
        { u"language"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Language") },
        { u"scenario"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Scenario") },
        { u"title"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Title") },
        { u"mode"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Mode") },
        { u"started_at"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Begun") },
        { u"message_count"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Messages") },
        { u"duration_seconds"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Length") },
        { u"seconds_consumed"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Counted") },
        { u"device_type"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Device") },
        { u"comfort_rating"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Comfort") },
        { u"attempt_number"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Attempt") },
        { u"completed_at"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Completed") },
        { u"abandoned_at_step"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Abandoned") },
        { u"time_spent_seconds"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Time") },
        { u"hints_used"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Hints") },
        { u"translations_used"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Translations") },
        { u"was_goal_achieved"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Goal") },
        { u"goal_completion_score"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Goal score") },
        { u"grammar_usage_score"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Grammar") },
        { u"vocabulary_usage_score"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Vocabulary") },
        { u"pronunciation_score"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Pronunciation") },
        { u"ai_feedback"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Feedback") },
        { u"feature_id"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Feature") },
        { u"severity"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Severity") },
        { u"action_status"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Became") },
        { u"original_text"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Said") },
        { u"suggested_text"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Better") },
        { u"mastery_score"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Mastery") },
        { u"occurrence_count"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Seen") },
        { u"streak_length"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Streak") },
        { u"last_seen_at"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Last seen") },
        { u"review_priority"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Priority") },
        { u"status"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Status") },
        { u"period_start_at"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "From") },
        { u"period_end_at"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Until") },
        { u"cancel_at_period_end"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Ends then") },
        { u"amount"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Amount") },
        { u"session"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Session (hash)") },
        { u"expires_at"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Ends") },
        { u"is_live"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Alive") },
        { u"ip_address"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Address") },
        { u"user_agent"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Program") },
        { u"event_name"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Event") },
        { u"properties"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Properties") },
        { u"referrer"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Came from") },
        { u"word"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Word") },
        { u"mastery_level"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Level") },
        { u"encounter_count"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Met") },
        { u"successful_usage_count"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Used well") },
        { u"next_review_at"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Review") },
        { u"total_study_time_minutes"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Minutes") },
        { u"total_conversations"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Conversations") },
        { u"total_scenarios_completed"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Scenarios") },
        { u"current_streak_days"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Streak, days") },
        { u"longest_streak_days"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Longest") },
        { u"overall_proficiency"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Proficiency") },
        { u"last_studied_at"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Last studied") },
        { u"communication_frequency"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "How often") },
        { u"email_notifications"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "By mail") },
        { u"push_notifications"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "On the phone") },
        { u"in_app_notifications"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "In the app") },
        { u"quiet_hours"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Quiet hours") },
        { u"happened_at"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "When") },
        { u"kind"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "What") },
        { u"subject"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "About") },
        { u"note"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "How") },
        { u"speaking_level"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Speaking") },
        { u"listening_level"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Listening") },
        { u"reading_level"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Reading") },
        { u"writing_level"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Writing") },
        { u"practical_level"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Can do") },
        { u"last_level_assessment_at"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Levels assessed") },
        { u"learning_goal"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Learns for") },
        { u"specific_goals"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Goals") },
        { u"daily_goal_seconds"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Daily goal") },
        { u"challenge_preference"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Challenge") },
        { u"correction_style"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Correction") },
        { u"speech_speed"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Speech") },
        { u"audio_input_mode"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Microphone") },
        { u"preferred_voice"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Voice") },
        { u"speaking_confidence"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Confidence speaking") },
        { u"confidence_score"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Confidence") },
        { u"successful_exchanges"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Good exchanges") },
        { u"comfort_zone"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "At ease with") },
        { u"memories"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Remembered") },
        { u"updated_at"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Changed") },
    };
    const char *title = titles.value(column);
    return title ? Learners::tr(title) : wordsFromName(column);
}

QStringList columnsOf(const QString &block)
{
    static const QHash<QString, QStringList> columns {
        { u"mastery"_s, { u"feature_id"_s, u"language"_s, u"mastery_score"_s, u"occurrence_count"_s, u"streak_length"_s,
            u"last_seen_at"_s, u"review_priority"_s } },
        { u"conversations"_s, { u"started_at"_s, u"language"_s, u"mode"_s, u"message_count"_s, u"duration_seconds"_s,
            u"comfort_rating"_s, u"scenario"_s, u"title"_s } },
        { u"attempts"_s, { u"started_at"_s, u"scenario"_s, u"attempt_number"_s, u"completed_at"_s, u"time_spent_seconds"_s,
            u"hints_used"_s, u"translations_used"_s } },
        { u"outcomes"_s, { u"created_at"_s, u"scenario"_s, u"was_goal_achieved"_s, u"goal_completion_score"_s,
            u"grammar_usage_score"_s, u"vocabulary_usage_score"_s, u"pronunciation_score"_s, u"ai_feedback"_s } },
        { u"findings"_s, { u"created_at"_s, u"feature_id"_s, u"severity"_s, u"action_status"_s, u"original_text"_s,
            u"suggested_text"_s } },
        { u"subscriptions"_s, { u"tier"_s, u"status"_s, u"period_start_at"_s, u"period_end_at"_s, u"cancel_at_period_end"_s,
            u"stripe_subscription_id"_s, u"stripe_price_id"_s } },
        { u"payments"_s, { u"created_at"_s, u"amount"_s, u"status"_s, u"stripe_payment_intent_id"_s, u"stripe_invoice_id"_s } },
        { u"events"_s, { u"created_at"_s, u"event_name"_s, u"ip_address"_s, u"user_agent"_s, u"referrer"_s, u"properties"_s } },
        { u"stats"_s, { u"language"_s, u"total_study_time_minutes"_s, u"total_conversations"_s, u"total_scenarios_completed"_s,
            u"current_streak_days"_s, u"longest_streak_days"_s, u"overall_proficiency"_s, u"last_studied_at"_s } },
        { u"vocabulary"_s, { u"word"_s, u"language"_s, u"mastery_level"_s, u"encounter_count"_s, u"successful_usage_count"_s,
            u"next_review_at"_s } },
        { u"notifications"_s, { u"communication_frequency"_s, u"email_notifications"_s, u"push_notifications"_s,
            u"in_app_notifications"_s, u"quiet_hours"_s } },
        { u"old-sessions"_s, { u"started_at"_s, u"language"_s, u"duration_seconds"_s, u"seconds_consumed"_s, u"device_type"_s } },
    };
    return columns.value(block);
}

QString nothingIn(const QString &block)
{
    static const QHash<QString, const char *> words {
        { u"preferences"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "No language was chosen yet.") },
        { u"skills"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Nothing was analysed yet.") },
        { u"mastery"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "No feature was seen yet.") },
        { u"conversations"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "No conversation yet.") },
        { u"attempts"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "No scenario was tried yet.") },
        { u"outcomes"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "No scenario was finished yet.") },
        { u"findings"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Nothing was found yet.") },
        { u"subscriptions"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Never subscribed.") },
        { u"payments"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Never paid.") },
        { u"sessions"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Not signed in anywhere.") },
        { u"events"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "No event was recorded.") },
    };
    const char *text = words.value(block);
    return text ? Learners::tr(text) : QCoreApplication::translate("Kaiwa::Learners", "Nothing is recorded.");
}

QString dayOf(const QString &written)
{
    QDateTime time = QDateTime::fromString(written.left(19), Qt::ISODate);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? QLocale().toString(time.toTimeZone(ReadingZone::instance().zone()).date(), QLocale::ShortFormat) : written;
}

QString valueOf(const QString &column, const Value &value, const QString &currency)
{
    if (!value)
        return notSetWord();
    if (column.endsWith("_at"_L1))
        return ReadingZone::instance().dateTimeText(*value);
    if (column.endsWith("_seconds"_L1) || column == "seconds_consumed"_L1)
        return durationWords(*value);
    if (column == "amount"_L1)
        return moneyWords(*value, currency.toUpper());
    if (column.startsWith("was_"_L1) || column.startsWith("is_"_L1) || column.startsWith("cancel_"_L1)) {
        const QString word = booleanWord(*value);
        return word.isEmpty() ? *value : word;
    }
    if (column == "session"_L1)
        return value->left(12) + u'…';
    if (column == "tier"_L1 && value->isEmpty())
        return QCoreApplication::translate("Kaiwa::Learners", "none", "tier of a learner");
    if (value->startsWith(u'{') || value->startsWith(u'['))
        return jsonWords(*value);
    if (isFigure(column)) {
        bool isWhole = false;
        const qint64 number = value->toLongLong(&isWhole);
        if (isWhole)
            return QLocale().toString(number);
    }
    return firstLine(stateWord(*value), longestLearnerValue);
}

bool isFigure(const QString &column)
{
    static const QStringList endings { u"_count"_s, u"_seconds"_s, u"_score"_s, u"_used"_s, u"_rating"_s, u"_number"_s,
        u"_length"_s, u"_days"_s, u"_minutes"_s, u"_proficiency"_s, u"_priority"_s, u"_level"_s };
    if (column == "mastery_level"_L1 || column == "practical_level"_L1 || column == "current_language_level"_L1)
        return false;
    return column == "amount"_L1 || column == "month_conversations"_L1 || column == "seconds_consumed"_L1
        || column.startsWith("total_"_L1)
        || std::any_of(endings.cbegin(), endings.cend(), [&column](const QString &ending) { return column.endsWith(ending); });
}

bool isCode(const QString &column)
{
    return column == "feature_id"_L1 || column == "session"_L1 || column == "id"_L1 || column.startsWith("stripe_"_L1);
}

QStringList kinds()
{
    return { u"account"_s, u"conversation"_s, u"attempt"_s, u"outcome"_s, u"finding"_s, u"mastered"_s, u"levels"_s, u"word"_s,
        u"subscription"_s, u"payment"_s, u"event"_s, u"old-session"_s };
}

QString kindWord(const QString &kind)
{
    static const QHash<QString, const char *> words {
        { u"account"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Account") },
        { u"conversation"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Conversation") },
        { u"attempt"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Attempt") },
        { u"outcome"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Outcome") },
        { u"finding"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Finding") },
        { u"mastered"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Mastered") },
        { u"levels"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Levels") },
        { u"word"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "New word") },
        { u"subscription"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Subscription") },
        { u"payment"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Payment") },
        { u"event"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Event") },
        { u"old-session"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "Old session") },
    };
    const char *word = words.value(kind);
    return word ? Learners::tr(word) : kind;
}

QString kindTable(const QString &kind)
{
    static const QHash<QString, QString> tables { { u"account"_s, u"users"_s }, { u"conversation"_s, u"conversations"_s },
        { u"attempt"_s, u"scenario_attempts"_s }, { u"outcome"_s, u"scenario_outcomes"_s },
        { u"finding"_s, u"analysis_findings"_s }, { u"mastered"_s, u"user_feature_profiles"_s },
        { u"levels"_s, u"user_preferences"_s }, { u"word"_s, u"vocabulary_progress"_s },
        { u"subscription"_s, u"subscriptions"_s }, { u"payment"_s, u"payments"_s }, { u"event"_s, u"analytics_events"_s },
        { u"old-session"_s, u"conversation_sessions"_s } };
    return tables.value(kind);
}

QString kindNote(const QString &kind, const QString &note)
{
    if (kind == "account"_L1)
        return note == "verified"_L1 ? QCoreApplication::translate("Kaiwa::Learners", "mail confirmed") : QCoreApplication::translate("Kaiwa::Learners", "account made");
    static const QHash<QString, const char *> words { { u"completed"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "completed") },
        { u"abandoned"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "abandoned") }, { u"achieved"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "goal reached") },
        { u"not achieved"_s, QT_TRANSLATE_NOOP("Kaiwa::Learners", "goal not reached") } };
    const char *word = words.value(note);
    return word ? Learners::tr(word) : stateWord(note);
}

} // namespace Kaiwa::LearnerWords
