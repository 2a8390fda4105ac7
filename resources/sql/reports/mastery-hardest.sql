-- Which features are the hardest: much practised, little mastered, seldom without a slip; the hardest first.
-- Profiles hold today's mastery only; there is no period. language: of the profile. A learner's tier is that of the
-- active subscription whose period ends last, else free, else none ('').
-- A feature that was folded into another counts as that one: of a learner the counts are summed, mastery is weighted by
-- the occurrences, and priority, streak and last seen are the greatest.
-- most: at most so many marks; empty: all.
-- mastery: weighted by the occurrences; the score as it is stored, 0 to 100 by the documentation.
-- burden: the occurrences that were not clean, each by what its learner's mastery lacks of 100: (occurrences - clean
-- runs) * (100 - mastery) / 100, summed; without a score none. clean_share: of the occurrences.
-- Thin evidence is not left out: learners and occurrences tell how much there is.
-- filters: language, tier, without, domains
-- mark: at_feature
-- value: burden count = sum(burden)
-- value: mastery score = ratio(weighted, weight)
-- value: occurrences count = sum(occurrences)
-- value: clean_share share = ratio(clean_runs, occurrences)
-- value: learners count = distinct(learner_id)
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
         , CASE WHEN pg_typeof(profile.clean_run_count) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.clean_run_count::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.clean_run_count::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.clean_run_count::text::numeric ELSE 0 END AS clean_runs -- if user_feature_profiles.clean_run_count
         , profile.last_seen_at -- if user_feature_profiles.last_seen_at
      :profiles_narrowed
), merged AS MATERIALIZED (
    SELECT learner_id, feature_id, sum(occurrences) AS occurrences
         , round(coalesce(sum(mastery * occurrences) / nullif(sum(occurrences) FILTER (WHERE mastery IS NOT NULL), 0),
                          avg(mastery)), 4) AS mastery
         , sum(clean_runs) AS clean_runs -- if user_feature_profiles.clean_run_count
         , max(last_seen_at) AS last_seen_at -- if user_feature_profiles.last_seen_at
      FROM seen
     GROUP BY learner_id, feature_id
), profile AS (
    :profiles_with_skills
), burdened AS (
    SELECT profile.*
         , round((occurrences - greatest(0, least(occurrences, 0
             + clean_runs -- if user_feature_profiles.clean_run_count
           ))) * greatest(0, 100 - coalesce(mastery, 100)) / 100, 4) AS burden
      FROM profile
)
SELECT feature_id AS at_feature, min(macro_skill) AS macro_skill, min(sub_skill) AS sub_skill, min(micro_rule) AS micro_rule
     , count(*) AS n, sum(burden) AS burden
     , round(sum(weighted) / nullif(sum(weight), 0), 6) AS mastery, sum(occurrences) AS occurrences
     , round(sum(clean_runs) / nullif(sum(occurrences), 0), 6) AS clean_share -- if user_feature_profiles.clean_run_count
     , count(*) AS learners -- a learner has one profile of it
     , max(last_seen_at) AS last_seen_at -- if user_feature_profiles.last_seen_at
  FROM burdened
 GROUP BY feature_id
 ORDER BY burden DESC, feature_id
 LIMIT nullif(:'most'::text, '')::bigint;
