-- The conversations behind one mark of usage-languages.sql, usage-hours.sql or overview-conversations.sql, newest
-- first; what was said stays out.
-- since, until, zone, language, tier, guests, without, domains: as there.
-- at_month and at_language, or at_weekday and at_hour, or at_day: the mark. local: when it began in the zone.
-- limit: so many rows, of those after the row with after_started_at and after_id; both empty: from the start.
-- needs: conversations(id, user_id, started_at)
-- pages: started_at, id
\ir pieces/subscribed.sql
\ir pieces/conversations-by-tier.sql
WITH subscription AS (
    :subscriptions_held
), subscribed AS (
    :subscribed
), started AS (
    :conversations_by_tier
), conversation AS (
    SELECT * FROM started WHERE (:'tier'::text = '' OR tier = :'tier'::text)
)
SELECT conversation.started_at, conversation.local, conversation.id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(conversation.learner_id, 8), 'guest') AS learner
     , conversation.tier
     , conversation.language -- if conversations.target_language_id
     , conversation.seconds -- if conversations.duration_seconds
     , (conversation.learner_id IS NULL)::integer AS guest, conversation.learner_id
  FROM conversation
  LEFT JOIN users AS person ON person.id::text = conversation.learner_id -- if users.id, users.display_name
 WHERE CASE WHEN :'at_day'::text <> '' THEN to_char(conversation.local, 'YYYY-MM-DD') = :'at_day'::text
            WHEN :'at_weekday'::text <> ''
            THEN to_char(conversation.local, 'ID') = :'at_weekday'::text
                 AND to_char(conversation.local, 'HH24') = :'at_hour'::text
            ELSE to_char(conversation.local, 'YYYY-MM') = :'at_month'::text
                 AND conversation.language = :'at_language'::text -- if conversations.target_language_id
            END
   AND (:'after_id'::text = ''
        OR (conversation.started_at, conversation.id)
           < (nullif(:'after_started_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY conversation.started_at DESC, conversation.id DESC
 LIMIT :'limit'::bigint;
