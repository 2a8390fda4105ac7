-- The rows behind one mark of events-conversion.sql: accounts, the newest first.
-- since, until, tier, without, domains: as there. at_by, at_origin: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: users(id, created_at)
-- needs: analytics_events(id, user_id, session_id, user_agent, referrer, created_at)
-- needs: conversations(user_id, started_at)
-- needs: subscriptions(user_id, created_at)
-- pages: created_at, id
\ir pieces/left-out.sql
\ir pieces/events-came.sql
\ir pieces/people-today.sql
\ir pieces/learner-name.sql
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
SELECT way.created_at, way.user_id::text AS id
\set who way.user_id
     :learner_name
     , way.referrer, way.device, way.conversed_at IS NOT NULL AS conversed, way.subscribed_at IS NOT NULL AS subscribed
     , way.conversed_at, way.subscribed_at
  FROM way
 CROSS JOIN LATERAL (VALUES (1, 'referrer', way.referrer), (2, 'device', way.device)) AS side (place, at_by, at_origin)
  LEFT JOIN users AS person ON person.id = way.user_id -- if users.id, users.display_name
 WHERE side.at_by = :'at_by'::text AND side.at_origin = :'at_origin'::text
   AND (:'after_id'::text = '' OR (way.created_at, way.user_id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY way.created_at DESC, way.user_id::text DESC
 LIMIT :'limit'::bigint;
