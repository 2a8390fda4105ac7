-- The rows behind one mark of scenarios-scores.sql: outcomes, newest first.
-- since, until, language, tier, without, domains: as there. at_scenario, at_score: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: scenario_outcomes(id, user_id, scenario_id, created_at)
-- pages: created_at, id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/people-then.sql
\set who outcome.user_id
\set moment outcome.created_at
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT outcome.created_at, outcome.id::text AS id
     :learner_name
     , outcome.scenario_id
     , CASE WHEN scored.score::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN scored.score::text::numeric END AS score
     , outcome.conversation_id -- if scenario_outcomes.conversation_id
     , outcome.was_goal_achieved -- if scenario_outcomes.was_goal_achieved
     , outcome.goal_completion_score -- if scenario_outcomes.goal_completion_score
     , outcome.grammar_usage_score -- if scenario_outcomes.grammar_usage_score
     , outcome.vocabulary_usage_score -- if scenario_outcomes.vocabulary_usage_score
     , outcome.pronunciation_score -- if scenario_outcomes.pronunciation_score
     , outcome.duration_seconds -- if scenario_outcomes.duration_seconds
     , outcome.exchange_count -- if scenario_outcomes.exchange_count
  FROM scenario_outcomes AS outcome
 CROSS JOIN LATERAL (VALUES
           (0, NULL, NULL::text)
         , (1, 'goal', outcome.goal_completion_score::text) -- if scenario_outcomes.goal_completion_score
         , (2, 'grammar', outcome.grammar_usage_score::text) -- if scenario_outcomes.grammar_usage_score
         , (3, 'vocabulary', outcome.vocabulary_usage_score::text) -- if scenario_outcomes.vocabulary_usage_score
         , (4, 'pronunciation', outcome.pronunciation_score::text) -- if scenario_outcomes.pronunciation_score
           ) AS scored (place, at_score, score)
  LEFT JOIN users AS person ON person.id = outcome.user_id -- if users.id, users.display_name
 WHERE outcome.created_at >= :'since'::timestamp AND outcome.created_at < :'until'::timestamp
   AND outcome.scenario_id::text = :'at_scenario'::text
   AND scored.at_score = :'at_score'::text
   AND scored.score ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
   :people_then
   AND (:'language'::text = '' OR EXISTS (SELECT FROM conversations AS conversation WHERE conversation.id = outcome.conversation_id AND conversation.target_language_id = :'language'::text)) -- if scenario_outcomes.conversation_id, conversations.id, conversations.target_language_id
   AND (:'after_id'::text = '' OR (outcome.created_at, outcome.id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY outcome.created_at DESC, outcome.id::text DESC
 LIMIT :'limit'::bigint;
