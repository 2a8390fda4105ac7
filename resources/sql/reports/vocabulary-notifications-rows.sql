-- The rows behind one mark of vocabulary-notifications.sql: choices.
-- tier, without, domains: as there. at_channel, at_topic: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: user_notifications(id, user_id)
-- pages: id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/people-today.sql
\set who choice.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT choice.id::text AS id, choice.user_id::text AS user_id
     :learner_name
     , topic.value::text = 'true' AS wanted
     , choice.communication_frequency -- if user_notifications.communication_frequency
     , choice.updated_at -- if user_notifications.updated_at
  FROM user_notifications AS choice
 CROSS JOIN LATERAL (VALUES
           (NULL, NULL::json)
         , ('email', to_json(choice.email_notifications)) -- if user_notifications.email_notifications
         , ('push', to_json(choice.push_notifications)) -- if user_notifications.push_notifications
         , ('in_app', to_json(choice.in_app_notifications)) -- if user_notifications.in_app_notifications
           ) AS channel (at_channel, choices)
 CROSS JOIN LATERAL json_each(CASE json_typeof(channel.choices) WHEN 'object' THEN channel.choices ELSE '{}' END) AS topic (key, value)
  LEFT JOIN users AS person ON person.id = choice.user_id -- if users.id, users.display_name
 WHERE channel.at_channel = :'at_channel'::text
   AND topic.key = :'at_topic'::text
   AND topic.value::text IN ('true', 'false')
   :people_today
   AND (:'after_id'::text = '' OR choice.id::text > :'after_id'::text)
 ORDER BY choice.id::text
 LIMIT :'limit'::bigint;
