-- Which scenarios need work: one row for each, the neediest first.
-- since, until: the period, in UTC, until not included.
-- tier: of the learner in the month of the attempt or outcome: of the usage row, else of the active subscription with the
-- latest end, else free. without, domains: accounts left out.
-- at_scenario: its id. completed: share of the attempts. achieved: share of the outcomes that achieved the goal. hints,
-- translations: of one attempt. median_seconds: of the attempts with a time. score: of the goal, as it is found.
-- needs_work: 1 - completed * achieved, the share of attempts that are not expected to reach the goal; empty where there are
-- no attempts or no outcomes. n: attempts and outcomes.
-- filters: since, until, tier, without, domains
-- mark: at_scenario
-- value: attempts count = sum(attempt)
-- value: completed share = ratio(completed, attempt)
-- value: outcomes count = sum(outcome)
-- value: achieved share = ratio(achieved, outcome)
-- value: hints count = ratio(hints, attempt)
-- value: translations count = ratio(translations, attempt)
-- value: median_seconds seconds = median(time_spent_seconds)
-- value: score share = mean(score)
-- opens: scenarios-needs-work-rows
-- needs: scenario_attempts(id, user_id, scenario_id, started_at, completed_at)
-- needs: scenario_outcomes(id, user_id, scenario_id, created_at, was_goal_achieved)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), result AS (
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
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = attempt.user_id::text)
       AND (:'tier'::text = '' OR attempt.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = attempt.user_id AND used.period = to_char(attempt.started_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = attempt.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = attempt.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     UNION ALL
    SELECT outcome.scenario_id::text, outcome.user_id, outcome.created_at, outcome.id::text
         , 0, 0, 1, coalesce(lower(outcome.was_goal_achieved::text) IN ('true', 't', '1', 'yes'), false)::int
         , 0, 0, NULL
         , coalesce(NULL::numeric
               , CASE WHEN outcome.goal_completion_score::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN outcome.goal_completion_score::text::numeric END -- if scenario_outcomes.goal_completion_score
               )
      FROM scenario_outcomes AS outcome
     WHERE outcome.created_at >= :'since'::timestamp AND outcome.created_at < :'until'::timestamp
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = outcome.user_id::text)
       AND (:'tier'::text = '' OR outcome.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = outcome.user_id AND used.period = to_char(outcome.created_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = outcome.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = outcome.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
), summed AS (
    SELECT scenario_id, sum(attempt) AS attempts, sum(outcome) AS outcomes
         , sum(completed)::numeric / nullif(sum(attempt), 0) AS completed
         , sum(achieved)::numeric / nullif(sum(outcome), 0) AS achieved
         , sum(hints) / nullif(sum(attempt), 0) AS hints, sum(translations) / nullif(sum(attempt), 0) AS translations
         , percentile_cont(0.5) WITHIN GROUP (ORDER BY time_spent_seconds::float8) AS median_seconds
         , avg(score) AS score, count(*) AS n
      FROM result
     GROUP BY scenario_id
)
SELECT scenario_id AS at_scenario
     , coalesce(nullif(btrim(named.title), ''), scenario_id) AS scenario -- if scenarios.id, scenarios.title
     , attempts, round(completed, 6) AS completed, outcomes, round(achieved, 6) AS achieved
     , round(hints, 6) AS hints, round(translations, 6) AS translations, round(median_seconds::numeric, 6) AS median_seconds
     , round(score, 6) AS score, round(1 - completed * achieved, 6) AS needs_work, n
  FROM summed
  LEFT JOIN (SELECT id::text AS known_id, title::text FROM scenarios) AS named ON named.known_id = scenario_id -- if scenarios.id, scenarios.title
 ORDER BY needs_work DESC NULLS LAST, n DESC, at_scenario;
