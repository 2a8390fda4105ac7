-- Two figures of the analyses, week by week, under each engine: `first` and `second` name them, `first_column` and
-- `second_column` hold them.
\ir left-out.sql
\ir engine.sql
\ir analysed-message.sql
\ir conversations-narrowed.sql
\ir weeks.sql
\set who conversation.user_id
\set moment analysis.analyzed_at
SELECT $piece$
, counted AS (
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
             , (:'first', analysis.:first_column::text) -- if message_audio_analysis.:first_column
             , (:'second', analysis.:second_column::text) -- if message_audio_analysis.:second_column
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
    VALUES (1, :'first')
         , (2, :'second')
)
SELECT week.at_week, engine.at_engine, measure.at_measure
     , counted.mean
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN engine
 CROSS JOIN measure
  LEFT JOIN counted USING (at_week, at_engine, at_measure)
 ORDER BY week.at_week, engine.at_engine, measure.place
$piece$ AS speech_weeks \gset
