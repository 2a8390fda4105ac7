-- How many of those who signed up in a week practise in the weeks that follow:
-- since, until: the period of signing up, in UTC, until not included; practice counts up to its end. zone: in whose Monday a week begins.
-- language: of the conversations. tier: of the learner today: of the active subscription with the latest end, else free.
-- without, domains: accounts left out.
-- at_cohort: the week of signing up. at_age: weeks since, 0 to 12, as far as they have begun. retained: those with a
-- conversation in that week, among all of the cohort. Accounts without a date of signing up are in no cohort.
-- filters: since, until, zone, language, tier, without, domains
-- mark: at_cohort, at_age
-- value: retained share = share(active)
-- opens: engagement-cohorts-weeks-rows
-- needs: users(id, created_at)
-- needs: conversations(id, user_id, started_at)
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who account.id
WITH left_out AS MATERIALIZED (
    :left_out
), learner AS (
    SELECT account.id, date_trunc('week', account.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone') AS cohort
      FROM users AS account
     WHERE account.created_at >= :'since'::timestamp AND account.created_at < :'until'::timestamp
       :people_today
), size AS (
    SELECT cohort, count(*) AS n
      FROM learner
     GROUP BY cohort
), started AS (
    SELECT DISTINCT conversation.user_id, date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone') AS begin
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
), active AS (
    SELECT learner.cohort, started.begin, count(*) AS active
      FROM learner
      JOIN started ON started.user_id = learner.id
     GROUP BY learner.cohort, started.begin
), cohort AS (
    SELECT cohort, date_trunc('week', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone') AS last
      FROM generate_series(
           date_trunc('week', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
           date_trunc('week', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
           interval '7 days') AS cohort
)
SELECT to_char(cohort.cohort, 'YYYY-MM-DD') AS at_cohort, age::text AS at_age
     , round(coalesce(active.active, 0)::numeric / size.n, 6) AS retained
     , coalesce(size.n, 0) AS n
  FROM cohort
 CROSS JOIN generate_series(0, 12) AS age
  LEFT JOIN size USING (cohort)
  LEFT JOIN active ON active.cohort = cohort.cohort AND active.begin = cohort.cohort + age * interval '7 days'
 WHERE cohort.cohort + age * interval '7 days' <= cohort.last
 ORDER BY cohort.cohort, age;
