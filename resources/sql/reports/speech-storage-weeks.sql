-- How much storage the recordings of each week still take:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month that is told of: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- Recordings with a key in the storage and a size, not deleted.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week
-- value: stored bytes = sum(audio_size_bytes)
-- opens: speech-storage-weeks-rows
-- needs: messages(id, conversation_id, timestamp, audio_storage_key, audio_deleted_at, audio_size_bytes)
-- needs: conversations(id, user_id)
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/weeks.sql
\set who conversation.user_id
\set moment message.timestamp
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('week', message.timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
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
), week AS (
    :weeks_of_period
)
SELECT week.at_week
     , coalesce(counted.stored, 0) AS stored
     , coalesce(counted.n, 0) AS n
  FROM week
  LEFT JOIN counted USING (at_week)
 ORDER BY week.at_week;
