-- All that happened to a learner in the order of time, the newest first.
-- user: the account's id. kinds: those to tell; empty: all.
-- limit: so many rows, of those after the row with the three after_ parameters; all empty: from the newest.
-- subject: what it was about; note: how it went. record: the row's key beside the learner's. No mail, address or content.
-- needs: users(id)
-- pages: happened_at, kind, record
\ir pieces/timeline.sql
WITH happened AS (
    SELECT NULL::timestamp AS happened_at, NULL::text AS kind, NULL::text AS record, NULL::text AS subject, NULL::text AS note
     WHERE false
\set here 'users.id, users.created_at'
\set kind account
\set of users
\set one person
\set moment created_at
\set record 'person.id::text'
\set owner id
     :happened
     :noted
             , 'made' -- if :here
     :of_somebody
\set here 'users.id, users.email_verified'
\set moment email_verified
\set record 'person.id::text || '':verified'''
     :happened
     :noted
             , 'verified' -- if :here
     :of_somebody
\set here 'user_preferences.id, user_preferences.user_id, user_preferences.last_level_assessment'
\set kind levels
\set of user_preferences
\set one preference
\set moment last_level_assessment
\set record 'preference.id::text'
\set owner user_id
     :happened
             , (SELECT language.name::text FROM languages AS language WHERE language.id::text = preference.target_language_id::text) -- if :here, user_preferences.target_language_id, languages.id, languages.name
             , preference.target_language_id::text -- if :here, user_preferences.target_language_id
     :noted
             , preference.current_language_level::text -- if :here, user_preferences.current_language_level
     :of_somebody
\set here 'subscriptions.id, subscriptions.user_id, subscriptions.created_at'
\set kind subscription
\set of subscriptions
\set one held
\set moment created_at
\set record 'held.id::text'
     :happened
             , nullif(btrim(held.tier_id::text), '') -- if :here, subscriptions.tier_id
             , held.current_tier::text -- if :here, subscriptions.current_tier
     :noted
             , held.status::text -- if :here, subscriptions.status
     :of_somebody
\set here 'payments.id, payments.user_id, payments.created_at'
\set kind payment
\set of payments
\set one payment
\set record 'payment.id::text'
     :happened
             , payment.amount::text || ' ' || upper(payment.currency::text) -- if :here, payments.amount, payments.currency
             , payment.amount::text -- if :here, payments.amount
     :noted
             , payment.status::text -- if :here, payments.status
     :of_somebody
\set here 'conversations.id, conversations.user_id, conversations.started_at'
\set kind conversation
\set of conversations
\set one conversation
\set moment started_at
\set record 'conversation.id::text'
     :happened
             , (SELECT scenario.title::text FROM scenarios AS scenario WHERE scenario.id::text = conversation.scenario_id::text) -- if :here, conversations.scenario_id, scenarios.id, scenarios.title
             , (SELECT language.name::text FROM languages AS language WHERE language.id::text = conversation.target_language_id::text) -- if :here, conversations.target_language_id, languages.id, languages.name
             , conversation.target_language_id::text -- if :here, conversations.target_language_id
     :noted
             , conversation.mode::text -- if :here, conversations.mode
     :of_somebody
\set here 'scenario_attempts.id, scenario_attempts.user_id, scenario_attempts.started_at'
\set kind attempt
\set of scenario_attempts
\set one attempt
\set record 'attempt.id::text'
     :happened
             , (SELECT scenario.title::text FROM scenarios AS scenario WHERE scenario.id::text = attempt.scenario_id::text) -- if :here, scenario_attempts.scenario_id, scenarios.id, scenarios.title
             , attempt.scenario_id::text -- if :here, scenario_attempts.scenario_id
     :noted
             , CASE WHEN attempt.completed_at IS NOT NULL THEN 'completed' END -- if :here, scenario_attempts.completed_at
             , CASE WHEN attempt.abandoned_at IS NOT NULL THEN 'abandoned' END -- if :here, scenario_attempts.abandoned_at
     :of_somebody
\set here 'scenario_outcomes.id, scenario_outcomes.user_id, scenario_outcomes.created_at'
\set kind outcome
\set of scenario_outcomes
\set one outcome
\set moment created_at
\set record 'outcome.id::text'
     :happened
             , (SELECT scenario.title::text FROM scenarios AS scenario WHERE scenario.id::text = outcome.scenario_id::text) -- if :here, scenario_outcomes.scenario_id, scenarios.id, scenarios.title
             , outcome.scenario_id::text -- if :here, scenario_outcomes.scenario_id
     :noted
             , CASE WHEN lower(outcome.was_goal_achieved::text) IN ('true', 't', '1', 'yes') THEN 'achieved' ELSE 'not achieved' END -- if :here, scenario_outcomes.was_goal_achieved
     :of_somebody
\set here 'analysis_findings.id, analysis_findings.user_id, analysis_findings.created_at'
\set kind finding
\set of analysis_findings
\set one finding
\set record 'finding.id::text'
     :happened
             , finding.feature_id::text -- if :here, analysis_findings.feature_id
     :noted
             , finding.action_status::text -- if :here, analysis_findings.action_status
     :of_somebody
\set here 'user_feature_profiles.feature_id, user_feature_profiles.user_id, user_feature_profiles.last_mastered_at'
\set kind mastered
\set of user_feature_profiles
\set one profile
\set moment last_mastered_at
\set record 'profile.feature_id::text'
     :happened
             , profile.feature_id::text -- if :here
     :noted
             , profile.mastery_score::text -- if :here, user_feature_profiles.mastery_score
     :of_somebody
\set here 'vocabulary_progress.id, vocabulary_progress.user_id, vocabulary_progress.first_encountered'
\set kind word
\set of vocabulary_progress
\set one vocabulary
\set moment first_encountered
\set record 'vocabulary.id::text'
     :happened
             , vocabulary.word::text -- if :here, vocabulary_progress.word
     :noted
             , vocabulary.mastery_level::text -- if :here, vocabulary_progress.mastery_level
     :of_somebody
\set here 'analytics_events.id, analytics_events.user_id, analytics_events.created_at'
\set kind event
\set of analytics_events
\set one event
\set moment created_at
\set record 'event.id::text'
     :happened
             , event.event_name::text -- if :here, analytics_events.event_name
     :noted
     :of_somebody
\set here 'conversation_sessions.id, conversation_sessions.user_id, conversation_sessions.start_time'
\set kind old-session
\set of conversation_sessions
\set one old
\set moment start_time
\set record 'old.id::text'
     :happened
             , (SELECT language.name::text FROM languages AS language WHERE language.id::text = old.language::text) -- if :here, conversation_sessions.language, languages.id, languages.name
             , old.language::text -- if :here, conversation_sessions.language
     :noted
     :of_somebody
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
