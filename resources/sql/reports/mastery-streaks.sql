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
         , CASE WHEN pg_typeof(profile.streak_length) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.streak_length::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.streak_length::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.streak_length::text::numeric ELSE 0 END AS streak -- if user_feature_profiles.streak_length
      :profiles_narrowed
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
