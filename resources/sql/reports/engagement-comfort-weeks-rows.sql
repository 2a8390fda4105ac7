-- The rows behind one mark of engagement-comfort-weeks.sql: conversations, newest first.
-- since, until, zone, language, tier, guests, without, domains: as there. at_week: the mark.
-- limit: so many rows, of those after the row with after_started_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: conversations(id, user_id, started_at, comfort_rating)
-- pages: started_at, id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
)
SELECT conversation.started_at, conversation.id::text AS id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(conversation.user_id::text, 8)) AS learner
     , conversation.target_language_id -- if conversations.target_language_id
     , conversation.mode -- if conversations.mode
     , conversation.scenario_id -- if conversations.scenario_id
     , conversation.is_onboarding -- if conversations.is_onboarding
     , conversation.duration_seconds -- if conversations.duration_seconds
     , conversation.message_count -- if conversations.message_count
     , conversation.audio_seconds -- if conversations.audio_seconds
     , conversation.comfort_rating -- if conversations.comfort_rating
     , conversation.engagement_level -- if conversations.engagement_level
  FROM conversations AS conversation
  LEFT JOIN users AS person ON person.id = conversation.user_id -- if users.id, users.display_name
 WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
   AND conversation.started_at >= :'at_week'::timestamp - interval '1 day'
   AND conversation.started_at < :'at_week'::timestamp + interval '8 days'
   AND to_char(date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') = :'at_week'::text
   AND conversation.comfort_rating::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
   AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
   AND CASE :'guests'::text WHEN 'out' THEN conversation.user_id IS NOT NULL WHEN 'only' THEN conversation.user_id IS NULL ELSE true END
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = conversation.user_id::text)
   AND (:'tier'::text = '' OR conversation.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
           , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = conversation.user_id AND used.period = to_char(conversation.started_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
           , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
           , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
           , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
           , ''))
   AND (:'after_id'::text = '' OR (conversation.started_at, conversation.id::text) < (nullif(:'after_started_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY conversation.started_at DESC, conversation.id::text DESC
 LIMIT :'limit'::bigint;
