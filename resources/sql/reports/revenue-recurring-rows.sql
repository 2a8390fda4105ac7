-- The rows behind one mark of revenue-recurring.sql: active subscriptions.
-- tier, without, domains: as there. at_tier, at_currency, at_term: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: subscriptions(id, user_id, status, stripe_price_id)
-- needs: tiers(id, monthly_price_usd, annual_price_usd, stripe_price_id_monthly, stripe_price_id_annual)
-- pages: id
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
SELECT subscription.id::text AS id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(subscription.user_id::text, 8)) AS learner
     , priced.monthly_usd
     , subscription.tier_id -- if subscriptions.tier_id
     , subscription.current_tier -- if subscriptions.current_tier
     , subscription.status -- if subscriptions.status
     , subscription.stripe_price_id -- if subscriptions.stripe_price_id
     , subscription.cancel_at_period_end -- if subscriptions.cancel_at_period_end
     , subscription.current_period_start -- if subscriptions.current_period_start
     , subscription.current_period_end -- if subscriptions.current_period_end
     , subscription.created_at -- if subscriptions.created_at
  FROM subscriptions AS subscription
  JOIN priced ON priced.id = subscription.id
  LEFT JOIN users AS person ON person.id = subscription.user_id -- if users.id, users.display_name
 WHERE priced.tier_id::text = :'at_tier'::text AND :'at_currency'::text = 'USD' AND priced.at_term = :'at_term'::text
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = subscription.user_id::text)
   AND (:'tier'::text = '' OR :'tier'::text = coalesce(NULL
           , subscription.tier_id::text -- if subscriptions.tier_id
           , subscription.current_tier::text -- if subscriptions.current_tier
           , ''))
   AND (:'after_id'::text = '' OR subscription.id::text > :'after_id'::text)
 ORDER BY subscription.id::text
 LIMIT :'limit'::bigint;
