-- What learners speak at home:
-- language: that is learned. tier: of the learner today: of the active subscription with the latest end, else free.
-- without, domains: accounts left out. The whole audience as it is today, whatever the period.
-- at_language: the id of the language; empty: none.
-- filters: language, tier, without, domains
-- mark: at_language
-- value: learners count = count
-- opens: engagement-audience-native-languages-rows
-- needs: users(id, native_language_id)
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who account.id
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT coalesce(account.native_language_id::text, '') AS at_language, count(*) AS n
      FROM users AS account
     WHERE true
       AND (:'language'::text = '' OR EXISTS (SELECT FROM user_preferences AS preference WHERE preference.user_id = account.id AND preference.target_language_id = :'language'::text)) -- if user_preferences.user_id, user_preferences.target_language_id
       :people_today
     GROUP BY 1
)
SELECT at_language, n AS learners, n
  FROM counted
 ORDER BY learners DESC, at_language;
