-- What a learner did in the application, as events tell it, the newest first.
-- user: the account's id. limit: so many rows; total: of how many.
-- needs: analytics_events(id, user_id)
SELECT event.id::text AS id
     , event.created_at -- if analytics_events.created_at
     , event.event_name::text AS event_name -- if analytics_events.event_name
     , to_json(event.properties) AS properties -- if analytics_events.properties
     , event.ip_address::text AS ip_address -- if analytics_events.ip_address
     , event.user_agent::text AS user_agent -- if analytics_events.user_agent
     , event.referrer::text AS referrer -- if analytics_events.referrer
     , count(*) OVER () AS total
  FROM analytics_events AS event
 WHERE event.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::analytics_events, jsonb_build_object('user_id', nullif(:'user', ''))))
 ORDER BY coalesce(NULL::timestamp
             , event.created_at::timestamp -- if analytics_events.created_at
           ) DESC NULLS LAST, event.id::text DESC
 LIMIT :'limit'::bigint;
