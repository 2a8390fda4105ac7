-- Attempts and outcomes of a period, one row each, to be narrowed and put one below the other.
SELECT $piece$
SELECT attempt.scenario_id::text AS scenario_id, attempt.user_id, attempt.started_at AS at, attempt.id::text AS id
     , 1 AS attempt, (attempt.completed_at IS NOT NULL)::int AS completed, 0 AS outcome, 0 AS achieved
     , coalesce(NULL::numeric
           , CASE WHEN attempt.hints_used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN attempt.hints_used::text::numeric END -- if scenario_attempts.hints_used
           , 0) AS hints
     , coalesce(NULL::numeric
           , CASE WHEN attempt.translations_used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN attempt.translations_used::text::numeric END -- if scenario_attempts.translations_used
           , 0) AS translations
     , coalesce(NULL::numeric
           , CASE WHEN attempt.time_spent_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN attempt.time_spent_seconds::text::numeric END -- if scenario_attempts.time_spent_seconds
           ) AS time_spent_seconds
     , NULL::numeric AS score
  FROM scenario_attempts AS attempt
 WHERE attempt.started_at >= :'since'::timestamp AND attempt.started_at < :'until'::timestamp
$piece$ AS attempt_results \gset
SELECT $piece$
SELECT outcome.scenario_id::text, outcome.user_id, outcome.created_at, outcome.id::text
     , 0, 0, 1, coalesce(lower(outcome.was_goal_achieved::text) IN ('true', 't', '1', 'yes'), false)::int
     , 0, 0, NULL
     , coalesce(NULL::numeric
           , CASE WHEN outcome.goal_completion_score::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN outcome.goal_completion_score::text::numeric END -- if scenario_outcomes.goal_completion_score
           )
  FROM scenario_outcomes AS outcome
 WHERE outcome.created_at >= :'since'::timestamp AND outcome.created_at < :'until'::timestamp
$piece$ AS outcome_results \gset
