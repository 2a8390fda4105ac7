-- Features that count as curated, and those of which an alias leads to another feature as well.
SELECT $piece$
, curated AS (
    SELECT feature.id
      FROM linguistic_features AS feature
     WHERE (feature.metadata ->> 'sourceRuleId') IS NULL
        OR feature.id = ANY (coalesce(nullif(:'kept'::text, ''), '{}')::text[])
), alias AS (
    SELECT DISTINCT label.alias, label.language_id, coalesce(folded.survivor, label.feature_id) AS survivor
      FROM linguistic_feature_aliases AS label
      LEFT JOIN folded ON folded.id = label.feature_id
), ambiguous AS (
    SELECT DISTINCT alias.survivor AS id
      FROM alias
     WHERE EXISTS (SELECT FROM alias AS other
                    WHERE other.alias = alias.alias AND other.language_id IS NOT DISTINCT FROM alias.language_id
                      AND other.survivor <> alias.survivor)
)
$piece$ AS coverage \gset
