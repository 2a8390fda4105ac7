-- Which properties events carry, by name of the event:
-- since, until: the period, in UTC, until not included.
-- tier: of the learner today: of the active subscription with the latest end, else free. guests: "out" or "only" events
-- without a learner. without, domains: accounts left out.
-- at_event: the name. at_key: the key of a property, the hundred most frequent pairs.
-- Keys that may hold addresses or secrets are left out, and properties with texts that PostgreSQL cannot decode.
-- filters: since, until, tier, guests, without, domains
-- mark: at_event, at_key
-- value: events count = count
-- opens: events-property-keys-rows
-- needs: analytics_events(id, user_id, event_name, created_at, properties)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT coalesce(event.event_name::text, '') AS at_event
         , property.key AS at_key
         , count(*) AS n
      FROM analytics_events AS event
     CROSS JOIN LATERAL json_each_text(
           CASE WHEN event.properties::text ~* '\\u(0000|d[89a-f])' THEN '{}'
                WHEN json_typeof(to_json(event.properties)) = 'object' THEN to_json(event.properties)
                ELSE '{}' END) AS property (key, value)
     WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
       AND property.key !~* '(mail|secret|password|token|session|(^|_)ip($|_|a))'
       AND CASE :'guests'::text WHEN 'out' THEN event.user_id IS NOT NULL WHEN 'only' THEN event.user_id IS NULL ELSE true END
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = event.user_id::text)
       AND (:'tier'::text = '' OR event.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = event.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = event.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1, 2
)
SELECT at_event, at_key
     , coalesce(counted.n, 0) AS events
     , coalesce(counted.n, 0) AS n
  FROM counted
 ORDER BY counted.n DESC, at_event, at_key
 LIMIT 100;
