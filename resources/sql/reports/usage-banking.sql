-- What became of unused time in each month: earned, carried into the next one, expired, as far as the rows tell.
-- first_month, last_month: both included, YYYY-MM; now_month: the running one, which has not earned yet and is left
-- out.
-- brought: carried into the month. banked_used: used of that. earned: what was left of all that was available, where
-- the tier lets unused time roll on. carried: what the row of the next month begins with. expired: earned and not
-- carried; above_cap: the part of it that the cap of the next month's tier explains. untold: earned where no next
-- month's row tells.
-- Limits and caps are the tiers' present ones: earlier ones are not recorded.
-- filters: first_month, last_month, now_month, tier, without, domains
-- mark: at_month
-- value: brought seconds = sum(banked)
-- value: banked_used seconds = sum(banked_used)
-- value: earned seconds = sum(earned)
-- value: carried seconds = sum(carried)
-- value: expired seconds = sum(expired)
-- value: above_cap seconds = sum(above_cap)
-- value: untold seconds = sum(untold)
-- value: learners count = count
-- opens: usage-banking-rows
-- needs: user_usage(user_id, period, seconds_used, banked_seconds)
-- needs: tiers(id, monthly_seconds, session_banking_enabled)
\ir pieces/usage-banking.sql
\ir pieces/subscribed.sql
\ir pieces/months.sql
WITH subscription AS (
    :subscriptions_held
), subscribed AS (
    :subscribed
)
:usage_banked
, summed AS (
    SELECT month, count(*) AS n, sum(banked) AS brought, sum(banked_used) AS banked_used, sum(earned) AS earned
         , sum(carried) AS carried, sum(expired) AS expired, sum(untold) AS untold
         , sum(above_cap) AS above_cap -- if tiers.max_banked_seconds
      FROM banking
     GROUP BY month
), month AS (
    :months_of_period
)
SELECT month.month AS at_month, coalesce(n, 0) AS n, coalesce(n, 0) AS learners, coalesce(brought, 0) AS brought
     , coalesce(banked_used, 0) AS banked_used, coalesce(earned, 0) AS earned, coalesce(carried, 0) AS carried
     , coalesce(expired, 0) AS expired
     , coalesce(above_cap, 0) AS above_cap -- if tiers.max_banked_seconds
     , coalesce(untold, 0) AS untold
  FROM month
  LEFT JOIN summed ON summed.month = month.month
 WHERE (:'now_month'::text = '' OR month.month < :'now_month'::text)
 ORDER BY month.month;
