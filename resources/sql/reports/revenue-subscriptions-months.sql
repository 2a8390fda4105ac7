-- How many subscriptions started and how many ended in each month, as far as the rows tell:
-- since, until: the period, in UTC, until not included. zone: in which a month begins.
-- tier: of the subscription. without, domains: accounts left out.
-- at_kind: started, the row was made in that month; ended, it is canceled and its last period ended in that month. A
-- subscription that was canceled and taken up again has lost the trace of its first end.
-- filters: since, until, zone, tier, without, domains
-- mark: at_month, at_kind
-- value: subscriptions count = count
-- opens: revenue-subscriptions-months-rows
-- needs: subscriptions(id, user_id, status, created_at, current_period_end)
\ir pieces/left-out.sql
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('month', turn.at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM') AS at_month, turn.at_kind, count(*) AS n
      FROM subscriptions AS subscription
     CROSS JOIN LATERAL (VALUES
               ('started', subscription.created_at)
             , ('ended', CASE WHEN subscription.status::text = 'canceled' THEN subscription.current_period_end END)) AS turn (at_kind, at)
     WHERE turn.at >= :'since'::timestamp AND turn.at < :'until'::timestamp
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = subscription.user_id::text)
       AND (:'tier'::text = '' OR :'tier'::text = coalesce(NULL
               , subscription.tier_id::text -- if subscriptions.tier_id
               , subscription.current_tier::text -- if subscriptions.current_tier
               , ''))
     GROUP BY 1, 2
), month AS (
    SELECT to_char(bound.first + number * interval '1 month', 'YYYY-MM') AS at_month
      FROM (SELECT (date_trunc('month', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS first
                 , (date_trunc('month', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS last) AS bound
     CROSS JOIN generate_series(0, ((extract(year FROM bound.last) - extract(year FROM bound.first)) * 12
                    + extract(month FROM bound.last) - extract(month FROM bound.first))::int) AS number
), kind (place, at_kind) AS (
    VALUES (1, 'started'), (2, 'ended')
)
SELECT month.at_month, kind.at_kind, coalesce(counted.n, 0) AS subscriptions, coalesce(counted.n, 0) AS n
  FROM month
 CROSS JOIN kind
  LEFT JOIN counted USING (at_month, at_kind)
 ORDER BY month.at_month, kind.place;
