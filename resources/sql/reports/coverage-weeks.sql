-- How well the findings of each week are covered by curated features:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins. language: of the findings;
-- empty: all. kept: ids of machine-made features that were decided to stay as their own, which count as curated.
-- curated: the share of the findings on features that no module made, or that were kept. ambiguous: the share on features
-- of which an alias leads to another feature as well. A feature that was folded into another counts as that one.
-- on_curated, on_ambiguous: how many findings these are.
-- filters: since, until, zone, language
-- mark: at_week
-- value: curated share = share(is_curated)
-- value: ambiguous share = share(is_ambiguous)
-- opens: coverage-weeks-rows
-- needs: analysis_findings(id, user_id, feature_id, created_at)
-- needs: linguistic_features(id, metadata)
-- needs: linguistic_feature_aliases(feature_id, language_id, alias)
\ir pieces/coverage.sql
\ir pieces/folded.sql
WITH RECURSIVE folded AS (
    :folded
)
:coverage
, week AS (
    SELECT to_char(day, 'YYYY-MM-DD') AS at_week
      FROM generate_series(
           date_trunc('week', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
           date_trunc('week', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
           interval '7 days') AS day
), seen AS (
    SELECT to_char(date_trunc('week', finding.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , finding.feature_id, count(*) AS findings
      FROM analysis_findings AS finding
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
     GROUP BY 1, 2
), covered AS (
    SELECT seen.at_week, sum(seen.findings) AS findings
         , coalesce(sum(seen.findings) FILTER (WHERE curated.id IS NOT NULL), 0) AS on_curated
         , coalesce(sum(seen.findings) FILTER (WHERE ambiguous.id IS NOT NULL), 0) AS on_ambiguous
      FROM seen
      LEFT JOIN folded ON folded.id = seen.feature_id
      LEFT JOIN curated ON curated.id = coalesce(folded.survivor, seen.feature_id)
      LEFT JOIN ambiguous ON ambiguous.id = coalesce(folded.survivor, seen.feature_id)
     GROUP BY seen.at_week
)
SELECT week.at_week, coalesce(covered.findings, 0) AS n
     , round(covered.on_curated / covered.findings, 6) AS curated, round(covered.on_ambiguous / covered.findings, 6) AS ambiguous
     , coalesce(covered.on_curated, 0) AS on_curated, coalesce(covered.on_ambiguous, 0) AS on_ambiguous
  FROM week
  LEFT JOIN covered USING (at_week)
 ORDER BY week.at_week;
