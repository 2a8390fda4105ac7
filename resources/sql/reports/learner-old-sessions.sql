-- The conversation sessions of a learner in the table that the application no longer writes, the newest first.
-- user: the account's id. limit: so many rows; total: of how many.
-- needs: conversation_sessions(id, user_id)
SELECT old.id::text AS id
     , old.start_time AS started_at -- if conversation_sessions.start_time
     , coalesce(NULL::text
             , (SELECT language.name::text FROM languages AS language WHERE language.id = old.language) -- if conversation_sessions.language, languages.id, languages.name
             , old.language::text -- if conversation_sessions.language
           ) AS language
     , old.duration_seconds::text AS duration_seconds -- if conversation_sessions.duration_seconds
     , old.seconds_consumed::text AS seconds_consumed -- if conversation_sessions.seconds_consumed
     , old.device_type::text AS device_type -- if conversation_sessions.device_type
     , count(*) OVER () AS total
  FROM conversation_sessions AS old
 WHERE old.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::conversation_sessions, jsonb_build_object('user_id', nullif(:'user', ''))))
 ORDER BY coalesce(NULL::timestamp
             , old.start_time::timestamp -- if conversation_sessions.start_time
           ) DESC NULLS LAST, old.id::text DESC
 LIMIT :'limit'::bigint;
