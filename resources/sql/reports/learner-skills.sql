-- How well a learner masters each macro skill: mastery weighted by how often each feature occurred, 0 to 100.
-- user: the account's id. n: features; occurrences: of all of them.
-- needs: user_feature_profiles(user_id, feature_id, mastery_score, occurrence_count)
-- needs: linguistic_features(id, macro_skill)
WITH seen AS (
    SELECT feature.macro_skill::text AS skill
         , CASE WHEN profile.occurrence_count::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.occurrence_count::text::numeric ELSE 0 END AS occurrences
         , CASE WHEN profile.mastery_score::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN profile.mastery_score::text::numeric END AS mastery
      FROM user_feature_profiles AS profile
      JOIN linguistic_features AS feature ON feature.id = profile.feature_id
     WHERE profile.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::user_feature_profiles, jsonb_build_object('user_id', nullif(:'user', ''))))
)
SELECT skill, count(*) AS n, sum(occurrences) AS occurrences
     , round(coalesce(sum(mastery * occurrences) / nullif(sum(occurrences) FILTER (WHERE mastery IS NOT NULL), 0), avg(mastery)), 4) AS mastery
  FROM seen
 GROUP BY skill
 ORDER BY skill;
