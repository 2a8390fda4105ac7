-- Which features are mastered the fastest: the median days from the beginning of a profile to its mastery, fastest
-- first.
-- Profiles hold today's mastery only; there is no period. language: of the profile. A learner's tier is that of the
-- active subscription whose period ends last, else free, else none ('').
-- A feature that was folded into another counts as that one: of a learner the counts are summed, mastery is weighted by
-- the occurrences, and priority, streak and last seen are the greatest.
-- Only the last time of mastery is recorded, so who lost a feature and mastered it again counts with the later one. Of
-- folded features the first beginning and the last mastery count. Who has not mastered a feature is not in its median.
-- most: at most so many marks; empty: all. Thin evidence is not left out: mastered tells how many learners there are.
-- filters: language, tier, without, domains
-- mark: at_feature
-- value: days days = median(days)
-- value: shortest days = min(days)
-- value: longest days = max(days)
-- value: mastered count = count
-- opens: mastery-fastest-rows
-- needs: user_feature_profiles(user_id, feature_id, occurrence_count, mastery_score, created_at, last_mastered_at)
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
         , profile.created_at, profile.last_mastered_at
      :profiles_narrowed
), merged AS MATERIALIZED (
    SELECT learner_id, feature_id, sum(occurrences) AS occurrences
         , round(coalesce(sum(mastery * occurrences) / nullif(sum(occurrences) FILTER (WHERE mastery IS NOT NULL), 0),
                          avg(mastery)), 4) AS mastery
         , min(created_at) AS created_at, max(last_mastered_at) AS last_mastered_at
      FROM seen
     GROUP BY learner_id, feature_id
), profile AS (
    :profiles_with_skills
), timed AS (
    SELECT profile.*
         , round((extract(epoch FROM last_mastered_at - created_at) / 86400)::numeric, 4) AS days
      FROM profile
     WHERE last_mastered_at IS NOT NULL AND created_at IS NOT NULL
)
SELECT feature_id AS at_feature, macro_skill, sub_skill, micro_rule, count(*) AS n
     , round((percentile_disc(0.5) WITHIN GROUP (ORDER BY days)
              + percentile_disc(0.5) WITHIN GROUP (ORDER BY days DESC)) / 2, 6) AS days
     , min(days) AS shortest, max(days) AS longest, count(*) AS mastered
  FROM timed
 GROUP BY feature_id, macro_skill, sub_skill, micro_rule
 ORDER BY days, mastered DESC, feature_id
 LIMIT nullif(:'most'::text, '')::bigint;
