-- The alias rows behind one mark of overview-conflicts.sql, by label.
-- language: as there. at_language: the mark.
-- limit: so many rows, of those after the row with after_alias and after_id; both empty: from the start.
-- needs: linguistic_feature_aliases(id, alias, language_id, feature_id)
-- pages: alias, id
WITH conflict AS (
    SELECT alias.id::text AS id, alias.alias, coalesce(alias.language_id::text, '') AS language, alias.feature_id
      FROM linguistic_feature_aliases AS alias
     WHERE EXISTS (SELECT FROM linguistic_feature_aliases AS other
                    WHERE other.alias = alias.alias AND other.language_id IS NOT DISTINCT FROM alias.language_id
                      AND other.feature_id <> alias.feature_id)
       AND (:'language'::text = '' OR alias.language_id = :'language'::text)
)
SELECT conflict.alias, conflict.language, conflict.feature_id, conflict.id
  FROM conflict
 WHERE conflict.language = :'at_language'::text
   AND (:'after_id'::text = '' OR (conflict.alias, conflict.id) > (:'after_alias'::text, :'after_id'::text))
 ORDER BY conflict.alias, conflict.id
 LIMIT :'limit'::bigint;
