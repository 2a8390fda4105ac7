-- How many of those who signed up came to a conversation, and to a subscription, by where they came from and by device:
-- since, until: the period of signing up, in UTC, until not included; the steps count up to its end.
-- tier: of the learner today: of the active subscription with the latest end, else free. without, domains: accounts left out.
-- at_by: referrer or device. at_origin: the host of the referrer or the kind of device of the first event of the session in
-- which the account is first seen; empty: none, or not recorded. conversed: of the accounts, those with a conversation;
-- subscribed: those with a subscription.
-- filters: since, until, tier, without, domains
-- mark: at_by, at_origin
-- value: signed_up count = count
-- value: conversed share = share(conversed)
-- value: subscribed share = share(subscribed)
-- opens: events-conversion-rows
-- needs: users(id, created_at)
-- needs: analytics_events(id, user_id, session_id, user_agent, referrer, created_at)
-- needs: conversations(user_id, started_at)
-- needs: subscriptions(user_id, created_at)
\ir pieces/left-out.sql
\ir pieces/events-came.sql
\ir pieces/people-today.sql
\set who account.id
WITH left_out AS MATERIALIZED (
    :left_out
), came AS (
    -- The first event of an account, and the first of the session in which it was.
    :events_came
       :people_today
), way AS (
    SELECT came.user_id, came.created_at, coalesce(came.referrer, '') AS referrer, coalesce(came.device, '') AS device
         , (SELECT min(conversation.started_at) FROM conversations AS conversation WHERE conversation.user_id = came.user_id AND conversation.started_at < :'until'::timestamp) AS conversed_at
         , (SELECT min(subscription.created_at) FROM subscriptions AS subscription WHERE subscription.user_id = came.user_id AND subscription.created_at < :'until'::timestamp) AS subscribed_at
      FROM came
)
SELECT side.at_by, side.at_origin, count(*) AS signed_up
     , round(count(way.conversed_at)::numeric / count(*), 6) AS conversed
     , round(count(way.subscribed_at)::numeric / count(*), 6) AS subscribed
     , count(*) AS n
  FROM way
 CROSS JOIN LATERAL (VALUES (1, 'referrer', way.referrer), (2, 'device', way.device)) AS side (place, at_by, at_origin)
 GROUP BY side.place, side.at_by, side.at_origin
 ORDER BY side.place, count(*) DESC, side.at_origin;
