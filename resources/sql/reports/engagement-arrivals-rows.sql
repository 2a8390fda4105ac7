-- The rows behind one mark of engagement-arrivals.sql: learners, the last to start first.
-- until, zone, language, tier, without, domains: as there. at_week, at_kind: the mark.
-- first_started_at, last_started_at, conversations: of their conversations up to the end of that week.
-- limit: so many rows, of those after the row with after_last_started_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: conversations(id, user_id, started_at)
-- pages: last_started_at, id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), started AS (
    SELECT conversation.user_id, conversation.started_at, (date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS monday
      FROM conversations AS conversation
     WHERE conversation.user_id IS NOT NULL
       AND conversation.started_at < least(:'until'::timestamp, :'at_week'::timestamp + interval '8 days')
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = conversation.user_id::text)
       AND (:'tier'::text = '' OR conversation.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = conversation.user_id AND used.period = to_char(conversation.started_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
), learner AS (
    SELECT user_id, min(started_at) AS first_started_at, max(started_at) AS last_started_at, count(*) AS conversations
         , min(monday) AS first_monday, max(monday) AS last_monday
      FROM started
     WHERE monday <= :'at_week'::date
     GROUP BY user_id
)
SELECT learner.last_started_at, learner.user_id::text AS id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(learner.user_id::text, 8)) AS learner
     , learner.first_started_at, learner.conversations
  FROM learner
  LEFT JOIN users AS person ON person.id = learner.user_id -- if users.id, users.display_name
 WHERE CASE :'at_kind'::text
       WHEN 'new' THEN learner.first_monday = :'at_week'::date
       WHEN 'returning' THEN learner.last_monday = :'at_week'::date AND learner.first_monday < :'at_week'::date
       WHEN 'lost' THEN learner.last_monday = :'at_week'::date - 28
       END
   AND (:'after_id'::text = '' OR (learner.last_started_at, learner.user_id::text) < (nullif(:'after_last_started_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY learner.last_started_at DESC, learner.user_id::text DESC
 LIMIT :'limit'::bigint;
