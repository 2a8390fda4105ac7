-- Each feature with the one that it was folded into at last, itself where it was not.
SELECT $piece$
SELECT feature.id, feature.id AS survivor
  FROM linguistic_features AS feature
 WHERE coalesce(feature.metadata ->> 'mergedInto', '') = ''
 UNION ALL
SELECT feature.id, folded.survivor
  FROM folded
  JOIN linguistic_features AS feature ON feature.metadata ->> 'mergedInto' = folded.id
$piece$ AS folded \gset
