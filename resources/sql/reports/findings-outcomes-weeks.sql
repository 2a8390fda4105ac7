-- What became of the findings of each week:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the finding. tier: of the learner in the month of the finding: of the usage row, else of the active
-- subscription with the latest end, else free. without, domains: accounts left out.
-- at_status: pending; accepted or ignored by the learner; dismissed_auto, dismissed automatically.
-- filters: since, until, zone, language, tier, without, domains
-- mark: at_week, at_status
-- value: findings count = count
-- opens: findings-outcomes-weeks-rows
-- needs: analysis_findings(id, user_id, created_at, action_status)
\ir pieces/left-out.sql
\ir pieces/people-then.sql
\ir pieces/weeks.sql
\set who finding.user_id
\set moment finding.created_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('week', finding.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , coalesce(finding.action_status::text, '') AS at_status
         , count(*) AS n
      FROM analysis_findings AS finding
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
       :people_then
     GROUP BY 1, 2
), week AS (
    :weeks_of_period
), status AS (
    SELECT coalesce(known.place, 1000) AS place, at_status
      FROM (VALUES (1, 'pending'), (2, 'accepted'), (3, 'ignored'), (4, 'dismissed_auto')) AS known (place, at_status)
      FULL JOIN (SELECT DISTINCT at_status FROM counted) AS seen USING (at_status)
)
SELECT week.at_week, status.at_status
     , coalesce(counted.n, 0) AS findings
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN status
  LEFT JOIN counted USING (at_week, at_status)
 ORDER BY week.at_week, status.place, status.at_status;
