-- The learners behind one mark of usage-forecast.sql or usage-forecast-learners.sql, the greatest at the present pace
-- first.
-- now_month, now, tier, without, domains: as there. at_tier, at_outcome, or at_learner: the mark.
-- limit: so many rows, of those after the row with after_pace and after_learner_id; both empty: from the start.
-- needs: user_usage(user_id, period, seconds_used)
-- needs: tiers(id, monthly_seconds)
-- pages: pace, learner_id
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
SELECT coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(expected.learner_id::text, 8)) AS learner
     , expected.tier, expected.outcome
     , expected.conversations -- if user_usage.conversations_used
     , expected.seconds, expected.low, expected.pace, expected.high, expected.banked, expected.available
     , expected.learner_id
  FROM expected
  LEFT JOIN users AS person ON person.id::text = expected.learner_id -- if users.id, users.display_name
 WHERE CASE WHEN :'at_learner'::text <> '' THEN expected.learner_id = :'at_learner'::text
            ELSE expected.tier = :'at_tier'::text AND expected.outcome = :'at_outcome'::text END
   AND (:'after_learner_id'::text = ''
        OR (expected.pace, expected.learner_id) < (nullif(:'after_pace'::text, '')::numeric, :'after_learner_id'::text))
 ORDER BY expected.pace DESC, expected.learner_id DESC
 LIMIT :'limit'::bigint;
