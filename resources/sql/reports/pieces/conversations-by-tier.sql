-- Conversations of a period with the tier of then, as the page narrows them.
SELECT $piece$
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
$piece$ AS conversations_by_tier \gset
