-- The rows behind one mark of scenarios-funnel.sql: attempts or outcomes, newest first.
-- since, until, tier, without, domains: as there. at_scenario, at_step: the mark.
-- attempt, completed, outcome, achieved: 1 or 0. score: of the goal.
-- limit: so many rows, of those after the row with after_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: scenario_attempts(id, user_id, scenario_id, started_at, completed_at)
-- needs: scenario_outcomes(id, user_id, scenario_id, created_at, was_goal_achieved)
-- pages: at, id
\ir pieces/left-out.sql
\ir pieces/scenario-results.sql
\ir pieces/people-then.sql
\ir pieces/learner-name.sql
\set who attempt.user_id
\set moment attempt.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), result AS (
    :attempt_results
       AND attempt.scenario_id::text = :'at_scenario'::text
       :people_then
     UNION ALL
    :outcome_results
       AND outcome.scenario_id::text = :'at_scenario'::text
\set who outcome.user_id
\set moment outcome.created_at
       :people_then
)
SELECT result.at, result.id
\set who result.user_id
     :learner_name
     , result.scenario_id, result.attempt, result.completed, result.outcome, result.achieved
     , result.time_spent_seconds, result.hints, result.translations, result.score
  FROM result
  LEFT JOIN users AS person ON person.id = result.user_id -- if users.id, users.display_name
 WHERE CASE :'at_step'::text WHEN 'started' THEN result.attempt = 1 WHEN 'completed' THEN result.completed = 1 WHEN 'achieved' THEN result.achieved = 1 END
   AND (:'after_id'::text = '' OR (result.at, result.id) < (nullif(:'after_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY result.at DESC, result.id DESC
 LIMIT :'limit'::bigint;
