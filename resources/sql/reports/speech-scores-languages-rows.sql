-- The rows behind one mark of speech-scores-languages.sql: analyses, newest first.
-- since, until, language, tier, guests, without, domains: as there. at_language, at_engine, at_measure: the mark.
-- limit: so many rows, of those after the row with after_analyzed_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: message_audio_analysis(id, message_id, analyzed_at)
-- needs: messages(id, conversation_id)
-- needs: conversations(id, user_id, target_language_id)
-- pages: analyzed_at, id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/engine.sql
\ir pieces/analysed-message.sql
\ir pieces/conversations-narrowed.sql
\set who conversation.user_id
\set moment analysis.analyzed_at
WITH left_out AS MATERIALIZED (
    :left_out
)
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
         , ('accuracy', analysis.overall_accuracy_score::text) -- if message_audio_analysis.overall_accuracy_score
         , ('fluency', analysis.overall_fluency_score::text) -- if message_audio_analysis.overall_fluency_score
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
 LIMIT :'limit'::bigint;
