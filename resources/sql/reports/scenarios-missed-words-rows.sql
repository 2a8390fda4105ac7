-- The rows behind one mark of scenarios-missed-words.sql: outcomes, newest first.
-- since, until, language, tier, without, domains: as there. at_language, at_word: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: scenario_outcomes(id, user_id, scenario_id, created_at, conversation_id, missed_target_vocabulary)
-- needs: conversations(id, target_language_id)
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
     , outcome.conversation_id -- if scenario_outcomes.conversation_id
     , outcome.was_goal_achieved -- if scenario_outcomes.was_goal_achieved
     , outcome.goal_completion_score -- if scenario_outcomes.goal_completion_score
     , outcome.grammar_usage_score -- if scenario_outcomes.grammar_usage_score
     , outcome.vocabulary_usage_score -- if scenario_outcomes.vocabulary_usage_score
     , outcome.pronunciation_score -- if scenario_outcomes.pronunciation_score
     , outcome.duration_seconds -- if scenario_outcomes.duration_seconds
     , outcome.exchange_count -- if scenario_outcomes.exchange_count
  FROM scenario_outcomes AS outcome
  LEFT JOIN conversations AS conversation ON conversation.id = outcome.conversation_id
 CROSS JOIN LATERAL (SELECT DISTINCT btrim(CASE WHEN word.value::text ~* '\\u(0000|d[89a-f])' THEN word.value::text ELSE word.value #>> '{}' END) AS word
                       FROM json_array_elements(CASE json_typeof(to_json(outcome.missed_target_vocabulary)) WHEN 'array' THEN to_json(outcome.missed_target_vocabulary) ELSE '[]' END) AS word) AS missed
  LEFT JOIN users AS person ON person.id = outcome.user_id -- if users.id, users.display_name
 WHERE outcome.created_at >= :'since'::timestamp AND outcome.created_at < :'until'::timestamp
   AND coalesce(conversation.target_language_id::text, '') = :'at_language'::text
   AND missed.word = :'at_word'::text
   AND missed.word <> ''
   :people_then
   AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text)
   AND (:'after_id'::text = '' OR (outcome.created_at, outcome.id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY outcome.created_at DESC, outcome.id::text DESC
 LIMIT :'limit'::bigint;
