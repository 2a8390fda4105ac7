-- Sample aliases that follow from the features themselves. Ids come from the content, so that they never change.
-- First each curated feature's own three-part label, bound to its language, as the modules were taught it. Those of
-- inactive features are left behind on purpose: a check has to find them.
INSERT INTO linguistic_feature_aliases (id, feature_id, language_id, alias, notes, created_at)
SELECT md5('label ' || f.id)::uuid, f.id, f.language_id,
       f.macro_skill || ':' || f.sub_skill || ':' || f.micro_rule,
       CASE WHEN f.language_id IS NULL THEN 'Holds for every language.' END,
       f.created_at + interval '1 hour'
FROM linguistic_features AS f
WHERE NOT f.metadata ? 'sourceRuleId';

-- One module writes underscores for words and for the pragmatic side.
INSERT INTO linguistic_feature_aliases (id, feature_id, language_id, alias, notes, created_at)
SELECT md5('underscores ' || f.id)::uuid, f.id, f.language_id,
       replace(f.macro_skill || ':' || f.sub_skill || ':' || f.micro_rule, '-', '_'),
       NULL, f.created_at + interval '40 days'
FROM linguistic_features AS f
WHERE NOT f.metadata ? 'sourceRuleId' AND f.is_active AND f.macro_skill IN ('lexis', 'pragmatics')
  AND f.sub_skill || f.micro_rule LIKE '%-%';

-- The application adds an alias for each feature that it makes. Two labels have since been taken over by a curated
-- feature (see the troubles), and the merged features gave theirs to the survivor.
INSERT INTO linguistic_feature_aliases (id, feature_id, language_id, alias, notes, created_at)
SELECT md5('machine ' || f.id)::uuid, f.id, f.language_id, f.id, NULL, f.created_at
FROM linguistic_features AS f
WHERE f.metadata ? 'sourceRuleId' AND f.is_active
  AND f.id NOT IN ('grammar:preposition:por-para', 'grammar:verbs:ser-estar-confusion');

-- What a merge leaves: the merged feature's label on the survivor, in general and for the language where it was seen.
INSERT INTO linguistic_feature_aliases (id, feature_id, language_id, alias, notes, created_at)
SELECT md5('merged ' || f.id || coalesce(l.language_id, ''))::uuid, f.metadata ->> 'mergedInto', l.language_id, f.id,
       'Label of a merged feature.', f.updated_at
FROM linguistic_features AS f
CROSS JOIN LATERAL (VALUES (NULL), (f.language_id)) AS l (language_id)
WHERE f.metadata ? 'mergedInto';

-- Two features were renamed and kept their ids: their old labels must go on working.
INSERT INTO linguistic_feature_aliases (id, feature_id, language_id, alias, notes, created_at)
SELECT md5('renamed ' || f.id)::uuid, f.id, f.language_id, substr(f.id, strpos(f.id, ':') + 1),
       'Label from before the feature was renamed.', f.updated_at
FROM linguistic_features AS f
WHERE NOT f.metadata ? 'sourceRuleId'
  AND f.id <> coalesce(f.language_id, 'global') || ':' || f.macro_skill || ':' || f.sub_skill || ':' || f.micro_rule;
