-- The attempts of a learner at scenarios, the newest first.
-- user: the account's id. limit: so many rows; total: of how many.
-- needs: scenario_attempts(id, user_id)
SELECT attempt.id::text AS id
     , attempt.started_at -- if scenario_attempts.started_at
     , coalesce(NULL::text
             , (SELECT scenario.title::text FROM scenarios AS scenario WHERE scenario.id::text = attempt.scenario_id::text) -- if scenario_attempts.scenario_id, scenarios.id, scenarios.title
             , attempt.scenario_id::text -- if scenario_attempts.scenario_id
           ) AS scenario
     , attempt.attempt_number::text AS attempt_number -- if scenario_attempts.attempt_number
     , attempt.completed_at -- if scenario_attempts.completed_at
     , attempt.abandoned_at::text AS abandoned_at_step -- if scenario_attempts.abandoned_at
     , attempt.time_spent_seconds::text AS time_spent_seconds -- if scenario_attempts.time_spent_seconds
     , attempt.hints_used::text AS hints_used -- if scenario_attempts.hints_used
     , attempt.translations_used::text AS translations_used -- if scenario_attempts.translations_used
     , count(*) OVER () AS total
  FROM scenario_attempts AS attempt
 WHERE attempt.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::scenario_attempts, jsonb_build_object('user_id', nullif(:'user', ''))))
 ORDER BY coalesce(NULL::timestamp
             , attempt.started_at::timestamp -- if scenario_attempts.started_at
           ) DESC NULLS LAST, attempt.id::text DESC
 LIMIT :'limit'::bigint;
