-- How many features modules made in each week, for each 1,000 findings of the week:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins. language: of the findings, and
-- of the features by themselves or by one of their findings; empty: all.
-- per_thousand: of a week without findings none. Those that were folded into another since are among them.
-- filters: since, until, zone, language
-- mark: at_week
-- value: per_thousand count = sum(per_thousand)
-- value: made count = count
-- opens: coverage-made-rows
-- needs: analysis_findings(feature_id, created_at)
-- needs: linguistic_features(id, metadata, created_at)
WITH week AS (
    SELECT to_char(day, 'YYYY-MM-DD') AS at_week
      FROM generate_series(
           date_trunc('week', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
           date_trunc('week', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
           interval '7 days') AS day
), seen AS (
    SELECT to_char(date_trunc('week', finding.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , count(*) AS findings
      FROM analysis_findings AS finding
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
     GROUP BY 1
), made AS (
    SELECT to_char(date_trunc('week', feature.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , count(*) AS made
      FROM linguistic_features AS feature
     WHERE (feature.metadata ->> 'sourceRuleId') IS NOT NULL
       AND feature.created_at >= :'since'::timestamp AND feature.created_at < :'until'::timestamp
       AND (:'language'::text = ''
            OR feature.language_id = :'language'::text -- if linguistic_features.language_id
            OR EXISTS (SELECT FROM analysis_findings AS finding WHERE finding.feature_id = feature.id AND finding.language_id = :'language'::text) -- if analysis_findings.language_id
           )
     GROUP BY 1
)
SELECT week.at_week, coalesce(made.made, 0) AS n, coalesce(made.made, 0) AS made
     , round(coalesce(made.made, 0) * 1000.0 / nullif(seen.findings, 0), 8) AS per_thousand
  FROM week
  LEFT JOIN seen USING (at_week)
  LEFT JOIN made USING (at_week)
 ORDER BY week.at_week;
