-- What active subscriptions bring in a month at the prices of the tiers, in USD:
-- tier: of the subscription. without, domains: accounts left out. As it stands today, whatever the period.
-- at_tier: the tier whose price it is. at_currency: USD, in which tiers have their prices, whatever the learner pays in.
-- at_term: month, or year, of which a twelfth is counted, rounded to a millionth for each subscription. Trials and
-- subscriptions that are past due bring nothing here; prices that no tier names are in revenue-unmatched-prices.sql.
-- filters: tier, without, domains
-- mark: at_tier, at_currency, at_term
-- value: recurring USD = sum(monthly_usd)
-- opens: revenue-recurring-rows
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
SELECT priced.tier_id::text AS at_tier, 'USD' AS at_currency, priced.at_term
     , sum(priced.monthly_usd) AS recurring, count(*) AS n
  FROM subscriptions AS subscription
  JOIN priced ON priced.id = subscription.id
 WHERE priced.at_term IS NOT NULL
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = subscription.user_id::text)
   AND (:'tier'::text = '' OR :'tier'::text = coalesce(NULL
           , subscription.tier_id::text -- if subscriptions.tier_id
           , subscription.current_tier::text -- if subscriptions.current_tier
           , ''))
 GROUP BY 1, 2, 3
 ORDER BY 1, 2, 3;
