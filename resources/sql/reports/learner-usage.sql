-- How much time a learner used in each month, against what was available.
-- user: the account's id. first_month, last_month: both included, YYYY-MM; the months are the application's own.
-- Each month has three parts: used of the month, used of what was banked, and what is left of the tier's limit and of
-- what was carried into the month. A tier without a limit leaves nothing. Limits are the tiers' present ones.
-- filters: first_month, last_month
-- mark: at_month, at_part
-- value: seconds seconds = sum(seconds)
-- opens: learner-usage-rows
-- needs: user_usage(user_id, period, seconds_used)
WITH subscription AS (
    SELECT NULL::text AS user_id, NULL::text AS tier, NULL::timestamp AS period_end WHERE false
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
       AND user_id = (SELECT user_id FROM jsonb_populate_record(NULL::subscriptions, jsonb_build_object('user_id', nullif(:'user', '')))) -- if subscriptions.user_id
), used AS (
    SELECT left(usage.period::text, 7) AS month
         , coalesce(NULL::text
             , nullif(btrim(usage.tier_when_used::text), '') -- if user_usage.tier_when_used
             , (SELECT subscription.tier FROM subscription WHERE subscription.tier IS NOT NULL
                 ORDER BY subscription.period_end DESC NULLS LAST, subscription.tier LIMIT 1)
             , 'free') AS tier
         , CASE WHEN usage.seconds_used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN usage.seconds_used::text::numeric ELSE 0 END AS seconds
         , 0
             + CASE WHEN usage.banked_seconds_used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN usage.banked_seconds_used::text::numeric ELSE 0 END -- if user_usage.banked_seconds_used
           AS banked_used
         , 0
             + CASE WHEN usage.banked_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN usage.banked_seconds::text::numeric ELSE 0 END -- if user_usage.banked_seconds
           AS banked
         , coalesce(NULL::numeric
             , CASE WHEN usage.conversations_used::text ~ '^\s*-?\d{1,15}\s*$' THEN usage.conversations_used::text::numeric END -- if user_usage.conversations_used
             , 0) AS conversations
      FROM user_usage AS usage
     WHERE usage.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::user_usage, jsonb_build_object('user_id', nullif(:'user', ''))))
), measured AS (
    SELECT used.*, coalesce(NULL::numeric
             , CASE WHEN found.limit_text ~ '^\s*\d{1,15}(\.\d{1,9})?\s*$' THEN found.limit_text::numeric END -- if tiers.id, tiers.monthly_seconds
           ) AS monthly_limit
      FROM used
      LEFT JOIN (SELECT tier.id::text AS id, tier.monthly_seconds::text AS limit_text FROM tiers AS tier) AS found ON found.id = used.tier -- if tiers.id, tiers.monthly_seconds
), part AS (
    SELECT measured.*, 'month' AS part, measured.seconds AS part_seconds FROM measured
     UNION ALL
    SELECT measured.*, 'banked', measured.banked_used FROM measured
     UNION ALL
    SELECT measured.*, 'left', greatest(measured.monthly_limit + measured.banked - measured.seconds - measured.banked_used, 0)
      FROM measured
     WHERE measured.monthly_limit IS NOT NULL
), month AS (
    SELECT to_char(first_day, 'YYYY-MM') AS month
      FROM generate_series((:'first_month'::text || '-01')::timestamp, (:'last_month'::text || '-01')::timestamp,
                           interval '1 month') AS first_day
)
SELECT month.month AS at_month, series.part AS at_part, count(part.part) AS n
     , coalesce(sum(part.part_seconds), 0) AS seconds
  FROM month
 CROSS JOIN (VALUES (1, 'month'), (2, 'banked'), (3, 'left')) AS series (place, part)
  LEFT JOIN part ON part.month = month.month AND part.part = series.part
 GROUP BY month.month, series.place, series.part
 ORDER BY month.month, series.place;
