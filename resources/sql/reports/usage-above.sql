-- How many learners of each month and tier used at least 80 %, and all, of what was available.
-- first_month, last_month: both included, YYYY-MM; the months are those of the application, whatever the zone.
-- A learner's tier is the one that the row names, else that of the active subscription whose period ends last, else
-- free, else none (''). Used are the seconds of the month and those carried over; available is the tier's limit and
-- what was carried into the month. The limits are the tiers' present ones: earlier ones are not recorded.
-- Threshold 80 counts those of 100 as well. Learners without a limit are above none. Tiers that nobody used are left
-- out.
-- filters: first_month, last_month, tier, without, domains
-- mark: at_month, at_tier, at_threshold
-- value: learners count = count
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
), counted AS (
    SELECT month, tier
         , count(*) FILTER (WHERE standing = 'limited' AND seconds > 0 AND seconds * 100 >= available * 80) AS most
         , count(*) FILTER (WHERE standing = 'limited' AND seconds > 0 AND seconds >= available) AS all_of_it
      FROM measured
     GROUP BY month, tier
), month AS (
    :months_of_period
)
SELECT month.month AS at_month, series.tier AS at_tier, threshold.at_threshold
     , coalesce(CASE threshold.at_threshold WHEN '80' THEN most ELSE all_of_it END, 0) AS n
     , coalesce(CASE threshold.at_threshold WHEN '80' THEN most ELSE all_of_it END, 0) AS learners
  FROM month
 CROSS JOIN (SELECT DISTINCT tier FROM counted) AS series
 CROSS JOIN (VALUES (1, '80'), (2, '100')) AS threshold (place, at_threshold)
  LEFT JOIN counted ON counted.month = month.month AND counted.tier = series.tier
 ORDER BY month.month, series.tier, threshold.place;
