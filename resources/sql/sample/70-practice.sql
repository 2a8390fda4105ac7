-- Attempts at scenarios, one for each conversation of a learner with a scenario, and how they turned out.

CREATE TEMPORARY TABLE sample_attempt ON COMMIT DROP AS
SELECT conversation.c, conversation.h, conversation.i, learner.id AS user_id, conversation.id AS conversation_id,
       scenario_id, started, seconds, messages, skill, conversation.language_id,
       row_number() OVER (PARTITION BY conversation.i, scenario_id ORDER BY c)::integer AS attempt,
       -- Ten messages and some skill finish most scenarios; an advanced one takes more of both.
       pg_temp.sample_unit(conversation.h, 60)
           < least(1, messages / 10.0) * (0.35 + 0.6 * skill)
             - CASE scenario.difficulty WHEN 'beginner' THEN 0 WHEN 'intermediate' THEN 0.08 ELSE 0.2 END AS completed
  FROM sample_conversation AS conversation
  JOIN sample_learner AS learner USING (i)
  JOIN scenarios AS scenario ON scenario.id = scenario_id;
ANALYZE sample_attempt;

INSERT INTO scenario_attempts (id, user_id, scenario_id, attempt_number, started_at, completed_at, completed_steps,
                               abandoned_at, time_spent_seconds, hints_used, translations_used, created_at)
WITH steps AS (
    SELECT id, array(SELECT json_array_elements_text(learning_objectives)) AS objectives
      FROM scenarios WHERE json_typeof(learning_objectives) = 'array'
)
SELECT pg_temp.sample_uuid(h, 61), user_id, scenario_id, attempt, started,
       CASE WHEN completed THEN started + make_interval(secs => seconds) END,
       array_to_json(coalesce(objectives[1:CASE WHEN completed THEN cardinality(objectives)
                                                ELSE floor(cardinality(objectives) * pg_temp.sample_unit(h, 62)) END],
                              '{}')),
       CASE WHEN NOT completed AND pg_temp.sample_unit(h, 63) < 0.7
            THEN to_char(started + make_interval(secs => seconds), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END,
       seconds, floor(5 * pg_temp.sample_unit(h, 64) * (1.1 - skill))::integer,
       floor(8 * pg_temp.sample_unit(h, 65) * (1.1 - skill))::integer, started
  FROM sample_attempt
  LEFT JOIN steps ON steps.id = scenario_id
 ORDER BY c;

INSERT INTO scenario_outcomes (id, user_id, conversation_id, scenario_id, was_goal_achieved, goal_completion_score,
                               grammar_usage_score, vocabulary_usage_score, pronunciation_score,
                               used_target_vocabulary, missed_target_vocabulary, grammar_errors, ai_feedback,
                               suggestions, duration_seconds, exchange_count, created_at)
WITH assessed AS (
    SELECT *, least(1, greatest(0, CASE WHEN completed THEN 0.55 ELSE 0.15 END + 0.35 * skill
                                   + 0.15 * (pg_temp.sample_unit(h, 66) - 0.5)))::numeric(3,2) AS goal
      FROM sample_attempt
     WHERE completed OR pg_temp.sample_unit(h, 67) < 0.35
), spoken AS (
    -- The words of the exchanges that were gone through; a word counts as used where the line came out well.
    SELECT c, json_agg(DISTINCT word) FILTER (WHERE NOT slipped) AS used,
           json_agg(DISTINCT word) FILTER (WHERE slipped) AS missed,
           json_agg(DISTINCT slip) FILTER (WHERE slipped AND macro_skill = 'grammar') AS errors,
           json_agg(DISTINCT explanation) FILTER (WHERE slipped) AS advice,
           avg(accuracy) / 100 AS pronunciation
      FROM assessed JOIN sample_message AS message USING (c) JOIN sample_exchange USING (ord)
      LEFT JOIN sample_speech USING (ord, slipped, variant)
     WHERE role = 'u'
     GROUP BY c
)
SELECT pg_temp.sample_uuid(h, 68), user_id, conversation_id, scenario_id, completed AND goal >= 0.6, goal,
       least(1, 0.3 + 0.65 * skill + 0.1 * (pg_temp.sample_unit(h, 69) - 0.5))::numeric(3,2),
       least(1, 0.3 + 0.65 * skill + 0.1 * (pg_temp.sample_unit(h, 70) - 0.5))::numeric(3,2),
       pronunciation::numeric(3,2), coalesce(used, '[]'), coalesce(missed, '[]'), coalesce(errors, '[]'),
       CASE WHEN completed AND goal >= 0.6 THEN 'You reached the goal. Next time, say a little more about why.'
            WHEN completed THEN 'You came to the end. Ask back when something is unclear.'
            ELSE 'A good start. Try the same situation again and take your time.' END,
       coalesce(advice, '[]'), seconds, messages / 2, started + make_interval(secs => seconds + 5)
  FROM assessed LEFT JOIN spoken USING (c)
 ORDER BY c;
