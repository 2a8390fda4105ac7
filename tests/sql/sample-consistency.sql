-- What holds between the rows of the sample data. Each statement returns no row; the line above says what that proves.
-- sample.learners, sample.messages and sample.as_of are set as they were for making the data. The last three look at version 2.

-- There are as many messages as were asked for.
SELECT count(*) FROM messages HAVING count(*) <> current_setting('sample.messages')::integer;

-- There are as many learners as were asked for.
SELECT count(*) FROM users HAVING count(*) <> current_setting('sample.learners')::integer;

-- Everybody is made up: a number for a name, a mail under example.com, no password.
SELECT id FROM users
 WHERE email !~ '^learner[0-9]+@example[.]com$' OR display_name !~ '^Learner [0-9]+$' OR hashed_password IS NOT NULL
    OR username !~ '^learner[0-9]+$';

-- Nothing happened later than the day on which the world stands.
SELECT 'conversations' AS what, id FROM conversations
 WHERE started_at + make_interval(secs => duration_seconds) >= current_setting('sample.as_of')::date
 UNION ALL
SELECT 'messages', id FROM messages WHERE timestamp >= current_setting('sample.as_of')::date
 UNION ALL
SELECT 'analysis_findings', id::text FROM analysis_findings WHERE updated_at > current_setting('sample.as_of')::date + 1
 UNION ALL
SELECT 'payments', id::text FROM payments WHERE created_at >= current_setting('sample.as_of')::date
 UNION ALL
SELECT 'analytics_events', id::text FROM analytics_events WHERE created_at >= current_setting('sample.as_of')::date
 UNION ALL
SELECT 'users', id::text FROM users
 WHERE greatest(created_at, last_usage, email_verified) > current_setting('sample.as_of')::date + 1;

-- Nobody practises before having an account, and the last use is the last practice.
SELECT users.id FROM users JOIN conversations ON user_id = users.id
 GROUP BY users.id
HAVING min(started_at) < users.created_at
    OR max(started_at + make_interval(secs => duration_seconds)) <> users.last_usage;

-- A conversation is a learner's or a guest's, never both.
SELECT id FROM conversations WHERE (user_id IS NULL) = (guest_id IS NULL);

-- The first conversation of a learner is the onboarding, the others are not.
SELECT id FROM (SELECT id, is_onboarding, row_number() OVER (PARTITION BY user_id ORDER BY started_at) AS n
                  FROM conversations WHERE user_id IS NOT NULL) AS held
 WHERE (is_onboarding = 'true') <> (n = 1);

-- No learner is in two conversations at once.
SELECT id FROM (SELECT id, started_at, lag(started_at + make_interval(secs => duration_seconds))
                                       OVER (PARTITION BY user_id ORDER BY started_at) AS free_at
                  FROM conversations WHERE user_id IS NOT NULL) AS held
 WHERE free_at > started_at;

-- A conversation that ended took as long as it says.
SELECT id FROM conversations WHERE ended_at <> started_at + make_interval(secs => duration_seconds);

-- A conversation counts its messages, and its seconds of speech are those of its recordings.
SELECT conversations.id FROM conversations LEFT JOIN messages ON conversation_id = conversations.id
 GROUP BY conversations.id
HAVING count(messages.id) <> message_count
    OR round(coalesce(sum(audio_duration_ms::numeric), 0) / 1000, 2) <> audio_seconds;

-- Every message lies within its conversation's time.
SELECT messages.id FROM messages JOIN conversations ON conversations.id = conversation_id
 WHERE timestamp < started_at OR timestamp > started_at + make_interval(secs => duration_seconds);

-- Messages follow each other, partner and learner in turn, and a system message can only open.
SELECT id FROM (SELECT id, role, timestamp, sequence_id::integer AS n, lag(role) OVER w AS role_before,
                       lag(timestamp) OVER w AS time_before
                  FROM messages WINDOW w AS (PARTITION BY conversation_id ORDER BY sequence_id::integer)) AS said
 WHERE timestamp <= time_before OR role = role_before OR (role = 'system' AND n > 0) OR (n = 0 AND role = 'user');

