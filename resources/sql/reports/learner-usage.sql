-- How much time a learner used in each month, against what was available.
-- user: the account's id. first_month, last_month: both included, YYYY-MM; the months are the application's own.
-- Each month has three parts: used of the month, used of what was banked, and what is left of the tier's limit and of
-- what was carried into the month. A tier without a limit leaves nothing. Limits are the tiers' present ones.
-- filters: first_month, last_month
-- mark: at_month, at_part
-- value: seconds seconds = sum(seconds)
-- opens: learner-usage-rows
-- needs: user_usage(user_id, period, seconds_used)
\ir pieces/learner-usage.sql
\ir pieces/months.sql
WITH
:learner_usage
, month AS (
    :months_of_period
)
SELECT month.month AS at_month, series.part AS at_part, count(part.part) AS n
     , coalesce(sum(part.part_seconds), 0) AS seconds
  FROM month
 CROSS JOIN (VALUES (1, 'month'), (2, 'banked'), (3, 'left')) AS series (place, part)
  LEFT JOIN part ON part.month = month.month AND part.part = series.part
 GROUP BY month.month, series.place, series.part
 ORDER BY month.month, series.place;
