-- The rows behind one mark of speech-states-weeks.sql: messages, newest first.
-- since, until, zone, language, tier, guests, without, domains: as there. at_week, at_state: the mark.
-- limit: so many rows, of those after the row with after_timestamp and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: messages(id, conversation_id, timestamp, audio_processing_state)
-- needs: conversations(id, user_id)
-- pages: timestamp, id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
)
SELECT message.timestamp, message.id::text AS id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(conversation.user_id::text, 8)) AS learner
     , conversation.target_language_id -- if conversations.target_language_id
     , message.audio_processing_state -- if messages.audio_processing_state
     , message.audio_processing_error -- if messages.audio_processing_error
     , message.audio_duration_ms -- if messages.audio_duration_ms
     , message.audio_size_bytes -- if messages.audio_size_bytes
     , message.audio_retention_expires_at -- if messages.audio_retention_expires_at
     , message.audio_deleted_at -- if messages.audio_deleted_at
  FROM messages AS message
  JOIN conversations AS conversation ON conversation.id = message.conversation_id
  LEFT JOIN users AS person ON person.id = conversation.user_id -- if users.id, users.display_name
 WHERE message.timestamp >= :'since'::timestamp AND message.timestamp < :'until'::timestamp
   AND message.timestamp >= :'at_week'::timestamp - interval '1 day'
   AND message.timestamp < :'at_week'::timestamp + interval '8 days'
   AND to_char(date_trunc('week', message.timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') = :'at_week'::text
   AND coalesce(message.audio_processing_state::text, '') = :'at_state'::text
   AND (message.audio_processing_state::text NOT IN ('', 'pending')
         OR nullif(btrim(message.audio_storage_key::text), '') IS NOT NULL -- if messages.audio_storage_key
         OR nullif(btrim(message.audio_url::text), '') IS NOT NULL -- if messages.audio_url
       )
   AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
   AND CASE :'guests'::text WHEN 'out' THEN conversation.user_id IS NOT NULL WHEN 'only' THEN conversation.user_id IS NULL ELSE true END
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = conversation.user_id::text)
   AND (:'tier'::text = '' OR conversation.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
           , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = conversation.user_id AND used.period = to_char(message.timestamp, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
           , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
           , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
           , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
           , ''))
   AND (:'after_id'::text = '' OR (message.timestamp, message.id::text) < (nullif(:'after_timestamp'::text, '')::timestamp, :'after_id'::text))
 ORDER BY message.timestamp DESC, message.id::text DESC
 LIMIT :'limit'::bigint;
