-- How the scenarios of a learner came out, the newest first; scores are 0 to 1.
-- user: the account's id. limit: so many rows; total: of how many.
-- needs: scenario_outcomes(id, user_id)
SELECT outcome.id::text AS id
     , outcome.created_at -- if scenario_outcomes.created_at
     , coalesce(NULL::text
             , (SELECT scenario.title::text FROM scenarios AS scenario WHERE scenario.id::text = outcome.scenario_id::text) -- if scenario_outcomes.scenario_id, scenarios.id, scenarios.title
             , outcome.scenario_id::text -- if scenario_outcomes.scenario_id
           ) AS scenario
     , outcome.was_goal_achieved::text AS was_goal_achieved -- if scenario_outcomes.was_goal_achieved
     , outcome.goal_completion_score::text AS goal_completion_score -- if scenario_outcomes.goal_completion_score
     , outcome.grammar_usage_score::text AS grammar_usage_score -- if scenario_outcomes.grammar_usage_score
     , outcome.vocabulary_usage_score::text AS vocabulary_usage_score -- if scenario_outcomes.vocabulary_usage_score
     , outcome.pronunciation_score::text AS pronunciation_score -- if scenario_outcomes.pronunciation_score
     , outcome.ai_feedback::text AS ai_feedback -- if scenario_outcomes.ai_feedback
     , outcome.conversation_id::text AS conversation_id -- if scenario_outcomes.conversation_id
     , count(*) OVER () AS total
  FROM scenario_outcomes AS outcome
 WHERE outcome.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::scenario_outcomes, jsonb_build_object('user_id', nullif(:'user', ''))))
 ORDER BY coalesce(NULL::timestamp
             , outcome.created_at::timestamp -- if scenario_outcomes.created_at
           ) DESC NULLS LAST, outcome.id::text DESC
 LIMIT :'limit'::bigint;
