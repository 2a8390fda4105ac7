-- Which properties an event carried in a period, the most frequent first:
-- since, until: the period, in UTC, until not included. event: its name.
-- Keys that may hold addresses or secrets are left out, and properties with texts that PostgreSQL cannot decode.
-- needs: analytics_events(event_name, created_at, properties)
SELECT property.key
  FROM analytics_events AS event
 CROSS JOIN LATERAL json_object_keys(
       CASE WHEN event.properties::text ~* '\\u(0000|d[89a-f])' THEN '{}'
            WHEN json_typeof(to_json(event.properties)) = 'object' THEN to_json(event.properties)
            ELSE '{}' END) AS property (key)
 WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
   AND event.event_name::text = :'event'::text
   AND property.key !~* '(mail|secret|password|token|session|(^|_)ip($|_|a))'
 GROUP BY property.key
 ORDER BY count(*) DESC, property.key
 LIMIT 100;
