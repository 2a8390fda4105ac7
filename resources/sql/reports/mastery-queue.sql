-- The queue of reviews: how many features of learners wait with which priority, the most urgent first. The rows are the
-- queue itself: by priority, then those not seen for longest.
-- Profiles hold today's mastery only; there is no period. language: of the profile. A learner's tier is that of the
-- active subscription whose period ends last, else free, else none ('').
-- A feature that was folded into another counts as that one: of a learner the counts are summed, mastery is weighted by
-- the occurrences, and priority, streak and last seen are the greatest.
-- at_priority: 9-10 (with 10), 8-9, and so on, each with its lower end; '': no priority. oldest_seen_at: in UTC.
-- filters: language, tier, without, domains
-- mark: at_priority
-- value: profiles count = count
-- value: learners count = distinct(learner_id)
-- value: features count = distinct(feature_id)
-- opens: mastery-rows
-- needs: user_feature_profiles(user_id, feature_id, occurrence_count, mastery_score, review_priority)
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
         , CASE WHEN pg_typeof(profile.review_priority) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.review_priority::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.review_priority::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.review_priority::text::numeric END AS review_priority -- if user_feature_profiles.review_priority
         , profile.last_seen_at -- if user_feature_profiles.last_seen_at
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
         , max(review_priority) AS review_priority -- if user_feature_profiles.review_priority
         , max(last_seen_at) AS last_seen_at -- if user_feature_profiles.last_seen_at
      FROM seen
     GROUP BY learner_id, feature_id
), placed AS (
    SELECT merged.*
         , CASE WHEN review_priority IS NULL THEN '' WHEN review_priority = 10 THEN '9-10' ELSE floor(review_priority)::text || '-' || (floor(review_priority) + 1)::text END AS priority_bucket -- if user_feature_profiles.review_priority
      FROM merged
), summed AS (
    SELECT priority_bucket, count(*) AS n, count(DISTINCT learner_id) AS learners
         , count(DISTINCT feature_id) AS features
         , min(last_seen_at) AS oldest_seen_at -- if user_feature_profiles.last_seen_at
      FROM placed
     GROUP BY priority_bucket
), bucket AS (
    SELECT DISTINCT priority_bucket AS bucket FROM summed
     UNION
    SELECT one::text || '-' || (one + 1)::text FROM generate_series(0, 9) AS one
)
SELECT bucket.bucket AS at_priority, coalesce(n, 0) AS n, coalesce(n, 0) AS profiles
     , coalesce(learners, 0) AS learners, coalesce(features, 0) AS features
     , oldest_seen_at -- if user_feature_profiles.last_seen_at
  FROM bucket
  LEFT JOIN summed ON summed.priority_bucket = bucket.bucket
 ORDER BY CASE WHEN bucket.bucket <> '' THEN substring(bucket.bucket FROM '^-?\d+')::numeric END DESC NULLS LAST;
