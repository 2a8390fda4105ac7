-- The days behind one mark of usage-daily-limits.sql, the last first.
-- first_month, last_month: both included, YYYY-MM; days and months are those of the application, whatever the zone.
-- A day counts where the usage row records it and the tier limits it; limits are the tiers' present ones.
-- tier, without, domains: as there. at_month, at_tier, at_limit: the mark.
-- limit: so many rows, of those after the row with after_day and after_learner_id; both empty: from the start.
-- needs: user_usage(user_id, period, seconds_used, daily_usage)
-- needs: tiers(id, daily_seconds)
-- pages: day, learner_id
\ir pieces/subscribed.sql
\ir pieces/usage.sql
\ir pieces/usage-days.sql
\ir pieces/learner-name.sql
\set who practised.learner_id
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
)
SELECT practised.day
     :learner_name
     , practised.tier, practised.used, practised.allowed, practised.reached, practised.reached::integer AS hits
     , practised.learner_id, CASE WHEN practised.reached THEN practised.learner_id END AS reached_by
  FROM practised
  LEFT JOIN users AS person ON person.id::text = practised.learner_id -- if users.id, users.display_name
 WHERE practised.month = :'at_month'::text AND practised.tier = :'at_tier'::text AND practised.kind = :'at_limit'::text
   AND (:'after_learner_id'::text = ''
        OR (practised.day, practised.learner_id) < (:'after_day'::text, :'after_learner_id'::text))
 ORDER BY practised.day DESC, practised.learner_id DESC
 LIMIT :'limit'::bigint;
