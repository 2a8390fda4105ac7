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
WITH RECURSIVE folded AS (
    SELECT feature.id, feature.id AS survivor
      FROM linguistic_features AS feature
     WHERE coalesce(feature.metadata ->> 'mergedInto', '') = ''
     UNION ALL
    SELECT feature.id, folded.survivor
      FROM folded
      JOIN linguistic_features AS feature ON feature.metadata ->> 'mergedInto' = folded.id
), subscription AS (
    SELECT NULL::text AS user_id, NULL::text AS tier, NULL::timestamp AS period_end
     UNION ALL -- if subscriptions.user_id
    SELECT user_id::text, coalesce(NULL::text -- if subscriptions.user_id
             , nullif(btrim(tier_id::text), '') -- if subscriptions.user_id, subscriptions.tier_id
             , current_tier::text -- if subscriptions.user_id, subscriptions.current_tier
           ), coalesce(NULL::timestamp -- if subscriptions.user_id
             , current_period_end::timestamp -- if subscriptions.user_id, subscriptions.current_period_end
           ) -- if subscriptions.user_id
      FROM subscriptions -- if subscriptions.user_id
     WHERE coalesce(NULL::boolean -- if subscriptions.user_id
             , status::text IN ('active', 'trialing') -- if subscriptions.user_id, subscriptions.status
             , is_active::text IN ('true', 't') -- if subscriptions.user_id, subscriptions.is_active
             , false) -- if subscriptions.user_id
), subscribed AS (
    SELECT DISTINCT ON (user_id) user_id, tier
      FROM subscription
     WHERE tier IS NOT NULL
     ORDER BY user_id, period_end DESC NULLS LAST, tier
), seen AS MATERIALIZED (
    SELECT profile.user_id AS learner_id, coalesce(folded.survivor, profile.feature_id) AS feature_id
         , CASE WHEN pg_typeof(profile.occurrence_count) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.occurrence_count::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.occurrence_count::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.occurrence_count::text::numeric ELSE 0 END AS occurrences
         , CASE WHEN pg_typeof(profile.mastery_score) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.mastery_score::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.mastery_score::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.mastery_score::text::numeric END AS mastery
         , profile.last_seen_at -- if user_feature_profiles.last_seen_at
      FROM user_feature_profiles AS profile
      LEFT JOIN folded ON folded.id = profile.feature_id
      LEFT JOIN subscribed ON subscribed.user_id = profile.user_id::text
     WHERE (:'tier'::text = '' OR :'tier'::text = coalesce(subscribed.tier
             , (SELECT tier.id::text FROM tiers AS tier WHERE tier.id::text = 'free') -- if tiers.id
             , ''))
       AND (:'language'::text = '' OR profile.language_id::text = :'language'::text) -- if user_feature_profiles.language_id
       AND (:'without'::text IN ('', '{}') OR profile.user_id::text <> ALL (coalesce(nullif(:'without', ''), '{}')::text[]))
       AND profile.user_id NOT IN (SELECT id FROM users WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(email, '@', 2)) = ANY (coalesce(nullif(:'domains', ''), '{}')::text[])) -- if users.id, users.email
), merged AS MATERIALIZED (
    SELECT learner_id, feature_id, sum(occurrences) AS occurrences
         , round(coalesce(sum(mastery * occurrences) / nullif(sum(occurrences) FILTER (WHERE mastery IS NOT NULL), 0),
                          avg(mastery)), 4) AS mastery
         , max(last_seen_at) AS last_seen_at -- if user_feature_profiles.last_seen_at
      FROM seen
     GROUP BY learner_id, feature_id
), profile AS (
    SELECT merged.*, coalesce(feature.macro_skill::text, '') AS macro_skill
         , coalesce(feature.sub_skill, '') AS sub_skill, coalesce(feature.micro_rule, '') AS micro_rule
         , coalesce(mastery * occurrences, 0) AS weighted
         , CASE WHEN mastery IS NULL THEN 0 ELSE occurrences END AS weight
      FROM merged
      LEFT JOIN linguistic_features AS feature ON feature.id = merged.feature_id
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
