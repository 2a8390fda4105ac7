-- The rows behind one mark of revenue-recurring.sql: active subscriptions.
-- tier, without, domains: as there. at_tier, at_currency, at_term: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: subscriptions(id, user_id, status, stripe_price_id)
-- needs: tiers(id, monthly_price_usd, annual_price_usd, stripe_price_id_monthly, stripe_price_id_annual)
-- pages: id
\ir pieces/left-out.sql
\ir pieces/recurring.sql
\ir pieces/learner-name.sql
\ir pieces/subscription-columns.sql
\set who subscription.user_id
WITH left_out AS MATERIALIZED (
    :left_out
), priced AS (
    -- A price that several tiers name is that of the subscription's own tier, else of the first.
    :subscriptions_priced
)
SELECT subscription.id::text AS id
     :learner_name
     , priced.monthly_usd
     :subscription_columns
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
