-- What became of the findings of each feature:
-- since, until: the period, in UTC, until not included.
-- language: of the finding. tier: of the learner in the month of the finding: of the usage row, else of the active
-- subscription with the latest end, else free. without, domains: accounts left out.
-- at_feature: the thirty features with most findings; Other: all the rest together. A feature that was folded into another
-- counts as that one.
-- at_status: pending; accepted or ignored by the learner; dismissed_auto, dismissed automatically.
-- filters: since, until, language, tier, without, domains
-- mark: at_feature, at_status
-- value: findings count = count
-- opens: findings-features-rows
-- needs: analysis_findings(id, user_id, created_at, action_status, feature_id)
-- needs: linguistic_features(id, metadata)
\ir pieces/findings-features.sql
\ir pieces/left-out.sql
\ir pieces/folded.sql
\ir pieces/people-then.sql
\set who finding.user_id
\set moment finding.created_at
WITH RECURSIVE left_out AS MATERIALIZED (
    :left_out
), folded AS (
    :folded
)
:features_ranked
, counted AS (
    SELECT ranked.label AS at_feature
         , coalesce(finding.action_status::text, '') AS at_status
         , count(*) AS n
      FROM analysis_findings AS finding
      LEFT JOIN folded ON folded.id = finding.feature_id
      JOIN ranked ON ranked.series = coalesce(folded.survivor, finding.feature_id)::text
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
       :people_then
     GROUP BY 1, 2
), feature AS (
    SELECT label AS at_feature, min(place) AS place
      FROM ranked
     GROUP BY label
), status AS (
    SELECT coalesce(known.place, 1000) AS place, at_status
      FROM (VALUES (1, 'pending'), (2, 'accepted'), (3, 'ignored'), (4, 'dismissed_auto')) AS known (place, at_status)
      FULL JOIN (SELECT DISTINCT at_status FROM counted) AS seen USING (at_status)
)
SELECT feature.at_feature, status.at_status
     , coalesce(counted.n, 0) AS findings
     , coalesce(counted.n, 0) AS n
  FROM feature
 CROSS JOIN status
  LEFT JOIN counted USING (at_feature, at_status)
 ORDER BY feature.place, status.place, status.at_status;
