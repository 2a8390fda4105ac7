-- The rows behind one mark of events-conversion.sql: accounts, the newest first.
-- since, until, tier, without, domains: as there. at_by, at_origin: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: users(id, created_at)
-- needs: analytics_events(id, user_id, session_id, user_agent, referrer, created_at)
-- needs: conversations(user_id, started_at)
-- needs: subscriptions(user_id, created_at)
-- pages: created_at, id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), came AS (
    -- The first event of an account, and the first of the session in which it was.
    SELECT account.id AS user_id, account.created_at
         , origin.referrer, origin.device
      FROM users AS account
      LEFT JOIN LATERAL (
            SELECT event.session_id
              FROM analytics_events AS event
             WHERE event.user_id = account.id
             ORDER BY event.created_at, event.id
             LIMIT 1) AS known ON true
      LEFT JOIN LATERAL (
            SELECT coalesce(lower(substring(event.referrer FROM '^[A-Za-z]+://([^/?#:]+)')), '') AS referrer
                 , CASE WHEN event.user_agent IS NULL OR event.user_agent = '' THEN ''
                     WHEN event.user_agent LIKE '%iPad%' THEN 'iPad'
                     WHEN event.user_agent LIKE '%iPhone%' THEN 'iPhone'
                     WHEN event.user_agent LIKE '%Android%' THEN 'Android'
                     WHEN event.user_agent LIKE '%Windows%' THEN 'Windows'
                     WHEN event.user_agent LIKE '%Mac%' THEN 'Mac'
                     WHEN event.user_agent LIKE '%Linux%' THEN 'Linux'
                     ELSE 'other' END AS device
              FROM analytics_events AS event
             WHERE event.session_id = known.session_id AND known.session_id <> ''
             ORDER BY event.created_at, event.id
             LIMIT 1) AS origin ON true
     WHERE account.created_at >= :'since'::timestamp AND account.created_at < :'until'::timestamp
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = account.id::text)
       AND (:'tier'::text = '' OR account.id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = account.id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = account.id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
), way AS (
    SELECT came.user_id, came.created_at, coalesce(came.referrer, '') AS referrer, coalesce(came.device, '') AS device
         , (SELECT min(conversation.started_at) FROM conversations AS conversation WHERE conversation.user_id = came.user_id AND conversation.started_at < :'until'::timestamp) AS conversed_at
         , (SELECT min(subscription.created_at) FROM subscriptions AS subscription WHERE subscription.user_id = came.user_id AND subscription.created_at < :'until'::timestamp) AS subscribed_at
      FROM came
)
SELECT way.created_at, way.user_id::text AS id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(way.user_id::text, 8)) AS learner
     , way.referrer, way.device, way.conversed_at IS NOT NULL AS conversed, way.subscribed_at IS NOT NULL AS subscribed
     , way.conversed_at, way.subscribed_at
  FROM way
 CROSS JOIN LATERAL (VALUES (1, 'referrer', way.referrer), (2, 'device', way.device)) AS side (place, at_by, at_origin)
  LEFT JOIN users AS person ON person.id = way.user_id -- if users.id, users.display_name
 WHERE side.at_by = :'at_by'::text AND side.at_origin = :'at_origin'::text
   AND (:'after_id'::text = '' OR (way.created_at, way.user_id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY way.created_at DESC, way.user_id::text DESC
 LIMIT :'limit'::bigint;
