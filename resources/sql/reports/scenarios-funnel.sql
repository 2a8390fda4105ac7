-- How many attempts at each scenario were started, how many completed, and how many outcomes achieved the goal:
-- since, until: the period, in UTC, until not included.
-- tier: of the learner in the month of the attempt or outcome: of the usage row, else of the active subscription with the
-- latest end, else free. without, domains: accounts left out.
-- at_scenario: its id, the most practised first. at_step: started and completed are attempts, by their start; achieved are
-- outcomes, by their date, for an outcome does not name its attempt.
-- filters: since, until, tier, without, domains
-- mark: at_scenario, at_step
-- value: reached count = count
-- opens: scenarios-funnel-rows
-- needs: scenario_attempts(id, user_id, scenario_id, started_at, completed_at)
-- needs: scenario_outcomes(id, user_id, scenario_id, created_at, was_goal_achieved)
\ir pieces/left-out.sql
\ir pieces/scenario-results.sql
\ir pieces/people-then.sql
\set who attempt.user_id
\set moment attempt.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), result AS (
    :attempt_results
       :people_then
     UNION ALL
    :outcome_results
\set who outcome.user_id
\set moment outcome.created_at
       :people_then
), summed AS (
    SELECT scenario_id, sum(attempt) AS started, sum(completed) AS completed, sum(achieved) AS achieved
      FROM result
     GROUP BY scenario_id
)
SELECT summed.scenario_id AS at_scenario
     , coalesce(nullif(btrim(named.title), ''), summed.scenario_id) AS scenario -- if scenarios.id, scenarios.title
     , step.at_step, step.n AS reached, step.n
  FROM summed
 CROSS JOIN LATERAL (VALUES
           (1, 'started', summed.started)
         , (2, 'completed', summed.completed)
         , (3, 'achieved', summed.achieved)) AS step (place, at_step, n)
  LEFT JOIN (SELECT id::text AS known_id, title::text FROM scenarios) AS named ON named.known_id = summed.scenario_id -- if scenarios.id, scenarios.title
 ORDER BY summed.started DESC, summed.scenario_id, step.place;
