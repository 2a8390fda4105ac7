-- How many learners of each month stood near their limit and at it.
-- first_month, last_month: both included, YYYY-MM; the months are those of the application, whatever the zone.
-- A learner's tier is the one that the row names, else that of the active subscription whose period ends last, else
-- free, else none (''). Used are the seconds of the month and those carried over; available is the tier's limit and
-- what was carried into the month. The limits are the tiers' present ones: earlier ones are not recorded.
-- Buckets: 80-100: at least 80 % of what was available and not all; 100: all of it or more.
-- filters: first_month, last_month, tier, without, domains
-- mark: at_month, at_bucket
-- value: learners count = count
-- opens: usage-rows
-- needs: user_usage(user_id, period, seconds_used)
-- needs: tiers(id, monthly_seconds)
\ir pieces/subscribed.sql
\ir pieces/usage.sql
\ir pieces/usage-placed.sql
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
), placed AS (
    :usage_placed
), summed AS (
    SELECT month, bucket, count(*) AS n
      FROM placed
     GROUP BY month, bucket
), month AS (
    :months_of_period
)
SELECT month.month AS at_month, series.bucket AS at_bucket, coalesce(n, 0) AS n, coalesce(n, 0) AS learners
  FROM month
 CROSS JOIN (VALUES (1, '80-100'), (2, '100')) AS series (place, bucket)
  LEFT JOIN summed ON summed.month = month.month AND summed.bucket = series.bucket
 ORDER BY month.month, series.place;
