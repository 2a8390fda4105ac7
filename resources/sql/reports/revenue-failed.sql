-- What was not received in each month, in each currency, because the payment did not succeed:
-- since, until: the period, in UTC, until not included. zone: in which a month begins.
-- tier: of the subscription that was paid. without, domains: accounts left out.
-- at_currency: its code; amounts of different currencies are never added up. at_status: failed, canceled,
-- requires_payment_method or requires_confirmation; each try counts. Payments that are pending are not counted.
-- filters: since, until, zone, tier, without, domains
-- mark: at_month, at_currency, at_status
-- value: amount money = sum(amount)
-- value: payments count = count
-- opens: revenue-failed-rows
-- needs: payments(id, user_id, amount, currency, status, created_at)
\ir pieces/left-out.sql
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('month', payment.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM') AS at_month
         , upper(coalesce(payment.currency::text, '')) AS at_currency
         , payment.status::text AS at_status
         , sum(payment.amount::numeric) AS amount
         , count(*) AS n
      FROM payments AS payment
     WHERE payment.created_at >= :'since'::timestamp AND payment.created_at < :'until'::timestamp
       AND payment.status::text NOT IN ('succeeded', 'pending')
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = payment.user_id::text)
       AND (:'tier'::text = '' OR :'tier'::text = coalesce(NULL
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.id = payment.subscription_id) -- if payments.subscription_id, subscriptions.id, subscriptions.tier_id
               , (SELECT held.current_tier::text FROM subscriptions AS held WHERE held.id = payment.subscription_id) -- if payments.subscription_id, subscriptions.id, subscriptions.current_tier
               , ''))
     GROUP BY 1, 2, 3
), month AS (
    SELECT to_char(bound.first + number * interval '1 month', 'YYYY-MM') AS at_month
      FROM (SELECT (date_trunc('month', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS first
                 , (date_trunc('month', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS last) AS bound
     CROSS JOIN generate_series(0, ((extract(year FROM bound.last) - extract(year FROM bound.first)) * 12
                    + extract(month FROM bound.last) - extract(month FROM bound.first))::int) AS number
), series AS (
    SELECT DISTINCT at_currency, at_status
      FROM counted
)
SELECT month.at_month, series.at_currency, series.at_status
     , coalesce(counted.amount, 0) AS amount
     , coalesce(counted.n, 0) AS payments
     , coalesce(counted.n, 0) AS n
  FROM month
 CROSS JOIN series
  LEFT JOIN counted USING (at_month, at_currency, at_status)
 ORDER BY month.at_month, series.at_currency, series.at_status;
