-- Mastery by the level of the learner or of the feature, as the levels are chosen.
SELECT $piece$
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
$piece$ AS learner_levels \gset
SELECT $piece$
, held AS MATERIALIZED (
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
$piece$ AS mastery_levelled \gset
