-- What became of the findings in each language:
-- since, until: the period, in UTC, until not included.
-- language: of the finding. tier: of the learner in the month of the finding: of the usage row, else of the active
-- subscription with the latest end, else free. without, domains: accounts left out.
-- at_language: its id; empty: none.
-- at_status: pending; accepted or ignored by the learner; dismissed_auto, dismissed automatically.
-- filters: since, until, language, tier, without, domains
-- mark: at_language, at_status
-- value: findings count = count
-- opens: findings-languages-rows
-- needs: analysis_findings(id, user_id, created_at, action_status, language_id)
\ir pieces/left-out.sql
\ir pieces/people-then.sql
\set who finding.user_id
\set moment finding.created_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT coalesce(finding.language_id::text, '') AS at_language
         , coalesce(finding.action_status::text, '') AS at_status
         , count(*) AS n
      FROM analysis_findings AS finding
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
       :people_then
     GROUP BY 1, 2
), language AS (
    SELECT at_language, sum(n) AS total
      FROM counted
     GROUP BY at_language
), status AS (
    SELECT coalesce(known.place, 1000) AS place, at_status
      FROM (VALUES (1, 'pending'), (2, 'accepted'), (3, 'ignored'), (4, 'dismissed_auto')) AS known (place, at_status)
      FULL JOIN (SELECT DISTINCT at_status FROM counted) AS seen USING (at_status)
)
SELECT language.at_language, status.at_status
     , coalesce(counted.n, 0) AS findings
     , coalesce(counted.n, 0) AS n
  FROM language
 CROSS JOIN status
  LEFT JOIN counted USING (at_language, at_status)
 ORDER BY language.total DESC, language.at_language, status.place, status.at_status;
