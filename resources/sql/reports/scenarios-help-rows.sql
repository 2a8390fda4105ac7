-- The rows behind one mark of scenarios-help.sql: attempts, newest first.
-- since, until, tier, without, domains: as there. at_scenario, at_kind: the mark.
-- limit: so many rows, of those after the row with after_started_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: scenario_attempts(id, user_id, scenario_id, started_at)
-- pages: started_at, id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
)
SELECT attempt.started_at, attempt.id::text AS id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(attempt.user_id::text, 8)) AS learner
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
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = attempt.user_id::text)
   AND (:'tier'::text = '' OR attempt.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
           , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = attempt.user_id AND used.period = to_char(attempt.started_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
           , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = attempt.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
           , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = attempt.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
           , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
           , ''))
   AND (:'after_id'::text = '' OR (attempt.started_at, attempt.id::text) < (nullif(:'after_started_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY attempt.started_at DESC, attempt.id::text DESC
 LIMIT :'limit'::bigint;
