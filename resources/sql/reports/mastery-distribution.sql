-- How the mastery of learners and features is spread, in tens, by macro skill.
-- Profiles hold today's mastery only; there is no period. language: of the profile. A learner's tier is that of the
-- active subscription whose period ends last, else free, else none ('').
-- A feature that was folded into another counts as that one: of a learner the counts are summed, mastery is weighted by
-- the occurrences, and priority, streak and last seen are the greatest.
-- at_mastery: 0-10, 10-20, and so on, each with its lower end, the last with 100; '': no score. Scores outside 0 to 100
-- have tens of their own. lowest, highest: the scores as they are stored, which tell the scale.
-- filters: language, tier, without, domains
-- mark: at_macro, at_mastery
-- value: profiles count = count
-- value: learners count = distinct(learner_id)
-- value: occurrences count = sum(occurrences)
-- value: lowest score = min(mastery)
-- value: highest score = max(mastery)
-- opens: mastery-rows
-- needs: user_feature_profiles(user_id, feature_id, occurrence_count, mastery_score)
-- needs: linguistic_features(id, macro_skill, sub_skill, micro_rule, metadata)
WITH RECURSIVE folded AS (
    SELECT feature.id, feature.id AS survivor
      FROM linguistic_features AS feature
     WHERE coalesce(feature.metadata ->> 'mergedInto', '') = ''
     UNION ALL
    SELECT feature.id, folded.survivor
      FROM folded
      JOIN linguistic_features AS feature ON feature.metadata ->> 'mergedInto' = folded.id
), subscription AS (
    SELECT NULL::text AS user_id, NULL::text AS tier, NULL::timestamp AS period_end
     UNION ALL -- if subscriptions.user_id
    SELECT user_id::text, coalesce(NULL::text -- if subscriptions.user_id
             , nullif(btrim(tier_id::text), '') -- if subscriptions.user_id, subscriptions.tier_id
             , current_tier::text -- if subscriptions.user_id, subscriptions.current_tier
           ), coalesce(NULL::timestamp -- if subscriptions.user_id
             , current_period_end::timestamp -- if subscriptions.user_id, subscriptions.current_period_end
           ) -- if subscriptions.user_id
      FROM subscriptions -- if subscriptions.user_id
     WHERE coalesce(NULL::boolean -- if subscriptions.user_id
             , status::text IN ('active', 'trialing') -- if subscriptions.user_id, subscriptions.status
             , is_active::text IN ('true', 't') -- if subscriptions.user_id, subscriptions.is_active
             , false) -- if subscriptions.user_id
), subscribed AS (
    SELECT DISTINCT ON (user_id) user_id, tier
      FROM subscription
     WHERE tier IS NOT NULL
     ORDER BY user_id, period_end DESC NULLS LAST, tier
), seen AS MATERIALIZED (
    SELECT profile.user_id AS learner_id, coalesce(folded.survivor, profile.feature_id) AS feature_id
         , CASE WHEN pg_typeof(profile.occurrence_count) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.occurrence_count::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.occurrence_count::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.occurrence_count::text::numeric ELSE 0 END AS occurrences
         , CASE WHEN pg_typeof(profile.mastery_score) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.mastery_score::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.mastery_score::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.mastery_score::text::numeric END AS mastery
      FROM user_feature_profiles AS profile
      LEFT JOIN folded ON folded.id = profile.feature_id
      LEFT JOIN subscribed ON subscribed.user_id = profile.user_id::text
     WHERE (:'tier'::text = '' OR :'tier'::text = coalesce(subscribed.tier
             , (SELECT tier.id::text FROM tiers AS tier WHERE tier.id::text = 'free') -- if tiers.id
             , ''))
       AND (:'language'::text = '' OR profile.language_id::text = :'language'::text) -- if user_feature_profiles.language_id
       AND (:'without'::text IN ('', '{}') OR profile.user_id::text <> ALL (coalesce(nullif(:'without', ''), '{}')::text[]))
       AND profile.user_id NOT IN (SELECT id FROM users WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(email, '@', 2)) = ANY (coalesce(nullif(:'domains', ''), '{}')::text[])) -- if users.id, users.email
), merged AS MATERIALIZED (
    SELECT learner_id, feature_id, sum(occurrences) AS occurrences
         , round(coalesce(sum(mastery * occurrences) / nullif(sum(occurrences) FILTER (WHERE mastery IS NOT NULL), 0),
                          avg(mastery)), 4) AS mastery
      FROM seen
     GROUP BY learner_id, feature_id
), profile AS (
    SELECT merged.*, coalesce(feature.macro_skill::text, '') AS macro_skill
         , coalesce(feature.sub_skill, '') AS sub_skill, coalesce(feature.micro_rule, '') AS micro_rule
         , coalesce(mastery * occurrences, 0) AS weighted
         , CASE WHEN mastery IS NULL THEN 0 ELSE occurrences END AS weight
      FROM merged
      LEFT JOIN linguistic_features AS feature ON feature.id = merged.feature_id
), placed AS (
    SELECT profile.*
         , CASE WHEN mastery IS NULL THEN ''
                WHEN mastery = 100 THEN '90-100'
                ELSE (floor(mastery / 10) * 10)::text || '-' || (floor(mastery / 10) * 10 + 10)::text
           END AS mastery_bucket
      FROM profile
), summed AS (
    SELECT macro_skill, mastery_bucket, count(*) AS n, count(DISTINCT learner_id) AS learners
         , sum(occurrences) AS occurrences, min(mastery) AS lowest, max(mastery) AS highest
      FROM placed
     GROUP BY macro_skill, mastery_bucket
), bucket AS (
    SELECT DISTINCT mastery_bucket AS bucket FROM summed
     UNION
    SELECT (ten * 10)::text || '-' || (ten * 10 + 10)::text FROM generate_series(0, 9) AS ten
)
SELECT series.macro_skill AS at_macro, bucket.bucket AS at_mastery, coalesce(n, 0) AS n, coalesce(n, 0) AS profiles
     , coalesce(learners, 0) AS learners, coalesce(occurrences, 0) AS occurrences, lowest, highest
  FROM (SELECT DISTINCT macro_skill FROM summed) AS series
 CROSS JOIN bucket
  LEFT JOIN summed ON summed.macro_skill = series.macro_skill AND summed.mastery_bucket = bucket.bucket
 ORDER BY array_position(ARRAY['grammar', 'lexis', 'pragmatics', 'discourse', 'pronunciation', 'fluency',
                               'sociolinguistic'], series.macro_skill), series.macro_skill
     , CASE WHEN bucket.bucket <> '' THEN substring(bucket.bucket FROM '^-?\d+')::numeric END NULLS LAST;