-- Messages are in the language of their conversation, with the reading that belongs to it.
SELECT messages.id FROM messages JOIN conversations ON conversations.id = conversation_id
 WHERE source_language <> target_language_id
    OR (role = 'assistant' AND target_language_id = 'ja' AND (hiragana IS NULL OR romanization IS NULL))
    OR (role = 'assistant' AND target_language_id = 'zh' AND pinyin IS NULL)
    OR (target_language_id <> 'ja' AND (hiragana IS NOT NULL OR katakana IS NOT NULL))
    OR (katakana IS NOT NULL AND hiragana IS NULL)
    OR is_translated <> (translated_content IS NOT NULL);

-- A recording has a length, a state and a day of deletion; what is not recorded has none of them.
SELECT id FROM messages
 WHERE (audio_storage_key IS NULL) <> (audio_duration_ms IS NULL)
    OR (audio_storage_key IS NULL) <> (audio_processing_state IS NULL)
    OR (audio_storage_key IS NULL) <> (audio_retention_expires_at IS NULL)
    OR (audio_storage_key IS NOT NULL AND role <> 'user')
    OR (audio_deleted_at IS NULL) <> (audio_retention_expires_at >= current_setting('sample.as_of')::date)
       AND audio_storage_key IS NOT NULL;

-- A message has an analysis exactly where it says so, with the same scores.
SELECT messages.id FROM messages LEFT JOIN message_audio_analysis AS analysis ON message_id = messages.id
 WHERE coalesce(audio_processing_state = 'analyzed', false) <> (analysis.id IS NOT NULL)
    OR (analysis.id IS NOT NULL AND (pronunciation_score <> overall_accuracy_score::text
                                     OR fluency_score <> overall_fluency_score
                                     OR messages.speech_rate_wpm <> analysis.speech_rate_wpm
                                     OR audio_duration_ms::integer < total_speech_duration_ms + total_pause_duration_ms
                                     OR analyzed_at < timestamp));

-- The words of an analysis are found in the message where they say, in UTF-16 code units, one after the other.
SELECT message_id FROM (
    SELECT message_id, piece, wide,
           lag((piece ->> 'endMs')::integer) OVER (PARTITION BY message_id ORDER BY n) AS before
      FROM (SELECT message_id, speech_timings,
                   regexp_replace(content, '([\U00010000-\U0010FFFF])', '\1' || U&'\FFFD', 'g') AS wide
              FROM message_audio_analysis JOIN messages ON messages.id = message_id
             ORDER BY message_id LIMIT 5000) AS analysis,
           jsonb_array_elements(speech_timings) WITH ORDINALITY AS timing (piece, n)) AS spoken
 WHERE (piece ->> 'startMs')::integer < before
    OR (piece ->> 'endMs')::integer <= (piece ->> 'startMs')::integer
    OR (piece ->> 'confidence')::numeric NOT BETWEEN 0 AND 1
    OR replace(substr(wide, (piece ->> 'charStart')::integer + 1,
                      (piece ->> 'charEnd')::integer - (piece ->> 'charStart')::integer), U&'\FFFD', '')
       <> piece ->> 'word';

-- The offsets of a finding, in UTF-16 code units, mark exactly its original text.
SELECT analysis_findings.id FROM analysis_findings JOIN messages ON messages.id = message_id
 WHERE replace(substr(regexp_replace(content, '([\U00010000-\U0010FFFF])', '\1' || U&'\FFFD', 'g'),
                      offset_start + 1, offset_end - offset_start), U&'\FFFD', '') <> original_text
    OR offset_end - offset_start < length(original_text) OR suggested_text = original_text;

-- A finding belongs to a learner's own message, in the language of the conversation.
SELECT analysis_findings.id FROM analysis_findings
  JOIN messages ON messages.id = message_id
  JOIN conversations ON conversations.id = analysis_findings.conversation_id
 WHERE messages.conversation_id <> conversations.id OR messages.role <> 'user'
    OR conversations.user_id IS DISTINCT FROM analysis_findings.user_id
    OR conversations.target_language_id <> analysis_findings.language_id
    OR analysis_findings.created_at < messages.timestamp;

-- A finding speaks of a feature of its language, or of one for all languages.
SELECT analysis_findings.id FROM analysis_findings JOIN linguistic_features AS feature ON feature.id = feature_id
 WHERE feature.language_id <> analysis_findings.language_id;

