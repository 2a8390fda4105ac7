-- What is listed of preferences.
SELECT $piece$
, preference.target_language_id
, preference.learning_goal -- if user_preferences.learning_goal
, preference.speaking_level -- if user_preferences.speaking_level
, preference.listening_level -- if user_preferences.listening_level
, preference.reading_level -- if user_preferences.reading_level
, preference.writing_level -- if user_preferences.writing_level
, preference.challenge_preference -- if user_preferences.challenge_preference
, preference.correction_style -- if user_preferences.correction_style
$piece$ AS preference_columns \gset
