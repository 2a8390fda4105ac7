-- The rows behind one mark of engagement-active.sql and engagement-stickiness.sql: people, the last to start first.
-- until, zone, language, tier, guests, without, domains: as there. at_day, at_span: the mark.
-- id: the learner's, or "guest" and the guest's. conversations, active_days: within the days of the mark; days: how many.
-- limit: so many rows, of those after the row with after_last_started_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address; guests have none.
-- needs: conversations(id, user_id, started_at)
-- pages: last_started_at, id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), started AS (
    SELECT conversation.user_id, conversation.started_at
         , coalesce(conversation.user_id::text
           , CASE WHEN conversation.guest_id NOT IN ('', 'anonymous') THEN 'guest ' || conversation.guest_id END -- if conversations.guest_id
           ) AS id
         , (conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone')::date AS day
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'at_day'::timestamp - (:'at_span'::int + 1) * interval '1 day'
       AND conversation.started_at < least(:'until'::timestamp, :'at_day'::timestamp + interval '2 days')
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
       AND CASE :'guests'::text WHEN 'out' THEN conversation.user_id IS NOT NULL WHEN 'only' THEN conversation.user_id IS NULL ELSE true END
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = conversation.user_id::text)
       AND (:'tier'::text = '' OR conversation.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = conversation.user_id AND used.period = to_char(conversation.started_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
), active AS (
    SELECT id, user_id, max(started_at) AS last_started_at, count(*) AS conversations, count(DISTINCT day) AS active_days
      FROM started
     WHERE id IS NOT NULL AND day > :'at_day'::date - :'at_span'::int AND day <= :'at_day'::date
     GROUP BY id, user_id
)
SELECT active.last_started_at, active.id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(active.user_id::text, 8)) AS learner
     , active.conversations, active.active_days, :'at_span'::int AS days
  FROM active
  LEFT JOIN users AS person ON person.id = active.user_id -- if users.id, users.display_name
 WHERE :'after_id'::text = '' OR (active.last_started_at, active.id) < (nullif(:'after_last_started_at'::text, '')::timestamp, :'after_id'::text)
 ORDER BY active.last_started_at DESC, active.id DESC
 LIMIT :'limit'::bigint;
