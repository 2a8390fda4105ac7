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
\ir pieces/folded.sql
\ir pieces/subscribed.sql
\ir pieces/mastery.sql
WITH RECURSIVE folded AS (
    :folded
), subscription AS (
    :subscriptions_held
), subscribed AS (
    :subscribed
), seen AS MATERIALIZED (
    SELECT profile.user_id AS learner_id, coalesce(folded.survivor, profile.feature_id) AS feature_id
         , CASE WHEN pg_typeof(profile.review_priority) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.review_priority::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.review_priority::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.review_priority::text::numeric END AS review_priority -- if user_feature_profiles.review_priority
         , profile.last_seen_at -- if user_feature_profiles.last_seen_at
      :profiles_narrowed
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
