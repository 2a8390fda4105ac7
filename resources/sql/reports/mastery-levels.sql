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
    SELECT learner_id, feature_id, sum(occurrences) AS occurrences
         , round(coalesce(sum(mastery * occurrences) / nullif(sum(occurrences) FILTER (WHERE mastery IS NOT NULL), 0),
                          avg(mastery)), 4) AS mastery
         , max(last_seen_at) AS last_seen_at -- if user_feature_profiles.last_seen_at
         , max(language) AS language -- if user_feature_profiles.language_id
      FROM seen
     GROUP BY learner_id, feature_id
), profile AS (
    SELECT merged.*, coalesce(feature.macro_skill::text, '') AS macro_skill
         , coalesce(feature.sub_skill, '') AS sub_skill, coalesce(feature.micro_rule, '') AS micro_rule
         , coalesce(mastery * occurrences, 0) AS weighted
         , CASE WHEN mastery IS NULL THEN 0 ELSE occurrences END AS weight
      FROM merged
      LEFT JOIN linguistic_features AS feature ON feature.id = merged.feature_id
), preference AS (
    SELECT DISTINCT ON (user_id, target_language_id) user_id AS learner_id, target_language_id::text AS language
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
