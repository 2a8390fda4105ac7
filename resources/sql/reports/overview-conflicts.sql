-- How many labels lead to several features, by language of the alias rows; what is so now, there is no period.
-- language: of the alias rows. at_language: '' stands for aliases without a language.
-- filters: language
-- mark: at_language
-- value: labels count = distinct(alias)
-- value: aliases count = count
-- value: features count = distinct(feature_id)
-- opens: overview-conflicts-rows
-- needs: linguistic_feature_aliases(id, alias, language_id, feature_id)
WITH conflict AS (
    SELECT alias.id::text AS id, alias.alias, coalesce(alias.language_id::text, '') AS language, alias.feature_id
      FROM linguistic_feature_aliases AS alias
     WHERE EXISTS (SELECT FROM linguistic_feature_aliases AS other
                    WHERE other.alias = alias.alias AND other.language_id IS NOT DISTINCT FROM alias.language_id
                      AND other.feature_id <> alias.feature_id)
       AND (:'language'::text = '' OR alias.language_id = :'language'::text)
)
SELECT language AS at_language, count(*) AS n, count(DISTINCT alias) AS labels, count(*) AS aliases
     , count(DISTINCT feature_id) AS features
  FROM conflict
 GROUP BY language
 ORDER BY language;
