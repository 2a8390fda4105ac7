-- What a learner achieved, as version 2 keeps it: one row for each language. Proficiencies are 0 to 1.
-- user: the account's id. limit: so many rows; total: of how many.
-- needs: user_learning_stats(id, user_id)
SELECT coalesce(NULL::text
             , (SELECT language.name::text FROM languages AS language WHERE language.id = stats.language_id) -- if user_learning_stats.language_id, languages.id, languages.name
             , stats.language_id::text -- if user_learning_stats.language_id
           ) AS language
     , stats.id::text AS id
     , stats.total_study_time_minutes::text AS total_study_time_minutes -- if user_learning_stats.total_study_time_minutes
     , stats.total_conversations::text AS total_conversations -- if user_learning_stats.total_conversations
     , stats.total_scenarios_completed::text AS total_scenarios_completed -- if user_learning_stats.total_scenarios_completed
     , stats.current_streak_days::text AS current_streak_days -- if user_learning_stats.current_streak_days
     , stats.longest_streak_days::text AS longest_streak_days -- if user_learning_stats.longest_streak_days
     , stats.overall_proficiency::text AS overall_proficiency -- if user_learning_stats.overall_proficiency
     , stats.grammar_proficiency::text AS grammar_proficiency -- if user_learning_stats.grammar_proficiency
     , stats.vocabulary_proficiency::text AS vocabulary_proficiency -- if user_learning_stats.vocabulary_proficiency
     , stats.pronunciation_proficiency::text AS pronunciation_proficiency -- if user_learning_stats.pronunciation_proficiency
     , stats.last_studied AS last_studied_at -- if user_learning_stats.last_studied
     , count(*) OVER () AS total
  FROM user_learning_stats AS stats
 WHERE stats.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::user_learning_stats, jsonb_build_object('user_id', nullif(:'user', ''))))
 ORDER BY 1, stats.id::text
 LIMIT :'limit'::bigint;
