-- Values of a property, the twenty most frequent and the rest.
\ir event-properties.sql
SELECT $piece$
, seen AS (
    SELECT left(coalesce(property.value, ''), 80) AS series, count(*) AS n
      FROM analytics_events AS event
     :event_properties
     WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
       :property_events
     GROUP BY 1
), ranked AS (
    SELECT series, least(place, 21) AS place, CASE WHEN place <= 20 THEN series ELSE 'Other' END AS label
      FROM (SELECT series, row_number() OVER (ORDER BY n DESC, series) AS place FROM seen) AS placed
)
$piece$ AS values_ranked \gset
