-- What a learner subscribed to, the period that ends last first.
-- user: the account's id. limit: so many rows; total: of how many.
-- needs: subscriptions(user_id)
SELECT coalesce(NULL::text
             , (SELECT tier.name::text FROM tiers AS tier WHERE tier.id::text = held.tier_id::text) -- if subscriptions.tier_id, tiers.id, tiers.name
             , nullif(btrim(held.tier_id::text), '') -- if subscriptions.tier_id
             , held.current_tier::text -- if subscriptions.current_tier
           ) AS tier
     , held.status::text AS status -- if subscriptions.status
     , held.current_period_start AS period_start_at -- if subscriptions.current_period_start
     , held.current_period_end AS period_end_at -- if subscriptions.current_period_end
     , held.cancel_at_period_end::text AS cancel_at_period_end -- if subscriptions.cancel_at_period_end
     , held.stripe_subscription_id::text AS stripe_subscription_id -- if subscriptions.stripe_subscription_id
     , held.stripe_price_id::text AS stripe_price_id -- if subscriptions.stripe_price_id
     , held.created_at -- if subscriptions.created_at
     , held.id::text AS id -- if subscriptions.id
     , count(*) OVER () AS total
  FROM subscriptions AS held
 WHERE held.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::subscriptions, jsonb_build_object('user_id', nullif(:'user', ''))))
 ORDER BY coalesce(NULL::timestamp
             , held.current_period_end::timestamp -- if subscriptions.current_period_end
           ) DESC NULLS LAST
     , held.id::text -- if subscriptions.id
 LIMIT :'limit'::bigint;
