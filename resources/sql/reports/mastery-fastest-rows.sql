-- The learners who mastered the feature of one mark of mastery-fastest.sql, the fastest first.
-- language, tier, without, domains: as there. at_feature: the mark.
-- limit: so many rows, of those after the row with after_days and after_learner_id; both empty: from the start.
-- needs: user_feature_profiles(user_id, feature_id, occurrence_count, mastery_score, created_at, last_mastered_at)
-- needs: linguistic_features(id, macro_skill, sub_skill, micro_rule, metadata)
-- pages: days, learner_id
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
         , profile.language_id::text AS language -- if user_feature_profiles.language_id
         , profile.created_at, profile.last_mastered_at
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
    SELECT seen.learner_id::text AS learner_id, feature_id, sum(occurrences) AS occurrences
         , round(coalesce(sum(mastery * occurrences) / nullif(sum(occurrences) FILTER (WHERE mastery IS NOT NULL), 0),
                          avg(mastery)), 4) AS mastery
         , sum(clean_runs) AS clean_runs -- if user_feature_profiles.clean_run_count
         , max(language) AS language -- if user_feature_profiles.language_id
         , min(created_at) AS created_at, max(last_mastered_at) AS last_mastered_at
      FROM seen
     GROUP BY seen.learner_id, feature_id
), profile AS (
    SELECT merged.*, coalesce(feature.macro_skill::text, '') AS macro_skill
         , coalesce(feature.sub_skill, '') AS sub_skill, coalesce(feature.micro_rule, '') AS micro_rule
         , coalesce(mastery * occurrences, 0) AS weighted
         , CASE WHEN mastery IS NULL THEN 0 ELSE occurrences END AS weight
      FROM merged
      LEFT JOIN linguistic_features AS feature ON feature.id = merged.feature_id
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
