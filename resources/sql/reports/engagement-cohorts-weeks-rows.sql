-- The rows behind one mark of engagement-cohorts-weeks.sql: the learners of a cohort, the newest account first.
-- since, until, zone, language, tier, without, domains: as there. at_cohort, at_age: the mark.
-- active: with a conversation in the week of the mark. conversations: of that week.
-- limit: so many rows, of those after the row with after_signed_up_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: users(id, created_at)
-- needs: conversations(id, user_id, started_at)
-- pages: signed_up_at, id
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who account.id
WITH left_out AS MATERIALIZED (
    :left_out
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
   :people_today
   AND (:'after_id'::text = '' OR (account.created_at, account.id::text) < (nullif(:'after_signed_up_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY account.created_at DESC, account.id::text DESC
 LIMIT :'limit'::bigint;
