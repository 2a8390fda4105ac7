-- Analyses, a page of them, newest first. A report says of its own: `:analyses_read`, where its figures come from;
-- `:analyses_told`, the figures that a row shows; `:analyses_of_mark`, which of them are behind the mark.
\ir left-out.sql
\ir learner-name.sql
\ir engine.sql
\ir analysed-message.sql
\ir conversations-narrowed.sql
\set who conversation.user_id
\set moment analysis.analyzed_at
SELECT $piece$
SELECT analysis.analyzed_at, analysis.id::text AS id
     :learner_name
     :analyses_told
     , conversation.target_language_id -- if conversations.target_language_id
     , concat_ws(' ', NULL
               :engine_parts
               ) AS engine
     , analysis.message_id
     , analysis.analysis_error -- if message_audio_analysis.analysis_error
  FROM message_audio_analysis AS analysis
  -- One look-up for each analysis, for a plain join reads all messages.
 :analysed_message
 :analyses_read
  LEFT JOIN users AS person ON person.id = conversation.user_id -- if users.id, users.display_name
 WHERE analysis.analyzed_at >= :'since'::timestamp AND analysis.analyzed_at < :'until'::timestamp
   :analyses_of_mark
   :conversations_narrowed
   AND (:'after_id'::text = '' OR (analysis.analyzed_at, analysis.id::text) < (nullif(:'after_analyzed_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY analysis.analyzed_at DESC, analysis.id::text DESC
 LIMIT :'limit'::bigint
$piece$ AS analyses_rows \gset
SELECT $piece$
AND concat_ws(' ', NULL
        :engine_parts
        ) = :'at_engine'::text
$piece$ AS analyses_of_engine \gset
