-- What was said of failed recordings, the fifteen most frequent and the rest.
\ir conversations-narrowed.sql
SELECT $piece$
, seen AS (
    SELECT left(coalesce(message.audio_processing_error, ''), 120) AS series, count(*) AS n
      FROM messages AS message
      JOIN conversations AS conversation ON conversation.id = message.conversation_id
     WHERE message.timestamp >= :'since'::timestamp AND message.timestamp < :'until'::timestamp
       AND message.audio_processing_state::text = 'failed'
       :conversations_narrowed
     GROUP BY 1
), ranked AS (
    SELECT series, least(place, 16) AS place, CASE WHEN place <= 15 THEN series ELSE 'Other' END AS label
      FROM (SELECT series, row_number() OVER (ORDER BY n DESC, series) AS place FROM seen) AS placed
)
$piece$ AS failures_ranked \gset
