-- How fast learners speak, in words a minute, week by week:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month that is told of: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_engine: engine, version and model, whose figures cannot be compared with those of another.
-- at_measure: speech, pauses included, or articulation, without them. mean: of the analyses with a figure.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week, at_engine, at_measure
-- value: mean count = mean(figure)
-- opens: speech-rates-weeks-rows
-- needs: message_audio_analysis(id, message_id, analyzed_at)
-- needs: messages(id, conversation_id)
-- needs: conversations(id, user_id)
\ir pieces/left-out.sql
\ir pieces/engine.sql
\ir pieces/analysed-message.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/weeks.sql
\set who conversation.user_id
\set moment analysis.analyzed_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('week', analysis.analyzed_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , concat_ws(' ', NULL
               :engine_parts
               ) AS at_engine
         , measure.at_measure AS at_measure
         , round(avg(CASE WHEN measure.figure::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN measure.figure::text::numeric END), 6) AS mean
         , count(*) AS n
      FROM message_audio_analysis AS analysis
      -- One look-up for each analysis, for a plain join reads all messages.
     :analysed_message
     CROSS JOIN LATERAL (VALUES
               (NULL, NULL::text)
             , ('speech', analysis.speech_rate_wpm::text) -- if message_audio_analysis.speech_rate_wpm
             , ('articulation', analysis.articulation_rate_wpm::text) -- if message_audio_analysis.articulation_rate_wpm
               ) AS measure (at_measure, figure)
     WHERE analysis.analyzed_at >= :'since'::timestamp AND analysis.analyzed_at < :'until'::timestamp
       AND measure.figure ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       :conversations_narrowed
     GROUP BY 1, 2, 3
), week AS (
    :weeks_of_period
), engine AS (
    SELECT at_engine, sum(n) AS total
      FROM counted
     GROUP BY at_engine
), measure (place, at_measure) AS (
    VALUES (1, 'speech')
         , (2, 'articulation')
)
SELECT week.at_week, engine.at_engine, measure.at_measure
     , counted.mean
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN engine
 CROSS JOIN measure
  LEFT JOIN counted USING (at_week, at_engine, at_measure)
 ORDER BY week.at_week, engine.at_engine, measure.place;
