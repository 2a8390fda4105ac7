-- The abandoned attempts behind one step of scenario-last-steps.sql, newest first.
-- scenario, since, until: as there. figure, step: of the row. limit, after_started_at, after_id: as in
-- scenario-attempts-rows.sql.
-- needs: scenario_attempts(id, user_id, scenario_id, started_at, abandoned_at, completed_steps)
-- pages: started_at, id
\ir pieces/learner-name.sql
\set who attempt.user_id
SELECT attempt.started_at, attempt.id::text AS id
     :learner_name
     , attempt.attempt_number -- if scenario_attempts.attempt_number
     , attempt.abandoned_at
     , attempt.time_spent_seconds -- if scenario_attempts.time_spent_seconds
     , attempt.completed_steps
  FROM scenario_attempts AS attempt
  LEFT JOIN users AS person ON person.id = attempt.user_id -- if users.id, users.display_name
 CROSS JOIN LATERAL (SELECT to_json(attempt.completed_steps) AS steps) AS done
 CROSS JOIN LATERAL (SELECT coalesce(json_typeof(done.steps), 'null') AS shape
                          , CASE json_typeof(done.steps) WHEN 'array' THEN done.steps -> -1 END AS last) AS ended
 WHERE attempt.scenario_id = :'scenario'::text
   AND attempt.started_at >= :'since'::timestamp AND attempt.started_at < :'until'::timestamp
   AND coalesce(attempt.abandoned_at::text, '') <> ''
   AND :'figure'::text = CASE WHEN ended.shape = 'null' OR (ended.shape = 'array' AND ended.last IS NULL) THEN 'no-step'
                              WHEN ended.shape = 'array' THEN 'step' ELSE 'other-step' END
   AND coalesce(CASE WHEN ended.last::text ~* '\\u(0000|d[89a-f])' THEN ended.last::text ELSE ended.last #>> '{}' END, '') = :'step'::text
   AND (:'after_id'::text = '' OR (attempt.started_at, attempt.id::text) < (nullif(:'after_started_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY attempt.started_at DESC, attempt.id::text DESC
 LIMIT :'limit'::bigint;
