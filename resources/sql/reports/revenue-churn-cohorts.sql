-- How many of the subscriptions that started in a month had ended so many months later:
-- since, until: the period of their start, in UTC, until not included; ends count up to its end. zone: in which a month begins.
-- tier: of the subscription. without, domains: accounts left out.
-- at_cohort: the month of the start. at_age: months since, 0 to 24, as far as they have begun. ended: canceled with a last
-- period that ended in that month or before it, among all of the cohort. A subscription keeps its present state only: one
-- that was canceled and taken up again counts as never ended.
-- filters: since, until, zone, tier, without, domains
-- mark: at_cohort, at_age
-- value: ended share = share(ended)
-- opens: revenue-churn-cohorts-rows
-- needs: subscriptions(id, user_id, status, created_at, current_period_end)
\ir pieces/left-out.sql
WITH left_out AS MATERIALIZED (
    :left_out
), subscribed AS (
    SELECT date_trunc('month', subscription.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone') AS cohort
         , CASE WHEN subscription.status::text = 'canceled' AND subscription.current_period_end < :'until'::timestamp
                THEN date_trunc('month', subscription.current_period_end AT TIME ZONE 'UTC' AT TIME ZONE :'zone') END AS last
      FROM subscriptions AS subscription
     WHERE subscription.created_at >= :'since'::timestamp AND subscription.created_at < :'until'::timestamp
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = subscription.user_id::text)
       AND (:'tier'::text = '' OR :'tier'::text = coalesce(NULL
               , subscription.tier_id::text -- if subscriptions.tier_id
               , subscription.current_tier::text -- if subscriptions.current_tier
               , ''))
), cohort AS (
    SELECT first AS cohort, date_trunc('month', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone') AS last
      FROM generate_series(
           date_trunc('month', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
           date_trunc('month', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
           interval '1 month') AS first
)
SELECT to_char(cohort.cohort, 'YYYY-MM') AS at_cohort, age::text AS at_age
     , round((count(*) FILTER (WHERE subscribed.last <= cohort.cohort + age * interval '1 month'))::numeric / nullif(count(subscribed.cohort), 0), 6) AS ended
     , count(subscribed.cohort) AS n
  FROM cohort
 CROSS JOIN generate_series(0, 24) AS age
  LEFT JOIN subscribed USING (cohort)
 WHERE cohort.cohort + age * interval '1 month' <= cohort.last
 GROUP BY cohort.cohort, age
 ORDER BY cohort.cohort, age;
