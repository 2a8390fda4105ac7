-- Which learners will be at their limit at the end of the running month, if they go on as until now, the greatest share
-- first: one mark a learner, of those whose high estimate comes to the limit at least.
-- now_month: the running month, YYYY-MM; now: the present moment, in UTC. The month is taken as that of UTC.
-- used: seconds so far, in c conversations (at least one) and t of the month's T days (at least one).
-- pace = used * T / t, as until now. low, high = pace -/+ 1.28 * used * sqrt(T / t * (T - t) / t / c), low never under
-- what is used: where conversations come evenly and stay as long as they were, eight months in ten end between the two.
-- most: at most so many marks; empty: all.
-- Outcomes: reached: at the limit already; low: even the low estimate comes to it; pace: the pace does; high: only the
-- high estimate does; below: none does; unlimited, unknown: no limit, or none that is known.
-- A learner's tier is the one that the row names, else that of the active subscription whose period ends last, else
-- free, else none (''). Used are the seconds of the month and those carried over; available is the tier's limit and
-- what was carried into the month. The limits are the tiers' present ones: earlier ones are not recorded.
-- filters: now_month, now, tier, without, domains
-- mark: at_learner
-- value: seconds seconds = max(seconds)
-- value: low seconds = max(low)
-- value: pace seconds = max(pace)
-- value: high seconds = max(high)
-- value: available seconds = max(available)
-- value: pace_share share = ratio(pace, available)
-- opens: usage-forecast-rows
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
SELECT expected.learner_id AS at_learner
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(expected.learner_id::text, 8)) AS learner
     , expected.tier, expected.outcome, 1::bigint AS n, expected.seconds, expected.low, expected.pace, expected.high
     , expected.available, round(expected.pace / nullif(expected.available, 0), 6) AS pace_share
  FROM expected
  LEFT JOIN users AS person ON person.id::text = expected.learner_id -- if users.id, users.display_name
 WHERE expected.outcome IN ('reached', 'low', 'pace', 'high')
 ORDER BY pace_share DESC NULLS LAST, expected.seconds DESC, expected.learner_id
 LIMIT nullif(:'most'::text, '')::bigint;
