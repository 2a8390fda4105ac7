-- Mastery of features by learners; a feature that was folded into another counts as that one.
SELECT $piece$
SELECT profile.user_id AS learner_id, coalesce(folded.survivor, profile.feature_id) AS feature_id
     , CASE WHEN pg_typeof(profile.occurrence_count) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.occurrence_count::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.occurrence_count::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.occurrence_count::text::numeric ELSE 0 END AS occurrences
     , CASE WHEN pg_typeof(profile.mastery_score) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.mastery_score::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.mastery_score::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.mastery_score::text::numeric END AS mastery
$piece$ AS profile_columns \gset
SELECT $piece$
 FROM user_feature_profiles AS profile
 LEFT JOIN folded ON folded.id = profile.feature_id
 LEFT JOIN subscribed ON subscribed.user_id = profile.user_id::text
WHERE (:'tier'::text = '' OR :'tier'::text = coalesce(subscribed.tier
        , (SELECT tier.id::text FROM tiers AS tier WHERE tier.id::text = 'free') -- if tiers.id
        , ''))
  AND (:'language'::text = '' OR profile.language_id::text = :'language'::text) -- if user_feature_profiles.language_id
  AND (:'without'::text IN ('', '{}') OR profile.user_id::text <> ALL (coalesce(nullif(:'without', ''), '{}')::text[]))
  AND profile.user_id NOT IN (SELECT id FROM users WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(email, '@', 2)) = ANY (coalesce(nullif(:'domains', ''), '{}')::text[])) -- if users.id, users.email
$piece$ AS profiles_narrowed \gset
SELECT $piece$
SELECT merged.*, coalesce(feature.macro_skill::text, '') AS macro_skill
     , coalesce(feature.sub_skill, '') AS sub_skill, coalesce(feature.micro_rule, '') AS micro_rule
     , coalesce(mastery * occurrences, 0) AS weighted
     , CASE WHEN mastery IS NULL THEN 0 ELSE occurrences END AS weight
  FROM merged
  LEFT JOIN linguistic_features AS feature ON feature.id = merged.feature_id
$piece$ AS profiles_with_skills \gset
