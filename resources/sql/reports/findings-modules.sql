-- What became of the findings of each module:
-- since, until: the period, in UTC, until not included.
-- language: of the finding. tier: of the learner in the month of the finding: of the usage row, else of the active
-- subscription with the latest end, else free. without, domains: accounts left out.
-- at_module: the fifteen with most findings; Other: all the rest together; empty: no module is recorded.
-- at_status: pending; accepted or ignored by the learner; dismissed_auto, dismissed automatically.
-- filters: since, until, language, tier, without, domains
-- mark: at_module, at_status
-- value: findings count = count
-- opens: findings-modules-rows
-- needs: analysis_findings(id, user_id, created_at, action_status, module_id)
\ir pieces/findings-modules.sql
\ir pieces/left-out.sql
\ir pieces/people-then.sql
\set who finding.user_id
\set moment finding.created_at
WITH left_out AS MATERIALIZED (
    :left_out
)
:modules_ranked
, counted AS (
    SELECT ranked.label AS at_module
         , coalesce(finding.action_status::text, '') AS at_status
         , count(*) AS n
      FROM analysis_findings AS finding
      JOIN ranked ON ranked.series = coalesce(finding.module_id::text, '')
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
       :people_then
     GROUP BY 1, 2
), module AS (
    SELECT label AS at_module, min(place) AS place
      FROM ranked
     GROUP BY label
), status AS (
    SELECT coalesce(known.place, 1000) AS place, at_status
      FROM (VALUES (1, 'pending'), (2, 'accepted'), (3, 'ignored'), (4, 'dismissed_auto')) AS known (place, at_status)
      FULL JOIN (SELECT DISTINCT at_status FROM counted) AS seen USING (at_status)
)
SELECT module.at_module, status.at_status
     , coalesce(counted.n, 0) AS findings
     , coalesce(counted.n, 0) AS n
  FROM module
 CROSS JOIN status
  LEFT JOIN counted USING (at_module, at_status)
 ORDER BY module.place, status.place, status.at_status;
