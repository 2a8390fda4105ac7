-- All that happened to a learner in the order of time, the newest first.
-- user: the account's id. kinds: those to tell; empty: all.
-- limit: so many rows, of those after the row with the three after_ parameters; all empty: from the newest.
-- subject: what it was about; note: how it went. record: the row's key beside the learner's. No mail, address or content.
-- needs: users(id)
-- pages: happened_at, kind, record
WITH happened AS (
    SELECT NULL::timestamp AS happened_at, NULL::text AS kind, NULL::text AS record, NULL::text AS subject, NULL::text AS note
     WHERE false
     UNION ALL -- if users.id, users.created_at
    SELECT person.created_at::timestamp, 'account', person.id::text -- if users.id, users.created_at
         , coalesce(NULL::text -- if users.id, users.created_at
           ) -- if users.id, users.created_at
         , coalesce(NULL::text -- if users.id, users.created_at
             , 'made' -- if users.id, users.created_at
           ) -- if users.id, users.created_at
      FROM users AS person -- if users.id, users.created_at
     WHERE person.id = (SELECT id FROM jsonb_populate_record(NULL::users, jsonb_build_object('id', nullif(:'user', '')))) -- if users.id, users.created_at
     UNION ALL -- if users.id, users.email_verified
    SELECT person.email_verified::timestamp, 'account', person.id::text || ':verified' -- if users.id, users.email_verified
         , coalesce(NULL::text -- if users.id, users.email_verified
           ) -- if users.id, users.email_verified
         , coalesce(NULL::text -- if users.id, users.email_verified
             , 'verified' -- if users.id, users.email_verified
           ) -- if users.id, users.email_verified
      FROM users AS person -- if users.id, users.email_verified
     WHERE person.id = (SELECT id FROM jsonb_populate_record(NULL::users, jsonb_build_object('id', nullif(:'user', '')))) AND person.email_verified IS NOT NULL -- if users.id, users.email_verified
     UNION ALL -- if user_preferences.id, user_preferences.user_id, user_preferences.last_level_assessment
    SELECT preference.last_level_assessment::timestamp, 'levels', preference.id::text -- if user_preferences.id, user_preferences.user_id, user_preferences.last_level_assessment
         , coalesce(NULL::text -- if user_preferences.id, user_preferences.user_id, user_preferences.last_level_assessment
             , (SELECT language.name::text FROM languages AS language WHERE language.id::text = preference.target_language_id::text) -- if user_preferences.id, user_preferences.user_id, user_preferences.last_level_assessment, user_preferences.target_language_id, languages.id, languages.name
             , preference.target_language_id::text -- if user_preferences.id, user_preferences.user_id, user_preferences.last_level_assessment, user_preferences.target_language_id
           ) -- if user_preferences.id, user_preferences.user_id, user_preferences.last_level_assessment
         , coalesce(NULL::text -- if user_preferences.id, user_preferences.user_id, user_preferences.last_level_assessment
             , preference.current_language_level::text -- if user_preferences.id, user_preferences.user_id, user_preferences.last_level_assessment, user_preferences.current_language_level
           ) -- if user_preferences.id, user_preferences.user_id, user_preferences.last_level_assessment
      FROM user_preferences AS preference -- if user_preferences.id, user_preferences.user_id, user_preferences.last_level_assessment
     WHERE preference.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::user_preferences, jsonb_build_object('user_id', nullif(:'user', '')))) -- if user_preferences.id, user_preferences.user_id, user_preferences.last_level_assessment
     UNION ALL -- if subscriptions.id, subscriptions.user_id, subscriptions.created_at
    SELECT held.created_at::timestamp, 'subscription', held.id::text -- if subscriptions.id, subscriptions.user_id, subscriptions.created_at
         , coalesce(NULL::text -- if subscriptions.id, subscriptions.user_id, subscriptions.created_at
             , nullif(btrim(held.tier_id::text), '') -- if subscriptions.id, subscriptions.user_id, subscriptions.created_at, subscriptions.tier_id
             , held.current_tier::text -- if subscriptions.id, subscriptions.user_id, subscriptions.created_at, subscriptions.current_tier
           ) -- if subscriptions.id, subscriptions.user_id, subscriptions.created_at
         , coalesce(NULL::text -- if subscriptions.id, subscriptions.user_id, subscriptions.created_at
             , held.status::text -- if subscriptions.id, subscriptions.user_id, subscriptions.created_at, subscriptions.status
           ) -- if subscriptions.id, subscriptions.user_id, subscriptions.created_at
      FROM subscriptions AS held -- if subscriptions.id, subscriptions.user_id, subscriptions.created_at
     WHERE held.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::subscriptions, jsonb_build_object('user_id', nullif(:'user', '')))) -- if subscriptions.id, subscriptions.user_id, subscriptions.created_at
     UNION ALL -- if payments.id, payments.user_id, payments.created_at
    SELECT payment.created_at::timestamp, 'payment', payment.id::text -- if payments.id, payments.user_id, payments.created_at
         , coalesce(NULL::text -- if payments.id, payments.user_id, payments.created_at
             , payment.amount::text || ' ' || upper(payment.currency::text) -- if payments.id, payments.user_id, payments.created_at, payments.amount, payments.currency
             , payment.amount::text -- if payments.id, payments.user_id, payments.created_at, payments.amount
           ) -- if payments.id, payments.user_id, payments.created_at
         , coalesce(NULL::text -- if payments.id, payments.user_id, payments.created_at
             , payment.status::text -- if payments.id, payments.user_id, payments.created_at, payments.status
           ) -- if payments.id, payments.user_id, payments.created_at
      FROM payments AS payment -- if payments.id, payments.user_id, payments.created_at
     WHERE payment.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::payments, jsonb_build_object('user_id', nullif(:'user', '')))) -- if payments.id, payments.user_id, payments.created_at
     UNION ALL -- if conversations.id, conversations.user_id, conversations.started_at
    SELECT conversation.started_at::timestamp, 'conversation', conversation.id::text -- if conversations.id, conversations.user_id, conversations.started_at
         , coalesce(NULL::text -- if conversations.id, conversations.user_id, conversations.started_at
             , (SELECT scenario.title::text FROM scenarios AS scenario WHERE scenario.id::text = conversation.scenario_id::text) -- if conversations.id, conversations.user_id, conversations.started_at, conversations.scenario_id, scenarios.id, scenarios.title
             , (SELECT language.name::text FROM languages AS language WHERE language.id::text = conversation.target_language_id::text) -- if conversations.id, conversations.user_id, conversations.started_at, conversations.target_language_id, languages.id, languages.name
             , conversation.target_language_id::text -- if conversations.id, conversations.user_id, conversations.started_at, conversations.target_language_id
           ) -- if conversations.id, conversations.user_id, conversations.started_at
         , coalesce(NULL::text -- if conversations.id, conversations.user_id, conversations.started_at
             , conversation.mode::text -- if conversations.id, conversations.user_id, conversations.started_at, conversations.mode
           ) -- if conversations.id, conversations.user_id, conversations.started_at
      FROM conversations AS conversation -- if conversations.id, conversations.user_id, conversations.started_at
     WHERE conversation.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::conversations, jsonb_build_object('user_id', nullif(:'user', '')))) -- if conversations.id, conversations.user_id, conversations.started_at
     UNION ALL -- if scenario_attempts.id, scenario_attempts.user_id, scenario_attempts.started_at
    SELECT attempt.started_at::timestamp, 'attempt', attempt.id::text -- if scenario_attempts.id, scenario_attempts.user_id, scenario_attempts.started_at
         , coalesce(NULL::text -- if scenario_attempts.id, scenario_attempts.user_id, scenario_attempts.started_at
             , (SELECT scenario.title::text FROM scenarios AS scenario WHERE scenario.id::text = attempt.scenario_id::text) -- if scenario_attempts.id, scenario_attempts.user_id, scenario_attempts.started_at, scenario_attempts.scenario_id, scenarios.id, scenarios.title
             , attempt.scenario_id::text -- if scenario_attempts.id, scenario_attempts.user_id, scenario_attempts.started_at, scenario_attempts.scenario_id
           ) -- if scenario_attempts.id, scenario_attempts.user_id, scenario_attempts.started_at
         , coalesce(NULL::text -- if scenario_attempts.id, scenario_attempts.user_id, scenario_attempts.started_at
             , CASE WHEN attempt.completed_at IS NOT NULL THEN 'completed' END -- if scenario_attempts.id, scenario_attempts.user_id, scenario_attempts.started_at, scenario_attempts.completed_at
             , CASE WHEN attempt.abandoned_at IS NOT NULL THEN 'abandoned' END -- if scenario_attempts.id, scenario_attempts.user_id, scenario_attempts.started_at, scenario_attempts.abandoned_at
           ) -- if scenario_attempts.id, scenario_attempts.user_id, scenario_attempts.started_at
      FROM scenario_attempts AS attempt -- if scenario_attempts.id, scenario_attempts.user_id, scenario_attempts.started_at
     WHERE attempt.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::scenario_attempts, jsonb_build_object('user_id', nullif(:'user', '')))) -- if scenario_attempts.id, scenario_attempts.user_id, scenario_attempts.started_at
     UNION ALL -- if scenario_outcomes.id, scenario_outcomes.user_id, scenario_outcomes.created_at
    SELECT outcome.created_at::timestamp, 'outcome', outcome.id::text -- if scenario_outcomes.id, scenario_outcomes.user_id, scenario_outcomes.created_at
         , coalesce(NULL::text -- if scenario_outcomes.id, scenario_outcomes.user_id, scenario_outcomes.created_at
             , (SELECT scenario.title::text FROM scenarios AS scenario WHERE scenario.id::text = outcome.scenario_id::text) -- if scenario_outcomes.id, scenario_outcomes.user_id, scenario_outcomes.created_at, scenario_outcomes.scenario_id, scenarios.id, scenarios.title
             , outcome.scenario_id::text -- if scenario_outcomes.id, scenario_outcomes.user_id, scenario_outcomes.created_at, scenario_outcomes.scenario_id
           ) -- if scenario_outcomes.id, scenario_outcomes.user_id, scenario_outcomes.created_at
         , coalesce(NULL::text -- if scenario_outcomes.id, scenario_outcomes.user_id, scenario_outcomes.created_at
             , CASE WHEN lower(outcome.was_goal_achieved::text) IN ('true', 't', '1', 'yes') THEN 'achieved' ELSE 'not achieved' END -- if scenario_outcomes.id, scenario_outcomes.user_id, scenario_outcomes.created_at, scenario_outcomes.was_goal_achieved
           ) -- if scenario_outcomes.id, scenario_outcomes.user_id, scenario_outcomes.created_at
      FROM scenario_outcomes AS outcome -- if scenario_outcomes.id, scenario_outcomes.user_id, scenario_outcomes.created_at
     WHERE outcome.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::scenario_outcomes, jsonb_build_object('user_id', nullif(:'user', '')))) -- if scenario_outcomes.id, scenario_outcomes.user_id, scenario_outcomes.created_at
     UNION ALL -- if analysis_findings.id, analysis_findings.user_id, analysis_findings.created_at
    SELECT finding.created_at::timestamp, 'finding', finding.id::text -- if analysis_findings.id, analysis_findings.user_id, analysis_findings.created_at
         , coalesce(NULL::text -- if analysis_findings.id, analysis_findings.user_id, analysis_findings.created_at
             , finding.feature_id::text -- if analysis_findings.id, analysis_findings.user_id, analysis_findings.created_at, analysis_findings.feature_id
           ) -- if analysis_findings.id, analysis_findings.user_id, analysis_findings.created_at
         , coalesce(NULL::text -- if analysis_findings.id, analysis_findings.user_id, analysis_findings.created_at
             , finding.action_status::text -- if analysis_findings.id, analysis_findings.user_id, analysis_findings.created_at, analysis_findings.action_status
           ) -- if analysis_findings.id, analysis_findings.user_id, analysis_findings.created_at
      FROM analysis_findings AS finding -- if analysis_findings.id, analysis_findings.user_id, analysis_findings.created_at
     WHERE finding.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::analysis_findings, jsonb_build_object('user_id', nullif(:'user', '')))) -- if analysis_findings.id, analysis_findings.user_id, analysis_findings.created_at
     UNION ALL -- if user_feature_profiles.feature_id, user_feature_profiles.user_id, user_feature_profiles.last_mastered_at
    SELECT profile.last_mastered_at::timestamp, 'mastered', profile.feature_id::text -- if user_feature_profiles.feature_id, user_feature_profiles.user_id, user_feature_profiles.last_mastered_at
         , coalesce(NULL::text -- if user_feature_profiles.feature_id, user_feature_profiles.user_id, user_feature_profiles.last_mastered_at
             , profile.feature_id::text -- if user_feature_profiles.feature_id, user_feature_profiles.user_id, user_feature_profiles.last_mastered_at
           ) -- if user_feature_profiles.feature_id, user_feature_profiles.user_id, user_feature_profiles.last_mastered_at
         , coalesce(NULL::text -- if user_feature_profiles.feature_id, user_feature_profiles.user_id, user_feature_profiles.last_mastered_at
             , profile.mastery_score::text -- if user_feature_profiles.feature_id, user_feature_profiles.user_id, user_feature_profiles.last_mastered_at, user_feature_profiles.mastery_score
           ) -- if user_feature_profiles.feature_id, user_feature_profiles.user_id, user_feature_profiles.last_mastered_at
      FROM user_feature_profiles AS profile -- if user_feature_profiles.feature_id, user_feature_profiles.user_id, user_feature_profiles.last_mastered_at
     WHERE profile.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::user_feature_profiles, jsonb_build_object('user_id', nullif(:'user', '')))) AND profile.last_mastered_at IS NOT NULL -- if user_feature_profiles.feature_id, user_feature_profiles.user_id, user_feature_profiles.last_mastered_at
     UNION ALL -- if vocabulary_progress.id, vocabulary_progress.user_id, vocabulary_progress.first_encountered
    SELECT vocabulary.first_encountered::timestamp, 'word', vocabulary.id::text -- if vocabulary_progress.id, vocabulary_progress.user_id, vocabulary_progress.first_encountered
         , coalesce(NULL::text -- if vocabulary_progress.id, vocabulary_progress.user_id, vocabulary_progress.first_encountered
             , vocabulary.word::text -- if vocabulary_progress.id, vocabulary_progress.user_id, vocabulary_progress.first_encountered, vocabulary_progress.word
           ) -- if vocabulary_progress.id, vocabulary_progress.user_id, vocabulary_progress.first_encountered
         , coalesce(NULL::text -- if vocabulary_progress.id, vocabulary_progress.user_id, vocabulary_progress.first_encountered
             , vocabulary.mastery_level::text -- if vocabulary_progress.id, vocabulary_progress.user_id, vocabulary_progress.first_encountered, vocabulary_progress.mastery_level
           ) -- if vocabulary_progress.id, vocabulary_progress.user_id, vocabulary_progress.first_encountered
      FROM vocabulary_progress AS vocabulary -- if vocabulary_progress.id, vocabulary_progress.user_id, vocabulary_progress.first_encountered
     WHERE vocabulary.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::vocabulary_progress, jsonb_build_object('user_id', nullif(:'user', '')))) -- if vocabulary_progress.id, vocabulary_progress.user_id, vocabulary_progress.first_encountered
     UNION ALL -- if analytics_events.id, analytics_events.user_id, analytics_events.created_at
    SELECT event.created_at::timestamp, 'event', event.id::text -- if analytics_events.id, analytics_events.user_id, analytics_events.created_at
         , coalesce(NULL::text -- if analytics_events.id, analytics_events.user_id, analytics_events.created_at
             , event.event_name::text -- if analytics_events.id, analytics_events.user_id, analytics_events.created_at, analytics_events.event_name
           ) -- if analytics_events.id, analytics_events.user_id, analytics_events.created_at
         , coalesce(NULL::text -- if analytics_events.id, analytics_events.user_id, analytics_events.created_at
           ) -- if analytics_events.id, analytics_events.user_id, analytics_events.created_at
      FROM analytics_events AS event -- if analytics_events.id, analytics_events.user_id, analytics_events.created_at
     WHERE event.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::analytics_events, jsonb_build_object('user_id', nullif(:'user', '')))) -- if analytics_events.id, analytics_events.user_id, analytics_events.created_at
     UNION ALL -- if conversation_sessions.id, conversation_sessions.user_id, conversation_sessions.start_time
    SELECT old.start_time::timestamp, 'old-session', old.id::text -- if conversation_sessions.id, conversation_sessions.user_id, conversation_sessions.start_time
         , coalesce(NULL::text -- if conversation_sessions.id, conversation_sessions.user_id, conversation_sessions.start_time
             , (SELECT language.name::text FROM languages AS language WHERE language.id::text = old.language::text) -- if conversation_sessions.id, conversation_sessions.user_id, conversation_sessions.start_time, conversation_sessions.language, languages.id, languages.name
             , old.language::text -- if conversation_sessions.id, conversation_sessions.user_id, conversation_sessions.start_time, conversation_sessions.language
           ) -- if conversation_sessions.id, conversation_sessions.user_id, conversation_sessions.start_time
         , coalesce(NULL::text -- if conversation_sessions.id, conversation_sessions.user_id, conversation_sessions.start_time
           ) -- if conversation_sessions.id, conversation_sessions.user_id, conversation_sessions.start_time
      FROM conversation_sessions AS old -- if conversation_sessions.id, conversation_sessions.user_id, conversation_sessions.start_time
     WHERE old.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::conversation_sessions, jsonb_build_object('user_id', nullif(:'user', '')))) -- if conversation_sessions.id, conversation_sessions.user_id, conversation_sessions.start_time
)
SELECT happened.happened_at, happened.kind, happened.record, happened.subject, happened.note
  FROM happened
 WHERE happened.happened_at IS NOT NULL
   AND (coalesce(nullif(:'kinds', ''), '{}')::text[] = '{}' OR happened.kind = ANY (coalesce(nullif(:'kinds', ''), '{}')::text[]))
   AND (:'after_record'::text = ''
        OR (happened.happened_at, happened.kind, happened.record)
           < (coalesce(nullif(:'after_happened_at'::text, '')::timestamp, 'infinity'), :'after_kind'::text, :'after_record'::text))
 ORDER BY happened.happened_at DESC, happened.kind DESC, happened.record DESC
 LIMIT :'limit'::bigint;
