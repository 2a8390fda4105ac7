-- On how many of the days on which learners practised they came to a limit of the day, by month and tier.
-- first_month, last_month: both included, YYYY-MM; days and months are those of the application, whatever the zone.
-- A day counts where the usage row records it and the tier limits it; limits are the tiers' present ones.
-- at_limit: seconds, conversations or analyses. days: those that count; reached: the limit was used up on it.
-- filters: first_month, last_month, tier, without, domains
-- mark: at_month, at_tier, at_limit
-- value: days count = count
-- value: reached_days count = sum(hits)
-- value: reached_share share = share(reached)
-- value: learners count = distinct(learner_id)
-- value: reached_learners count = distinct(reached_by)
-- opens: usage-daily-limits-rows
-- needs: user_usage(user_id, period, seconds_used, daily_usage)
-- needs: tiers(id, daily_seconds)
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
         , usage.daily_usage::jsonb AS days
      FROM user_usage AS usage
      LEFT JOIN subscribed ON subscribed.user_id = usage.user_id::text
     WHERE usage.period::text >= :'first_month'::text
       AND usage.period::text < :'last_month'::text || '-99'
       AND usage.user_id::text <> ALL (coalesce(nullif(:'without', ''), '{}')::text[])
       AND usage.user_id NOT IN (SELECT id FROM users WHERE lower(split_part(email, '@', 2)) = ANY (coalesce(nullif(:'domains', ''), '{}')::text[])) -- if users.id, users.email
), practised AS (
    SELECT used.learner_id, used.month, used.tier, day.key AS day, kind.kind, number.used
         , number.allowed, number.used > 0 AND number.used >= number.allowed AS reached
      FROM used
      JOIN tiers AS tier ON tier.id::text = used.tier
     CROSS JOIN LATERAL jsonb_each(CASE WHEN jsonb_typeof(used.days) = 'object' THEN used.days ELSE '{}' END) AS day
     CROSS JOIN LATERAL (SELECT CASE WHEN jsonb_typeof(day.value) = 'object' THEN day.value ELSE '{}' END
                        ) AS told (what)
     CROSS JOIN LATERAL (VALUES
               ('seconds', tier.daily_seconds::text, told.what ->> 'seconds')
             , ('conversations', tier.daily_conversations::text, told.what ->> 'conversations') -- if tiers.daily_conversations
             , ('analyses', tier.daily_analyses::text, told.what ->> 'analyses') -- if tiers.daily_analyses
           ) AS kind (kind, allowed, used)
     CROSS JOIN LATERAL (SELECT CASE WHEN kind.used ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN kind.used::numeric END
                               , CASE WHEN kind.allowed ~ '^\s*\d{1,15}(\.\d{1,9})?\s*$' THEN kind.allowed::numeric END
                        ) AS number (used, allowed)
     WHERE (:'tier'::text = '' OR used.tier = :'tier'::text)
       AND number.used IS NOT NULL AND number.allowed IS NOT NULL
), summed AS (
    SELECT month, tier, kind, count(*) AS n, count(*) FILTER (WHERE reached) AS reached_days
         , count(DISTINCT learner_id) AS learners
         , count(DISTINCT learner_id) FILTER (WHERE reached) AS reached_learners
      FROM practised
     GROUP BY month, tier, kind
), month AS (
    SELECT to_char(first_day, 'YYYY-MM') AS month
      FROM generate_series((:'first_month'::text || '-01')::timestamp, (:'last_month'::text || '-01')::timestamp,
                           interval '1 month') AS first_day
)
SELECT month.month AS at_month, series.tier AS at_tier, series.kind AS at_limit, coalesce(n, 0) AS n
     , coalesce(n, 0) AS days, coalesce(reached_days, 0) AS reached_days
     , round(reached_days::numeric / n, 6) AS reached_share, coalesce(learners, 0) AS learners
     , coalesce(reached_learners, 0) AS reached_learners
  FROM month
 CROSS JOIN (SELECT DISTINCT tier, kind FROM summed) AS series
  LEFT JOIN summed ON summed.month = month.month AND summed.tier = series.tier AND summed.kind = series.kind
 ORDER BY month.month, series.tier, series.kind;
