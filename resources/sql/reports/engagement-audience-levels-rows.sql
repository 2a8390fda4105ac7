-- The rows behind one mark of engagement-audience-levels.sql: preferences, by learner.
-- language, tier, without, domains: as there. at_skill, at_level: the mark.
-- limit: so many rows, of those after the row with after_user_id and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: user_preferences(id, user_id, target_language_id, speaking_level, listening_level, reading_level, writing_level)
-- pages: user_id, id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/preference-columns.sql
\ir pieces/people-today.sql
\set who preference.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT preference.user_id::text AS user_id, preference.id::text AS id
     :learner_name
     :preference_columns
  FROM user_preferences AS preference
  LEFT JOIN users AS person ON person.id = preference.user_id -- if users.id, users.display_name
 CROSS JOIN LATERAL (VALUES
           (1, 'speaking', preference.speaking_level::text)
         , (2, 'listening', preference.listening_level::text)
         , (3, 'reading', preference.reading_level::text)
         , (4, 'writing', preference.writing_level::text)) AS skill (place, at_skill, level)
 WHERE (:'language'::text = '' OR preference.target_language_id = :'language'::text)
   :people_today
   AND skill.at_skill = :'at_skill'::text
   AND CASE WHEN skill.level ~ '^\s*\d{1,3}\s*$' AND skill.level::int BETWEEN 1 AND 100 THEN ((skill.level::int - 1) / 10 * 10 + 1) || '-' || ((skill.level::int - 1) / 10 * 10 + 10) ELSE 'other' END = :'at_level'::text
   AND (:'after_id'::text = '' OR (preference.user_id::text, preference.id::text) > (:'after_user_id'::text, :'after_id'::text))
 ORDER BY preference.user_id::text, preference.id::text
 LIMIT :'limit'::bigint;
