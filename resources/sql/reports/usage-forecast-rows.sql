-- The learners behind one mark of usage-forecast.sql or usage-forecast-learners.sql, the greatest at the present pace
-- first.
-- now_month, now, tier, without, domains: as there. at_tier, at_outcome, or at_learner: the mark.
-- limit: so many rows, of those after the row with after_pace and after_learner_id; both empty: from the start.
-- needs: user_usage(user_id, period, seconds_used)
-- needs: tiers(id, monthly_seconds)
-- pages: pace, learner_id
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
     WHERE usage.period::text >= :'now_month'::text
       AND usage.period::text < :'now_month'::text || '-99'
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
), forecast AS (
    SELECT measured.*, round(seconds * whole / gone) AS pace
         , greatest(seconds, round(seconds * whole / gone - spread)) AS low
         , round(seconds * whole / gone + spread) AS high
      FROM (SELECT measured.*, whole, gone
                 , 1.28 * seconds * sqrt(whole / gone * (whole - gone) / gone / greatest(1
                     , conversations -- if user_usage.conversations_used
                     )) AS spread
              FROM measured
             CROSS JOIN (SELECT whole, greatest(86400, least(whole, passed)) AS gone
                           FROM (SELECT extract(epoch FROM first_day + interval '1 month' - first_day)::numeric AS whole
                                      , extract(epoch FROM :'now'::timestamp - first_day)::numeric AS passed
                                   FROM (SELECT (:'now_month'::text || '-01')::timestamp) AS month (first_day)) AS month
                        ) AS month
           ) AS measured
), expected AS (
    SELECT forecast.*
         , CASE WHEN standing <> 'limited' THEN standing
                WHEN seconds > 0 AND seconds >= available THEN 'reached'
                WHEN seconds > 0 AND low >= available THEN 'low'
                WHEN seconds > 0 AND pace >= available THEN 'pace'
                WHEN seconds > 0 AND high >= available THEN 'high'
                ELSE 'below' END AS outcome
      FROM forecast
)
SELECT coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(expected.learner_id::text, 8)) AS learner
     , expected.tier, expected.outcome
     , expected.conversations -- if user_usage.conversations_used
     , expected.seconds, expected.low, expected.pace, expected.high, expected.banked, expected.available
     , expected.learner_id
  FROM expected
  LEFT JOIN users AS person ON person.id::text = expected.learner_id -- if users.id, users.display_name
 WHERE CASE WHEN :'at_learner'::text <> '' THEN expected.learner_id = :'at_learner'::text
            ELSE expected.tier = :'at_tier'::text AND expected.outcome = :'at_outcome'::text END
   AND (:'after_learner_id'::text = ''
        OR (expected.pace, expected.learner_id) < (nullif(:'after_pace'::text, '')::numeric, :'after_learner_id'::text))
 ORDER BY expected.pace DESC, expected.learner_id DESC
 LIMIT :'limit'::bigint;
