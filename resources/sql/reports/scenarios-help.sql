-- How much help an attempt at each scenario asks for, on average:
-- since, until: the period, in UTC, until not included.
-- tier: of the learner in the month of the attempt: of the usage row, else of the active subscription with the latest end,
-- else free. without, domains: accounts left out. Attempts know no language.
-- at_scenario: its id. at_kind: hints or translations. Attempts without a number are not counted.
-- filters: since, until, tier, without, domains
-- mark: at_scenario, at_kind
-- value: used count = mean(used)
-- opens: scenarios-help-rows
-- needs: scenario_attempts(id, user_id, scenario_id, started_at)
\ir pieces/left-out.sql
\ir pieces/people-then.sql
\set who attempt.user_id
\set moment attempt.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT attempt.scenario_id::text AS at_scenario
         , help.at_kind AS at_kind
         , round(avg(CASE WHEN help.used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN help.used::text::numeric END), 6) AS used
         , count(*) AS n
      FROM scenario_attempts AS attempt
     CROSS JOIN LATERAL (VALUES
               (NULL, NULL::text)
             , ('hints', attempt.hints_used::text) -- if scenario_attempts.hints_used
             , ('translations', attempt.translations_used::text) -- if scenario_attempts.translations_used
               ) AS help (at_kind, used)
     WHERE attempt.started_at >= :'since'::timestamp AND attempt.started_at < :'until'::timestamp
       AND help.used ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       :people_then
     GROUP BY 1, 2
)
SELECT at_scenario, at_kind
     , coalesce(nullif(btrim(named.title), ''), at_scenario) AS scenario -- if scenarios.id, scenarios.title
     , counted.used
     , coalesce(counted.n, 0) AS n
  FROM counted
  LEFT JOIN (SELECT id::text AS known_id, title::text FROM scenarios) AS named ON named.known_id = at_scenario -- if scenarios.id, scenarios.title
 ORDER BY at_scenario, at_kind;
