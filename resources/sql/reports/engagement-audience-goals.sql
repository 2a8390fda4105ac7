-- Why learners learn:
-- language: that is learned. tier: of the learner today: of the active subscription with the latest end, else free.
-- without, domains: accounts left out. The whole audience as it is today, whatever the period.
-- at_goal: Connection, Career, Travel, Academic, Culture or Growth; empty: none.
-- A learner of several languages has preferences for each: learners are counted once, n counts their preferences.
-- filters: language, tier, without, domains
-- mark: at_goal
-- value: learners count = distinct(user_id)
-- opens: engagement-audience-goals-rows
-- needs: user_preferences(id, user_id, target_language_id, learning_goal)
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who preference.user_id
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT coalesce(preference.learning_goal::text, '') AS at_goal
         , count(DISTINCT preference.user_id) AS learners, count(*) AS n
      FROM user_preferences AS preference
     WHERE (:'language'::text = '' OR preference.target_language_id = :'language'::text)
       :people_today
     GROUP BY 1
)
SELECT at_goal, learners, n
  FROM counted
 ORDER BY learners DESC, at_goal;
