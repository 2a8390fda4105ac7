-- The attempts behind one figure of scenario-attempts.sql, newest first.
-- scenario, since, until, attempts: as there. figure: which one.
-- limit: so many rows, of those after the row with after_started_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: scenario_attempts(id, user_id, scenario_id, started_at)
-- pages: started_at, id
\ir pieces/learner-name.sql
\set who attempt.user_id
SELECT attempt.started_at, attempt.id::text AS id
     :learner_name
     , attempt.attempt_number -- if scenario_attempts.attempt_number
     , attempt.completed_at -- if scenario_attempts.completed_at
     , attempt.abandoned_at -- if scenario_attempts.abandoned_at
     , attempt.time_spent_seconds -- if scenario_attempts.time_spent_seconds
     , attempt.hints_used -- if scenario_attempts.hints_used
     , attempt.translations_used -- if scenario_attempts.translations_used
     , attempt.completed_steps -- if scenario_attempts.completed_steps
  FROM scenario_attempts AS attempt
  LEFT JOIN users AS person ON person.id = attempt.user_id -- if users.id, users.display_name
 WHERE attempt.scenario_id = :'scenario'::text
   AND attempt.started_at >= :'since'::timestamp AND attempt.started_at < :'until'::timestamp
   AND coalesce(attempt.attempt_number::text, '') ~ CASE :'attempts'::text WHEN 'first' THEN '^\s*0*1\s*$' WHEN 'repeat' THEN '^\s*0*([2-9]\d*|1\d+)\s*$' ELSE '' END -- if scenario_attempts.attempt_number
   AND CASE :'figure'::text
       WHEN 'attempts' THEN true
       WHEN 'completed' THEN attempt.completed_at IS NOT NULL -- if scenario_attempts.completed_at
       WHEN 'abandoned' THEN coalesce(attempt.abandoned_at::text, '') <> '' -- if scenario_attempts.abandoned_at
       WHEN 'time' THEN attempt.time_spent_seconds::text ~ '^\s*\d{1,9}(\.\d{1,9})?\s*$' -- if scenario_attempts.time_spent_seconds
       WHEN 'hints' THEN attempt.hints_used::text ~ '^\s*\d{1,9}(\.\d{1,9})?\s*$' -- if scenario_attempts.hints_used
       WHEN 'translations' THEN attempt.translations_used::text ~ '^\s*\d{1,9}(\.\d{1,9})?\s*$' -- if scenario_attempts.translations_used
       END
   AND (:'after_id'::text = '' OR (attempt.started_at, attempt.id::text) < (nullif(:'after_started_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY attempt.started_at DESC, attempt.id::text DESC
 LIMIT :'limit'::bigint;
