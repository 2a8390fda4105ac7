-- Cohorts by the time of signing up and their practice since. Open are: unit, of date_trunc; step, from one to the next;
-- shape, of their name; most, the highest age.
\ir left-out.sql
\ir people-today.sql
\set who account.id
SELECT $piece$
, learner AS (
    SELECT account.id, date_trunc(:'unit', account.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone') AS cohort
      FROM users AS account
     WHERE account.created_at >= :'since'::timestamp AND account.created_at < :'until'::timestamp
       :people_today
), size AS (
    SELECT cohort, count(*) AS n
      FROM learner
     GROUP BY cohort
), started AS (
    SELECT DISTINCT conversation.user_id, date_trunc(:'unit', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone') AS begin
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
), active AS (
    SELECT learner.cohort, started.begin, count(*) AS active
      FROM learner
      JOIN started ON started.user_id = learner.id
     GROUP BY learner.cohort, started.begin
), cohort AS (
    SELECT cohort, date_trunc(:'unit', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone') AS last
      FROM generate_series(
           date_trunc(:'unit', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
           date_trunc(:'unit', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
           interval :'step') AS cohort
)
SELECT to_char(cohort.cohort, :'shape') AS at_cohort, age::text AS at_age
     , round(coalesce(active.active, 0)::numeric / size.n, 6) AS retained
     , coalesce(size.n, 0) AS n
  FROM cohort
 CROSS JOIN generate_series(0, :most) AS age
  LEFT JOIN size USING (cohort)
  LEFT JOIN active ON active.cohort = cohort.cohort AND active.begin = cohort.cohort + age * interval :'step'
 WHERE cohort.cohort + age * interval :'step' <= cohort.last
 ORDER BY cohort.cohort, age
$piece$ AS cohorts \gset
