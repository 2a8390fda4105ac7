-- Each month of the period.
SELECT $piece$
SELECT to_char(first_day, 'YYYY-MM') AS month
  FROM generate_series((:'first_month'::text || '-01')::timestamp, (:'last_month'::text || '-01')::timestamp,
                       interval '1 month') AS first_day
$piece$ AS months_of_period \gset
