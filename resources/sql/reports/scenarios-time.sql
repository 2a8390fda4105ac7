-- How long an attempt at each scenario takes: median and quartiles.
-- since, until: the period, in UTC, until not included.
-- tier: of the learner in the month of the attempt: of the usage row, else of the active subscription with the latest end,
-- else free. without, domains: accounts left out. Attempts know no language.
-- at_scenario: its id. Attempts without a time are not counted.
-- filters: since, until, tier, without, domains
-- mark: at_scenario
-- value: lower_quartile seconds = quantile(time_spent_seconds, 0.25)
-- value: median seconds = median(time_spent_seconds)
-- value: upper_quartile seconds = quantile(time_spent_seconds, 0.75)
-- opens: scenarios-time-rows
-- needs: scenario_attempts(id, user_id, scenario_id, started_at, time_spent_seconds)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT attempt.scenario_id::text AS at_scenario
         , percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY (CASE WHEN attempt.time_spent_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN attempt.time_spent_seconds::text::numeric END)::float8) AS quartiles
         , count(*) AS n
      FROM scenario_attempts AS attempt
     WHERE attempt.started_at >= :'since'::timestamp AND attempt.started_at < :'until'::timestamp
       AND attempt.time_spent_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = attempt.user_id::text)
       AND (:'tier'::text = '' OR attempt.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = attempt.user_id AND used.period = to_char(attempt.started_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = attempt.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = attempt.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1
)
SELECT at_scenario
     , coalesce(nullif(btrim(named.title), ''), at_scenario) AS scenario -- if scenarios.id, scenarios.title
     , round(counted.quartiles[1]::numeric, 6) AS lower_quartile
     , round(counted.quartiles[2]::numeric, 6) AS median
     , round(counted.quartiles[3]::numeric, 6) AS upper_quartile
     , coalesce(counted.n, 0) AS n
  FROM counted
  LEFT JOIN (SELECT id::text AS known_id, title::text FROM scenarios) AS named ON named.known_id = at_scenario -- if scenarios.id, scenarios.title
 ORDER BY counted.n DESC, at_scenario;
