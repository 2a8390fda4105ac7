-- How one scenario was practised in a period and in the one before it: one row for each figure and period.
-- scenario: its id. since, until: the period, in UTC, until not included. before: where the one before it begins.
-- attempts: "first" or "repeat" attempts of a learner only; empty: all.
-- n: the attempts behind the value, which scenario-attempts-rows.sql lists; total: all attempts of the period.
-- needs: scenario_attempts(scenario_id, started_at)
WITH attempt AS (
    SELECT CASE WHEN started_at >= :'since'::timestamp THEN 'now' ELSE 'before' END AS period
         , completed_at IS NOT NULL AS completed -- if scenario_attempts.completed_at
         , coalesce(abandoned_at::text, '') <> '' AS abandoned -- if scenario_attempts.abandoned_at
         , CASE WHEN time_spent_seconds::text ~ '^\s*\d{1,9}(\.\d{1,9})?\s*$' THEN time_spent_seconds::text::numeric END AS seconds -- if scenario_attempts.time_spent_seconds
         , CASE WHEN hints_used::text ~ '^\s*\d{1,9}(\.\d{1,9})?\s*$' THEN hints_used::text::numeric END AS hints -- if scenario_attempts.hints_used
         , CASE WHEN translations_used::text ~ '^\s*\d{1,9}(\.\d{1,9})?\s*$' THEN translations_used::text::numeric END AS translations -- if scenario_attempts.translations_used
      FROM scenario_attempts
     WHERE scenario_id = :'scenario'::text
       AND started_at >= :'before'::timestamp AND started_at < :'until'::timestamp
       AND coalesce(attempt_number::text, '') ~ CASE :'attempts'::text WHEN 'first' THEN '^\s*0*1\s*$' WHEN 'repeat' THEN '^\s*0*([2-9]\d*|1\d+)\s*$' ELSE '' END -- if scenario_attempts.attempt_number
), summed AS (
    SELECT period, count(*) AS attempts
         , count(*) FILTER (WHERE completed) AS completed -- if scenario_attempts.completed_at
         , count(*) FILTER (WHERE abandoned) AS abandoned -- if scenario_attempts.abandoned_at
         , percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds::float8)::numeric AS seconds, count(seconds) AS timed -- if scenario_attempts.time_spent_seconds
         , avg(hints) AS hints, count(hints) AS hinted -- if scenario_attempts.hints_used
         , avg(translations) AS translations, count(translations) AS translated -- if scenario_attempts.translations_used
      FROM attempt
     GROUP BY period
)
SELECT figure.id AS figure, period, round(figure.value, 4) AS value, figure.n, attempts AS total
  FROM summed
 CROSS JOIN LATERAL (VALUES
           ('attempts', attempts::numeric, attempts)
         , ('completed', completed::numeric / attempts, completed) -- if scenario_attempts.completed_at
         , ('abandoned', abandoned::numeric / attempts, abandoned) -- if scenario_attempts.abandoned_at
         , ('time', seconds, timed) -- if scenario_attempts.time_spent_seconds
         , ('hints', hints, hinted) -- if scenario_attempts.hints_used
         , ('translations', translations, translated) -- if scenario_attempts.translations_used
       ) AS figure (id, value, n)
 ORDER BY figure.id, period;
