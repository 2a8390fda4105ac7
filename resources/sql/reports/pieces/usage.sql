-- What learners used in each month by the tier of the row, else of the subscription, else free, else none,
-- and what was available: the tier's present limit and what was carried into the month.
SELECT $piece$
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
$piece$ AS usage_columns \gset
SELECT $piece$
AND usage.user_id::text <> ALL (coalesce(nullif(:'without', ''), '{}')::text[])
AND usage.user_id NOT IN (SELECT id FROM users WHERE lower(split_part(email, '@', 2)) = ANY (coalesce(nullif(:'domains', ''), '{}')::text[])) -- if users.id, users.email
$piece$ AS usage_narrowed \gset
SELECT $piece$
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
$piece$ AS usage_measured \gset
