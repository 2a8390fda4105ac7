-- The rows behind one mark of revenue-failed.sql: payments, newest first.
-- since, until, zone, tier, without, domains: as there. at_month, at_currency, at_status: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: payments(id, user_id, amount, currency, status, created_at)
-- pages: created_at, id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\set who payment.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT payment.created_at, payment.id::text AS id
     :learner_name
     , payment.amount
     , payment.currency
     , payment.status
  FROM payments AS payment
  LEFT JOIN users AS person ON person.id = payment.user_id -- if users.id, users.display_name
 WHERE payment.created_at >= :'since'::timestamp AND payment.created_at < :'until'::timestamp
   AND payment.created_at >= (:'at_month'::text || '-01')::timestamp - interval '1 day'
   AND payment.created_at < (:'at_month'::text || '-01')::timestamp + interval '1 month 1 day'
   AND to_char(date_trunc('month', payment.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM') = :'at_month'::text
   AND upper(coalesce(payment.currency::text, '')) = :'at_currency'::text
   AND payment.status::text = :'at_status'::text
   AND payment.status::text NOT IN ('succeeded', 'pending')
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = payment.user_id::text)
   AND (:'tier'::text = '' OR :'tier'::text = coalesce(NULL
           , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.id = payment.subscription_id) -- if payments.subscription_id, subscriptions.id, subscriptions.tier_id
           , (SELECT held.current_tier::text FROM subscriptions AS held WHERE held.id = payment.subscription_id) -- if payments.subscription_id, subscriptions.id, subscriptions.current_tier
           , ''))
   AND (:'after_id'::text = '' OR (payment.created_at, payment.id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY payment.created_at DESC, payment.id::text DESC
 LIMIT :'limit'::bigint;
