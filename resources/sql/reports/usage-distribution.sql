-- How many learners of each month used which share of what was available.
-- first_month, last_month: both included, YYYY-MM; the months are those of the application, whatever the zone.
-- A learner's tier is the one that the row names, else that of the active subscription whose period ends last, else
-- free, else none (''). Used are the seconds of the month and those carried over; available is the tier's limit and
-- what was carried into the month. The limits are the tiers' present ones: earlier ones are not recorded.
-- Buckets: 0: nothing used; 0-20: less than 20 %, and so on, each with its lower end; 100: all of it or more;
-- unlimited: the tier has no limit; unknown: no such tier, or a limit that is no number (only where there are such
-- learners).
-- filters: first_month, last_month, tier, without, domains
-- mark: at_month, at_bucket
-- value: learners count = count
-- value: seconds seconds = sum(seconds)
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
), placed AS (
    SELECT measured.*
         , CASE WHEN standing <> 'limited' THEN standing
                WHEN seconds <= 0 THEN '0'
                WHEN seconds >= available THEN '100'
                WHEN seconds >= available * 0.8 THEN '80-100'
                WHEN seconds >= available * 0.6 THEN '60-80'
                WHEN seconds >= available * 0.4 THEN '40-60'
                WHEN seconds >= available * 0.2 THEN '20-40'
                ELSE '0-20' END AS bucket
      FROM measured
), summed AS (
    SELECT month, bucket, count(*) AS n, sum(seconds) AS seconds
      FROM placed
     GROUP BY month, bucket
), month AS (
    SELECT to_char(first_day, 'YYYY-MM') AS month
      FROM generate_series((:'first_month'::text || '-01')::timestamp, (:'last_month'::text || '-01')::timestamp,
                           interval '1 month') AS first_day
)
SELECT month.month AS at_month, series.bucket AS at_bucket, coalesce(n, 0) AS n, coalesce(n, 0) AS learners
     , coalesce(seconds, 0) AS seconds
  FROM month
 CROSS JOIN unnest(ARRAY['0', '0-20', '20-40', '40-60', '60-80', '80-100', '100', 'unlimited', 'unknown'])
            WITH ORDINALITY AS series (bucket, place)
  LEFT JOIN summed ON summed.month = month.month AND summed.bucket = series.bucket
 WHERE series.bucket <> 'unknown' OR n > 0
 ORDER BY month.month, series.place;
