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
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT (ARRAY['0-1', '1-3', '3-5', '5-10', '10-15', '15-20', '20-30', '30-60', '60+'])[1 + width_bucket((CASE WHEN conversation.duration_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN conversation.duration_seconds::text::numeric END), ARRAY[60, 180, 300, 600, 900, 1200, 1800, 3600]::numeric[])] AS at_bucket
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       AND conversation.duration_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
       AND CASE :'guests'::text WHEN 'out' THEN conversation.user_id IS NOT NULL WHEN 'only' THEN conversation.user_id IS NULL ELSE true END
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = conversation.user_id::text)
       AND (:'tier'::text = '' OR conversation.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = conversation.user_id AND used.period = to_char(conversation.started_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
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
