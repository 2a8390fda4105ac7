-- The rows behind one mark of events-property-keys.sql: events, newest first.
-- since, until, tier, guests, without, domains: as there. at_event, at_key: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: analytics_events(id, user_id, event_name, created_at, properties)
-- pages: created_at, id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/people-today.sql
\set who event.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT event.created_at, event.id::text AS id
     :learner_name
     , event.event_name
  FROM analytics_events AS event
 CROSS JOIN LATERAL json_each_text(
       CASE WHEN event.properties::text ~* '\\u(0000|d[89a-f])' THEN '{}'
            WHEN json_typeof(to_json(event.properties)) = 'object' THEN to_json(event.properties)
            ELSE '{}' END) AS property (key, value)
  LEFT JOIN users AS person ON person.id = event.user_id -- if users.id, users.display_name
 WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
   AND coalesce(event.event_name::text, '') = :'at_event'::text
   AND property.key = :'at_key'::text
   AND property.key !~* '(mail|secret|password|token|session|(^|_)ip($|_|a))'
   AND CASE :'guests'::text WHEN 'out' THEN event.user_id IS NOT NULL WHEN 'only' THEN event.user_id IS NULL ELSE true END
   :people_today
   AND (:'after_id'::text = '' OR (event.created_at, event.id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY event.created_at DESC, event.id::text DESC
 LIMIT :'limit'::bigint;
