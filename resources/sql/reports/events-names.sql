-- Which events there were in a period, the most frequent first: the steps that a way may be made of.
-- since, until: the period, in UTC, until not included.
-- needs: analytics_events(event_name, created_at)
SELECT event.event_name::text AS event
  FROM analytics_events AS event
 WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
   AND event.event_name::text <> ''
 GROUP BY event.event_name::text
 ORDER BY count(*) DESC, event.event_name::text
 LIMIT 200;
