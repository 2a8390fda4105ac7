-- The rows behind one mark of speech-rates-weeks.sql: analyses, newest first.
-- since, until, zone, language, tier, guests, without, domains: as there. at_week, at_engine, at_measure: the mark.
-- limit: so many rows, of those after the row with after_analyzed_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: message_audio_analysis(id, message_id, analyzed_at)
-- needs: messages(id, conversation_id)
-- needs: conversations(id, user_id)
-- pages: analyzed_at, id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
)
SELECT analysis.analyzed_at, analysis.id::text AS id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(conversation.user_id::text, 8)) AS learner
     , CASE WHEN measure.figure::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN measure.figure::text::numeric END AS figure
     , conversation.target_language_id -- if conversations.target_language_id
     , concat_ws(' ', NULL
               , analysis.analysis_engine -- if message_audio_analysis.analysis_engine
               , analysis.analysis_version -- if message_audio_analysis.analysis_version
               , analysis.analysis_model_version -- if message_audio_analysis.analysis_model_version
               ) AS engine
     , analysis.message_id
     , analysis.analysis_error -- if message_audio_analysis.analysis_error
  FROM message_audio_analysis AS analysis
  -- One look-up for each analysis, for a plain join reads all messages.
 CROSS JOIN LATERAL (SELECT said.conversation_id FROM messages AS said WHERE said.id = analysis.message_id LIMIT 1) AS message
  JOIN conversations AS conversation ON conversation.id = message.conversation_id
 CROSS JOIN LATERAL (VALUES
           (NULL, NULL::text)
         , ('speech', analysis.speech_rate_wpm::text) -- if message_audio_analysis.speech_rate_wpm
         , ('articulation', analysis.articulation_rate_wpm::text) -- if message_audio_analysis.articulation_rate_wpm
           ) AS measure (at_measure, figure)
  LEFT JOIN users AS person ON person.id = conversation.user_id -- if users.id, users.display_name
 WHERE analysis.analyzed_at >= :'since'::timestamp AND analysis.analyzed_at < :'until'::timestamp
   AND analysis.analyzed_at >= :'at_week'::timestamp - interval '1 day'
   AND analysis.analyzed_at < :'at_week'::timestamp + interval '8 days'
   AND to_char(date_trunc('week', analysis.analyzed_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') = :'at_week'::text
   AND concat_ws(' ', NULL
           , analysis.analysis_engine -- if message_audio_analysis.analysis_engine
           , analysis.analysis_version -- if message_audio_analysis.analysis_version
           , analysis.analysis_model_version -- if message_audio_analysis.analysis_model_version
           ) = :'at_engine'::text
   AND measure.at_measure = :'at_measure'::text
   AND measure.figure ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
   AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
   AND CASE :'guests'::text WHEN 'out' THEN conversation.user_id IS NOT NULL WHEN 'only' THEN conversation.user_id IS NULL ELSE true END
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = conversation.user_id::text)
   AND (:'tier'::text = '' OR conversation.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
           , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = conversation.user_id AND used.period = to_char(analysis.analyzed_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
           , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
           , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
           , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
           , ''))
   AND (:'after_id'::text = '' OR (analysis.analyzed_at, analysis.id::text) < (nullif(:'after_analyzed_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY analysis.analyzed_at DESC, analysis.id::text DESC
 LIMIT :'limit'::bigint;
