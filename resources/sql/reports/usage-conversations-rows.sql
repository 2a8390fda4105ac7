-- The conversations behind one mark of usage-languages.sql, usage-hours.sql or overview-conversations.sql, newest
-- first; what was said stays out.
-- since, until, zone, language, tier, guests, without, domains: as there.
-- at_month and at_language, or at_weekday and at_hour, or at_day: the mark. local: when it began in the zone.
-- limit: so many rows, of those after the row with after_started_at and after_id; both empty: from the start.
-- needs: conversations(id, user_id, started_at)
-- pages: started_at, id
WITH subscription AS (
    SELECT NULL::text AS user_id, NULL::text AS tier, NULL::timestamp AS period_end
     UNION ALL -- if subscriptions.user_id
    SELECT user_id::text, coalesce(NULL::text -- if subscriptions.user_id
             , nullif(btrim(tier_id::text), '') -- if subscriptions.user_id, subscriptions.tier_id
             , current_tier::text -- if subscriptions.user_id, subscriptions.current_tier
           ), coalesce(NULL::timestamp -- if subscriptions.user_id
             , current_period_end::timestamp -- if subscriptions.user_id, subscriptions.current_period_end
           ) -- if subscriptions.user_id
      FROM subscriptions -- if subscriptions.user_id
     WHERE coalesce(NULL::boolean -- if subscriptions.user_id
             , status::text IN ('active', 'trialing') -- if subscriptions.user_id, subscriptions.status
             , is_active::text IN ('true', 't') -- if subscriptions.user_id, subscriptions.is_active
             , false) -- if subscriptions.user_id
), subscribed AS (
    SELECT DISTINCT ON (user_id) user_id, tier
      FROM subscription
     WHERE tier IS NOT NULL
     ORDER BY user_id, period_end DESC NULLS LAST, tier
), started AS (
    SELECT conversation.id::text AS id, conversation.started_at, conversation.user_id::text AS learner_id
         , conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone' AS local
         , CASE WHEN conversation.user_id IS NULL THEN '' ELSE coalesce(NULL::text
             , (SELECT nullif(btrim(usage.tier_when_used::text), '') FROM user_usage AS usage WHERE usage.user_id = conversation.user_id AND left(usage.period::text, 7) = to_char(conversation.started_at, 'YYYY-MM') ORDER BY usage.period DESC LIMIT 1) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
             , subscribed.tier
             , (SELECT tier.id::text FROM tiers AS tier WHERE tier.id::text = 'free') -- if tiers.id
             , '') END AS tier
         , coalesce(conversation.target_language_id::text, '') AS language -- if conversations.target_language_id
         , CASE WHEN conversation.duration_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN conversation.duration_seconds::text::numeric ELSE 0 END AS seconds -- if conversations.duration_seconds
      FROM conversations AS conversation
      LEFT JOIN subscribed ON subscribed.user_id = conversation.user_id::text
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       AND (:'language'::text = '' OR conversation.target_language_id::text = :'language'::text) -- if conversations.target_language_id
       AND (:'guests'::text = '' OR (:'guests'::text = 'only') = (conversation.user_id IS NULL))
       AND (conversation.user_id IS NULL
            OR conversation.user_id::text <> ALL (coalesce(nullif(:'without', ''), '{}')::text[]))
       AND (conversation.user_id IS NULL OR conversation.user_id NOT IN (SELECT id FROM users WHERE lower(split_part(email, '@', 2)) = ANY (coalesce(nullif(:'domains', ''), '{}')::text[]))) -- if users.id, users.email
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
