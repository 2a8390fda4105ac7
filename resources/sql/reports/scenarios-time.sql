-- How long an attempt at each scenario takes: median and quartiles.
-- since, until: the period, in UTC, until not included.
-- tier: of the learner in the month of the attempt: of the usage row, else of the active subscription with the latest end,
-- else free. without, domains: accounts left out. Attempts know no language.
-- at_scenario: its id. Attempts without a time are not counted.
-- filters: since, until, tier, without, domains
-- mark: at_scenario
-- value: lower_quartile seconds = quantile(time_spent_seconds, 0.25)
-- value: median seconds = median(time_spent_seconds)
-- value: upper_quartile seconds = quantile(time_spent_seconds, 0.75)
-- opens: scenarios-time-rows
-- needs: scenario_attempts(id, user_id, scenario_id, started_at, time_spent_seconds)
\ir pieces/left-out.sql
\ir pieces/people-then.sql
\set who attempt.user_id
\set moment attempt.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT attempt.scenario_id::text AS at_scenario
         , percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY (CASE WHEN attempt.time_spent_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN attempt.time_spent_seconds::text::numeric END)::float8) AS quartiles
         , count(*) AS n
      FROM scenario_attempts AS attempt
     WHERE attempt.started_at >= :'since'::timestamp AND attempt.started_at < :'until'::timestamp
       AND attempt.time_spent_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       :people_then
     GROUP BY 1
)
SELECT at_scenario
     , coalesce(nullif(btrim(named.title), ''), at_scenario) AS scenario -- if scenarios.id, scenarios.title
     , round(counted.quartiles[1]::numeric, 6) AS lower_quartile
     , round(counted.quartiles[2]::numeric, 6) AS median
     , round(counted.quartiles[3]::numeric, 6) AS upper_quartile
     , coalesce(counted.n, 0) AS n
  FROM counted
  LEFT JOIN (SELECT id::text AS known_id, title::text FROM scenarios) AS named ON named.known_id = at_scenario -- if scenarios.id, scenarios.title
 ORDER BY counted.n DESC, at_scenario;