-- Pending findings have no time of action, the others have one after they were shown.
SELECT id FROM analysis_findings
 WHERE (action_status = 'pending') <> (action_updated_at IS NULL) OR action_updated_at < created_at
    OR updated_at <> coalesce(action_updated_at, created_at);

-- Mastery follows findings: what occurred and was not clean is a finding, and there is no finding without a profile.
SELECT coalesce(profile.user_id, found.user_id) AS user_id, coalesce(profile.feature_id, found.feature_id) AS feature_id
  FROM user_feature_profiles AS profile
  FULL JOIN (SELECT user_id, feature_id, count(*) AS findings, max(messages.timestamp) AS last_at
               FROM analysis_findings JOIN messages ON messages.id = message_id GROUP BY user_id, feature_id) AS found
         USING (user_id, feature_id)
 WHERE occurrence_count IS NULL OR occurrence_count - clean_run_count <> coalesce(findings, 0)
    OR last_seen_at < found.last_at OR streak_length > clean_run_count
    OR (streak_length > 0) <> (last_seen_at IS DISTINCT FROM found.last_at);

-- A feature is called mastered from a score of 80 on.
SELECT user_id, feature_id FROM user_feature_profiles
 WHERE (mastery_score >= 80) <> (last_mastered_at IS NOT NULL) OR last_mastered_at > last_seen_at;

-- Usage agrees with the conversations of the month, both ways.
SELECT coalesce(usage.user_id, held.user_id) AS user_id, coalesce(usage.period, held.period) AS period
  FROM user_usage AS usage
  FULL JOIN (SELECT user_id, to_char(started_at, 'YYYY-MM') AS period, count(*) AS conversations,
                    sum(duration_seconds) AS seconds, count(*) FILTER (WHERE mode = 'realtime') AS realtime,
                    max(duration_seconds) AS longest, max(started_at) AS last_at, min(started_at) AS first_at
               FROM conversations WHERE user_id IS NOT NULL GROUP BY 1, 2) AS held USING (user_id, period)
 WHERE conversations_used IS DISTINCT FROM coalesce(conversations, 0)
    OR seconds_used + banked_seconds_used <> coalesce(seconds, 0)
    OR realtime_sessions_used <> coalesce(realtime, 0)
    OR longest_session_seconds <> coalesce(longest, 0)
    OR last_conversation_at IS DISTINCT FROM last_at OR first_activity_at IS DISTINCT FROM first_at;

-- The days of a month's usage are those of its conversations.
SELECT user_id, period FROM user_usage
 WHERE daily_usage <> coalesce((SELECT jsonb_object_agg(day, jsonb_build_object('conversations', n, 'seconds', seconds))
                                  FROM (SELECT started_at::date AS day, count(*) AS n, sum(duration_seconds) AS seconds
                                          FROM conversations
                                         WHERE conversations.user_id = user_usage.user_id
                                           AND started_at >= (period || '-01')::date
                                           AND started_at < (period || '-01')::date + interval '1 month'
                                         GROUP BY 1) AS days), '{}');

-- Nobody exceeds what the tier allows: conversations, real-time sessions, and banked time; time above it is overage.
SELECT user_id, period FROM user_usage JOIN tiers ON tiers.id = tier_when_used
 WHERE (monthly_conversations BETWEEN 0 AND 99 AND conversations_used > monthly_conversations)
    OR (monthly_realtime_sessions BETWEEN 0 AND 99 AND realtime_sessions_used > monthly_realtime_sessions)
    OR banked_seconds > max_banked_seconds OR banked_seconds_used > banked_seconds
    OR (banked_seconds > 0 AND NOT session_banking_enabled)
    OR (banked_seconds_used > 0 AND seconds_used < monthly_seconds)
    OR overage_seconds <> greatest(0, seconds_used + banked_seconds_used - monthly_seconds - banked_seconds)
    OR longest_session_seconds > max_session_length_seconds
                                 + CASE WHEN can_extend THEN max_extensions * extension_duration_seconds ELSE 0 END;

-- Nobody holds more conversations a day than the tier of that month allows.
SELECT user_id, period, day.key FROM user_usage JOIN tiers ON tiers.id = tier_when_used, jsonb_each(daily_usage) AS day
 WHERE (day.value ->> 'conversations')::integer > daily_conversations
    OR (day.value ->> 'seconds')::integer > daily_seconds;

