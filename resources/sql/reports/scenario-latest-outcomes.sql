-- The five newest outcomes of one scenario before a moment, with what the learner was told.
-- scenario: its id. until: the moment, in UTC. total: all its outcomes until then.
-- needs: scenario_outcomes(id, user_id, scenario_id, created_at)
\ir pieces/learner-name.sql
\set who outcome.user_id
SELECT outcome.created_at, outcome.id::text AS id
     :learner_name
     , lower(outcome.was_goal_achieved::text) IN ('true', 't', '1', 'yes') AS achieved -- if scenario_outcomes.was_goal_achieved
     , outcome.ai_feedback -- if scenario_outcomes.ai_feedback
     , to_json(outcome.suggestions) AS suggestions -- if scenario_outcomes.suggestions
     , count(*) OVER () AS total
  FROM scenario_outcomes AS outcome
  LEFT JOIN users AS person ON person.id = outcome.user_id -- if users.id, users.display_name
 WHERE outcome.scenario_id = :'scenario'::text AND outcome.created_at < :'until'::timestamp
 ORDER BY outcome.created_at DESC, outcome.id::text DESC
 LIMIT 5;
