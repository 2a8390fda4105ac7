-- How much storage is to be freed when:
-- since, until: the period, in UTC, until not included.
-- language: of the conversation. tier: of the learner in the month that is told of: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_due: the time from the end of the period to the date of deletion; overdue: it has passed; never: there is no date.
-- Recordings of the period with a key in the storage and a size, not deleted.
-- filters: since, until, language, tier, guests, without, domains
-- mark: at_due
-- value: stored bytes = sum(audio_size_bytes)
-- value: recordings count = count
-- opens: speech-storage-due-rows
-- needs: messages(id, conversation_id, timestamp, audio_storage_key, audio_deleted_at, audio_size_bytes, audio_retention_expires_at)
-- needs: conversations(id, user_id)
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\set who conversation.user_id
\set moment message.timestamp
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT CASE WHEN message.audio_retention_expires_at IS NULL THEN 'never' ELSE (ARRAY['overdue', '0-7 days', '7-30 days', '30-90 days', '90+ days'])[1 + width_bucket(extract(epoch FROM message.audio_retention_expires_at - :'until'::timestamp)::numeric, ARRAY[0, 604800, 2592000, 7776000]::numeric[])] END AS at_due
         , sum(CASE WHEN message.audio_size_bytes::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN message.audio_size_bytes::text::numeric END) AS stored
         , count(*) AS n
      FROM messages AS message
      JOIN conversations AS conversation ON conversation.id = message.conversation_id
     WHERE message.timestamp >= :'since'::timestamp AND message.timestamp < :'until'::timestamp
       AND nullif(btrim(message.audio_storage_key::text), '') IS NOT NULL
       AND message.audio_deleted_at IS NULL
       AND message.audio_size_bytes::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       :conversations_narrowed
     GROUP BY 1
), due (place, at_due) AS (
    VALUES (1, 'overdue')
         , (2, '0-7 days')
         , (3, '7-30 days')
         , (4, '30-90 days')
         , (5, '90+ days')
         , (6, 'never')
)
SELECT due.at_due
     , coalesce(counted.stored, 0) AS stored
     , coalesce(counted.n, 0) AS recordings
     , coalesce(counted.n, 0) AS n
  FROM due
  LEFT JOIN counted USING (at_due)
 ORDER BY due.place;
