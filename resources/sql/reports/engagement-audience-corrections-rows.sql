-- The rows behind one mark of engagement-audience-corrections.sql: preferences, by learner.
-- language, tier, without, domains: as there. at_style: the mark.
-- limit: so many rows, of those after the row with after_user_id and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: user_preferences(id, user_id, target_language_id, correction_style)
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
 WHERE (:'language'::text = '' OR preference.target_language_id = :'language'::text)
   :people_today
   AND coalesce(preference.correction_style::text, '') = :'at_style'::text
   AND (:'after_id'::text = '' OR (preference.user_id::text, preference.id::text) > (:'after_user_id'::text, :'after_id'::text))
 ORDER BY preference.user_id::text, preference.id::text
 LIMIT :'limit'::bigint;
