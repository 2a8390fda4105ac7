-- Two figures of the analyses, week by week, under each engine: `first` and `second` name them, `first_column` and
-- `second_column` hold them.
\ir left-out.sql
\ir engine.sql
\ir analysed-message.sql
\ir analyses-measures.sql
\ir conversations-narrowed.sql
\ir weeks.sql
\ir analyses-week.sql
\set who conversation.user_id
\set moment analysis.analyzed_at
SELECT $piece$
, counted AS (
    SELECT :analysis_week AS at_week
         , concat_ws(' ', NULL
               :engine_parts
               ) AS at_engine
         , measure.at_measure AS at_measure
         , round(avg(:analysis_figure), 6) AS mean
         , count(*) AS n
      FROM message_audio_analysis AS analysis
      -- One look-up for each analysis, for a plain join reads all messages.
     :analysed_message
     :analyses_read
     WHERE analysis.analyzed_at >= :'since'::timestamp AND analysis.analyzed_at < :'until'::timestamp
       :analyses_measured
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
