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
         , CASE WHEN pg_typeof(profile.clean_run_count) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.clean_run_count::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.clean_run_count::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.clean_run_count::text::numeric ELSE 0 END AS clean_runs -- if user_feature_profiles.clean_run_count
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
         , sum(clean_runs) AS clean_runs -- if user_feature_profiles.clean_run_count
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
