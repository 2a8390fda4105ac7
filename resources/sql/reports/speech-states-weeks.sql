-- What became of the recordings of each week:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month that is told of: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_state: pending, uploading, uploaded, analyzing, analyzed or failed; empty: none. A message counts as a recording when it
-- has audio, or has left the state pending.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week, at_state
-- value: recordings count = count
-- opens: speech-states-weeks-rows
-- scans: conversations, as a month's recordings are of so many of them that each by its key takes longer than all at once
-- needs: messages(id, conversation_id, timestamp, audio_processing_state)
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
         , coalesce(message.audio_processing_state::text, '') AS at_state
         , count(*) AS n
      FROM messages AS message
      JOIN conversations AS conversation ON conversation.id = message.conversation_id
     WHERE message.timestamp >= :'since'::timestamp AND message.timestamp < :'until'::timestamp
       AND (message.audio_processing_state::text NOT IN ('', 'pending')
             OR nullif(btrim(message.audio_storage_key::text), '') IS NOT NULL -- if messages.audio_storage_key
             OR nullif(btrim(message.audio_url::text), '') IS NOT NULL -- if messages.audio_url
           )
       :conversations_narrowed
     GROUP BY 1, 2
), week AS (
    :weeks_of_period
), state AS (
    SELECT at_state, sum(n) AS total
      FROM counted
     GROUP BY at_state
)
SELECT week.at_week, state.at_state
     , coalesce(counted.n, 0) AS recordings
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN state
  LEFT JOIN counted USING (at_week, at_state)
 ORDER BY week.at_week, state.at_state;
