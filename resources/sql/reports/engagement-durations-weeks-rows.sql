-- The rows behind one mark of engagement-durations-weeks.sql: conversations, newest first.
-- since, until, zone, language, tier, guests, without, domains: as there. at_week: the mark.
-- limit: so many rows, of those after the row with after_started_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: conversations(id, user_id, started_at, duration_seconds)
-- pages: started_at, id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/conversation-columns.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/conversations-paged.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT conversation.started_at, conversation.id::text AS id
     :learner_name
     :conversation_columns
  FROM conversations AS conversation
  LEFT JOIN users AS person ON person.id = conversation.user_id -- if users.id, users.display_name
 WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
   AND conversation.started_at >= :'at_week'::timestamp - interval '1 day'
   AND conversation.started_at < :'at_week'::timestamp + interval '8 days'
   AND to_char(date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') = :'at_week'::text
   AND conversation.duration_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
   :conversations_narrowed
   :conversations_paged
