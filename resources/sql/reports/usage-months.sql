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
\ir pieces/subscribed.sql
\ir pieces/usage.sql
\ir pieces/months.sql
WITH subscription AS (
    :subscriptions_held
), subscribed AS (
    :subscribed
), used AS (
    :usage_columns
      FROM user_usage AS usage
      LEFT JOIN subscribed ON subscribed.user_id = usage.user_id::text
     WHERE usage.period::text >= :'first_month'::text
       AND usage.period::text < :'last_month'::text || '-99'
       :usage_narrowed
), measured AS (
    :usage_measured
), summed AS (
    SELECT month, tier, count(*) AS n
         , sum(conversations) AS conversations -- if user_usage.conversations_used
         , sum(realtime) AS realtime -- if user_usage.realtime_sessions_used
         , sum(seconds) AS seconds, sum(banked_used) AS banked_used
         , sum(seconds) FILTER (WHERE standing = 'limited') AS limited_seconds, sum(available) AS available
      FROM measured
     GROUP BY month, tier
), month AS (
    :months_of_period
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
