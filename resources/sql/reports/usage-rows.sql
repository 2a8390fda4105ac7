-- The learners' months behind one mark of usage-months.sql, usage-learners.sql, usage-distribution.sql, usage-above.sql
-- or overview-limits.sql, the last month and the greatest use first.
-- first_month, last_month, tier, without, domains: as there. at_month, at_tier, at_threshold, at_bucket, at_learner:
-- the mark; a chart has only some of them, and one that counts buckets or learners does not ask for the tier.
-- limited_seconds: the used seconds of a learner with a limit. bucket: where the share of the limit stands.
-- limit: so many rows, of those after the row with after_month, after_seconds and after_learner_id; all empty: from the
-- start.
-- needs: user_usage(user_id, period, seconds_used)
-- needs: tiers(id, monthly_seconds)
-- pages: month, seconds, learner_id
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
)
SELECT placed.month
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(placed.learner_id::text, 8)) AS learner
     , placed.tier
     , placed.conversations -- if user_usage.conversations_used
     , placed.seconds, placed.banked_used, placed.banked, placed.available
     , CASE WHEN placed.standing = 'limited' THEN placed.seconds END AS limited_seconds
     , round(placed.seconds / nullif(placed.available, 0), 6) AS share, placed.bucket
     , placed.realtime -- if user_usage.realtime_sessions_used
     , placed.learner_id
  FROM placed
  LEFT JOIN users AS person ON person.id::text = placed.learner_id -- if users.id, users.display_name
 WHERE placed.month = :'at_month'::text
   AND (:'at_bucket'::text <> '' OR :'at_learner'::text <> '' OR placed.tier = :'at_tier'::text)
   AND (:'at_bucket'::text = '' OR placed.bucket = :'at_bucket'::text)
   AND (:'at_learner'::text = '' OR placed.learner_id = :'at_learner'::text)
   AND (:'at_threshold'::text = ''
        OR placed.standing = 'limited' AND placed.seconds > 0
           AND placed.seconds * 100 >= placed.available * nullif(:'at_threshold'::text, '')::numeric)
   AND (:'after_learner_id'::text = ''
        OR (placed.month, placed.seconds, placed.learner_id)
           < (:'after_month'::text, nullif(:'after_seconds'::text, '')::numeric, :'after_learner_id'::text))
 ORDER BY placed.month DESC, placed.seconds DESC, placed.learner_id DESC
 LIMIT :'limit'::bigint;
