-- The rows behind one mark of revenue-subscriptions-months.sql: subscriptions.
-- since, until, zone, tier, without, domains: as there. at_month, at_kind: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: subscriptions(id, user_id, status, created_at, current_period_end)
-- pages: id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
)
SELECT subscription.id::text AS id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(subscription.user_id::text, 8)) AS learner
     , turn.at
     , subscription.tier_id -- if subscriptions.tier_id
     , subscription.current_tier -- if subscriptions.current_tier
     , subscription.status -- if subscriptions.status
     , subscription.stripe_price_id -- if subscriptions.stripe_price_id
     , subscription.cancel_at_period_end -- if subscriptions.cancel_at_period_end
     , subscription.current_period_start -- if subscriptions.current_period_start
     , subscription.current_period_end -- if subscriptions.current_period_end
     , subscription.created_at -- if subscriptions.created_at
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
