-- How many payments failed on each day.
-- since, until: the period, in UTC, until not included. zone: in which days are cut.
-- Amounts stand in the rows, each in its currency.
-- filters: since, until, zone, without, domains
-- mark: at_day
-- value: payments count = count
-- opens: overview-payments-rows
-- needs: payments(id, user_id, status, created_at)
\ir pieces/days.sql
WITH found AS (
    SELECT to_char(payment.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone', 'YYYY-MM-DD') AS day, count(*) AS n
      FROM payments AS payment
     WHERE payment.created_at >= :'since'::timestamp AND payment.created_at < :'until'::timestamp
       AND payment.status::text = 'failed'
       AND payment.user_id::text <> ALL (coalesce(nullif(:'without', ''), '{}')::text[])
       AND payment.user_id NOT IN (SELECT id FROM users WHERE lower(split_part(email, '@', 2)) = ANY (coalesce(nullif(:'domains', ''), '{}')::text[])) -- if users.id, users.email
     GROUP BY 1
), day AS (
    :days_of_period
)
SELECT day.day AS at_day, coalesce(n, 0) AS n, coalesce(n, 0) AS payments
  FROM day
  LEFT JOIN found ON found.day = day.day
 ORDER BY day.day;
