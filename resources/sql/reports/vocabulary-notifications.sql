-- Which notifications learners want:
-- tier: of the learner today: of the active subscription with the latest end, else free. without, domains:
-- accounts left out. As it stands today, whatever the period.
-- at_channel: email, push or in_app. at_topic: what about. wanted: among those who chose yes or no.
-- filters: tier, without, domains
-- mark: at_channel, at_topic
-- value: wanted share = share(wanted)
-- opens: vocabulary-notifications-rows
-- needs: user_notifications(id, user_id)
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who choice.user_id
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT channel.at_channel AS at_channel
         , topic.key AS at_topic
         , round(count(*) FILTER (WHERE topic.value::text = 'true')::numeric / count(*), 6) AS wanted
         , count(*) AS n
      FROM user_notifications AS choice
     CROSS JOIN LATERAL (VALUES
               (NULL, NULL::json)
             , ('email', to_json(choice.email_notifications)) -- if user_notifications.email_notifications
             , ('push', to_json(choice.push_notifications)) -- if user_notifications.push_notifications
             , ('in_app', to_json(choice.in_app_notifications)) -- if user_notifications.in_app_notifications
               ) AS channel (at_channel, choices)
     CROSS JOIN LATERAL json_each(CASE json_typeof(channel.choices) WHEN 'object' THEN channel.choices ELSE '{}' END) AS topic (key, value)
     WHERE true
       AND topic.value::text IN ('true', 'false')
       :people_today
     GROUP BY 1, 2
)
SELECT at_channel, at_topic, wanted, n
  FROM counted
 ORDER BY at_channel, at_topic;
