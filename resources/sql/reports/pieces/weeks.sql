-- Each week of the period by its Monday in the zone.
SELECT $piece$
SELECT to_char(bound.first + number * 7, 'YYYY-MM-DD') AS at_week
  FROM (SELECT (date_trunc('week', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS first
             , (date_trunc('week', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS last) AS bound
 CROSS JOIN generate_series(0, (bound.last - bound.first) / 7) AS number
$piece$ AS weeks_of_period \gset
