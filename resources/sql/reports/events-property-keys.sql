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
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who event.user_id
WITH left_out AS MATERIALIZED (
    :left_out
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
       :people_today
     GROUP BY 1, 2
)
SELECT at_event, at_key
     , coalesce(counted.n, 0) AS events
     , coalesce(counted.n, 0) AS n
  FROM counted
 ORDER BY counted.n DESC, at_event, at_key
 LIMIT 100;
