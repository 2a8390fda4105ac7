-- Which prices of active subscriptions no tier names, so that they are missing from the recurring revenue:
-- tier: of the subscription. without, domains: accounts left out. As it stands today, whatever the period.
-- at_price: the price's id in Stripe; empty: none.
-- filters: tier, without, domains
-- mark: at_price
-- value: subscriptions count = count
-- opens: revenue-unmatched-prices-rows
-- needs: subscriptions(id, user_id, status, stripe_price_id)
-- needs: tiers(id, monthly_price_usd, annual_price_usd, stripe_price_id_monthly, stripe_price_id_annual)
\ir pieces/left-out.sql
\ir pieces/recurring.sql
WITH left_out AS MATERIALIZED (
    :left_out
), priced AS (
    -- A price that several tiers name is that of the subscription's own tier, else of the first.
    :subscriptions_priced
)
SELECT coalesce(subscription.stripe_price_id::text, '') AS at_price, count(*) AS subscriptions, count(*) AS n
  FROM subscriptions AS subscription
  JOIN priced ON priced.id = subscription.id
 WHERE priced.at_term IS NULL
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = subscription.user_id::text)
   AND (:'tier'::text = '' OR :'tier'::text = coalesce(NULL
           , subscription.tier_id::text -- if subscriptions.tier_id
           , subscription.current_tier::text -- if subscriptions.current_tier
           , ''))
 GROUP BY 1
 ORDER BY 2 DESC, 1;
