-- The rows behind one mark of speech-storage-weeks.sql: messages, newest first.
-- since, until, zone, language, tier, guests, without, domains: as there. at_week: the mark.
-- limit: so many rows, of those after the row with after_timestamp and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: messages(id, conversation_id, timestamp, audio_storage_key, audio_deleted_at, audio_size_bytes)
-- needs: conversations(id, user_id)
-- pages: timestamp, id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/recording-columns.sql
\ir pieces/conversations-narrowed.sql
\set who conversation.user_id
\set moment message.timestamp
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT message.timestamp, message.id::text AS id
     :learner_name
     :recording_columns
  FROM messages AS message
  JOIN conversations AS conversation ON conversation.id = message.conversation_id
  LEFT JOIN users AS person ON person.id = conversation.user_id -- if users.id, users.display_name
 WHERE message.timestamp >= :'since'::timestamp AND message.timestamp < :'until'::timestamp
   AND message.timestamp >= :'at_week'::timestamp - interval '1 day'
   AND message.timestamp < :'at_week'::timestamp + interval '8 days'
   AND to_char(date_trunc('week', message.timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') = :'at_week'::text
   AND nullif(btrim(message.audio_storage_key::text), '') IS NOT NULL
   AND message.audio_deleted_at IS NULL
   AND message.audio_size_bytes::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
   :conversations_narrowed
   AND (:'after_id'::text = '' OR (message.timestamp, message.id::text) < (nullif(:'after_timestamp'::text, '')::timestamp, :'after_id'::text))
 ORDER BY message.timestamp DESC, message.id::text DESC
 LIMIT :'limit'::bigint;
