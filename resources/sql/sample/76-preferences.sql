-- What learners prefer and how far they are. Levels follow practice, and so does their history.

INSERT INTO user_preferences (id, user_id, target_language_id, learning_goal, preferred_voice, daily_goal_seconds,
                              speaking_level, listening_level, reading_level, writing_level, speaking_confidence,
                              specific_goals, challenge_preference, correction_style, created_at, updated_at,
                              successful_exchanges, comfort_zone, memories, recent_session_scores, skill_level_history,
                              favorite_scenario_ids, current_language_level, practical_level, confidence_score,
                              last_level_assessment, level_progression, audio_input_mode, speech_speed)
WITH monthly AS (
    SELECT i, month, sum(sum(messages)) OVER (PARTITION BY i ORDER BY month) AS practice, max(started) AS last_at
      FROM sample_conversation WHERE i IS NOT NULL GROUP BY i, month
), levels AS (
    -- Not everybody begins at the beginning.
    SELECT i, month, last_at,
           came_with + 0.75 * (95 - came_with) * (1 - exp(-practice / (900 - 500 * talent))) AS level, learner.h
      FROM monthly JOIN sample_learner AS learner USING (i),
           LATERAL (SELECT 2 + 58 * power(pg_temp.sample_unit(learner.h, 119), 2.5) AS came_with) AS beginning
), four AS (
    SELECT i, month, last_at, least(100, greatest(1, round(level)))::integer AS speaking,
           least(100, greatest(1, round(level * (0.95 + 0.25 * pg_temp.sample_unit(h, 120)))))::integer AS listening,
           least(100, greatest(1, round(level * (0.80 + 0.40 * pg_temp.sample_unit(h, 121)))))::integer AS reading,
           least(100, greatest(1, round(level * (0.60 + 0.35 * pg_temp.sample_unit(h, 122)))))::integer AS writing
      FROM levels
), cefr AS (
    SELECT four.*, (ARRAY['A1.1', 'A1.2', 'A2.1', 'A2.2', 'B1.1', 'B1.2', 'B2.1', 'B2.2', 'C1.1'])
                   [1 + least(8, speaking / 11)] AS cefr FROM four
), history AS (
    SELECT i, max(last_at) AS assessed, (array_agg(speaking ORDER BY month DESC))[1] AS speaking,
           (array_agg(listening ORDER BY month DESC))[1] AS listening,
           (array_agg(reading ORDER BY month DESC))[1] AS reading,
           (array_agg(writing ORDER BY month DESC))[1] AS writing, (array_agg(cefr ORDER BY month DESC))[1] AS cefr,
           jsonb_agg(jsonb_build_object('date', last_at::date, 'speaking', speaking, 'listening', listening,
                                        'reading', reading, 'writing', writing) ORDER BY month) AS history
      FROM cefr GROUP BY i
), progression AS (
    SELECT i, jsonb_agg(jsonb_build_object('level', cefr, 'reachedAt', reached) ORDER BY reached) AS progression
      FROM (SELECT i, cefr, min(last_at) AS reached FROM cefr GROUP BY i, cefr) AS step GROUP BY i
), scores AS (
    SELECT i, jsonb_agg(jsonb_build_object('conversationId', id, 'score', round((100 * skill)::numeric), 'at', started)
                        ORDER BY c) AS scores,
           max(exchanges_done) AS exchanges_done
      FROM (SELECT i, id, skill, started, c, row_number() OVER (PARTITION BY i ORDER BY c DESC) AS back,
                   sum(messages / 2) OVER (PARTITION BY i) AS exchanges_done
              FROM sample_conversation WHERE i IS NOT NULL) AS recent
     WHERE back <= 5 GROUP BY i
), favorites AS (
    SELECT i, jsonb_agg(scenario_id ORDER BY tries DESC, scenario_id) AS favorites
      FROM (SELECT i, scenario_id, count(*) AS tries,
                   row_number() OVER (PARTITION BY i ORDER BY count(*) DESC, scenario_id) AS place
              FROM sample_attempt GROUP BY i, scenario_id) AS tried
     WHERE place <= 3 AND tries > 1 GROUP BY i
), voices AS (
    SELECT language_id, array_agg(openai_voice_id ORDER BY id) AS names
      FROM speakers WHERE is_active GROUP BY language_id
), topics AS (
    SELECT array_agg(topic ORDER BY topic) AS names FROM (SELECT DISTINCT topic FROM sample_exchange) AS topic
)
SELECT pg_temp.sample_uuid(learner.h, 123), learner.id, learner.language_id,
       (enum_range(NULL::learning_motivation_enum))
           [1 + floor(power(pg_temp.sample_unit(learner.h, 124), 1.3) * 6)::integer],
       coalesce(voices.names[1 + floor(pg_temp.sample_unit(hashint8extended(1, learner.h), 31)
                                       * cardinality(voices.names))::integer], 'sage'),
       (ARRAY[180, 300, 600, 900, 1800])[1 + floor(pg_temp.sample_unit(learner.h, 125) * 5)::integer],
       coalesce(speaking, 5), coalesce(listening, 5), coalesce(reading, 5), coalesce(writing, 5),
       30 + coalesce(speaking, 0) * 2 / 3,
       jsonb_build_array('Talk about ' || topics.names[1 + floor(pg_temp.sample_unit(learner.h, 126)
                                                                  * cardinality(topics.names))::integer],
                         (ARRAY['Understand films', 'Pass an exam', 'Speak at work', 'Travel alone'])
                             [1 + floor(pg_temp.sample_unit(learner.h, 127) * 4)::integer]),
       (enum_range(NULL::challenge_preference_enum))[1 + floor(pg_temp.sample_unit(learner.h, 128) * 3)::integer],
       (enum_range(NULL::correction_style_enum))[1 + floor(pg_temp.sample_unit(learner.h, 129) * 3)::integer],
       users.created_at, coalesce(assessed, users.created_at), coalesce(exchanges_done, 0),
       jsonb_build_array(topics.names[1 + floor(pg_temp.sample_unit(learner.h, 130)
                                                * cardinality(topics.names))::integer]),
       CASE WHEN learner.plan = 'free' THEN '[]'
            WHEN evening < 0.55 THEN '["Learns in the evening"]' ELSE '["Learns during the day"]' END::jsonb,
       coalesce(scores, '[]'), coalesce(history, '[]'), coalesce(favorites, '[]'), coalesce(cefr, 'A1.1'),
       (ARRAY['basic-greetings', 'daily-routines', 'getting-around', 'opinions', 'discussion'])
           [1 + least(4, coalesce(speaking, 0) / 15)],
       least(100, 35 + coalesce(speaking, 0) * 3 / 5), assessed, coalesce(progression, '[]'),
       (CASE WHEN pg_temp.sample_unit(learner.h, 131) < 0.7 THEN 'vad' ELSE 'ptt' END)::audio_input_mode_enum,
       (CASE WHEN coalesce(speaking, 0) < 20 THEN 'slow' WHEN speaking < 45 THEN 'normal' ELSE 'native' END)
           ::speech_speed_enum
  FROM sample_learner AS learner
  JOIN users USING (id)
  CROSS JOIN topics
  LEFT JOIN voices USING (language_id)
  LEFT JOIN history USING (i)
  LEFT JOIN progression USING (i)
  LEFT JOIN scores USING (i)
  LEFT JOIN favorites USING (i)
 ORDER BY i;

-- Some have looked at a second language and not begun.
INSERT INTO user_preferences (id, user_id, target_language_id, created_at, updated_at)
SELECT DISTINCT ON (learner.i) pg_temp.sample_uuid(learner.h, 132), learner.id, target.language_id, created_at,
       created_at
  FROM sample_learner AS learner
  JOIN users USING (id)
  JOIN sample_target AS target ON target.language_id NOT IN (learner.language_id, learner.native)
 WHERE pg_temp.sample_unit(learner.h, 133) < 0.08
 ORDER BY learner.i, hashtextextended(target.language_id, learner.h);
