-- Events: visitors who go no further, the way from the first page to an account and on to a subscription, and
-- conversations. Addresses are from the blocks that are reserved for documentation.

INSERT INTO analytics_events (id, user_id, session_id, event_name, properties, user_agent, ip_address, referrer,
                              created_at)
WITH visitor AS (
    SELECT hashint8extended(j, seed + 13) AS h, as_of, total, lows
      FROM sample_setting, sample_calendar, generate_series(1, learners * 3) AS j
), visit AS (
    SELECT h, NULL::uuid AS id, 0 AS way, 'landing_viewed' AS name,
           json_build_object('variant', 1 + (h & 1)) AS properties,
           day + make_interval(secs => floor(pg_temp.sample_unit(h, 2) * 86000)) AS at
      FROM visitor,
           LATERAL (SELECT width_bucket(power(pg_temp.sample_unit(h, 1), 0.62) * total, lows) - 1 AS n) AS place
      JOIN sample_day USING (n)
), person AS (
    SELECT learner.*, users.created_at, as_of FROM sample_learner AS learner JOIN users USING (id), sample_setting
), guest AS (
    SELECT array_agg(guest_id ORDER BY c) AS ids FROM sample_conversation WHERE guest_id <> 'anonymous'
), step AS (
    SELECT * FROM visit
     UNION ALL
    SELECT h, NULL, 0, 'landing_viewed', json_build_object('variant', 1 + (h & 1)), created_at - interval '9 minutes'
      FROM person
     UNION ALL
    SELECT h, NULL, 0, 'signup_started',
           json_build_object('method', CASE WHEN h & 3 < 2 THEN 'google' ELSE 'email' END),
           created_at - interval '80 seconds'
      FROM person
     UNION ALL
    SELECT h, id, 0, 'signup_completed', json_build_object('method', CASE WHEN h & 3 < 2 THEN 'google' ELSE 'email' END,
                                                           'nativeLanguage', native), created_at
      FROM person
     UNION ALL
    SELECT h, id, 0, 'guest_converted',
           json_build_object('guestId', coalesce(ids[1 + floor(pg_temp.sample_unit(h, 3) * cardinality(ids))::integer],
                                                 'anonymous')), created_at + interval '1 second'
      FROM person, guest WHERE pg_temp.sample_unit(h, 4) < 0.12
     UNION ALL
    SELECT h, id, 1, 'pricing_viewed', json_build_object('from', CASE WHEN h & 4 = 0 THEN 'limit' ELSE 'menu' END),
           coalesce(start_day::timestamp, created_at + interval '2 hours')
      FROM person WHERE plan <> 'free' OR pg_temp.sample_unit(h, 5) < 0.25 AND created_at + interval '2 hours' < as_of
     UNION ALL
    SELECT h, id, 1, 'checkout_started', json_build_object('tier', plan, 'yearly', yearly),
           start_day + interval '20 seconds'
      FROM person WHERE plan <> 'free'
     UNION ALL
    SELECT h, id, 1, 'subscription_started', json_build_object('tier', plan, 'yearly', yearly, 'status', status), began
      FROM sample_subscription
     UNION ALL
    SELECT h, id, 2, 'subscription_canceled', json_build_object('tier', plan), end_day - interval '1 minute'
      FROM sample_subscription WHERE leaves
     UNION ALL
    SELECT conversation.h, learner.id, 3, name,
           CASE name WHEN 'conversation_started'
                     THEN json_build_object('conversationId', conversation.id, 'language', conversation.language_id,
                                            'mode', CASE WHEN realtime THEN 'realtime' ELSE 'traditional' END)
                     ELSE json_build_object('conversationId', conversation.id, 'seconds', seconds,
                                            'messages', messages) END,
           CASE name WHEN 'conversation_started' THEN started ELSE started + make_interval(secs => seconds) END
      FROM sample_conversation AS conversation
      LEFT JOIN sample_learner AS learner USING (i),
           unnest(ARRAY['conversation_started', 'conversation_completed']) AS name
     WHERE name = 'conversation_started' OR pg_temp.sample_unit(conversation.h, 6) < 0.9
)
SELECT md5(h || name || at || way)::uuid, id, 'ph-' || to_hex(hashint8extended(h, way)), name, properties,
       (ARRAY['Mozilla/5.0 (iPhone)', 'Mozilla/5.0 (iPhone)', 'Mozilla/5.0 (Linux; Android 14)',
              'Mozilla/5.0 (Linux; Android 15)', 'Mozilla/5.0 (Macintosh)', 'Mozilla/5.0 (Windows NT 10.0)',
              'Mozilla/5.0 (X11; Linux)', 'Mozilla/5.0 (iPad)'])[1 + (h >> 8 & 7)],
       (ARRAY['192.0.2.', '198.51.100.', '203.0.113.'])[1 + (h >> 12 & 65535) % 3] || (h >> 16 & 255),
       CASE WHEN way = 0 THEN (ARRAY['https://search.example.com/', 'https://search.example.com/',
                                     'https://social.example.com/', 'https://blog.example.com/kaiwa', NULL, NULL,
                                     'https://video.example.com/', 'https://mail.example.com/'])[1 + (h >> 24 & 7)] END,
       at
  FROM step
 ORDER BY at, h, name;
