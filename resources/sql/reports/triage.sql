-- What linguists have to decide, by its reach: features that the application made by itself, labels that lead to several
-- features, and aliases that can never match because they are not their own lower case.
-- since, until: the period that counts for the reach, in UTC, until not included.
-- language, module: of the findings; macro_skill: of a feature. Empty: all.
-- kind: machine-made, conflict or dead-alias. item: the feature's id, "conflict <language or *> <alias>" or "alias <id>".
-- features: what it is about, as a JSON list of ids; a feature that was folded into another counts for that one.
-- aliases: ids of the aliases of a conflict or of the dead one. languages: of its findings in the period, the most
-- frequent first; where there are none, of its newest finding; where there never was one, its own.
-- made_at: when a machine-made feature was made, in UTC.
-- An item stands in a scope that it has findings of in the period, or its newest one of.
-- needs: linguistic_features(id, language_id, macro_skill, sub_skill, micro_rule, metadata)
-- needs: linguistic_feature_aliases(id, feature_id, language_id, alias)
-- needs: analysis_findings(id, user_id, feature_id, created_at)
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
), seen AS MATERIALIZED (
    SELECT coalesce(survivor.into_id, finding.feature_id) AS feature_id, finding.user_id
         , finding.language_id -- if analysis_findings.language_id
         , count(*) AS findings
      FROM analysis_findings AS finding
      LEFT JOIN survivor ON survivor.id = finding.feature_id
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
       AND (:'module'::text = '' OR finding.module_id = :'module'::text) -- if analysis_findings.module_id
     GROUP BY coalesce(survivor.into_id, finding.feature_id), finding.user_id
            , finding.language_id -- if analysis_findings.language_id
), item AS (
    SELECT 'machine-made' AS kind, feature.id AS item, feature.language_id, ARRAY[feature.id] AS features
         , lower(feature.macro_skill::text || ':' || feature.sub_skill || ':' || feature.micro_rule) AS label
         , '{}'::text[] AS aliases
         , feature.created_at AS made_at -- if linguistic_features.created_at
      FROM linguistic_features AS feature
     WHERE (feature.metadata ->> 'sourceRuleId') IS NOT NULL AND (feature.metadata ->> 'mergedInto') IS NULL
       AND feature.is_active -- if linguistic_features.is_active
     UNION ALL
    SELECT 'conflict', 'conflict ' || coalesce(alias.language_id, '*') || ' ' || alias.alias, alias.language_id
         , array_agg(DISTINCT alias.feature_id ORDER BY alias.feature_id), alias.alias
         , array_agg(alias.id::text ORDER BY alias.id::text)
         , NULL -- if linguistic_features.created_at
      FROM linguistic_feature_aliases AS alias
     GROUP BY alias.language_id, alias.alias
    HAVING count(DISTINCT alias.feature_id) > 1
     UNION ALL
    SELECT 'dead-alias', 'alias ' || alias.id, alias.language_id, ARRAY[alias.feature_id], alias.alias, ARRAY[alias.id::text]
         , NULL -- if linguistic_features.created_at
      FROM linguistic_feature_aliases AS alias
     WHERE alias.alias <> lower(alias.alias)
), about AS (
    SELECT DISTINCT item.item, coalesce(survivor.into_id, feature.id) AS feature_id
      FROM item
     CROSS JOIN unnest(item.features) AS named (id)
      JOIN linguistic_features AS feature ON feature.id = named.id
      LEFT JOIN survivor ON survivor.id = feature.id
     WHERE :'macro_skill'::text = '' OR feature.macro_skill::text = :'macro_skill'::text
), counted AS (
    SELECT about.item, sum(seen.findings) AS findings, count(DISTINCT seen.user_id) AS learners
      FROM about
      JOIN seen ON seen.feature_id = about.feature_id
     GROUP BY about.item
), spoken AS (
    SELECT by_language.item, json_agg(by_language.language_id ORDER BY by_language.findings DESC, by_language.language_id)
           FILTER (WHERE by_language.language_id IS NOT NULL) AS languages
      FROM (SELECT about.item, seen.language_id, sum(seen.findings) AS findings -- if analysis_findings.language_id
              FROM about -- if analysis_findings.language_id
              JOIN seen ON seen.feature_id = about.feature_id -- if analysis_findings.language_id
             GROUP BY about.item, seen.language_id -- if analysis_findings.language_id
             UNION ALL -- if analysis_findings.language_id
            SELECT NULL, NULL, NULL WHERE false) AS by_language (item, language_id, findings)
     GROUP BY by_language.item
)
SELECT item.kind, item.item, item.label, array_to_json(item.features) AS features, array_to_json(item.aliases) AS aliases
     , coalesce(spoken.languages
              , CASE WHEN last.language_id IS NOT NULL THEN json_build_array(last.language_id) END -- if analysis_findings.language_id
              , CASE WHEN item.language_id IS NOT NULL THEN json_build_array(item.language_id) ELSE '[]' END) AS languages
     , coalesce(counted.findings, 0) AS findings, coalesce(counted.learners, 0) AS learners
     , item.made_at -- if linguistic_features.created_at
  FROM item
  LEFT JOIN counted ON counted.item = item.item
  LEFT JOIN spoken ON spoken.item = item.item
  LEFT JOIN LATERAL (
        SELECT newest.*
          FROM unnest(item.features) AS named (id)
         CROSS JOIN LATERAL (
               SELECT finding.id, finding.created_at
                    , finding.language_id -- if analysis_findings.language_id
                    , finding.module_id -- if analysis_findings.module_id
                 FROM analysis_findings AS finding
                WHERE finding.feature_id = named.id
                ORDER BY finding.created_at DESC
                LIMIT 1) AS newest
         WHERE counted.item IS NULL
         ORDER BY newest.created_at DESC, newest.id DESC
         LIMIT 1) AS last ON true
 WHERE EXISTS (SELECT FROM about WHERE about.item = item.item)
   AND (counted.item IS NOT NULL
        OR (:'language'::text = '' OR :'language'::text = coalesce(
                  last.language_id, -- if analysis_findings.language_id
                  CASE WHEN last.id IS NULL THEN item.language_id END))
       AND (:'module'::text = ''
            OR last.module_id = :'module'::text -- if analysis_findings.module_id
           ))
 ORDER BY coalesce(counted.findings, 0) * coalesce(counted.learners, 0) DESC, coalesce(counted.findings, 0) DESC
     , item.kind, item.item COLLATE "C";
