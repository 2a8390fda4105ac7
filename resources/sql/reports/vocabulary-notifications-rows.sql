-- The rows behind one mark of vocabulary-notifications.sql: choices.
-- tier, without, domains: as there. at_channel, at_topic: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: user_notifications(id, user_id)
-- pages: id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
)
SELECT choice.id::text AS id, choice.user_id::text AS user_id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(choice.user_id::text, 8)) AS learner
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
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = choice.user_id::text)
   AND (:'tier'::text = '' OR choice.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
           , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = choice.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
           , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = choice.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
           , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
           , ''))
   AND (:'after_id'::text = '' OR choice.id::text > :'after_id'::text)
 ORDER BY choice.id::text
 LIMIT :'limit'::bigint;
