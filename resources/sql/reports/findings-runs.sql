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
\ir pieces/left-out.sql
\ir pieces/people-then.sql
\set who finding.user_id
\set moment finding.created_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT finding.run_id::text AS at_run, coalesce(finding.action_status::text, '') AS at_status, count(*) AS n, min(finding.created_at) AS begun_at
      FROM analysis_findings AS finding
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND finding.run_id::text <> ''
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
       :people_then
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
