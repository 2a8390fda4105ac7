-- The properties of an event, but for those that may hold addresses or secrets or cannot be decoded.
\ir people-today.sql
SELECT $piece$
CROSS JOIN LATERAL json_each_text(
      CASE WHEN event.properties::text ~* '\\u(0000|d[89a-f])' THEN '{}'
           WHEN json_typeof(to_json(event.properties)) = 'object' THEN to_json(event.properties)
           ELSE '{}' END) AS property (key, value)
$piece$ AS event_properties \gset
SELECT $piece$
AND event.event_name = :'event'::text
AND property.key = :'key'::text
AND property.key !~* '(mail|secret|password|token|session|(^|_)ip($|_|a))'
AND CASE :'guests'::text WHEN 'out' THEN event.user_id IS NOT NULL WHEN 'only' THEN event.user_id IS NULL ELSE true END
:people_today
$piece$ AS property_events \gset
