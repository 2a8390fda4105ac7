-- Each day of the period in the zone.
SELECT $piece$
SELECT to_char(moment, 'YYYY-MM-DD') AS day
  FROM generate_series(
       date_trunc('day', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
       date_trunc('day', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC'
                            AT TIME ZONE :'zone'),
       interval '1 day') AS moment
$piece$ AS days_of_period \gset
