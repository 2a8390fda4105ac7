-- The rows behind one mark of engagement-message-counts.sql: conversations, newest first.
-- since, until, language, tier, guests, without, domains: as there. at_bucket: the mark.
-- limit: so many rows, of those after the row with after_started_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: conversations(id, user_id, started_at, message_count)
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
   AND (ARRAY['0', '1-4', '5-9', '10-14', '15-19', '20-29', '30-49', '50+'])[1 + width_bucket((CASE WHEN conversation.message_count::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN conversation.message_count::text::numeric END), ARRAY[1, 5, 10, 15, 20, 30, 50]::numeric[])] = :'at_bucket'::text
   AND conversation.message_count::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
   :conversations_narrowed
   :conversations_paged
