-- The machine-made features behind one day of overview-features.sql, newest first.
-- since, until, zone, language: as there. at_day: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- needs: linguistic_features(id, metadata, created_at)
-- pages: created_at, id
SELECT feature.created_at
     , feature.macro_skill -- if linguistic_features.macro_skill
     , feature.sub_skill -- if linguistic_features.sub_skill
     , feature.micro_rule -- if linguistic_features.micro_rule
     , feature.language_id -- if linguistic_features.language_id
     , feature.is_active -- if linguistic_features.is_active
     , feature.id::text AS id
  FROM linguistic_features AS feature
 WHERE feature.created_at >= :'since'::timestamp AND feature.created_at < :'until'::timestamp
   AND (feature.metadata ->> 'sourceRuleId') IS NOT NULL
   AND coalesce(feature.metadata ->> 'mergedInto', '') = ''
   AND (:'language'::text = '' OR feature.language_id = :'language'::text) -- if linguistic_features.language_id
   AND to_char(feature.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone', 'YYYY-MM-DD') = :'at_day'::text
   AND (:'after_id'::text = ''
        OR (feature.created_at, feature.id::text)
           < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY feature.created_at DESC, feature.id::text DESC
 LIMIT :'limit'::bigint;
