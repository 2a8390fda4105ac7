-- How many people come as far as each step of a chosen way:
-- since, until: the period, in UTC, until not included; the whole way lies in it.
-- steps: names of events, as text[], in their order. window: an interval, from the first step to the last; empty: 30 days.
-- guests: "out" or "only" who stays anonymous. without, domains: accounts left out.
-- Who is anonymous is the learner that the same session shows, else the session, else the event alone. Everybody's first
-- event of the first step counts, and after it the earliest of each further one.
-- at_step: 1 for the first. event: its name.
-- filters: since, until, guests, without, domains
-- mark: at_step
-- value: people count = count
-- value: median_seconds seconds = median(seconds)
-- opens: events-funnel-rows
-- needs: analytics_events(id, user_id, session_id, event_name, created_at)
\ir pieces/left-out.sql
\ir pieces/events-funnel.sql
WITH RECURSIVE left_out AS MATERIALIZED (
    :left_out
)
:events_funnel
, counted AS (
    SELECT step, count(*) AS n
         , percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM at - begun_at)::float8) AS median_seconds
      FROM reached
     GROUP BY step
)
SELECT step.place::text AS at_step, step.event, coalesce(counted.n, 0) AS people
     , round(counted.median_seconds::numeric, 6) AS median_seconds, coalesce(counted.n, 0) AS n
  FROM unnest(coalesce(nullif(:'steps'::text, ''), '{}')::text[]) WITH ORDINALITY AS step (event, place)
  LEFT JOIN counted ON counted.step = step.place
 ORDER BY step.place;
