-- How many learners of each tier will be at their limit at the end of the running month, if they go on as until now.
-- now_month: the running month, YYYY-MM; now: the present moment, in UTC. The month is taken as that of UTC.
-- used: seconds so far, in c conversations (at least one) and t of the month's T days (at least one).
-- pace = used * T / t, as until now. low, high = pace -/+ 1.28 * used * sqrt(T / t * (T - t) / t / c), low never under
-- what is used: where conversations come evenly and stay as long as they were, eight months in ten end between the two.
-- Outcomes: reached: at the limit already; low: even the low estimate comes to it; pace: the pace does; high: only the
-- high estimate does; below: none does; unlimited, unknown: no limit, or none that is known.
-- A learner's tier is the one that the row names, else that of the active subscription whose period ends last, else
-- free, else none (''). Used are the seconds of the month and those carried over; available is the tier's limit and
-- what was carried into the month. The limits are the tiers' present ones: earlier ones are not recorded.
-- filters: now_month, now, tier, without, domains
-- mark: at_tier, at_outcome
-- value: learners count = count
-- value: seconds seconds = sum(seconds)
-- value: low seconds = sum(low)
-- value: pace seconds = sum(pace)
-- value: high seconds = sum(high)
-- opens: usage-forecast-rows
-- needs: user_usage(user_id, period, seconds_used)
-- needs: tiers(id, monthly_seconds)
\ir pieces/subscribed.sql
\ir pieces/usage.sql
\ir pieces/usage-forecast.sql
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
, summed AS (
    SELECT tier, outcome, count(*) AS n, sum(seconds) AS seconds, sum(low) AS low, sum(pace) AS pace, sum(high) AS high
      FROM expected
     GROUP BY tier, outcome
)
SELECT series.tier AS at_tier, outcome.outcome AS at_outcome, coalesce(n, 0) AS n, coalesce(n, 0) AS learners
     , coalesce(seconds, 0) AS seconds, coalesce(low, 0) AS low, coalesce(pace, 0) AS pace, coalesce(high, 0) AS high
  FROM (SELECT DISTINCT tier FROM summed) AS series
 CROSS JOIN unnest(ARRAY['reached', 'low', 'pace', 'high', 'below', 'unlimited', 'unknown'])
            WITH ORDINALITY AS outcome (outcome, place)
  LEFT JOIN summed ON summed.tier = series.tier AND summed.outcome = outcome.outcome
 WHERE outcome.outcome NOT IN ('unlimited', 'unknown') OR n > 0
 ORDER BY series.tier, outcome.place;
