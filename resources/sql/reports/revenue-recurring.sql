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
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), priced AS (
    -- A price that several tiers name is that of the subscription's own tier, else of the first.
    SELECT subscription.id, price.at_term, price.tier_id, price.monthly_usd
      FROM subscriptions AS subscription
      LEFT JOIN LATERAL (
            SELECT tier.id AS tier_id, term.at_term
                 , CASE term.at_term WHEN 'month' THEN tier.monthly_price_usd::numeric ELSE round(tier.annual_price_usd::numeric / 12, 6) END AS monthly_usd
              FROM tiers AS tier
             CROSS JOIN (VALUES ('month'), ('year')) AS term (at_term)
             WHERE subscription.stripe_price_id = CASE term.at_term WHEN 'month' THEN tier.stripe_price_id_monthly ELSE tier.stripe_price_id_annual END
             ORDER BY tier.id::text = coalesce(NULL
                   , subscription.tier_id::text -- if subscriptions.tier_id
                   , subscription.current_tier::text -- if subscriptions.current_tier
                   , '') DESC, tier.id, term.at_term
             LIMIT 1) AS price ON true
     WHERE subscription.status::text = 'active'
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
