-- The rows behind one mark of speech-failures.sql: messages, newest first.
-- since, until, language, tier, guests, without, domains: as there. at_error: the mark.
-- limit: so many rows, of those after the row with after_timestamp and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: messages(id, conversation_id, timestamp, audio_processing_state, audio_processing_error)
-- needs: conversations(id, user_id)
-- pages: timestamp, id
\ir pieces/speech-failures.sql
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/learner-name.sql
\ir pieces/recording-columns.sql
\set who conversation.user_id
\set moment message.timestamp
WITH left_out AS MATERIALIZED (
    :left_out
)
:failures_ranked
SELECT message.timestamp, message.id::text AS id
     :learner_name
     :recording_columns
  FROM messages AS message
  JOIN conversations AS conversation ON conversation.id = message.conversation_id
  JOIN ranked ON ranked.series = left(coalesce(message.audio_processing_error, ''), 120)
  LEFT JOIN users AS person ON person.id = conversation.user_id -- if users.id, users.display_name
 WHERE message.timestamp >= :'since'::timestamp AND message.timestamp < :'until'::timestamp
   AND ranked.label = :'at_error'::text
   AND message.audio_processing_state::text = 'failed'
   :conversations_narrowed
   AND (:'after_id'::text = '' OR (message.timestamp, message.id::text) < (nullif(:'after_timestamp'::text, '')::timestamp, :'after_id'::text))
 ORDER BY message.timestamp DESC, message.id::text DESC
 LIMIT :'limit'::bigint;
