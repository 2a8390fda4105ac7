-- The conversations that scenario-conversations.sql counts, newest first; what was said stays out.
-- scenario, since, until: as there. figure: "conversations".
-- limit: so many rows, of those after the row with after_started_at and after_id; both empty: from the start.
-- needs: conversations(id, scenario_id, started_at)
-- pages: started_at, id
\ir pieces/conversations-paged.sql
SELECT conversation.started_at, conversation.id::text AS id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if conversations.user_id, users.id, users.display_name
           left(conversation.user_id::text, 8), -- if conversations.user_id
           'guest') AS learner
     , conversation.mode -- if conversations.mode
     , conversation.target_language_id -- if conversations.target_language_id
     , conversation.duration_seconds -- if conversations.duration_seconds
     , conversation.message_count -- if conversations.message_count
     , conversation.comfort_rating -- if conversations.comfort_rating
  FROM conversations AS conversation
  LEFT JOIN users AS person ON person.id = conversation.user_id -- if conversations.user_id, users.id, users.display_name
 WHERE conversation.scenario_id = :'scenario'::text
   AND conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
   AND :'figure'::text = 'conversations'
   :conversations_paged
