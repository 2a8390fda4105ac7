-- How long the streaks of clean runs are that learners have on features today.
-- Profiles hold today's mastery only; there is no period. language: of the profile. A learner's tier is that of the
-- active subscription whose period ends last, else free, else none ('').
-- A feature that was folded into another counts as that one: of a learner the counts are summed, mastery is weighted by
-- the occurrences, and priority, streak and last seen are the greatest.
-- at_streak: 0 to 4, 5-9, 10-19, 20-49, 50+ clean runs one after the other.
-- filters: language, tier, without, domains
-- mark: at_streak
-- value: profiles count = count
-- value: learners count = distinct(learner_id)
-- value: longest count = max(streak)
-- opens: mastery-rows
-- needs: user_feature_profiles(user_id, feature_id, occurrence_count, mastery_score, streak_length)
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
         , CASE WHEN pg_typeof(profile.streak_length) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.streak_length::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.streak_length::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.streak_length::text::numeric ELSE 0 END AS streak -- if user_feature_profiles.streak_length
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
    SELECT learner_id, feature_id
         , max(streak) AS streak -- if user_feature_profiles.streak_length
      FROM seen
     GROUP BY learner_id, feature_id
), placed AS (
    SELECT merged.*
         , CASE WHEN streak < 5 THEN streak::text WHEN streak < 10 THEN '5-9' WHEN streak < 20 THEN '10-19' WHEN streak < 50 THEN '20-49' ELSE '50+' END AS streak_bucket -- if user_feature_profiles.streak_length
      FROM merged
), summed AS (
    SELECT streak_bucket, count(*) AS n, count(DISTINCT learner_id) AS learners, max(streak) AS longest
      FROM placed
     GROUP BY streak_bucket
), bucket AS (
    SELECT DISTINCT streak_bucket AS bucket FROM summed
     UNION
    SELECT unnest(ARRAY['0', '1', '2', '3', '4', '5-9', '10-19', '20-49', '50+'])
)
SELECT bucket.bucket AS at_streak, coalesce(n, 0) AS n, coalesce(n, 0) AS profiles, coalesce(learners, 0) AS learners
     , longest
  FROM bucket
  LEFT JOIN summed ON summed.streak_bucket = bucket.bucket
 ORDER BY substring(bucket.bucket FROM '^-?\d+')::numeric, bucket.bucket;
