-- The rows behind one mark of engagement-durations.sql: conversations, newest first.
-- since, until, language, tier, guests, without, domains: as there. at_bucket: the mark.
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
   AND (ARRAY['0-1', '1-3', '3-5', '5-10', '10-15', '15-20', '20-30', '30-60', '60+'])[1 + width_bucket((CASE WHEN conversation.duration_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN conversation.duration_seconds::text::numeric END), ARRAY[60, 180, 300, 600, 900, 1200, 1800, 3600]::numeric[])] = :'at_bucket'::text
   AND conversation.duration_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
   :conversations_narrowed
   :conversations_paged
