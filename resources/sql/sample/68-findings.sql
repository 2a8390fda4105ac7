-- Findings and what follows from them. A line of the phrase bank practises a feature; said with its slip it becomes a
-- finding, said well it counts as a clean run. Mastery is inferred from both, never made up beside them.

-- Features that a line can practise: those whose rule its hint names, else those of its language and macro skill, else
-- those of all languages. The modules that label lines err now and then, and then any feature of the macro skill will
-- do.
CREATE TEMPORARY TABLE sample_feature ON COMMIT DROP AS
WITH pool AS (
    SELECT language_id, macro_skill, array_agg(id ORDER BY id) AS ids
      FROM linguistic_features WHERE is_active GROUP BY language_id, macro_skill
)
SELECT ord, exchange.language_id, exchange.macro_skill, fragment, slip, explanation, learner, pool.ids,
       coalesce(named.ids, pool.ids) AS named_ids,
       pg_temp.sample_units(left(learner, strpos(learner, fragment) - 1)) AS units_before,
       pg_temp.sample_units(slip) AS units
  FROM sample_exchange AS exchange
  JOIN LATERAL (SELECT ids FROM pool
                 WHERE pool.macro_skill = exchange.macro_skill
                   AND (pool.language_id = exchange.language_id OR pool.language_id IS NULL)
                 ORDER BY pool.language_id NULLS LAST LIMIT 1) AS pool ON true
  CROSS JOIN LATERAL (SELECT array_agg(id ORDER BY feature.language_id NULLS LAST, metadata ? 'sourceRuleId', id) AS ids
                        FROM linguistic_features AS feature
                       WHERE is_active AND sub_skill || ':' || micro_rule ~ exchange.hint
                         AND (feature.language_id = exchange.language_id OR feature.language_id IS NULL)) AS named
 WHERE fragment IS NOT NULL;
ANALYZE sample_feature;

-- Of the features that a line names, it leads to the first one mostly.
CREATE TEMPORARY TABLE sample_practice ON COMMIT DROP AS
SELECT c, k, message.h, i, at, ord, slipped,
       CASE WHEN pg_temp.sample_unit(message.h, 49) < 0.93
            THEN named_ids[1 + floor(cardinality(named_ids) * power(pg_temp.sample_unit(message.h, 50), 2))::integer]
            ELSE ids[1 + (ord * 7 + 5 * floor(4 * pg_temp.sample_unit(message.h, 50))::integer) % cardinality(ids)]
       END AS feature_id
  FROM sample_message AS message
  JOIN sample_feature USING (ord)
 WHERE practises;
ANALYZE sample_practice;

INSERT INTO analysis_findings (id, user_id, language_id, conversation_id, message_id, feature_id, module_id, run_id,
                               severity, action_status, action_updated_at, offset_start, offset_end, original_text,
                               suggested_text, explanation, example, metadata, created_at, updated_at)
WITH shown AS (
    SELECT practice.*, conversation.id AS conversation_id, conversation.h AS conversation_h, learner.id AS user_id,
           as_of, started + make_interval(secs => seconds + 2 + k) AS created,
           pg_temp.sample_unit(practice.h, 51) AS fate,
           make_interval(secs => floor(20 - 900 * ln(pg_temp.sample_unit(practice.h, 52) + 1e-6))) AS later
      FROM sample_setting, sample_practice AS practice
      JOIN sample_conversation AS conversation USING (c)
      JOIN sample_learner AS learner ON learner.i = practice.i
     WHERE slipped
), acted AS (
    SELECT shown.*,
           CASE WHEN fate < 0.46 AND created + later < as_of THEN 'accepted'
                WHEN fate >= 0.46 AND fate < 0.68 AND created + later < as_of THEN 'ignored'
                WHEN fate >= 0.68 AND fate < 0.92 AND created + interval '7 days' < as_of THEN 'dismissed_auto'
                ELSE 'pending' END AS action
      FROM shown
), timed AS (
    SELECT acted.*, CASE action WHEN 'pending' THEN NULL WHEN 'dismissed_auto' THEN created + interval '7 days'
                                ELSE created + later END AS action_at
      FROM acted
)
SELECT pg_temp.sample_uuid(timed.h, 53), user_id, feature.language_id, conversation_id,
       pg_temp.sample_key('m', at, timed.h), feature_id,
       CASE macro_skill WHEN 'grammar' THEN 'grammar-suggestions' WHEN 'lexis' THEN 'vocabulary-coach'
                        WHEN 'discourse' THEN 'flow-coach' ELSE 'tone-check' END,
       'run-' || to_hex(conversation_h),
       (CASE WHEN pg_temp.sample_unit(timed.h, 54) < 0.5 THEN 'hint'
             WHEN pg_temp.sample_unit(timed.h, 54) < 0.8 THEN 'warning' ELSE 'info' END)::analysis_suggestion_severity,
       action::analysis_finding_action, action_at, units_before, units_before + units, slip, fragment, explanation,
       learner, jsonb_build_object('confidence', round((0.6 + 0.4 * pg_temp.sample_unit(timed.h, 55))::numeric, 2)),
       created, coalesce(action_at, created)
  FROM timed
  JOIN sample_feature AS feature USING (ord)
 ORDER BY c, k;

-- Mastery is the share of clean runs, raised by an unbroken streak and held down while there is little to go by.
INSERT INTO user_feature_profiles (user_id, feature_id, language_id, occurrence_count, clean_run_count, last_seen_at,
                                   last_mastered_at, mastery_score, review_priority, streak_length, created_at,
                                   updated_at)
WITH marked AS (
    SELECT i, feature_id, at, slipped,
           max(at) FILTER (WHERE slipped) OVER (PARTITION BY i, feature_id) AS last_slip
      FROM sample_practice
), summed AS (
    SELECT i, feature_id, count(*)::integer AS occurrences, (count(*) FILTER (WHERE NOT slipped))::integer AS clean,
           (count(*) FILTER (WHERE last_slip IS NULL OR at > last_slip))::integer AS streak,
           min(at) AS first_seen, max(at) AS last_seen, max(at) FILTER (WHERE NOT slipped) AS last_clean
      FROM marked GROUP BY i, feature_id
), scored AS (
    SELECT *, round(((60.0 * clean / occurrences + 40 * (1 - exp(-streak / 4.0)))
                     * (1 - exp(-occurrences / 2.5)))::numeric, 2) AS mastery
      FROM summed
)
SELECT learner.id, feature_id, learner.language_id, occurrences, clean, last_seen,
       CASE WHEN mastery >= 80 THEN last_clean END, mastery,
       round((6 * (1 - mastery / 100) + 4 * least(1, extract(epoch FROM as_of - last_seen) / 86400 / 60))::numeric, 2),
       streak, first_seen, last_seen
  FROM scored JOIN sample_learner AS learner USING (i), sample_setting
 ORDER BY i, feature_id;
