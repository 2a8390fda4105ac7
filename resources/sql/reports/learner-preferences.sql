-- What a learner prefers and how far the learner is: one row for each language that is learned.
-- user: the account's id. The four levels are 1 to 100.
-- needs: user_preferences(user_id)
SELECT coalesce(NULL::text
             , (SELECT language.name::text FROM languages AS language WHERE language.id = preference.target_language_id) -- if user_preferences.target_language_id, languages.id, languages.name
             , preference.target_language_id::text -- if user_preferences.target_language_id
           ) AS language
     , preference.target_language_id::text AS language_id -- if user_preferences.target_language_id
     , preference.id::text AS id -- if user_preferences.id
     , preference.speaking_level::text AS speaking_level -- if user_preferences.speaking_level
     , preference.listening_level::text AS listening_level -- if user_preferences.listening_level
     , preference.reading_level::text AS reading_level -- if user_preferences.reading_level
     , preference.writing_level::text AS writing_level -- if user_preferences.writing_level
     , preference.current_language_level::text AS current_language_level -- if user_preferences.current_language_level
     , preference.practical_level::text AS practical_level -- if user_preferences.practical_level
     , preference.last_level_assessment AS last_level_assessment_at -- if user_preferences.last_level_assessment
     , preference.learning_goal::text AS learning_goal -- if user_preferences.learning_goal
     , to_json(preference.specific_goals) AS specific_goals -- if user_preferences.specific_goals
     , preference.daily_goal_seconds::text AS daily_goal_seconds -- if user_preferences.daily_goal_seconds
     , preference.challenge_preference::text AS challenge_preference -- if user_preferences.challenge_preference
     , preference.correction_style::text AS correction_style -- if user_preferences.correction_style
     , preference.speech_speed::text AS speech_speed -- if user_preferences.speech_speed
     , preference.audio_input_mode::text AS audio_input_mode -- if user_preferences.audio_input_mode
     , preference.preferred_voice::text AS preferred_voice -- if user_preferences.preferred_voice
     , preference.speaking_confidence::text AS speaking_confidence -- if user_preferences.speaking_confidence
     , preference.confidence_score::text AS confidence_score -- if user_preferences.confidence_score
     , preference.successful_exchanges::text AS successful_exchanges -- if user_preferences.successful_exchanges
     , to_json(preference.comfort_zone) AS comfort_zone -- if user_preferences.comfort_zone
     , to_json(preference.memories) AS memories -- if user_preferences.memories
     , preference.updated_at -- if user_preferences.updated_at
  FROM user_preferences AS preference
 WHERE preference.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::user_preferences, jsonb_build_object('user_id', nullif(:'user', ''))))
 ORDER BY 1;
