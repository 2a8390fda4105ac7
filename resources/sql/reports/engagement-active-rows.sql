-- The rows behind one mark of engagement-active.sql and engagement-stickiness.sql: people, the last to start first.
-- until, zone, language, tier, guests, without, domains: as there. at_day, at_span: the mark.
-- id: the learner's, or "guest" and the guest's. conversations, active_days: within the days of the mark; days: how many.
-- limit: so many rows, of those after the row with after_last_started_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address; guests have none.
-- needs: conversations(id, user_id, started_at)
-- pages: last_started_at, id
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/learner-name.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), started AS (
    SELECT conversation.user_id, conversation.started_at
         , coalesce(conversation.user_id::text
           , CASE WHEN conversation.guest_id NOT IN ('', 'anonymous') THEN 'guest ' || conversation.guest_id END -- if conversations.guest_id
           ) AS id
         , (conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone')::date AS day
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'at_day'::timestamp - (:'at_span'::int + 1) * interval '1 day'
       AND conversation.started_at < least(:'until'::timestamp, :'at_day'::timestamp + interval '2 days')
       :conversations_narrowed
), active AS (
    SELECT id, user_id, max(started_at) AS last_started_at, count(*) AS conversations, count(DISTINCT day) AS active_days
      FROM started
     WHERE id IS NOT NULL AND day > :'at_day'::date - :'at_span'::int AND day <= :'at_day'::date
     GROUP BY id, user_id
)
SELECT active.last_started_at, active.id
\set who active.user_id
     :learner_name
     , active.conversations, active.active_days, :'at_span'::int AS days
  FROM active
  LEFT JOIN users AS person ON person.id = active.user_id -- if users.id, users.display_name
 WHERE :'after_id'::text = '' OR (active.last_started_at, active.id) < (nullif(:'after_last_started_at'::text, '')::timestamp, :'after_id'::text)
 ORDER BY active.last_started_at DESC, active.id DESC
 LIMIT :'limit'::bigint;
