-- Fresh figures for the planner, and nothing temporary left behind; the temporary tables go with the transaction.

ANALYZE users, user_preferences, session, conversations, messages, message_audio_analysis, scenario_attempts,
        scenario_outcomes, subscriptions, payments, user_usage, conversation_sessions, analysis_findings,
        user_feature_profiles, analytics_events;

DROP FUNCTION pg_temp.sample_unit(bigint, integer);
DROP FUNCTION pg_temp.sample_uuid(bigint, integer);
DROP FUNCTION pg_temp.sample_units(text);
DROP FUNCTION pg_temp.sample_key(text, timestamp, bigint);
