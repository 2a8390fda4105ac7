-- The features of learners behind one cell of mastery-levels.sql, the least mastered first.
-- levels: which level the columns of the matrix are. "feature": the lowest CEFR level that the feature refers to, A1 to
-- C2; "cefr": the learner's own such level; "speaking", "listening", "reading" or "writing": the learner's level in
-- tens (0-10, 10-20, and so on, each with its lower end, the last with 100); empty: speaking. Levels of learners are
-- those of their preferences for the profile's language. at_level: '' where there is none.
-- language, tier, without, domains: as there. at_feature, at_level: the mark.
-- limit: so many rows, of those after the row with after_mastery and after_learner_id; both empty: from the start.
-- needs: user_feature_profiles(user_id, feature_id, occurrence_count, mastery_score)
-- needs: linguistic_features(id, macro_skill, sub_skill, micro_rule, metadata)
-- needs: user_preferences(user_id, target_language_id)
-- pages: mastery, learner_id
-- order: a learner without a level stands before all others.
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
         , CASE WHEN pg_typeof(profile.clean_run_count) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.clean_run_count::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.clean_run_count::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.clean_run_count::text::numeric ELSE 0 END AS clean_runs -- if user_feature_profiles.clean_run_count
         , CASE WHEN pg_typeof(profile.streak_length) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.streak_length::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.streak_length::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.streak_length::text::numeric ELSE 0 END AS streak -- if user_feature_profiles.streak_length
         , CASE WHEN pg_typeof(profile.review_priority) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.review_priority::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.review_priority::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.review_priority::text::numeric END AS review_priority -- if user_feature_profiles.review_priority
         , profile.last_seen_at -- if user_feature_profiles.last_seen_at
         , profile.language_id::text AS language -- if user_feature_profiles.language_id
      :profiles_narrowed
), merged AS MATERIALIZED (
    SELECT seen.learner_id::text AS learner_id, feature_id, sum(occurrences) AS occurrences
         , round(coalesce(sum(mastery * occurrences) / nullif(sum(occurrences) FILTER (WHERE mastery IS NOT NULL), 0),
                          avg(mastery)), 4) AS mastery
         , sum(clean_runs) AS clean_runs -- if user_feature_profiles.clean_run_count
         , max(streak) AS streak -- if user_feature_profiles.streak_length
         , max(review_priority) AS review_priority -- if user_feature_profiles.review_priority
         , max(last_seen_at) AS last_seen_at -- if user_feature_profiles.last_seen_at
         , max(language) AS language -- if user_feature_profiles.language_id
      FROM seen
     GROUP BY seen.learner_id, feature_id
), profile AS (
    :profiles_with_skills
), preference AS (
    SELECT DISTINCT ON (user_id, target_language_id) user_id::text AS learner_id, target_language_id::text AS language
         :learner_levels
)
:mastery_levelled
SELECT coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(levelled.learner_id::text, 8)) AS learner
     , levelled.level, levelled.mastery, levelled.occurrences
     , levelled.clean_runs -- if user_feature_profiles.clean_run_count
     , levelled.streak -- if user_feature_profiles.streak_length
     , levelled.review_priority -- if user_feature_profiles.review_priority
     , levelled.last_seen_at -- if user_feature_profiles.last_seen_at
     , levelled.language -- if user_feature_profiles.language_id
     , levelled.weighted, levelled.weight, levelled.learner_id
  FROM levelled
  LEFT JOIN users AS person ON person.id::text = levelled.learner_id -- if users.id, users.display_name
 WHERE levelled.feature_id = :'at_feature'::text AND levelled.level = :'at_level'::text
   AND (:'after_learner_id'::text = ''
        OR (coalesce(levelled.mastery, -1000000), levelled.learner_id)
           > (coalesce(nullif(:'after_mastery'::text, '')::numeric, -1000000), :'after_learner_id'::text))
 ORDER BY coalesce(levelled.mastery, -1000000), levelled.learner_id
 LIMIT :'limit'::bigint;
