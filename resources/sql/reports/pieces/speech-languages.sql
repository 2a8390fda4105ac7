-- Two figures of the analyses by language, under each engine; what is open is as in speech-weeks.sql.
\ir left-out.sql
\ir engine.sql
\ir analysed-message.sql
\ir analyses-measures.sql
\ir conversations-narrowed.sql
\set who conversation.user_id
\set moment analysis.analyzed_at
SELECT $piece$
, counted AS (
    SELECT coalesce(conversation.target_language_id::text, '') AS at_language
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
)
SELECT at_language, at_engine, at_measure
     , counted.mean
     , coalesce(counted.n, 0) AS n
  FROM counted
 ORDER BY at_language, at_engine, at_measure
$piece$ AS speech_languages \gset
