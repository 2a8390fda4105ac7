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
    :profile_columns
      :profiles_narrowed
), merged AS MATERIALIZED (
    SELECT learner_id, feature_id, sum(occurrences) AS occurrences
         , round(coalesce(sum(mastery * occurrences) / nullif(sum(occurrences) FILTER (WHERE mastery IS NOT NULL), 0),
                          avg(mastery)), 4) AS mastery
      FROM seen
     GROUP BY learner_id, feature_id
), profile AS (
    :profiles_with_skills
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
