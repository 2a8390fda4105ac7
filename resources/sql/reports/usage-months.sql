-- How much the learners of each tier used in each month: conversations, time and realtime sessions.
-- first_month, last_month: both included, YYYY-MM; the months are those of the application, whatever the zone.
-- A learner's tier is the one that the row names, else that of the active subscription whose period ends last, else
-- free, else none (''). Used are the seconds of the month and those carried over; available is the tier's limit and
-- what was carried into the month. The limits are the tiers' present ones: earlier ones are not recorded.
-- used_share: of learners whose tier has a limit; the others count everywhere else.
-- Usage rows know neither languages nor guests. Tiers that nobody used are left out.
-- filters: first_month, last_month, tier, without, domains
-- mark: at_month, at_tier
-- value: learners count = count
-- value: conversations count = sum(conversations)
-- value: seconds seconds = sum(seconds)
-- value: banked_used seconds = sum(banked_used)
-- value: realtime count = sum(realtime)
-- value: used_share share = ratio(limited_seconds, available)
-- opens: usage-rows
-- needs: user_usage(user_id, period, seconds_used)
-- needs: tiers(id, monthly_seconds)
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
), used AS (
    SELECT usage.user_id::text AS learner_id, left(usage.period::text, 7) AS month
         , coalesce(NULL::text
             , nullif(btrim(usage.tier_when_used::text), '') -- if user_usage.tier_when_used
             , subscribed.tier
             , (SELECT tier.id::text FROM tiers AS tier WHERE tier.id::text = 'free')
             , '') AS tier
         , CASE WHEN usage.conversations_used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN usage.conversations_used::text::numeric ELSE 0 END AS conversations -- if user_usage.conversations_used
         , CASE WHEN usage.realtime_sessions_used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN usage.realtime_sessions_used::text::numeric ELSE 0 END AS realtime -- if user_usage.realtime_sessions_used
         , CASE WHEN usage.seconds_used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
                THEN usage.seconds_used::text::numeric ELSE 0 END
             + CASE WHEN usage.banked_seconds_used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN usage.banked_seconds_used::text::numeric ELSE 0 END -- if user_usage.banked_seconds_used
           AS seconds
         , 0
             + CASE WHEN usage.banked_seconds_used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN usage.banked_seconds_used::text::numeric ELSE 0 END -- if user_usage.banked_seconds_used
           AS banked_used
         , 0
             + CASE WHEN usage.banked_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN usage.banked_seconds::text::numeric ELSE 0 END -- if user_usage.banked_seconds
           AS banked
      FROM user_usage AS usage
      LEFT JOIN subscribed ON subscribed.user_id = usage.user_id::text
     WHERE usage.period::text >= :'first_month'::text
       AND usage.period::text < :'last_month'::text || '-99'
       AND usage.user_id::text <> ALL (coalesce(nullif(:'without', ''), '{}')::text[])
       AND usage.user_id NOT IN (SELECT id FROM users WHERE lower(split_part(email, '@', 2)) = ANY (coalesce(nullif(:'domains', ''), '{}')::text[])) -- if users.id, users.email
), measured AS (
    SELECT used.*
         , CASE WHEN NOT found THEN 'unknown'
                WHEN limit_text IS NULL OR lower(btrim(limit_text)) IN ('-1', 'unlimited') THEN 'unlimited'
                WHEN limit_text ~ '^\s*\d{1,15}(\.\d{1,9})?\s*$' THEN 'limited'
                ELSE 'unknown' END AS standing
         , CASE WHEN limit_text ~ '^\s*\d{1,15}(\.\d{1,9})?\s*$' THEN limit_text::numeric + banked END AS available
      FROM (SELECT used.*, tier.id IS NOT NULL AS found, tier.monthly_seconds::text AS limit_text
              FROM used
              LEFT JOIN tiers AS tier ON tier.id::text = used.tier
             WHERE (:'tier'::text = '' OR used.tier = :'tier'::text)) AS used
), summed AS (
    SELECT month, tier, count(*) AS n
         , sum(conversations) AS conversations -- if user_usage.conversations_used
         , sum(realtime) AS realtime -- if user_usage.realtime_sessions_used
         , sum(seconds) AS seconds, sum(banked_used) AS banked_used
         , sum(seconds) FILTER (WHERE standing = 'limited') AS limited_seconds, sum(available) AS available
      FROM measured
     GROUP BY month, tier
), month AS (
    SELECT to_char(first_day, 'YYYY-MM') AS month
      FROM generate_series((:'first_month'::text || '-01')::timestamp, (:'last_month'::text || '-01')::timestamp,
                           interval '1 month') AS first_day
)
SELECT month.month AS at_month, series.tier AS at_tier, coalesce(n, 0) AS n, coalesce(n, 0) AS learners
     , coalesce(conversations, 0) AS conversations -- if user_usage.conversations_used
     , coalesce(seconds, 0) AS seconds, coalesce(banked_used, 0) AS banked_used
     , coalesce(realtime, 0) AS realtime -- if user_usage.realtime_sessions_used
     , round(limited_seconds / nullif(available, 0), 6) AS used_share
  FROM month
 CROSS JOIN (SELECT DISTINCT tier FROM summed) AS series
  LEFT JOIN summed ON summed.month = month.month AND summed.tier = series.tier
 ORDER BY month.month, series.tier;
