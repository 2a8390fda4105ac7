-- How many learners signed up on each day.
-- since, until: the period, in UTC, until not included. zone: in which days are cut.
-- filters: since, until, zone, without, domains
-- mark: at_day
-- value: learners count = count
-- opens: overview-signups-rows
-- needs: users(id, created_at)
\ir pieces/days.sql
WITH found AS (
    SELECT to_char(person.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone', 'YYYY-MM-DD') AS day, count(*) AS n
      FROM users AS person
     WHERE person.created_at >= :'since'::timestamp AND person.created_at < :'until'::timestamp
       AND person.id::text <> ALL (coalesce(nullif(:'without', ''), '{}')::text[])
       AND person.id NOT IN (SELECT other.id FROM users AS other WHERE lower(split_part(other.email, '@', 2)) = ANY (coalesce(nullif(:'domains', ''), '{}')::text[])) -- if users.id, users.email
     GROUP BY 1
), day AS (
    :days_of_period
)
SELECT day.day AS at_day, coalesce(n, 0) AS n, coalesce(n, 0) AS learners
  FROM day
  LEFT JOIN found ON found.day = day.day
 ORDER BY day.day;
