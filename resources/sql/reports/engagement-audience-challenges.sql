-- How much challenge learners prefer:
-- language: that is learned. tier: of the learner today: of the active subscription with the latest end, else free.
-- without, domains: accounts left out. The whole audience as it is today, whatever the period.
-- at_challenge: comfortable, moderate or challenging; empty: none.
-- A learner of several languages has preferences for each: learners are counted once, n counts their preferences.
-- filters: language, tier, without, domains
-- mark: at_challenge
-- value: learners count = distinct(user_id)
-- opens: engagement-audience-challenges-rows
-- needs: user_preferences(id, user_id, target_language_id, challenge_preference)
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who preference.user_id
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT coalesce(preference.challenge_preference::text, '') AS at_challenge
         , count(DISTINCT preference.user_id) AS learners, count(*) AS n
      FROM user_preferences AS preference
     WHERE (:'language'::text = '' OR preference.target_language_id = :'language'::text)
       :people_today
     GROUP BY 1
)
SELECT at_challenge, learners, n
  FROM counted
 ORDER BY learners DESC, at_challenge;
