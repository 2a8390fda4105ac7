-- How long conversations are: one row for each span of minutes.
-- since, until: the period, in UTC, until not included.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_bucket: minutes, the lower bound included. Conversations without a number are not counted.
-- filters: since, until, language, tier, guests, without, domains
-- mark: at_bucket
-- value: conversations count = count
-- opens: engagement-durations-rows
-- needs: conversations(id, user_id, started_at, duration_seconds)
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT (ARRAY['0-1', '1-3', '3-5', '5-10', '10-15', '15-20', '20-30', '30-60', '60+'])[1 + width_bucket((CASE WHEN conversation.duration_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN conversation.duration_seconds::text::numeric END), ARRAY[60, 180, 300, 600, 900, 1200, 1800, 3600]::numeric[])] AS at_bucket
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       AND conversation.duration_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       :conversations_narrowed
     GROUP BY 1
), bucket (place, at_bucket) AS (
    VALUES (1, '0-1')
         , (2, '1-3')
         , (3, '3-5')
         , (4, '5-10')
         , (5, '10-15')
         , (6, '15-20')
         , (7, '20-30')
         , (8, '30-60')
         , (9, '60+')
)
SELECT bucket.at_bucket
     , coalesce(counted.n, 0) AS conversations
     , coalesce(counted.n, 0) AS n
  FROM bucket
  LEFT JOIN counted USING (at_bucket)
 ORDER BY bucket.place;
