-- The tables of version 2: progress, words and notification choices. Leave this file out where they are not installed.

INSERT INTO user_learning_stats (id, user_id, language_id, total_study_time_minutes, total_conversations,
                                 total_scenarios_completed, current_streak_days, longest_streak_days,
                                 overall_proficiency, grammar_proficiency, vocabulary_proficiency,
                                 pronunciation_proficiency, achievements, milestones, study_patterns, first_studied,
                                 last_studied, updated_at)
WITH days AS (
    SELECT DISTINCT i, started::date AS day FROM sample_conversation WHERE i IS NOT NULL
), runs AS (
    -- Days in a row have the same distance to their number.
    SELECT i, count(*)::integer AS length, max(day) AS last_day
      FROM (SELECT i, day, day - (row_number() OVER (PARTITION BY i ORDER BY day))::integer AS run
              FROM days) AS numbered
     GROUP BY i, run
), streaks AS (
    SELECT i, max(length) AS longest, coalesce(max(length) FILTER (WHERE last_day >= as_of - 1), 0) AS running
      FROM runs, sample_setting GROUP BY i
), totals AS (
    SELECT i, sum(seconds) / 60 AS minutes, count(*)::integer AS conversations, max(skill) AS skill,
           min(started) AS first_at, max(started) AS last_at, mode() WITHIN GROUP (ORDER BY extract(hour FROM started)::integer) AS hour
      FROM sample_conversation WHERE i IS NOT NULL GROUP BY i
), completed AS (
    SELECT i, count(*)::integer AS scenarios FROM sample_attempt WHERE completed GROUP BY i
)
SELECT pg_temp.sample_uuid(learner.h, 140), learner.id, learner.language_id, minutes, conversations,
       coalesce(scenarios, 0), running, longest, skill, least(1, skill * (0.85 + 0.2 * talent)),
       least(1, skill * 0.95), least(1, skill * (0.8 + 0.2 * pg_temp.sample_unit(learner.h, 141))),
       coalesce((SELECT json_agg(json_build_object('id', name, 'earnedAt', first_at + make_interval(days => after),
                                                   'description', description) ORDER BY after)
                   FROM (VALUES ('first-conversation', 0, 1, 'Held the first conversation'),
                                ('ten-conversations', 20, 10, 'Held ten conversations'),
                                ('fifty-conversations', 60, 50, 'Held fifty conversations'))
                        AS award (name, after, needed, description)
                  WHERE conversations >= needed AND first_at + make_interval(days => after) <= last_at), '[]'),
       json_build_object('conversations', conversations), json_build_object('usualHourUtc', totals.hour),
       first_at, last_at, last_at
  FROM totals JOIN sample_learner AS learner USING (i) JOIN streaks USING (i) LEFT JOIN completed USING (i)
 ORDER BY i;

-- Words that were met at least twice, with doubling intervals between reviews.
INSERT INTO vocabulary_progress (id, user_id, language_id, word, encounter_count, successful_usage_count, mastery_level,
                                 last_reviewed, next_review, review_interval, first_encountered, last_updated)
WITH met AS (
    SELECT i, word, language_id, count(*)::integer AS met,
           (count(*) FILTER (WHERE NOT slipped))::integer AS used, min(at) AS first_at, max(at) AS last_at
      FROM sample_message JOIN sample_exchange USING (ord)
     WHERE role = 'u' AND i IS NOT NULL
     GROUP BY i, word, language_id HAVING count(*) > 1
)
SELECT md5(learner.h || word)::uuid, learner.id, met.language_id, word, met, used,
       (CASE WHEN used < 2 THEN 'new' WHEN used < 4 THEN 'learning' WHEN used < 8 THEN 'practicing' ELSE 'mastered' END)
           ::mastery_level,
       last_at, last_at + make_interval(days => 1 << least(used, 6)), 1 << least(used, 6), first_at, last_at
  FROM met JOIN sample_learner AS learner USING (i)
 ORDER BY i, first_at;

INSERT INTO user_notifications (id, user_id, email_notifications, push_notifications, in_app_notifications,
                                communication_frequency, quiet_hours, created_at, updated_at)
SELECT pg_temp.sample_uuid(h, 150), id, json_build_object('progress', h & 1 = 0, 'offers', h & 6 = 0),
       json_build_object('reminders', h & 8 = 0), json_build_object('achievements', true, 'tips', h & 16 = 0),
       (ARRAY['daily', 'weekly', 'weekly', 'monthly', 'never'])[1 + floor(pg_temp.sample_unit(h, 151) * 5)::integer],
       json_build_object('enabled', h & 32 = 0, 'startTime', '22:00', 'endTime', '07:00', 'timezone',
                         CASE zone_hours WHEN 9 THEN 'Asia/Tokyo' WHEN 8 THEN 'Asia/Shanghai'
                                         WHEN 1 THEN 'Europe/Madrid'
                                         WHEN -5 THEN 'America/New_York' WHEN -8 THEN 'America/Los_Angeles'
                                         WHEN -6 THEN 'America/Mexico_City' WHEN 10 THEN 'Australia/Brisbane'
                                         ELSE 'Europe/London' END), users.created_at, users.created_at
  FROM sample_learner JOIN users USING (id)
 WHERE pg_temp.sample_unit(h, 152) < 0.6
 ORDER BY i;
