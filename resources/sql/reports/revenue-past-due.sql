-- Which subscriptions are past due, the longest first: one row for each.
-- until: the moment up to which days are counted, in UTC. As it stands today, whatever the period.
-- tier: of the subscription. without, domains: accounts left out.
-- at_subscription: its id. due_since: the start of the period that is not paid. days: since then. amount, currency,
-- failed_at: of the last payment that did not succeed.
-- filters: until, tier, without, domains
-- mark: at_subscription
-- value: days days = sum(days)
-- opens: revenue-past-due-rows
-- needs: subscriptions(id, user_id, status, current_period_start)
-- needs: payments(id, subscription_id, amount, currency, status, created_at)
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\set who subscription.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT subscription.id::text AS at_subscription
     :learner_name
     , coalesce(NULL
           , subscription.tier_id::text -- if subscriptions.tier_id
           , subscription.current_tier::text -- if subscriptions.current_tier
           , '') AS tier
     , subscription.current_period_start AS due_since, greatest(0, floor(extract(epoch FROM :'until'::timestamp - subscription.current_period_start) / 86400))::bigint AS days
     , failed.amount, failed.currency, failed.created_at AS failed_at, 1::bigint AS n
  FROM subscriptions AS subscription
  LEFT JOIN LATERAL (
        SELECT payment.amount, upper(payment.currency::text) AS currency, payment.created_at
          FROM payments AS payment
         WHERE payment.subscription_id = subscription.id AND payment.status::text NOT IN ('succeeded', 'pending')
         ORDER BY payment.created_at DESC, payment.id DESC
         LIMIT 1) AS failed ON true
  LEFT JOIN users AS person ON person.id = subscription.user_id -- if users.id, users.display_name
 WHERE subscription.status::text = 'past_due'
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = subscription.user_id::text)
   AND (:'tier'::text = '' OR :'tier'::text = coalesce(NULL
           , subscription.tier_id::text -- if subscriptions.tier_id
           , subscription.current_tier::text -- if subscriptions.current_tier
           , ''))
 ORDER BY subscription.current_period_start, subscription.id;
