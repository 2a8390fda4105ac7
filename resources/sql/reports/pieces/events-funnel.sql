-- How far people came along the steps, the anonymous as the learner that the same session shows.
SELECT $piece$
, named AS (
    -- Who an anonymous event belongs to is told by the same session, where one learner is known in it.
    SELECT session_id, min(user_id::text) AS user_id
      FROM analytics_events
     WHERE created_at >= :'since'::timestamp AND created_at < :'until'::timestamp
       AND session_id <> '' AND user_id IS NOT NULL
     GROUP BY session_id
    HAVING count(DISTINCT user_id) = 1
), seen AS (
    SELECT event.id, event.event_name, event.created_at
         , coalesce(event.user_id::text, named.user_id) AS user_id
         , coalesce(event.user_id::text, named.user_id, 'session ' || nullif(event.session_id, ''), 'event ' || event.id) AS person
      FROM analytics_events AS event
      LEFT JOIN named ON named.session_id = event.session_id AND event.user_id IS NULL
     WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
       AND event.event_name = ANY (coalesce(nullif(:'steps'::text, ''), '{}')::text[])
), chosen AS (
    SELECT seen.*
      FROM seen
     WHERE NOT EXISTS (SELECT FROM left_out WHERE left_out.id = seen.user_id)
       AND CASE :'guests'::text WHEN 'out' THEN seen.user_id IS NOT NULL WHEN 'only' THEN seen.user_id IS NULL ELSE true END
), times AS (
    SELECT person, event_name, array_agg(created_at ORDER BY created_at) AS moments
      FROM chosen
     GROUP BY person, event_name
), reached AS (
    SELECT first.person, first.user_id, first.id, 1 AS step, first.created_at AS begun_at, first.created_at AS at
      FROM (SELECT DISTINCT ON (person) person, user_id, id, created_at
              FROM chosen
             WHERE event_name = (coalesce(nullif(:'steps'::text, ''), '{}')::text[])[1]
             ORDER BY person, created_at, id) AS first
     UNION ALL
    SELECT reached.person, reached.user_id, reached.id, reached.step + 1, reached.begun_at, next.at
      FROM reached
      JOIN times ON times.person = reached.person AND times.event_name = (coalesce(nullif(:'steps'::text, ''), '{}')::text[])[reached.step + 1]
     CROSS JOIN LATERAL (
           SELECT min(moment) AS at
             FROM unnest(times.moments) AS moment
            WHERE moment >= reached.at AND moment <= reached.begun_at + coalesce(nullif(:'window'::text, ''), '30 days')::interval) AS next
     WHERE next.at IS NOT NULL
)
$piece$ AS events_funnel \gset
