-- Why recordings could not be processed:
-- since, until: the period, in UTC, until not included.
-- language: of the conversation. tier: of the learner in the month that is told of: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_error: the first 120 letters of what was said, the fifteen most frequent ones; Other: all the rest together; empty: nothing.
-- filters: since, until, language, tier, guests, without, domains
-- mark: at_error
-- value: recordings count = count
-- opens: speech-failures-rows
-- needs: messages(id, conversation_id, timestamp, audio_processing_state, audio_processing_error)
-- needs: conversations(id, user_id)
\ir pieces/speech-failures.sql
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\set who conversation.user_id
\set moment message.timestamp
WITH left_out AS MATERIALIZED (
    :left_out
)
:failures_ranked
, counted AS (
    SELECT ranked.label AS at_error
         , count(*) AS n
      FROM messages AS message
      JOIN conversations AS conversation ON conversation.id = message.conversation_id
      JOIN ranked ON ranked.series = left(coalesce(message.audio_processing_error, ''), 120)
     WHERE message.timestamp >= :'since'::timestamp AND message.timestamp < :'until'::timestamp
       AND message.audio_processing_state::text = 'failed'
       :conversations_narrowed
     GROUP BY 1
), error AS (
    SELECT label AS at_error, min(place) AS place
      FROM ranked
     GROUP BY label
)
SELECT error.at_error
     , coalesce(counted.n, 0) AS recordings
     , coalesce(counted.n, 0) AS n
  FROM error
  LEFT JOIN counted USING (at_error)
 ORDER BY error.place;
