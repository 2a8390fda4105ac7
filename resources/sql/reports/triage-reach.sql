-- How far each feature reaches: its findings and its learners in a period. A feature that was folded into another counts
-- for that one; features without findings are left out.
-- since, until: the period, in UTC, until not included. language, module: of the findings; empty: all.
-- needs: linguistic_features(id, metadata)
-- needs: analysis_findings(user_id, feature_id, created_at)
WITH RECURSIVE folded AS (
    SELECT feature.id, feature.metadata ->> 'mergedInto' AS into_id, 1 AS steps
      FROM linguistic_features AS feature
     WHERE (feature.metadata ->> 'mergedInto') IS NOT NULL
     UNION ALL
    SELECT folded.id, feature.metadata ->> 'mergedInto', folded.steps + 1
      FROM folded
      JOIN linguistic_features AS feature ON feature.id = folded.into_id
     WHERE (feature.metadata ->> 'mergedInto') IS NOT NULL AND folded.steps < 50
), survivor AS (
    SELECT DISTINCT ON (folded.id) folded.id, folded.into_id
      FROM folded
      JOIN linguistic_features AS feature ON feature.id = folded.into_id
     ORDER BY folded.id, folded.steps DESC
)
SELECT coalesce(survivor.into_id, finding.feature_id) AS feature_id, count(*) AS findings
     , count(DISTINCT finding.user_id) AS learners
  FROM analysis_findings AS finding
  LEFT JOIN survivor ON survivor.id = finding.feature_id
 WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
   AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
   AND (:'module'::text = '' OR finding.module_id = :'module'::text) -- if analysis_findings.module_id
 GROUP BY coalesce(survivor.into_id, finding.feature_id)
 ORDER BY 1;
