-- How well the findings of each week are covered by curated features: one row a week, the running one included.
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins. language: of the findings;
-- empty: all. kept: ids of machine-made features that were decided to stay as their own, which count as curated.
-- A feature that was folded into another counts as that one. findings: of the week. curated: on features that no module
-- made, or that were kept. ambiguous: on features with an alias that leads to another feature as well. made: machine-made
-- features of the week.
-- needs: analysis_findings(feature_id, created_at)
-- needs: linguistic_features(id, metadata, created_at)
-- needs: linguistic_feature_aliases(feature_id, language_id, alias)
WITH RECURSIVE folded AS (
    SELECT feature.id, feature.id AS survivor
      FROM linguistic_features AS feature
     WHERE coalesce(feature.metadata ->> 'mergedInto', '') = ''
     UNION ALL
    SELECT feature.id, folded.survivor
      FROM folded
      JOIN linguistic_features AS feature ON feature.metadata ->> 'mergedInto' = folded.id
), curated AS (
    SELECT folded.id
      FROM folded
      JOIN linguistic_features AS survivor ON survivor.id = folded.survivor
     WHERE (survivor.metadata ->> 'sourceRuleId') IS NULL OR survivor.id = ANY (:'kept'::text[])
), ambiguous AS (
    SELECT DISTINCT alias.feature_id AS id
      FROM linguistic_feature_aliases AS alias
     WHERE EXISTS (SELECT FROM linguistic_feature_aliases AS other
                    WHERE other.alias = alias.alias AND other.language_id IS NOT DISTINCT FROM alias.language_id
                      AND other.feature_id <> alias.feature_id)
), week AS (
    SELECT day::date AS monday
      FROM generate_series(
           date_trunc('week', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
           date_trunc('week', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
           interval '7 days') AS day
), seen AS (
    SELECT date_trunc('week', finding.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone')::date AS monday
         , finding.feature_id, count(*) AS findings
      FROM analysis_findings AS finding
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
     GROUP BY 1, 2
), covered AS (
    SELECT seen.monday, sum(seen.findings) AS findings
         , coalesce(sum(seen.findings) FILTER (WHERE curated.id IS NOT NULL), 0) AS curated
         , coalesce(sum(seen.findings) FILTER (WHERE ambiguous.id IS NOT NULL), 0) AS ambiguous
      FROM seen
      LEFT JOIN curated ON curated.id = seen.feature_id
      LEFT JOIN ambiguous ON ambiguous.id = seen.feature_id
     GROUP BY seen.monday
), made AS (
    SELECT date_trunc('week', feature.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone')::date AS monday, count(*) AS made
      FROM linguistic_features AS feature
     WHERE (feature.metadata ->> 'sourceRuleId') IS NOT NULL
       AND feature.created_at >= :'since'::timestamp AND feature.created_at < :'until'::timestamp
     GROUP BY 1
)
SELECT week.monday, coalesce(covered.findings, 0) AS findings, coalesce(covered.curated, 0) AS curated
     , coalesce(covered.ambiguous, 0) AS ambiguous, coalesce(made.made, 0) AS made
  FROM week
  LEFT JOIN covered USING (monday)
  LEFT JOIN made USING (monday)
 ORDER BY week.monday;
