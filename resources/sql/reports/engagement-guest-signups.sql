-- How many guests became learners in each week, as far as events show it:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- tier: of the learner today: of the active subscription with the latest end, else free. without, domains: accounts left out.
-- An event shows it when it has a learner and its properties name a guestId. learners: counted once a week; n: these events.
-- filters: since, until, zone, tier, without, domains
-- mark: at_week
-- value: learners count = distinct(user_id)
-- opens: engagement-guest-signups-rows
-- needs: analytics_events(id, user_id, properties, created_at)
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\ir pieces/weeks.sql
\set who event.user_id
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('week', event.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week, count(DISTINCT event.user_id) AS learners, count(*) AS n
      FROM analytics_events AS event
     WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
       AND event.user_id IS NOT NULL AND event.properties::text LIKE '%guestId%'
       AND CASE json_typeof(to_json(event.properties)) WHEN 'object' THEN nullif(to_json(event.properties) ->> 'guestId', '') END IS NOT NULL
       :people_today
     GROUP BY 1
), week AS (
    :weeks_of_period
)
SELECT week.at_week, coalesce(counted.learners, 0) AS learners, coalesce(counted.n, 0) AS n
  FROM week
  LEFT JOIN counted USING (at_week)
 ORDER BY week.at_week;
