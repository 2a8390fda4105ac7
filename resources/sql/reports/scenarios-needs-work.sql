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
\ir pieces/left-out.sql
\ir pieces/scenario-results.sql
\ir pieces/people-then.sql
\set who attempt.user_id
\set moment attempt.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), result AS (
    :attempt_results
       :people_then
     UNION ALL
    :outcome_results
\set who outcome.user_id
\set moment outcome.created_at
       :people_then
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
