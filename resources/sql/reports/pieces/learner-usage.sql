-- What a learner used in each month and what was available, in parts: month, banked and left.
\ir subscribed.sql
SELECT $piece$
subscription AS (
    :subscriptions_held
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
)
$piece$ AS learner_usage \gset
