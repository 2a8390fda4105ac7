-- The features of learners behind one mark of mastery-distribution.sql, mastery-cohorts.sql, mastery-hardest.sql,
-- mastery-streaks.sql or mastery-queue.sql: the most urgent to review first, then those not seen for longest.
-- zone, language, tier, without, domains: as there. at_macro and at_mastery, at_macro with at_sub and at_cohort,
-- at_feature, at_streak or at_priority: the mark.
-- limit: so many rows, of those after the row with the four after_ parameters; all empty: from the start.
-- A feature that was folded into another counts as that one: of a learner the counts are summed, mastery is weighted by
-- the occurrences, and priority, streak and last seen are the greatest.
-- needs: user_feature_profiles(user_id, feature_id, occurrence_count, mastery_score)
-- needs: linguistic_features(id, macro_skill, sub_skill, micro_rule, metadata)
-- pages: review_priority, last_seen_at, learner_id, feature_id
-- order: as the review queue ranks them, where what is not known has its place.
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
), placed AS (
    SELECT profile.*
         , CASE WHEN mastery IS NULL THEN ''
                WHEN mastery = 100 THEN '90-100'
                ELSE (floor(mastery / 10) * 10)::text || '-' || (floor(mastery / 10) * 10 + 10)::text
           END AS mastery_bucket
         , CASE WHEN streak < 5 THEN streak::text WHEN streak < 10 THEN '5-9' WHEN streak < 20 THEN '10-19' WHEN streak < 50 THEN '20-49' ELSE '50+' END AS streak_bucket -- if user_feature_profiles.streak_length
         , CASE WHEN review_priority IS NULL THEN '' WHEN review_priority = 10 THEN '9-10' ELSE floor(review_priority)::text || '-' || (floor(review_priority) + 1)::text END AS priority_bucket -- if user_feature_profiles.review_priority
      FROM profile
), burdened AS (
    SELECT placed.*
         , round((occurrences - greatest(0, least(occurrences, 0
             + clean_runs -- if user_feature_profiles.clean_run_count
           ))) * greatest(0, 100 - coalesce(mastery, 100)) / 100, 4) AS burden
      FROM placed
), told AS (
    SELECT burdened.*
         , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(burdened.learner_id, 8)) AS learner
         , coalesce(NULL::text
             , to_char(person.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone', 'YYYY-MM') -- if users.id, users.created_at
             , '') AS cohort
         , coalesce(NULL::numeric
             , review_priority -- if user_feature_profiles.review_priority
             , -1000000) AS place
         , coalesce(NULL::timestamp
             , last_seen_at -- if user_feature_profiles.last_seen_at
             , '-infinity') AS seen
      FROM burdened
      LEFT JOIN users AS person ON person.id::text = burdened.learner_id -- if users.id
)
SELECT told.learner, told.macro_skill, told.sub_skill, told.micro_rule, told.mastery, told.occurrences
     , told.clean_runs -- if user_feature_profiles.clean_run_count
     , told.streak -- if user_feature_profiles.streak_length
     , nullif(told.place, -1000000) AS review_priority, nullif(told.seen, '-infinity') AS last_seen_at
     , told.language -- if user_feature_profiles.language_id
     , told.cohort, told.burden, told.weighted, told.weight, told.learner_id, told.feature_id
  FROM told
 WHERE CASE
       WHEN :'at_feature'::text <> '' THEN told.feature_id = :'at_feature'::text
       WHEN :'at_streak'::text <> '' THEN told.streak_bucket = :'at_streak'::text -- if user_feature_profiles.streak_length
       WHEN :'at_sub'::text <> ''
       THEN told.macro_skill = :'at_macro'::text AND told.sub_skill = :'at_sub'::text
            AND told.cohort = :'at_cohort'::text
       WHEN :'at_macro'::text <> ''
       THEN told.macro_skill = :'at_macro'::text AND told.mastery_bucket = :'at_mastery'::text
       ELSE true
       AND told.priority_bucket = :'at_priority'::text -- if user_feature_profiles.review_priority
       END
   AND (:'after_learner_id'::text = ''
        OR (-told.place, told.seen, told.learner_id, told.feature_id)
           > (-coalesce(nullif(:'after_review_priority'::text, '')::numeric, -1000000)
             , coalesce(nullif(:'after_last_seen_at'::text, '')::timestamp, '-infinity')
             , :'after_learner_id'::text, :'after_feature_id'::text))
 ORDER BY -told.place, told.seen, told.learner_id, told.feature_id
 LIMIT :'limit'::bigint;
