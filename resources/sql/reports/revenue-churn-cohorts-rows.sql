-- The rows behind one mark of revenue-churn-cohorts.sql: the subscriptions of a cohort.
-- since, until, zone, tier, without, domains: as there. at_cohort, at_age: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: subscriptions(id, user_id, status, created_at, current_period_end)
-- pages: id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/subscription-columns.sql
\set who subscription.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT subscription.id::text AS id
     :learner_name
     , coalesce(subscription.status::text = 'canceled' AND subscription.current_period_end < :'until'::timestamp
        AND subscription.current_period_end AT TIME ZONE 'UTC' AT TIME ZONE :'zone' < (:'at_cohort'::text || '-01')::timestamp + (:'at_age'::int + 1) * interval '1 month', false) AS ended
     :subscription_columns
  FROM subscriptions AS subscription
  LEFT JOIN users AS person ON person.id = subscription.user_id -- if users.id, users.display_name
 WHERE subscription.created_at >= :'since'::timestamp AND subscription.created_at < :'until'::timestamp
   AND to_char(date_trunc('month', subscription.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM') = :'at_cohort'::text
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = subscription.user_id::text)
   AND (:'tier'::text = '' OR :'tier'::text = coalesce(NULL
           , subscription.tier_id::text -- if subscriptions.tier_id
           , subscription.current_tier::text -- if subscriptions.current_tier
           , ''))
   AND (:'after_id'::text = '' OR subscription.id::text > :'after_id'::text)
 ORDER BY subscription.id::text
 LIMIT :'limit'::bigint;
