-- How many messages conversations have: one row for each span of messages.
-- since, until: the period, in UTC, until not included.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_bucket: messages. Conversations without a number are not counted.
-- filters: since, until, language, tier, guests, without, domains
-- mark: at_bucket
-- value: conversations count = count
-- opens: engagement-message-counts-rows
-- needs: conversations(id, user_id, started_at, message_count)
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT (ARRAY['0', '1-4', '5-9', '10-14', '15-19', '20-29', '30-49', '50+'])[1 + width_bucket((CASE WHEN conversation.message_count::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN conversation.message_count::text::numeric END), ARRAY[1, 5, 10, 15, 20, 30, 50]::numeric[])] AS at_bucket
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       AND conversation.message_count::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       :conversations_narrowed
     GROUP BY 1
), bucket (place, at_bucket) AS (
    VALUES (1, '0')
         , (2, '1-4')
         , (3, '5-9')
         , (4, '10-14')
         , (5, '15-19')
         , (6, '20-29')
         , (7, '30-49')
         , (8, '50+')
)
SELECT bucket.at_bucket
     , coalesce(counted.n, 0) AS conversations
     , coalesce(counted.n, 0) AS n
  FROM bucket
  LEFT JOIN counted USING (at_bucket)
 ORDER BY bucket.place;
