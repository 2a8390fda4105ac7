-- The rows behind one mark of revenue-subscriptions-months.sql: subscriptions.
-- since, until, zone, tier, without, domains: as there. at_month, at_kind: the mark.
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
     , turn.at
     :subscription_columns
  FROM subscriptions AS subscription
 CROSS JOIN LATERAL (VALUES
           ('started', subscription.created_at)
         , ('ended', CASE WHEN subscription.status::text = 'canceled' THEN subscription.current_period_end END)) AS turn (at_kind, at)
  LEFT JOIN users AS person ON person.id = subscription.user_id -- if users.id, users.display_name
 WHERE turn.at >= :'since'::timestamp AND turn.at < :'until'::timestamp
   AND to_char(date_trunc('month', turn.at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM') = :'at_month'::text
   AND turn.at_kind = :'at_kind'::text
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = subscription.user_id::text)
   AND (:'tier'::text = '' OR :'tier'::text = coalesce(NULL
           , subscription.tier_id::text -- if subscriptions.tier_id
           , subscription.current_tier::text -- if subscriptions.current_tier
           , ''))
   AND (:'after_id'::text = '' OR subscription.id::text > :'after_id'::text)
 ORDER BY subscription.id::text
 LIMIT :'limit'::bigint;
