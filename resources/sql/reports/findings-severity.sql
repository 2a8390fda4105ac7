-- What became of findings of each severity:
-- since, until: the period, in UTC, until not included.
-- language: of the finding. tier: of the learner in the month of the finding: of the usage row, else of the active
-- subscription with the latest end, else free. without, domains: accounts left out.
-- at_severity: info, hint or warning.
-- at_status: pending; accepted or ignored by the learner; dismissed_auto, dismissed automatically.
-- filters: since, until, language, tier, without, domains
-- mark: at_severity, at_status
-- value: findings count = count
-- opens: findings-severity-rows
-- needs: analysis_findings(id, user_id, created_at, action_status, severity)
\ir pieces/left-out.sql
\ir pieces/people-then.sql
\set who finding.user_id
\set moment finding.created_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT coalesce(finding.severity::text, '') AS at_severity
         , coalesce(finding.action_status::text, '') AS at_status
         , count(*) AS n
      FROM analysis_findings AS finding
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
       :people_then
     GROUP BY 1, 2
), severity AS (
    SELECT coalesce(known.place, 1000) AS place, at_severity
      FROM (VALUES (1, 'info'), (2, 'hint'), (3, 'warning')) AS known (place, at_severity)
      FULL JOIN (SELECT DISTINCT at_severity FROM counted) AS seen USING (at_severity)
), status AS (
    SELECT coalesce(known.place, 1000) AS place, at_status
      FROM (VALUES (1, 'pending'), (2, 'accepted'), (3, 'ignored'), (4, 'dismissed_auto')) AS known (place, at_status)
      FULL JOIN (SELECT DISTINCT at_status FROM counted) AS seen USING (at_status)
)
SELECT severity.at_severity, status.at_status
     , coalesce(counted.n, 0) AS findings
     , coalesce(counted.n, 0) AS n
  FROM severity
 CROSS JOIN status
  LEFT JOIN counted USING (at_severity, at_status)
 ORDER BY severity.place, severity.at_severity, status.place, status.at_status;
