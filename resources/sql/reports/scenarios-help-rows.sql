-- The rows behind one mark of scenarios-help.sql: attempts, newest first.
-- since, until, tier, without, domains: as there. at_scenario, at_kind: the mark.
-- limit: so many rows, of those after the row with after_started_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: scenario_attempts(id, user_id, scenario_id, started_at)
-- pages: started_at, id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/people-then.sql
\set who attempt.user_id
\set moment attempt.started_at
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT attempt.started_at, attempt.id::text AS id
     :learner_name
     , attempt.scenario_id
     , CASE WHEN help.used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN help.used::text::numeric END AS used
     , attempt.attempt_number -- if scenario_attempts.attempt_number
     , attempt.completed_at -- if scenario_attempts.completed_at
     , attempt.abandoned_at -- if scenario_attempts.abandoned_at
     , attempt.time_spent_seconds -- if scenario_attempts.time_spent_seconds
     , attempt.hints_used -- if scenario_attempts.hints_used
     , attempt.translations_used -- if scenario_attempts.translations_used
  FROM scenario_attempts AS attempt
 CROSS JOIN LATERAL (VALUES
           (NULL, NULL::text)
         , ('hints', attempt.hints_used::text) -- if scenario_attempts.hints_used
         , ('translations', attempt.translations_used::text) -- if scenario_attempts.translations_used
           ) AS help (at_kind, used)
  LEFT JOIN users AS person ON person.id = attempt.user_id -- if users.id, users.display_name
 WHERE attempt.started_at >= :'since'::timestamp AND attempt.started_at < :'until'::timestamp
   AND attempt.scenario_id::text = :'at_scenario'::text
   AND help.at_kind = :'at_kind'::text
   AND help.used ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
   :people_then
   AND (:'after_id'::text = '' OR (attempt.started_at, attempt.id::text) < (nullif(:'after_started_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY attempt.started_at DESC, attempt.id::text DESC
 LIMIT :'limit'::bigint;
