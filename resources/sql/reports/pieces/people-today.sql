-- Without those who are left out, and of a tier: of the active subscription with the latest end, else free. who: the account.
SELECT $piece$
AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = :who::text)
AND (:'tier'::text = '' OR :who IS NOT NULL AND :'tier'::text = coalesce(NULL
        , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = :who AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
        , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = :who AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
        , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
        , ''))
$piece$ AS people_today \gset
