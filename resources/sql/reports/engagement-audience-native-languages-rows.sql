-- The rows behind one mark of engagement-audience-native-languages.sql: accounts.
-- language, tier, without, domains: as there. at_language: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: users(id, native_language_id)
-- pages: id
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who account.id
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT account.id::text AS id
     , coalesce(
           CASE WHEN account.display_name NOT LIKE '%@%' THEN nullif(btrim(account.display_name), '') END, -- if users.display_name
           left(account.id::text, 8)) AS learner
     , account.native_language_id
     , account.preferred_ui_language_id -- if users.preferred_ui_language_id
     , account.created_at -- if users.created_at
     , account.last_usage -- if users.last_usage
  FROM users AS account
 WHERE coalesce(account.native_language_id::text, '') = :'at_language'::text
   AND (:'language'::text = '' OR EXISTS (SELECT FROM user_preferences AS preference WHERE preference.user_id = account.id AND preference.target_language_id = :'language'::text)) -- if user_preferences.user_id, user_preferences.target_language_id
   :people_today
   AND (:'after_id'::text = '' OR account.id::text > :'after_id'::text)
 ORDER BY account.id::text
 LIMIT :'limit'::bigint;
