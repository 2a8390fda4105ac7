-- On how many of the days on which learners practised they came to a limit of the day, by month and tier.
-- first_month, last_month: both included, YYYY-MM; days and months are those of the application, whatever the zone.
-- A day counts where the usage row records it and the tier limits it; limits are the tiers' present ones.
-- at_limit: seconds, conversations or analyses. days: those that count; reached: the limit was used up on it.
-- filters: first_month, last_month, tier, without, domains
-- mark: at_month, at_tier, at_limit
-- value: days count = count
-- value: reached_days count = sum(hits)
-- value: reached_share share = share(reached)
-- value: learners count = distinct(learner_id)
-- value: reached_learners count = distinct(reached_by)
-- opens: usage-daily-limits-rows
-- needs: user_usage(user_id, period, seconds_used, daily_usage)
-- needs: tiers(id, daily_seconds)
\ir pieces/subscribed.sql
\ir pieces/usage.sql
\ir pieces/usage-days.sql
\ir pieces/months.sql
WITH subscription AS (
    :subscriptions_held
), subscribed AS (
    :subscribed
), used AS (
    :usage_columns
         , usage.daily_usage::jsonb AS days
      FROM user_usage AS usage
      LEFT JOIN subscribed ON subscribed.user_id = usage.user_id::text
     WHERE usage.period::text >= :'first_month'::text
       AND usage.period::text < :'last_month'::text || '-99'
       :usage_narrowed
), practised AS (
    :usage_days
), summed AS (
    SELECT month, tier, kind, count(*) AS n, count(*) FILTER (WHERE reached) AS reached_days
         , count(DISTINCT learner_id) AS learners
         , count(DISTINCT learner_id) FILTER (WHERE reached) AS reached_learners
      FROM practised
     GROUP BY month, tier, kind
), month AS (
    :months_of_period
)
SELECT month.month AS at_month, series.tier AS at_tier, series.kind AS at_limit, coalesce(n, 0) AS n
     , coalesce(n, 0) AS days, coalesce(reached_days, 0) AS reached_days
     , round(reached_days::numeric / n, 6) AS reached_share, coalesce(learners, 0) AS learners
     , coalesce(reached_learners, 0) AS reached_learners
  FROM month
 CROSS JOIN (SELECT DISTINCT tier, kind FROM summed) AS series
  LEFT JOIN summed ON summed.month = month.month AND summed.tier = series.tier AND summed.kind = series.kind
 ORDER BY month.month, series.tier, series.kind;
