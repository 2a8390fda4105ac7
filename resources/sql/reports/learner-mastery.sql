-- The features that a learner met, the most urgent to review first, then those not seen for longest.
-- user: the account's id. limit: so many rows; total: of how many.
-- needs: user_feature_profiles(user_id, feature_id)
SELECT profile.feature_id::text AS feature_id
     , coalesce(NULL::text
             , (SELECT language.name::text FROM languages AS language WHERE language.id = profile.language_id) -- if user_feature_profiles.language_id, languages.id, languages.name
             , profile.language_id::text -- if user_feature_profiles.language_id
           ) AS language
     , profile.mastery_score::text AS mastery_score -- if user_feature_profiles.mastery_score
     , profile.occurrence_count::text AS occurrence_count -- if user_feature_profiles.occurrence_count
     , profile.streak_length::text AS streak_length -- if user_feature_profiles.streak_length
     , profile.last_seen_at -- if user_feature_profiles.last_seen_at
     , profile.review_priority::text AS review_priority -- if user_feature_profiles.review_priority
     , count(*) OVER () AS total
  FROM user_feature_profiles AS profile
 WHERE profile.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::user_feature_profiles, jsonb_build_object('user_id', nullif(:'user', ''))))
 ORDER BY coalesce(NULL::numeric
             , CASE WHEN profile.review_priority::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.review_priority::text::numeric END -- if user_feature_profiles.review_priority
           ) DESC NULLS LAST
     , profile.last_seen_at NULLS FIRST -- if user_feature_profiles.last_seen_at
     , profile.feature_id::text
 LIMIT :'limit'::bigint;
