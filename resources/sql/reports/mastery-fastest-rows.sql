-- The learners who mastered the feature of one mark of mastery-fastest.sql, the fastest first.
-- language, tier, without, domains: as there. at_feature: the mark.
-- limit: so many rows, of those after the row with after_days and after_learner_id; both empty: from the start.
-- needs: user_feature_profiles(user_id, feature_id, occurrence_count, mastery_score, created_at, last_mastered_at)
-- needs: linguistic_features(id, macro_skill, sub_skill, micro_rule, metadata)
-- pages: days, learner_id
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
         , profile.language_id::text AS language -- if user_feature_profiles.language_id
         , profile.created_at, profile.last_mastered_at
      :profiles_narrowed
), merged AS MATERIALIZED (
    SELECT seen.learner_id::text AS learner_id, feature_id, sum(occurrences) AS occurrences
         , round(coalesce(sum(mastery * occurrences) / nullif(sum(occurrences) FILTER (WHERE mastery IS NOT NULL), 0),
                          avg(mastery)), 4) AS mastery
         , sum(clean_runs) AS clean_runs -- if user_feature_profiles.clean_run_count
         , max(language) AS language -- if user_feature_profiles.language_id
         , min(created_at) AS created_at, max(last_mastered_at) AS last_mastered_at
      FROM seen
     GROUP BY seen.learner_id, feature_id
), profile AS (
    :profiles_with_skills
), timed AS (
    SELECT profile.*
         , round((extract(epoch FROM last_mastered_at - created_at) / 86400)::numeric, 4) AS days
      FROM profile
     WHERE last_mastered_at IS NOT NULL AND created_at IS NOT NULL
)
SELECT coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(timed.learner_id::text, 8)) AS learner
     , timed.days, timed.created_at, timed.last_mastered_at, timed.mastery, timed.occurrences
     , timed.clean_runs -- if user_feature_profiles.clean_run_count
     , timed.language -- if user_feature_profiles.language_id
     , timed.learner_id
  FROM timed
  LEFT JOIN users AS person ON person.id::text = timed.learner_id -- if users.id, users.display_name
 WHERE timed.feature_id = :'at_feature'::text
   AND (:'after_learner_id'::text = ''
        OR (timed.days, timed.learner_id) > (nullif(:'after_days'::text, '')::numeric, :'after_learner_id'::text))
 ORDER BY timed.days, timed.learner_id
 LIMIT :'limit'::bigint;
