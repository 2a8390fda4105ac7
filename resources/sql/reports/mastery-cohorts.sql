-- How well each sub skill is mastered by the learners of each month of sign-up.
-- Profiles hold today's mastery only; there is no period. language: of the profile. A learner's tier is that of the
-- active subscription whose period ends last, else free, else none ('').
-- A feature that was folded into another counts as that one: of a learner the counts are summed, mastery is weighted by
-- the occurrences, and priority, streak and last seen are the greatest.
-- zone: in which the months of sign-up are cut. at_cohort: that month; '': not recorded.
-- mastery: weighted by the occurrences; the score as it is stored, 0 to 100 by the documentation.
-- Thin evidence is not left out: learners and occurrences tell how much there is.
-- filters: zone, language, tier, without, domains
-- mark: at_macro, at_sub, at_cohort
-- value: mastery score = ratio(weighted, weight)
-- value: learners count = distinct(learner_id)
-- value: occurrences count = sum(occurrences)
-- opens: mastery-rows
-- needs: user_feature_profiles(user_id, feature_id, occurrence_count, mastery_score)
-- needs: linguistic_features(id, macro_skill, sub_skill, micro_rule, metadata)
-- needs: users(id, created_at)
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
         , profile.last_seen_at -- if user_feature_profiles.last_seen_at
      :profiles_narrowed
), merged AS MATERIALIZED (
    SELECT learner_id, feature_id, sum(occurrences) AS occurrences
         , round(coalesce(sum(mastery * occurrences) / nullif(sum(occurrences) FILTER (WHERE mastery IS NOT NULL), 0),
                          avg(mastery)), 4) AS mastery
         , max(last_seen_at) AS last_seen_at -- if user_feature_profiles.last_seen_at
      FROM seen
     GROUP BY learner_id, feature_id
), profile AS (
    :profiles_with_skills
), cohort AS (
    SELECT id AS learner_id
         , to_char(created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone', 'YYYY-MM') AS cohort -- if users.created_at
      FROM users -- if users.id
), learner AS (
    SELECT learner_id, macro_skill, sub_skill, count(*) AS n, sum(occurrences) AS occurrences
         , sum(weighted) AS weighted, sum(weight) AS weight
         , max(last_seen_at) AS last_seen_at -- if user_feature_profiles.last_seen_at
      FROM profile
     GROUP BY learner_id, macro_skill, sub_skill
), summed AS (
    SELECT macro_skill, sub_skill, coalesce(cohort.cohort, '') AS cohort, sum(n) AS n
         , count(*) AS learners, sum(occurrences) AS occurrences
         , round(sum(weighted) / nullif(sum(weight), 0), 6) AS mastery
         , max(last_seen_at) AS last_seen_at -- if user_feature_profiles.last_seen_at
      FROM learner
      LEFT JOIN cohort ON cohort.learner_id = learner.learner_id
     GROUP BY 1, 2, 3
), cohorts AS (
    SELECT to_char(first_day, 'YYYY-MM') AS cohort
      FROM (SELECT min(cohort) AS first, max(cohort) AS last FROM summed WHERE cohort <> '') AS found
     CROSS JOIN LATERAL generate_series((found.first || '-01')::timestamp, (found.last || '-01')::timestamp,
                                        interval '1 month') AS first_day
     UNION
    SELECT cohort FROM summed WHERE cohort = ''
)
SELECT series.macro_skill AS at_macro, series.sub_skill AS at_sub, cohorts.cohort AS at_cohort, coalesce(n, 0) AS n
     , mastery, coalesce(learners, 0) AS learners, coalesce(occurrences, 0) AS occurrences
     , last_seen_at -- if user_feature_profiles.last_seen_at
  FROM (SELECT DISTINCT macro_skill, sub_skill FROM summed) AS series
 CROSS JOIN cohorts
  LEFT JOIN summed ON summed.macro_skill = series.macro_skill AND summed.sub_skill = series.sub_skill
        AND summed.cohort = cohorts.cohort
 ORDER BY array_position(ARRAY['grammar', 'lexis', 'pragmatics', 'discourse', 'pronunciation', 'fluency',
                               'sociolinguistic'], series.macro_skill)
     , series.macro_skill, series.sub_skill, cohorts.cohort = '', cohorts.cohort;