-- What a month left over is what the next one carries, up to the cap, where the tiers bank time.
SELECT next.user_id, next.period
  FROM user_usage AS next
  JOIN tiers ON tiers.id = next.tier_when_used
  LEFT JOIN user_usage AS last
         ON last.user_id = next.user_id
        AND last.period = to_char((next.period || '-01')::date - interval '1 month', 'YYYY-MM')
  LEFT JOIN tiers AS last_tier ON last_tier.id = last.tier_when_used
 WHERE next.banked_seconds
       <> CASE WHEN last_tier.session_banking_enabled AND tiers.session_banking_enabled
               THEN least(tiers.max_banked_seconds,
                          greatest(0, last_tier.monthly_seconds + last.banked_seconds
                                      - last.seconds_used - last.banked_seconds_used)) ELSE 0 END;

-- A paid tier is used only while a subscription to it runs.
SELECT usage.user_id, period FROM user_usage AS usage
 WHERE tier_when_used <> 'free'
   AND NOT EXISTS (SELECT FROM subscriptions
                    WHERE subscriptions.user_id = usage.user_id AND tier_id = tier_when_used
                      AND to_char(created_at, 'YYYY-MM') <= period
                      AND to_char(current_period_end, 'YYYY-MM') >= period);

-- A subscription's state agrees with its period and its tier.
SELECT id FROM subscriptions
 WHERE (status = 'canceled' AND current_period_end > current_setting('sample.as_of')::date)
    OR (status <> 'canceled' AND (current_period_start > current_setting('sample.as_of')::date
                                  OR current_period_end < current_setting('sample.as_of')::date))
    OR is_active <> (status IN ('active', 'trialing')) OR current_tier::text <> tier_id
    OR current_period_start < created_at;

-- The customer of a subscription is its learner's, and its price is the tier's.
SELECT subscriptions.id FROM subscriptions JOIN users ON users.id = user_id JOIN tiers ON tiers.id = tier_id
 WHERE subscriptions.stripe_customer_id IS DISTINCT FROM users.stripe_customer_id
    OR subscriptions.stripe_price_id NOT IN (tiers.stripe_price_id_monthly, tiers.stripe_price_id_annual);

-- Payments are made by the subscriber, and the amount is the price.
SELECT payments.id FROM payments
  JOIN subscriptions ON subscriptions.id = subscription_id
  JOIN tiers ON tiers.id = tier_id
 WHERE payments.user_id <> subscriptions.user_id OR payments.created_at < subscriptions.created_at
    OR amount <> CASE subscriptions.stripe_price_id WHEN stripe_price_id_annual THEN annual_price_usd
                                                    ELSE monthly_price_usd END;

-- Each period that was begun is paid for once; a trial is not paid for, and a past due one lacks the last payment.
SELECT subscriptions.id
  FROM subscriptions
  JOIN tiers ON tiers.id = tier_id
  LEFT JOIN payments ON subscription_id = subscriptions.id
 GROUP BY subscriptions.id, tiers.id
HAVING count(payments.id) FILTER (WHERE payments.status = 'succeeded')
       <> CASE subscriptions.status
               WHEN 'trialing' THEN 0
               ELSE (SELECT count(*) FROM generate_series(0, 24) AS n
                      WHERE subscriptions.created_at
                            + n * CASE subscriptions.stripe_price_id WHEN tiers.stripe_price_id_annual
                                       THEN interval '1 year' ELSE interval '1 month' END
                            < subscriptions.current_period_end)
                    - CASE subscriptions.status WHEN 'past_due' THEN 1 ELSE 0 END END
    OR (subscriptions.status = 'trialing' AND count(payments.id) > 0)
    OR (subscriptions.status = 'past_due'
        AND count(payments.id) FILTER (WHERE payments.status <> 'succeeded'
                                         AND payments.created_at >= subscriptions.current_period_start) = 0);

