-- Which values a property of an event has:
-- since, until: the period, in UTC, until not included.
-- tier: of the learner today: of the active subscription with the latest end, else free. guests: "out" or "only" events
-- without a learner. without, domains: accounts left out.
-- event, key: the name of the event and the key of the property. at_value: its first 80 letters, the twenty most frequent ones;
-- Other: all the rest together.
-- Keys that may hold addresses or secrets are left out, and properties with texts that PostgreSQL cannot decode.
-- filters: since, until, tier, guests, without, domains
-- mark: at_value
-- value: events count = count
-- opens: events-property-values-rows
-- needs: analytics_events(id, user_id, event_name, created_at, properties)
\ir pieces/property-values.sql
\ir pieces/event-properties.sql
\ir pieces/left-out.sql
\set who event.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
:values_ranked
, counted AS (
    SELECT ranked.label AS at_value
         , count(*) AS n
      FROM analytics_events AS event
     :event_properties
      JOIN ranked ON ranked.series = left(coalesce(property.value, ''), 80)
     WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
       :property_events
     GROUP BY 1
), value AS (
    SELECT label AS at_value, min(place) AS place
      FROM ranked
     GROUP BY label
)
SELECT value.at_value
     , coalesce(counted.n, 0) AS events
     , coalesce(counted.n, 0) AS n
  FROM value
  LEFT JOIN counted USING (at_value)
 ORDER BY value.place;
