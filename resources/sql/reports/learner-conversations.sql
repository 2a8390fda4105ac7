-- The conversations of a learner, the newest first.
-- user: the account's id. limit: so many rows; total: of how many.
-- needs: conversations(id, user_id)
SELECT chosen.id
     , chosen.started_at -- if conversations.started_at
     , coalesce(NULL::text
             , (SELECT language.name::text FROM languages AS language WHERE language.id::text = chosen.language_id) -- if conversations.target_language_id, languages.id, languages.name
             , chosen.language_id -- if conversations.target_language_id
           ) AS language
     , chosen.mode -- if conversations.mode
     , coalesce(NULL::text
             , (SELECT scenario.title::text FROM scenarios AS scenario WHERE scenario.id::text = chosen.scenario_id) -- if conversations.scenario_id, scenarios.id, scenarios.title
             , chosen.scenario_id -- if conversations.scenario_id
           ) AS scenario
     , chosen.title -- if conversations.title
     , chosen.message_count -- if conversations.message_count
     , chosen.duration_seconds -- if conversations.duration_seconds
     , chosen.comfort_rating -- if conversations.comfort_rating
     , chosen.total
  FROM (SELECT conversation.id::text AS id
             , conversation.started_at -- if conversations.started_at
             , conversation.target_language_id::text AS language_id -- if conversations.target_language_id
             , conversation.mode::text AS mode -- if conversations.mode
             , conversation.scenario_id::text AS scenario_id -- if conversations.scenario_id
             , conversation.title::text AS title -- if conversations.title
             , conversation.message_count::text AS message_count -- if conversations.message_count
             , conversation.duration_seconds::text AS duration_seconds -- if conversations.duration_seconds
             , conversation.comfort_rating::text AS comfort_rating -- if conversations.comfort_rating
             , count(*) OVER () AS total
             , row_number() OVER (ORDER BY coalesce(NULL::timestamp
                     , conversation.started_at::timestamp -- if conversations.started_at
                   ) DESC NULLS LAST, conversation.id::text DESC) AS place
          FROM conversations AS conversation
         WHERE conversation.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::conversations, jsonb_build_object('user_id', nullif(:'user', ''))))
         ORDER BY place
         LIMIT :'limit'::bigint) AS chosen
 ORDER BY chosen.place;
