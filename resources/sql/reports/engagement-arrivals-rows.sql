-- The rows behind one mark of engagement-arrivals.sql: learners, the last to start first.
-- until, zone, language, tier, without, domains: as there. at_week, at_kind: the mark.
-- first_started_at, last_started_at, conversations: of their conversations up to the end of that week.
-- limit: so many rows, of those after the row with after_last_started_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: conversations(id, user_id, started_at)
-- pages: last_started_at, id
-- scans: conversations, as only all of somebody's earlier ones tell when they were new
\ir pieces/left-out.sql
\ir pieces/people-then.sql
\ir pieces/learner-name.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), started AS (
    SELECT conversation.user_id, conversation.started_at, (date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS monday
      FROM conversations AS conversation
     WHERE conversation.user_id IS NOT NULL
       AND conversation.started_at < least(:'until'::timestamp, :'at_week'::timestamp + interval '8 days')
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
       :people_then
), learner AS (
    SELECT user_id, min(started_at) AS first_started_at, max(started_at) AS last_started_at, count(*) AS conversations
         , min(monday) AS first_monday, max(monday) AS last_monday
      FROM started
     WHERE monday <= :'at_week'::date
     GROUP BY user_id
)
SELECT learner.last_started_at, learner.user_id::text AS id
\set who learner.user_id
     :learner_name
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
