-- How many learners learn each language:
-- language: that is learned. tier: of the learner today: of the active subscription with the latest end, else free.
-- without, domains: accounts left out. The whole audience as it is today, whatever the period.
-- at_language: its id.
-- A learner of several languages has preferences for each: learners are counted once, n counts their preferences.
-- filters: language, tier, without, domains
-- mark: at_language
-- value: learners count = distinct(user_id)
-- opens: engagement-audience-target-languages-rows
-- needs: user_preferences(id, user_id, target_language_id)
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who preference.user_id
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT preference.target_language_id::text AS at_language
         , count(DISTINCT preference.user_id) AS learners, count(*) AS n
      FROM user_preferences AS preference
     WHERE (:'language'::text = '' OR preference.target_language_id = :'language'::text)
       :people_today
     GROUP BY 1
)
SELECT at_language, learners, n
  FROM counted
 ORDER BY learners DESC, at_language;
