-- How often learners want to hear from the application:
-- tier: of the learner today: of the active subscription with the latest end, else free. without, domains:
-- accounts left out. As it stands today, whatever the period.
-- at_frequency: daily, weekly, monthly or never; empty: not chosen.
-- filters: tier, without, domains
-- mark: at_frequency
-- value: learners count = distinct(user_id)
-- opens: vocabulary-frequency-rows
-- needs: user_notifications(id, user_id, communication_frequency)
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who choice.user_id
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT coalesce(choice.communication_frequency::text, '') AS at_frequency
         , count(DISTINCT choice.user_id) AS learners
         , count(*) AS n
      FROM user_notifications AS choice
     WHERE true
       :people_today
     GROUP BY 1
)
SELECT at_frequency, learners, n
  FROM counted
 ORDER BY array_position(ARRAY['daily', 'weekly', 'monthly', 'never'], at_frequency), at_frequency;
