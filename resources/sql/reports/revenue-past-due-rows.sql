-- The row behind one mark of revenue-past-due.sql: a subscription.
-- until, tier, without, domains: as there. at_subscription: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: subscriptions(id, user_id, status, current_period_start)
-- needs: payments(id, subscription_id, amount, currency, status, created_at)
-- pages: id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/subscription-columns.sql
\set who subscription.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT subscription.id::text AS id
     :learner_name
     , subscription.current_period_start AS due_since
     , greatest(0, floor(extract(epoch FROM :'until'::timestamp - subscription.current_period_start) / 86400))::bigint AS days
     , failed.amount
     , failed.currency
     , failed.created_at AS failed_at
     :subscription_columns
  FROM subscriptions AS subscription
  LEFT JOIN LATERAL (
        SELECT payment.amount, upper(payment.currency::text) AS currency, payment.created_at
          FROM payments AS payment
         WHERE payment.subscription_id = subscription.id AND payment.status::text NOT IN ('succeeded', 'pending')
         ORDER BY payment.created_at DESC, payment.id DESC
         LIMIT 1) AS failed ON true
  LEFT JOIN users AS person ON person.id = subscription.user_id -- if users.id, users.display_name
 WHERE subscription.status::text = 'past_due' AND subscription.id::text = :'at_subscription'::text
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = subscription.user_id::text)
   AND (:'tier'::text = '' OR :'tier'::text = coalesce(NULL
           , subscription.tier_id::text -- if subscriptions.tier_id
           , subscription.current_tier::text -- if subscriptions.current_tier
           , ''))
   AND (:'after_id'::text = '' OR subscription.id::text > :'after_id'::text)
 ORDER BY subscription.id::text
 LIMIT :'limit'::bigint;
