-- Accounts. Everybody is made up: a number is all of a name.

INSERT INTO users (id, google_id, username, display_name, email, avatar_url, stripe_customer_id, native_language_id,
                   preferred_ui_language_id, created_at, last_usage, email_verified, email_verification_required)
SELECT id, CASE WHEN pg_temp.sample_unit(h, 20) < 0.45 THEN 'sample-' || to_hex(hashint8extended(i, 20)) END,
       CASE WHEN pg_temp.sample_unit(h, 21) < 0.7 THEN 'learner' || number END, 'Learner ' || number,
       'learner' || number || '@example.com',
       CASE WHEN pg_temp.sample_unit(h, 22) < 0.3 THEN 'https://avatars.example.com/' || i || '.png' END,
       CASE WHEN plan <> 'free' THEN 'cus_Sample' || to_hex(hashint8extended(i, 22)) END,
       native, CASE WHEN native IN ('en', 'ja') THEN native ELSE 'en' END,
       created, greatest(created, last_end),
       CASE WHEN pg_temp.sample_unit(h, 23) < 0.85 THEN created + interval '4 minutes' END, created
  FROM (SELECT learner.*, life.last_end, lpad(i::text, greatest(4, length(i::text)), '0') AS number,
               least(signup_day + make_interval(secs => floor(pg_temp.sample_unit(h, 24) * 80000)),
                     first_start - make_interval(secs => 120 + floor(pg_temp.sample_unit(h, 25) * 900))) AS created
          FROM sample_learner AS learner
          LEFT JOIN (SELECT i, min(started) AS first_start, max(started + make_interval(secs => seconds)) AS last_end
                       FROM sample_conversation GROUP BY i) AS life USING (i)) AS learner
 ORDER BY i;

-- Logins: those of the last month are alive, some older ones have not been swept away.
INSERT INTO session (id, user_id, expires_at)
SELECT md5('session' || h || device) || md5('token' || h || device), id,
       (last_usage + interval '30 days' - make_interval(hours => device)) AT TIME ZONE 'UTC'
  FROM (SELECT learner.h, users.id, last_usage FROM sample_learner AS learner JOIN users USING (id)) AS login,
       generate_series(1, 2) AS device, sample_setting
 WHERE last_usage > as_of - 45 AND pg_temp.sample_unit(h, 25 + device) < 0.75 / device;
