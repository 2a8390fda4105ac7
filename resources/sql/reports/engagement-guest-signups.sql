-- How many guests became learners in each week, as far as events show it:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- tier: of the learner today: of the active subscription with the latest end, else free. without, domains: accounts left out.
-- An event shows it when it has a learner and its properties name a guestId. learners: counted once a week; n: these events.
-- filters: since, until, zone, tier, without, domains
-- mark: at_week
-- value: learners count = distinct(user_id)
-- opens: engagement-guest-signups-rows
-- needs: analytics_events(id, user_id, properties, created_at)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT to_char(date_trunc('week', event.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week, count(DISTINCT event.user_id) AS learners, count(*) AS n
      FROM analytics_events AS event
     WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
       AND event.user_id IS NOT NULL AND event.properties::text LIKE '%guestId%'
       AND CASE json_typeof(to_json(event.properties)) WHEN 'object' THEN nullif(to_json(event.properties) ->> 'guestId', '') END IS NOT NULL
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = event.user_id::text)
       AND (:'tier'::text = '' OR event.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = event.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = event.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1
), week AS (
    SELECT to_char(bound.first + number * 7, 'YYYY-MM-DD') AS at_week
      FROM (SELECT (date_trunc('week', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS first
                 , (date_trunc('week', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS last) AS bound
     CROSS JOIN generate_series(0, (bound.last - bound.first) / 7) AS number
)
SELECT week.at_week, coalesce(counted.learners, 0) AS learners, coalesce(counted.n, 0) AS n
  FROM week
  LEFT JOIN counted USING (at_week)
 ORDER BY week.at_week;
