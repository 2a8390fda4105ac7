-- The rows behind one mark of engagement-guest-signups.sql: events, newest first.
-- since, until, zone, tier, without, domains: as there. at_week: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: analytics_events(id, user_id, properties, created_at)
-- pages: created_at, id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/people-today.sql
\set who event.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT event.created_at, event.id::text AS id, event.user_id
     :learner_name
     , event.event_name -- if analytics_events.event_name
  FROM analytics_events AS event
  LEFT JOIN users AS person ON person.id = event.user_id -- if users.id, users.display_name
 WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
   AND event.created_at >= :'at_week'::timestamp - interval '1 day'
   AND event.created_at < :'at_week'::timestamp + interval '8 days'
   AND to_char(date_trunc('week', event.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') = :'at_week'::text
   AND event.user_id IS NOT NULL AND event.properties::text LIKE '%guestId%'
   AND CASE json_typeof(to_json(event.properties)) WHEN 'object' THEN nullif(to_json(event.properties) ->> 'guestId', '') END IS NOT NULL
   :people_today
   AND (:'after_id'::text = '' OR (event.created_at, event.id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY event.created_at DESC, event.id::text DESC
 LIMIT :'limit'::bigint;
