-- Names of events, the fifteen most frequent and the rest.
\ir people-today.sql
SELECT $piece$
, seen AS (
    SELECT coalesce(event.event_name::text, '') AS series, count(*) AS n
      FROM analytics_events AS event
     WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
       AND CASE :'guests'::text WHEN 'out' THEN event.user_id IS NOT NULL WHEN 'only' THEN event.user_id IS NULL ELSE true END
       :people_today
     GROUP BY 1
), ranked AS (
    SELECT series, least(place, 16) AS place, CASE WHEN place <= 15 THEN series ELSE 'Other' END AS label
      FROM (SELECT series, row_number() OVER (ORDER BY n DESC, series) AS place FROM seen) AS placed
)
$piece$ AS events_ranked \gset
