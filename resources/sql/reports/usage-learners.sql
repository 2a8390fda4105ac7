-- What each learner used of what was available in each month, the greatest share of the limit first: one mark a
-- learner.
-- first_month, last_month: both included, YYYY-MM; the months are those of the application, whatever the zone.
-- most: at most so many marks; empty: all.
-- A learner's tier is the one that the row names, else that of the active subscription whose period ends last, else
-- free, else none (''). Used are the seconds of the month and those carried over; available is the tier's limit and
-- what was carried into the month. The limits are the tiers' present ones: earlier ones are not recorded.
-- share: NULL where the tier has no limit, or none that is known; bucket says which. month_share and banked_share: its two
-- parts, of the month's own time and of what was banked.
-- filters: first_month, last_month, tier, without, domains
-- mark: at_month, at_learner
-- value: seconds seconds = max(seconds)
-- value: banked_used seconds = max(banked_used)
-- value: banked seconds = max(banked)
-- value: available seconds = max(available)
-- value: share share = ratio(limited_seconds, available)
-- value: month_share share = ratio(limited_month, available)
-- value: banked_share share = ratio(limited_banked, available)
-- opens: usage-rows
-- needs: user_usage(user_id, period, seconds_used)
-- needs: tiers(id, monthly_seconds)
\ir pieces/subscribed.sql
\ir pieces/usage.sql
\ir pieces/usage-placed.sql
\ir pieces/learner-name.sql
\set who placed.learner_id
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
)
SELECT placed.month AS at_month, placed.learner_id AS at_learner
     :learner_name
     , placed.tier, 1::bigint AS n, placed.seconds, placed.banked_used, placed.banked, placed.available
     , round(placed.seconds / nullif(placed.available, 0), 6) AS share, placed.bucket
     , round((placed.seconds - placed.banked_used) / nullif(placed.available, 0), 6) AS month_share
     , round(placed.banked_used / nullif(placed.available, 0), 6) AS banked_share
  FROM placed
  LEFT JOIN users AS person ON person.id::text = placed.learner_id -- if users.id, users.display_name
 ORDER BY placed.month, share DESC NULLS LAST, placed.seconds DESC, placed.learner_id
 LIMIT nullif(:'most'::text, '')::bigint;
