-- What happens day by day: conversations, their seconds, learners and guests; the month so far where the period begins
-- with it.
-- since, until: the period, in UTC, until not included. zone: in which days are cut. language: of the conversations.
-- A learner's tier is the one that the usage of the month names, else that of the active subscription whose period ends
-- last, else free, else none (''); guests have none. guests: "out" or "only"; empty: with them.
-- guest_conversations: of people without an account.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_day
-- value: conversations count = count
-- value: seconds seconds = sum(seconds)
-- value: learners count = distinct(learner_id)
-- value: guest_conversations count = sum(guest)
-- opens: usage-conversations-rows
-- needs: conversations(id, user_id, started_at)
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
), summed AS (
    SELECT to_char(local, 'YYYY-MM-DD') AS day, count(*) AS n, count(DISTINCT learner_id) AS learners
         , count(*) FILTER (WHERE learner_id IS NULL) AS guest_conversations
         , sum(seconds) AS seconds -- if conversations.duration_seconds
      FROM conversation
     GROUP BY 1
), day AS (
    SELECT to_char(moment, 'YYYY-MM-DD') AS day
      FROM generate_series(
           date_trunc('day', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
           date_trunc('day', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC'
                                AT TIME ZONE :'zone'),
           interval '1 day') AS moment
)
SELECT day.day AS at_day, coalesce(n, 0) AS n, coalesce(n, 0) AS conversations
     , coalesce(seconds, 0) AS seconds -- if conversations.duration_seconds
     , coalesce(learners, 0) AS learners, coalesce(guest_conversations, 0) AS guest_conversations
  FROM day
  LEFT JOIN summed ON summed.day = day.day
 ORDER BY day.day;
