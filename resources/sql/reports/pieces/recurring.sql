-- Active subscriptions with the tier and term whose price they pay.
SELECT $piece$
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
$piece$ AS subscriptions_priced \gset
