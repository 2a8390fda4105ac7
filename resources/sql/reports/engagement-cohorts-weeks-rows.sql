-- The rows behind one mark of engagement-cohorts-weeks.sql: the learners of a cohort, the newest account first.
-- since, until, zone, language, tier, without, domains: as there. at_cohort, at_age: the mark.
-- active: with a conversation in the week of the mark. conversations: of that week.
-- limit: so many rows, of those after the row with after_signed_up_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: users(id, created_at)
-- needs: conversations(id, user_id, started_at)
-- pages: signed_up_at, id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), started AS (
    SELECT conversation.user_id, count(*) AS conversations
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       AND conversation.started_at >= :'at_cohort'::timestamp + :'at_age'::int * interval '7 days' - interval '1 day'
       AND conversation.started_at < :'at_cohort'::timestamp + (:'at_age'::int + 1) * interval '7 days' + interval '1 day'
       AND date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone') = :'at_cohort'::timestamp + :'at_age'::int * interval '7 days'
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
     GROUP BY conversation.user_id
)
SELECT account.created_at AS signed_up_at, account.id::text AS id
     , coalesce(
           CASE WHEN account.display_name NOT LIKE '%@%' THEN nullif(btrim(account.display_name), '') END, -- if users.display_name
           left(account.id::text, 8)) AS learner
     , started.user_id IS NOT NULL AS active, coalesce(started.conversations, 0) AS conversations
  FROM users AS account
  LEFT JOIN started ON started.user_id = account.id
 WHERE account.created_at >= :'since'::timestamp AND account.created_at < :'until'::timestamp
   AND date_trunc('week', account.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone') = :'at_cohort'::timestamp
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = account.id::text)
   AND (:'tier'::text = '' OR account.id IS NOT NULL AND :'tier'::text = coalesce(NULL
           , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = account.id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
           , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = account.id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
           , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
           , ''))
   AND (:'after_id'::text = '' OR (account.created_at, account.id::text) < (nullif(:'after_signed_up_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY account.created_at DESC, account.id::text DESC
 LIMIT :'limit'::bigint;
