-- Accounts of a period with where they came from and on which device: of the first event of their first session.
SELECT $piece$
SELECT account.id AS user_id, account.created_at
     , origin.referrer, origin.device
  FROM users AS account
  LEFT JOIN LATERAL (
        SELECT event.session_id
          FROM analytics_events AS event
         WHERE event.user_id = account.id
         ORDER BY event.created_at, event.id
         LIMIT 1) AS known ON true
  LEFT JOIN LATERAL (
        SELECT coalesce(lower(substring(event.referrer FROM '^[A-Za-z]+://([^/?#:]+)')), '') AS referrer
             , CASE WHEN event.user_agent IS NULL OR event.user_agent = '' THEN ''
                 WHEN event.user_agent LIKE '%iPad%' THEN 'iPad'
                 WHEN event.user_agent LIKE '%iPhone%' THEN 'iPhone'
                 WHEN event.user_agent LIKE '%Android%' THEN 'Android'
                 WHEN event.user_agent LIKE '%Windows%' THEN 'Windows'
                 WHEN event.user_agent LIKE '%Mac%' THEN 'Mac'
                 WHEN event.user_agent LIKE '%Linux%' THEN 'Linux'
                 ELSE 'other' END AS device
          FROM analytics_events AS event
         WHERE event.session_id = known.session_id AND known.session_id <> ''
         ORDER BY event.created_at, event.id
         LIMIT 1) AS origin ON true
 WHERE account.created_at >= :'since'::timestamp AND account.created_at < :'until'::timestamp
$piece$ AS events_came \gset
