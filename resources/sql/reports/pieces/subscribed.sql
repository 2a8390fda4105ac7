-- Who has which tier by an active subscription, of several by that with the latest end.
SELECT $piece$
SELECT NULL::text AS user_id, NULL::text AS tier, NULL::timestamp AS period_end
 UNION ALL -- if subscriptions.user_id
SELECT user_id::text, coalesce(NULL::text -- if subscriptions.user_id
         , nullif(btrim(tier_id::text), '') -- if subscriptions.user_id, subscriptions.tier_id
         , current_tier::text -- if subscriptions.user_id, subscriptions.current_tier
       ), coalesce(NULL::timestamp -- if subscriptions.user_id
         , current_period_end::timestamp -- if subscriptions.user_id, subscriptions.current_period_end
       ) -- if subscriptions.user_id
  FROM subscriptions -- if subscriptions.user_id
 WHERE coalesce(NULL::boolean -- if subscriptions.user_id
         , status::text IN ('active', 'trialing') -- if subscriptions.user_id, subscriptions.status
         , is_active::text IN ('true', 't') -- if subscriptions.user_id, subscriptions.is_active
         , false) -- if subscriptions.user_id
$piece$ AS subscriptions_held \gset
SELECT $piece$
SELECT DISTINCT ON (user_id) user_id, tier
  FROM subscription
 WHERE tier IS NOT NULL
 ORDER BY user_id, period_end DESC NULLS LAST, tier
$piece$ AS subscribed \gset
