-- How long a pause is, week by week:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month that is told of: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_engine: engine, version and model, whose figures cannot be compared with those of another.
-- mean_pause: of the mean pauses of the recordings.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week, at_engine
-- value: mean_pause seconds = mean(pause_seconds)
-- opens: speech-pause-length-weeks-rows
-- needs: message_audio_analysis(id, message_id, analyzed_at, average_pause_duration_ms)
-- needs: messages(id, conversation_id)
-- needs: conversations(id, user_id)
\ir pieces/left-out.sql
\ir pieces/engine.sql
\ir pieces/analysed-message.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/weeks.sql
\ir pieces/analyses-week.sql
\set who conversation.user_id
\set moment analysis.analyzed_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT :analysis_week AS at_week
         , concat_ws(' ', NULL
               :engine_parts
               ) AS at_engine
         , round(avg(CASE WHEN analysis.average_pause_duration_ms::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN analysis.average_pause_duration_ms::text::numeric END) / 1000, 6) AS mean_pause
         , count(*) AS n
      FROM message_audio_analysis AS analysis
      -- One look-up for each analysis, for a plain join reads all messages.
     :analysed_message
     WHERE analysis.analyzed_at >= :'since'::timestamp AND analysis.analyzed_at < :'until'::timestamp
       AND analysis.average_pause_duration_ms::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       :conversations_narrowed
     GROUP BY 1, 2
), week AS (
    :weeks_of_period
), engine AS (
    SELECT at_engine, sum(n) AS total
      FROM counted
     GROUP BY at_engine
)
SELECT week.at_week, engine.at_engine
     , counted.mean_pause
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN engine
  LEFT JOIN counted USING (at_week, at_engine)
 ORDER BY week.at_week, engine.at_engine;
