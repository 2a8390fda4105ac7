-- The rows behind one mark of events-names-weeks.sql: events, newest first.
-- since, until, zone, tier, guests, without, domains: as there. at_week, at_event: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: analytics_events(id, user_id, event_name, created_at)
-- pages: created_at, id
\ir pieces/events-names.sql
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\ir pieces/learner-name.sql
\set who event.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
:events_ranked
SELECT event.created_at, event.id::text AS id
     :learner_name
     , event.event_name
  FROM analytics_events AS event
  JOIN ranked ON ranked.series = coalesce(event.event_name::text, '')
  LEFT JOIN users AS person ON person.id = event.user_id -- if users.id, users.display_name
 WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
   AND event.created_at >= :'at_week'::timestamp - interval '1 day'
   AND event.created_at < :'at_week'::timestamp + interval '8 days'
   AND to_char(date_trunc('week', event.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') = :'at_week'::text
   AND ranked.label = :'at_event'::text
   AND CASE :'guests'::text WHEN 'out' THEN event.user_id IS NOT NULL WHEN 'only' THEN event.user_id IS NULL ELSE true END
   :people_today
   AND (:'after_id'::text = '' OR (event.created_at, event.id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY event.created_at DESC, event.id::text DESC
 LIMIT :'limit'::bigint;
