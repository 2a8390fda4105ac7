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
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), seen AS (
    SELECT coalesce(event.event_name::text, '') AS series, count(*) AS n
      FROM analytics_events AS event
     WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
       AND CASE :'guests'::text WHEN 'out' THEN event.user_id IS NOT NULL WHEN 'only' THEN event.user_id IS NULL ELSE true END
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = event.user_id::text)
       AND (:'tier'::text = '' OR event.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = event.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = event.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1
), ranked AS (
    SELECT series, least(place, 16) AS place, CASE WHEN place <= 15 THEN series ELSE 'Other' END AS label
      FROM (SELECT series, row_number() OVER (ORDER BY n DESC, series) AS place FROM seen) AS placed
), counted AS (
    SELECT to_char(date_trunc('week', event.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , ranked.label AS at_event
         , count(*) AS n
      FROM analytics_events AS event
      JOIN ranked ON ranked.series = coalesce(event.event_name::text, '')
     WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
       AND CASE :'guests'::text WHEN 'out' THEN event.user_id IS NOT NULL WHEN 'only' THEN event.user_id IS NULL ELSE true END
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = event.user_id::text)
       AND (:'tier'::text = '' OR event.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = event.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = event.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1, 2
), week AS (
    SELECT to_char(bound.first + number * 7, 'YYYY-MM-DD') AS at_week
      FROM (SELECT (date_trunc('week', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS first
                 , (date_trunc('week', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS last) AS bound
     CROSS JOIN generate_series(0, (bound.last - bound.first) / 7) AS number
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
