-- The outcomes behind one figure of scenario-outcomes.sql or one word of scenario-vocabulary.sql, newest first.
-- scenario, since, until: as there. figure: which one, "used" or "missed" for a word; word: that word.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: scenario_outcomes(id, user_id, scenario_id, created_at)
-- pages: created_at, id
\ir pieces/learner-name.sql
\set who outcome.user_id
SELECT outcome.created_at, outcome.id::text AS id
     :learner_name
     , outcome.was_goal_achieved -- if scenario_outcomes.was_goal_achieved
     , outcome.goal_completion_score -- if scenario_outcomes.goal_completion_score
     , outcome.grammar_usage_score -- if scenario_outcomes.grammar_usage_score
     , outcome.vocabulary_usage_score -- if scenario_outcomes.vocabulary_usage_score
     , outcome.pronunciation_score -- if scenario_outcomes.pronunciation_score
     , outcome.used_target_vocabulary -- if scenario_outcomes.used_target_vocabulary
     , outcome.missed_target_vocabulary -- if scenario_outcomes.missed_target_vocabulary
     , outcome.ai_feedback -- if scenario_outcomes.ai_feedback
     , outcome.suggestions -- if scenario_outcomes.suggestions
     , outcome.duration_seconds -- if scenario_outcomes.duration_seconds
     , outcome.exchange_count -- if scenario_outcomes.exchange_count
  FROM scenario_outcomes AS outcome
  LEFT JOIN users AS person ON person.id = outcome.user_id -- if users.id, users.display_name
 CROSS JOIN LATERAL (SELECT CASE :'figure'::text
           WHEN 'used' THEN to_json(outcome.used_target_vocabulary) -- if scenario_outcomes.used_target_vocabulary
           WHEN 'missed' THEN to_json(outcome.missed_target_vocabulary) -- if scenario_outcomes.missed_target_vocabulary
           ELSE '[]' END AS words) AS list
 WHERE outcome.scenario_id = :'scenario'::text
   AND outcome.created_at >= :'since'::timestamp AND outcome.created_at < :'until'::timestamp
   AND CASE :'figure'::text
       WHEN 'outcomes' THEN true
       WHEN 'achieved' THEN lower(outcome.was_goal_achieved::text) IN ('true', 't', '1', 'yes') -- if scenario_outcomes.was_goal_achieved
       WHEN 'goal' THEN outcome.goal_completion_score::text ~ '^\s*-?\d{1,9}(\.\d{1,9})?\s*$' -- if scenario_outcomes.goal_completion_score
       WHEN 'grammar' THEN outcome.grammar_usage_score::text ~ '^\s*-?\d{1,9}(\.\d{1,9})?\s*$' -- if scenario_outcomes.grammar_usage_score
       WHEN 'vocabulary' THEN outcome.vocabulary_usage_score::text ~ '^\s*-?\d{1,9}(\.\d{1,9})?\s*$' -- if scenario_outcomes.vocabulary_usage_score
       WHEN 'pronunciation' THEN outcome.pronunciation_score::text ~ '^\s*-?\d{1,9}(\.\d{1,9})?\s*$' -- if scenario_outcomes.pronunciation_score
       WHEN 'used' THEN true
       WHEN 'missed' THEN true
       END
   AND (:'word'::text = '' OR EXISTS (
           SELECT FROM json_array_elements(CASE json_typeof(list.words) WHEN 'array' THEN list.words ELSE '[]' END) AS word
            WHERE btrim(CASE WHEN word.value::text ~* '\\u(0000|d[89a-f])' THEN word.value::text ELSE word.value #>> '{}' END) = :'word'::text))
   AND (:'after_id'::text = '' OR (outcome.created_at, outcome.id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY outcome.created_at DESC, outcome.id::text DESC
 LIMIT :'limit'::bigint;