-- Attempts at a scenario are numbered as they were made, and each is a conversation of that learner.
SELECT attempt.id FROM (SELECT *, row_number() OVER (PARTITION BY user_id, scenario_id ORDER BY started_at) AS n
                          FROM scenario_attempts) AS attempt
  LEFT JOIN conversations AS held ON held.user_id = attempt.user_id AND held.started_at = attempt.started_at
 WHERE attempt_number <> n OR held.scenario_id IS DISTINCT FROM attempt.scenario_id
    OR time_spent_seconds IS DISTINCT FROM held.duration_seconds
    OR completed_at <> attempt.started_at + make_interval(secs => time_spent_seconds)
    OR (completed_at IS NOT NULL AND abandoned_at IS NOT NULL);

-- An outcome belongs to a conversation of its learner about its scenario, and a goal is reached in completed ones only.
SELECT outcome.id FROM scenario_outcomes AS outcome
  JOIN conversations ON conversations.id = conversation_id
  JOIN scenario_attempts AS attempt ON attempt.user_id = outcome.user_id AND attempt.scenario_id = outcome.scenario_id
                                   AND attempt.started_at = conversations.started_at
 WHERE conversations.user_id IS DISTINCT FROM outcome.user_id
    OR conversations.scenario_id IS DISTINCT FROM outcome.scenario_id
    OR outcome.duration_seconds <> conversations.duration_seconds
    OR (was_goal_achieved AND attempt.completed_at IS NULL);

-- Every completed attempt was assessed.
SELECT attempt.id FROM scenario_attempts AS attempt
 WHERE completed_at IS NOT NULL
   AND NOT EXISTS (SELECT FROM scenario_outcomes AS outcome JOIN conversations ON conversations.id = conversation_id
                    WHERE outcome.user_id = attempt.user_id AND outcome.scenario_id = attempt.scenario_id
                      AND conversations.started_at = attempt.started_at);

-- Favourite scenarios exist, and the last point of the history is the present level.
SELECT user_preferences.id FROM user_preferences
 WHERE EXISTS (SELECT FROM jsonb_array_elements_text(favorite_scenario_ids) AS favorite
                WHERE favorite NOT IN (SELECT id FROM scenarios))
    OR skill_level_history -> -1 ->> 'speaking' <> speaking_level::text
    OR level_progression -> -1 ->> 'level' <> current_language_level;

-- Everybody has preferences for the language of the conversations.
SELECT id FROM conversations
 WHERE user_id IS NOT NULL
   AND (user_id, target_language_id) NOT IN (SELECT user_id, target_language_id FROM user_preferences);

-- Each account was signed up for once, and each conversation of a learner was an event.
SELECT users.id FROM users
  LEFT JOIN (SELECT user_id, count(*) FILTER (WHERE event_name = 'signup_completed') AS signups,
                    count(*) FILTER (WHERE event_name = 'conversation_started') AS started
               FROM analytics_events GROUP BY user_id) AS seen ON seen.user_id = users.id
  LEFT JOIN (SELECT user_id, count(*) AS conversations FROM conversations GROUP BY user_id) AS held
         ON held.user_id = users.id
 WHERE signups IS DISTINCT FROM 1 OR started <> coalesce(conversations, 0);

-- The legacy rows tell of conversations as they were.
SELECT legacy.id FROM conversation_sessions AS legacy
  LEFT JOIN conversations AS held ON held.user_id = legacy.user_id AND held.started_at = start_time
 WHERE legacy.duration_seconds IS DISTINCT FROM held.duration_seconds OR legacy.language <> held.target_language_id
    OR was_extended <> (extensions_used > 0);

-- Version 2: study time and conversations are those that were held.
SELECT stats.id FROM user_learning_stats AS stats
  LEFT JOIN (SELECT user_id, count(*) AS conversations, sum(duration_seconds) / 60 AS minutes,
                    max(started_at) AS last_at
               FROM conversations GROUP BY user_id) AS held USING (user_id)
 WHERE total_conversations IS DISTINCT FROM conversations OR total_study_time_minutes <> minutes
    OR last_studied <> last_at OR current_streak_days > longest_streak_days;

-- Version 2: a word was met at least as often as it was used, and its review comes after the last one.
SELECT id FROM vocabulary_progress
 WHERE successful_usage_count > encounter_count
    OR next_review <> last_reviewed + make_interval(days => review_interval) OR first_encountered > last_reviewed;

-- Version 2: nobody has two sets of notification choices.
SELECT user_id FROM user_notifications GROUP BY user_id HAVING count(*) > 1;
