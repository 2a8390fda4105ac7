-- How many features that modules made on each day are not folded into another one today.
-- since, until: the period, in UTC, until not included. zone: in which days are cut. language: of the features.
-- filters: since, until, zone, language
-- mark: at_day
-- value: features count = count
-- opens: overview-features-rows
-- needs: linguistic_features(id, metadata, created_at)
\ir pieces/days.sql
WITH found AS (
    SELECT to_char(feature.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone', 'YYYY-MM-DD') AS day, count(*) AS n
      FROM linguistic_features AS feature
     WHERE feature.created_at >= :'since'::timestamp AND feature.created_at < :'until'::timestamp
       AND (feature.metadata ->> 'sourceRuleId') IS NOT NULL
       AND coalesce(feature.metadata ->> 'mergedInto', '') = ''
       AND (:'language'::text = '' OR feature.language_id = :'language'::text) -- if linguistic_features.language_id
     GROUP BY 1
), day AS (
    :days_of_period
)
SELECT day.day AS at_day, coalesce(n, 0) AS n, coalesce(n, 0) AS features
  FROM day
  LEFT JOIN found ON found.day = day.day
 ORDER BY day.day;
