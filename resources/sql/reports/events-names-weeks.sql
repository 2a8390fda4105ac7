-- How many events of each name there were in each week:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- tier: of the learner today: of the active subscription with the latest end, else free. guests: "out" or "only" events
-- without a learner. without, domains: accounts left out.
-- at_event: the fifteen most frequent names of the period; Other: all the rest together.
-- filters: since, until, zone, tier, guests, without, domains
-- mark: at_week, at_event
-- value: events count = count
-- opens: events-names-weeks-rows
-- needs: analytics_events(id, user_id, event_name, created_at)
\ir pieces/events-names.sql
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\ir pieces/weeks.sql
\set who event.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
:events_ranked
, counted AS (
    SELECT to_char(date_trunc('week', event.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , ranked.label AS at_event
         , count(*) AS n
      FROM analytics_events AS event
      JOIN ranked ON ranked.series = coalesce(event.event_name::text, '')
     WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
       AND CASE :'guests'::text WHEN 'out' THEN event.user_id IS NOT NULL WHEN 'only' THEN event.user_id IS NULL ELSE true END
       :people_today
     GROUP BY 1, 2
), week AS (
    :weeks_of_period
), event AS (
    SELECT label AS at_event, min(place) AS place
      FROM ranked
     GROUP BY label
)
SELECT week.at_week, event.at_event
     , coalesce(counted.n, 0) AS events
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN event
  LEFT JOIN counted USING (at_week, at_event)
 ORDER BY week.at_week, event.place;
