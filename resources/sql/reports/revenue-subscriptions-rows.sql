-- The rows behind one mark of revenue-subscriptions.sql: subscriptions.
-- tier, without, domains: as there. at_tier, at_status: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: subscriptions(id, user_id)
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
     , subscription.user_id::text AS user_id
     :subscription_columns
  FROM subscriptions AS subscription
  LEFT JOIN users AS person ON person.id = subscription.user_id -- if users.id, users.display_name
 WHERE coalesce(NULL
           , subscription.tier_id::text -- if subscriptions.tier_id
           , subscription.current_tier::text -- if subscriptions.current_tier
           , '') = :'at_tier'::text
   AND coalesce(NULL
           , subscription.status::text -- if subscriptions.status
           , CASE WHEN lower(subscription.is_active::text) IN ('true', 't', '1') THEN 'active' ELSE 'canceled' END -- if subscriptions.is_active
           , '') = :'at_status'::text
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = subscription.user_id::text)
   AND (:'tier'::text = '' OR :'tier'::text = coalesce(NULL
           , subscription.tier_id::text -- if subscriptions.tier_id
           , subscription.current_tier::text -- if subscriptions.current_tier
           , ''))
   AND (:'after_id'::text = '' OR subscription.id::text > :'after_id'::text)
 ORDER BY subscription.id::text
 LIMIT :'limit'::bigint;
