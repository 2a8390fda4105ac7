-- How well each feature is mastered on each level: a matrix, one mark a cell; cells without a profile are left out.
-- levels: which level the columns of the matrix are. "feature": the lowest CEFR level that the feature refers to, A1 to
-- C2; "cefr": the learner's own such level; "speaking", "listening", "reading" or "writing": the learner's level in
-- tens (0-10, 10-20, and so on, each with its lower end, the last with 100); empty: speaking. Levels of learners are
-- those of their preferences for the profile's language. at_level: '' where there is none.
-- Profiles hold today's mastery only; there is no period. language: of the profile. A learner's tier is that of the
-- active subscription whose period ends last, else free, else none ('').
-- A feature that was folded into another counts as that one: of a learner the counts are summed, mastery is weighted by
-- the occurrences, and priority, streak and last seen are the greatest.
-- mastery: weighted by the occurrences; the score as it is stored, 0 to 100 by the documentation.
-- Thin evidence is not left out: learners and occurrences tell how much there is. last_seen_at: in UTC.
-- filters: levels, language, tier, without, domains
-- mark: at_feature, at_level
-- value: mastery score = ratio(weighted, weight)
-- value: learners count = distinct(learner_id)
-- value: occurrences count = sum(occurrences)
-- opens: mastery-levels-rows
-- needs: user_feature_profiles(user_id, feature_id, occurrence_count, mastery_score)
-- needs: linguistic_features(id, macro_skill, sub_skill, micro_rule, metadata)
-- needs: user_preferences(user_id, target_language_id)
\ir pieces/folded.sql
\ir pieces/subscribed.sql
\ir pieces/mastery.sql
\ir pieces/mastery-levels.sql
WITH RECURSIVE folded AS (
    :folded
), subscription AS (
    :subscriptions_held
), subscribed AS (
    :subscribed
), seen AS MATERIALIZED (
    :profile_columns
         , profile.last_seen_at -- if user_feature_profiles.last_seen_at
         , profile.language_id::text AS language -- if user_feature_profiles.language_id
      :profiles_narrowed
), merged AS MATERIALIZED (
    SELECT learner_id, feature_id, sum(occurrences) AS occurrences
         , round(coalesce(sum(mastery * occurrences) / nullif(sum(occurrences) FILTER (WHERE mastery IS NOT NULL), 0),
                          avg(mastery)), 4) AS mastery
         , max(last_seen_at) AS last_seen_at -- if user_feature_profiles.last_seen_at
         , max(language) AS language -- if user_feature_profiles.language_id
      FROM seen
     GROUP BY learner_id, feature_id
), profile AS (
    :profiles_with_skills
), preference AS (
    SELECT DISTINCT ON (user_id, target_language_id) user_id AS learner_id, target_language_id::text AS language
         :learner_levels
)
:mastery_levelled
SELECT feature_id AS at_feature, level AS at_level, min(macro_skill) AS macro_skill, min(sub_skill) AS sub_skill
     , min(micro_rule) AS micro_rule, count(*) AS n
     , round(sum(weighted) / nullif(sum(weight), 0), 6) AS mastery
     , count(*) AS learners -- a learner has one profile of a feature
     , sum(occurrences) AS occurrences
     , max(last_seen_at) AS last_seen_at -- if user_feature_profiles.last_seen_at
  FROM levelled
 GROUP BY feature_id, level
 ORDER BY array_position(ARRAY['grammar', 'lexis', 'pragmatics', 'discourse', 'pronunciation', 'fluency',
                               'sociolinguistic'], min(macro_skill))
     , min(macro_skill), min(sub_skill), min(micro_rule), feature_id, level = '', level;
