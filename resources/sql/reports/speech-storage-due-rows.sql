-- The rows behind one mark of speech-storage-due.sql: messages, newest first.
-- since, until, language, tier, guests, without, domains: as there. at_due: the mark.
-- limit: so many rows, of those after the row with after_timestamp and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: messages(id, conversation_id, timestamp, audio_storage_key, audio_deleted_at, audio_size_bytes, audio_retention_expires_at)
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
   AND CASE WHEN message.audio_retention_expires_at IS NULL THEN 'never' ELSE (ARRAY['overdue', '0-7 days', '7-30 days', '30-90 days', '90+ days'])[1 + width_bucket(extract(epoch FROM message.audio_retention_expires_at - :'until'::timestamp)::numeric, ARRAY[0, 604800, 2592000, 7776000]::numeric[])] END = :'at_due'::text
   AND nullif(btrim(message.audio_storage_key::text), '') IS NOT NULL
   AND message.audio_deleted_at IS NULL
   AND message.audio_size_bytes::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
   :conversations_narrowed
   AND (:'after_id'::text = '' OR (message.timestamp, message.id::text) < (nullif(:'after_timestamp'::text, '')::timestamp, :'after_id'::text))
 ORDER BY message.timestamp DESC, message.id::text DESC
 LIMIT :'limit'::bigint;
