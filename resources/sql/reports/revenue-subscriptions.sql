-- How many subscriptions there are of each tier and status, as they stand today:
-- tier: of the subscription. without, domains: accounts left out. Whatever the period, for a subscription keeps its present state only.
-- at_tier: its id. at_status: active, trialing, past_due or canceled; where there is no status, what is_active says.
-- filters: tier, without, domains
-- mark: at_tier, at_status
-- value: subscriptions count = count
-- value: learners count = distinct(user_id)
-- opens: revenue-subscriptions-rows
-- needs: subscriptions(id, user_id)
\ir pieces/left-out.sql
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT coalesce(NULL
           , subscription.tier_id::text -- if subscriptions.tier_id
           , subscription.current_tier::text -- if subscriptions.current_tier
           , '') AS at_tier
         , coalesce(NULL
           , subscription.status::text -- if subscriptions.status
           , CASE WHEN lower(subscription.is_active::text) IN ('true', 't', '1') THEN 'active' ELSE 'canceled' END -- if subscriptions.is_active
           , '') AS at_status
         , count(DISTINCT subscription.user_id) AS learners, count(*) AS n
      FROM subscriptions AS subscription
     WHERE true
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = subscription.user_id::text)
       AND (:'tier'::text = '' OR :'tier'::text = coalesce(NULL
               , subscription.tier_id::text -- if subscriptions.tier_id
               , subscription.current_tier::text -- if subscriptions.current_tier
               , ''))
     GROUP BY 1, 2
), tier AS (
    SELECT DISTINCT at_tier
      FROM counted
), status AS (
    SELECT coalesce(known.place, 1000) AS place, at_status
      FROM (VALUES (1, 'active'), (2, 'trialing'), (3, 'past_due'), (4, 'canceled')) AS known (place, at_status)
      FULL JOIN (SELECT DISTINCT at_status FROM counted) AS seen USING (at_status)
)
SELECT tier.at_tier, status.at_status, coalesce(counted.n, 0) AS subscriptions, coalesce(counted.learners, 0) AS learners
     , coalesce(counted.n, 0) AS n
  FROM tier
 CROSS JOIN status
  LEFT JOIN counted USING (at_tier, at_status)
 ORDER BY tier.at_tier, status.place, status.at_status;
