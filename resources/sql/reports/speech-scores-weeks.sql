-- How accurate and fluent speech is, week by week:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month that is told of: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_engine: engine, version and model, whose figures cannot be compared with those of another.
-- at_measure: accuracy or fluency, documented as 0 to 100 and shown as found. mean: of the analyses with a figure.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week, at_engine, at_measure
-- value: mean score = mean(figure)
-- opens: speech-scores-weeks-rows
-- needs: message_audio_analysis(id, message_id, analyzed_at)
-- needs: messages(id, conversation_id)
-- needs: conversations(id, user_id)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT to_char(date_trunc('week', analysis.analyzed_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , concat_ws(' ', NULL
               , analysis.analysis_engine -- if message_audio_analysis.analysis_engine
               , analysis.analysis_version -- if message_audio_analysis.analysis_version
               , analysis.analysis_model_version -- if message_audio_analysis.analysis_model_version
               ) AS at_engine
         , measure.at_measure AS at_measure
         , round(avg(CASE WHEN measure.figure::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN measure.figure::text::numeric END), 6) AS mean
         , count(*) AS n
      FROM message_audio_analysis AS analysis
      -- One look-up for each analysis, for a plain join reads all messages.
     CROSS JOIN LATERAL (SELECT said.conversation_id FROM messages AS said WHERE said.id = analysis.message_id LIMIT 1) AS message
      JOIN conversations AS conversation ON conversation.id = message.conversation_id
     CROSS JOIN LATERAL (VALUES
               (NULL, NULL::text)
             , ('accuracy', analysis.overall_accuracy_score::text) -- if message_audio_analysis.overall_accuracy_score
             , ('fluency', analysis.overall_fluency_score::text) -- if message_audio_analysis.overall_fluency_score
               ) AS measure (at_measure, figure)
     WHERE analysis.analyzed_at >= :'since'::timestamp AND analysis.analyzed_at < :'until'::timestamp
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
     GROUP BY 1, 2, 3
), week AS (
    SELECT to_char(bound.first + number * 7, 'YYYY-MM-DD') AS at_week
      FROM (SELECT (date_trunc('week', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS first
                 , (date_trunc('week', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS last) AS bound
     CROSS JOIN generate_series(0, (bound.last - bound.first) / 7) AS number
), engine AS (
    SELECT at_engine, sum(n) AS total
      FROM counted
     GROUP BY at_engine
), measure (place, at_measure) AS (
    VALUES (1, 'accuracy')
         , (2, 'fluency')
)
SELECT week.at_week, engine.at_engine, measure.at_measure
     , counted.mean
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN engine
 CROSS JOIN measure
  LEFT JOIN counted USING (at_week, at_engine, at_measure)
 ORDER BY week.at_week, engine.at_engine, measure.place;
