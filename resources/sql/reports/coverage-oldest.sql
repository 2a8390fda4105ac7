-- The machine-made features that wait longest for a decision: not folded, active, and not among those decided.
-- decided: ids of features that were decided upon. limit: how many. waiting: how many there are in all.
-- needs: linguistic_features(id, metadata, created_at)
SELECT feature.id, feature.created_at, count(*) OVER () AS waiting
  FROM linguistic_features AS feature
 WHERE (feature.metadata ->> 'sourceRuleId') IS NOT NULL
   AND coalesce(feature.metadata ->> 'mergedInto', '') = ''
   AND feature.id <> ALL (:'decided'::text[])
   AND feature.is_active -- if linguistic_features.is_active
 ORDER BY feature.created_at, feature.id
 LIMIT :'limit'::int;
