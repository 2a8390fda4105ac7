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
\ir pieces/subscribed.sql
\ir pieces/usage.sql
\ir pieces/usage-forecast.sql
\ir pieces/learner-name.sql
\set who expected.learner_id
WITH subscription AS (
    :subscriptions_held
), subscribed AS (
    :subscribed
), used AS (
    :usage_columns
      FROM user_usage AS usage
      LEFT JOIN subscribed ON subscribed.user_id = usage.user_id::text
     WHERE usage.period::text >= :'now_month'::text
       AND usage.period::text < :'now_month'::text || '-99'
       :usage_narrowed
), measured AS (
    :usage_measured
)
:usage_forecast
SELECT expected.learner_id AS at_learner
     :learner_name
     , expected.tier, expected.outcome, 1::bigint AS n, expected.seconds, expected.low, expected.pace, expected.high
     , expected.available, round(expected.pace / nullif(expected.available, 0), 6) AS pace_share
  FROM expected
  LEFT JOIN users AS person ON person.id::text = expected.learner_id -- if users.id, users.display_name
 WHERE expected.outcome IN ('reached', 'low', 'pace', 'high')
 ORDER BY pace_share DESC NULLS LAST, expected.seconds DESC, expected.learner_id
 LIMIT nullif(:'most'::text, '')::bigint;
