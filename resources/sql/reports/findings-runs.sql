-- What became of the findings of each run of the analysis, for the forty runs that came last:
-- since, until: the period, in UTC, until not included.
-- language: of the finding. tier: of the learner in the month of the finding: of the usage row, else of the active
-- subscription with the latest end, else free. without, domains: accounts left out.
-- at_run: its id, the earliest first; findings without a run are not told of. begun_at: the first finding of it, in UTC.
-- at_status: pending; accepted or ignored by the learner; dismissed_auto, dismissed automatically.
-- filters: since, until, language, tier, without, domains
-- mark: at_run, at_status
-- value: findings count = count
-- opens: findings-runs-rows
-- needs: analysis_findings(id, user_id, created_at, action_status, run_id)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT finding.run_id::text AS at_run, coalesce(finding.action_status::text, '') AS at_status, count(*) AS n, min(finding.created_at) AS begun_at
      FROM analysis_findings AS finding
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND finding.run_id::text <> ''
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = finding.user_id::text)
       AND (:'tier'::text = '' OR finding.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = finding.user_id AND used.period = to_char(finding.created_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = finding.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = finding.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1, 2
), run AS (
    SELECT at_run, min(begun_at) AS begun_at
      FROM counted
     GROUP BY at_run
     ORDER BY 2 DESC, 1 DESC
     LIMIT 40
), status AS (
    SELECT coalesce(known.place, 1000) AS place, at_status
      FROM (VALUES (1, 'pending'), (2, 'accepted'), (3, 'ignored'), (4, 'dismissed_auto')) AS known (place, at_status)
      FULL JOIN (SELECT DISTINCT at_status FROM counted) AS seen USING (at_status)
)
SELECT run.at_run, status.at_status, run.begun_at
     , coalesce(counted.n, 0) AS findings
     , coalesce(counted.n, 0) AS n
  FROM run
 CROSS JOIN status
  LEFT JOIN counted USING (at_run, at_status)
 ORDER BY run.begun_at, run.at_run, status.place, status.at_status;
