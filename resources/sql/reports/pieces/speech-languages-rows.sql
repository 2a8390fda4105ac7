-- The analyses behind one mark of speech-languages.sql, a page of them.
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
     , CASE WHEN measure.figure::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN measure.figure::text::numeric END AS figure
     , conversation.target_language_id -- if conversations.target_language_id
     , concat_ws(' ', NULL
               :engine_parts
               ) AS engine
     , analysis.message_id
     , analysis.analysis_error -- if message_audio_analysis.analysis_error
  FROM message_audio_analysis AS analysis
  -- One look-up for each analysis, for a plain join reads all messages.
 :analysed_message
 CROSS JOIN LATERAL (VALUES
           (NULL, NULL::text)
         , (:'first', analysis.:first_column::text) -- if message_audio_analysis.:first_column
         , (:'second', analysis.:second_column::text) -- if message_audio_analysis.:second_column
           ) AS measure (at_measure, figure)
  LEFT JOIN users AS person ON person.id = conversation.user_id -- if users.id, users.display_name
 WHERE analysis.analyzed_at >= :'since'::timestamp AND analysis.analyzed_at < :'until'::timestamp
   AND coalesce(conversation.target_language_id::text, '') = :'at_language'::text
   AND concat_ws(' ', NULL
           :engine_parts
           ) = :'at_engine'::text
   AND measure.at_measure = :'at_measure'::text
   AND measure.figure ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
   :conversations_narrowed
   AND (:'after_id'::text = '' OR (analysis.analyzed_at, analysis.id::text) < (nullif(:'after_analyzed_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY analysis.analyzed_at DESC, analysis.id::text DESC
 LIMIT :'limit'::bigint
$piece$ AS speech_languages_rows \gset
