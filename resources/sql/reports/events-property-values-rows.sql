-- The rows behind one mark of events-property-values.sql: events, newest first.
-- since, until, tier, guests, without, domains: as there. at_value: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: analytics_events(id, user_id, event_name, created_at, properties)
-- pages: created_at, id
\ir pieces/property-values.sql
\ir pieces/event-properties.sql
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\set who event.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
:values_ranked
SELECT event.created_at, event.id::text AS id
     :learner_name
     , event.event_name
  FROM analytics_events AS event
 :event_properties
  JOIN ranked ON ranked.series = left(coalesce(property.value, ''), 80)
  LEFT JOIN users AS person ON person.id = event.user_id -- if users.id, users.display_name
 WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
   AND ranked.label = :'at_value'::text
   :property_events
   AND (:'after_id'::text = '' OR (event.created_at, event.id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY event.created_at DESC, event.id::text DESC
 LIMIT :'limit'::bigint;
