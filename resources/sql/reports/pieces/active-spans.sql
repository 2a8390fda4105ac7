-- How many people were active on each day and in the days up to it, as a running sum over days on which it changes.
SELECT $piece$
, step AS (
    -- A day of practice counts a person from that day on, until the window leaves it behind or the next one takes over.
    SELECT span.days, present.day, 1 AS people, 1 AS active_days
      FROM present
     CROSS JOIN span
     UNION ALL
    SELECT span.days, least(present.day + span.days, present.next_day), -1, 0
      FROM present
     CROSS JOIN span
     UNION ALL
    SELECT span.days, present.day + span.days, 0, -1
      FROM present
     CROSS JOIN span
), summed AS (
    SELECT days, day, sum(people) AS people, sum(active_days) AS active_days
      FROM step
     GROUP BY days, day
), calendar AS (
    SELECT day::date AS day
      FROM bound
     CROSS JOIN generate_series(bound.first_day - 32, bound.last_day, interval '1 day') AS day
), running AS (
    SELECT span.days, calendar.day
         , sum(coalesce(summed.people, 0)) OVER (PARTITION BY span.days ORDER BY calendar.day)::bigint AS people
         , sum(coalesce(summed.active_days, 0)) OVER (PARTITION BY span.days ORDER BY calendar.day)::bigint AS active_days
      FROM calendar
     CROSS JOIN span
      LEFT JOIN summed ON summed.days = span.days AND summed.day = calendar.day
)
$piece$ AS active_spans \gset
