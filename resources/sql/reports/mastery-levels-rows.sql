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
         , CASE WHEN pg_typeof(profile.streak_length) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.streak_length::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.streak_length::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.streak_length::text::numeric ELSE 0 END AS streak -- if user_feature_profiles.streak_length
         , CASE WHEN pg_typeof(profile.review_priority) = ANY ('{smallint,integer,bigint,numeric}'::regtype[]) AND profile.review_priority::text <> ALL ('{NaN,Infinity,-Infinity}'::text[]) OR profile.review_priority::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.review_priority::text::numeric END AS review_priority -- if user_feature_profiles.review_priority
         , profile.last_seen_at -- if user_feature_profiles.last_seen_at
         , profile.language_id::text AS language -- if user_feature_profiles.language_id
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
         , max(streak) AS streak -- if user_feature_profiles.streak_length
         , max(review_priority) AS review_priority -- if user_feature_profiles.review_priority
         , max(last_seen_at) AS last_seen_at -- if user_feature_profiles.last_seen_at
         , max(language) AS language -- if user_feature_profiles.language_id
      FROM seen
     GROUP BY seen.learner_id, feature_id
), profile AS (
    SELECT merged.*, coalesce(feature.macro_skill::text, '') AS macro_skill
         , coalesce(feature.sub_skill, '') AS sub_skill, coalesce(feature.micro_rule, '') AS micro_rule
         , coalesce(mastery * occurrences, 0) AS weighted
         , CASE WHEN mastery IS NULL THEN 0 ELSE occurrences END AS weight
      FROM merged
      LEFT JOIN linguistic_features AS feature ON feature.id = merged.feature_id
), preference AS (
    SELECT DISTINCT ON (user_id, target_language_id) user_id::text AS learner_id, target_language_id::text AS language
         , CASE :'levels'::text
                WHEN 'feature' THEN NULL::text
                WHEN 'cefr' THEN current_language_level::text -- if user_preferences.current_language_level
                WHEN '' THEN speaking_level::text -- if user_preferences.speaking_level
                WHEN 'speaking' THEN speaking_level::text -- if user_preferences.speaking_level
                WHEN 'listening' THEN listening_level::text -- if user_preferences.listening_level
                WHEN 'reading' THEN reading_level::text -- if user_preferences.reading_level
                WHEN 'writing' THEN writing_level::text -- if user_preferences.writing_level
           END AS told
      FROM user_preferences
     ORDER BY user_id, target_language_id
         , created_at -- if user_preferences.created_at
         , told
), held AS MATERIALIZED (
    SELECT learner_id, language
         , CASE WHEN :'levels'::text = 'cefr' THEN upper(substring(btrim(told) FROM '^[A-Ca-c][12]'))
                WHEN told !~ '^\s*\d{1,9}(\.\d{1,9})?\s*$' THEN NULL
                WHEN told::numeric = 100 THEN '90-100'
                ELSE (floor(told::numeric / 10) * 10)::text || '-' || (floor(told::numeric / 10) * 10 + 10)::text END AS level
      FROM preference
), reference AS MATERIALIZED (
    SELECT NULL::text AS feature_id, NULL::text AS level WHERE false
     UNION ALL -- if linguistic_features.cefr_references
    SELECT feature.id, min(upper(substring(btrim(one.level) FROM '^[A-Ca-c][12]'))) -- if linguistic_features.cefr_references
      FROM linguistic_features AS feature -- if linguistic_features.cefr_references
     CROSS JOIN LATERAL jsonb_array_elements_text(CASE WHEN jsonb_typeof(feature.cefr_references::jsonb) = 'array' THEN feature.cefr_references::jsonb ELSE '[]' END) AS one (level) -- if linguistic_features.cefr_references
     WHERE :'levels'::text = 'feature' -- if linguistic_features.cefr_references
     GROUP BY feature.id -- if linguistic_features.cefr_references
), levelled AS (
    SELECT profile.*
         , coalesce(CASE WHEN :'levels'::text = 'feature' THEN reference.level ELSE held.level END, '') AS level
      FROM profile
      LEFT JOIN held ON held.learner_id = profile.learner_id
            AND held.language = profile.language -- if user_feature_profiles.language_id
      LEFT JOIN reference ON reference.feature_id = profile.feature_id
)
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
