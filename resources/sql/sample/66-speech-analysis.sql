-- The analysis of those recordings that were analysed. The engine changed on the way, so that old and new figures stand
-- side by side.

INSERT INTO message_audio_analysis (id, message_id, analyzed_at, analysis_version, overall_accuracy_score,
                                    overall_fluency_score, speech_rate_wpm, articulation_rate_wpm,
                                    total_speech_duration_ms, total_pause_duration_ms, pause_count, hesitation_count,
                                    average_pause_duration_ms, longest_pause_duration_ms, speech_timings,
                                    phoneme_analysis, problematic_words, recommendations, practice_words,
                                    analysis_engine, analysis_model_version, analysis_language, analysis_duration_ms,
                                    analysis_warnings)
SELECT pg_temp.sample_uuid(message.h, 40), pg_temp.sample_key('m', at, message.h), at + interval '7 seconds',
       CASE WHEN newer THEN '1.1' ELSE '1.0' END, accuracy, fluency, speech_rate, articulation_rate, speech_ms,
       pause_ms, pauses, hesitations, pause_ms / nullif(pauses, 0), longest_ms, timings, phonemes, coalesce(problems, '[]'),
       recommendations, coalesce(practice, '[]'), 'echogarden', CASE WHEN newer THEN '2.1' ELSE '1.4' END,
       speech.language_id, 400 + audio_ms / 8,
       CASE WHEN accuracy < 55 THEN '["The recording is noisy."]'::jsonb ELSE '[]' END
  FROM sample_message AS message
  JOIN sample_speech AS speech USING (ord, slipped, variant)
  CROSS JOIN sample_setting
  CROSS JOIN LATERAL (SELECT at >= as_of - 200 AS newer) AS age
 WHERE pg_temp.sample_unit(message.h, 4) < 0.4
 ORDER BY c, k;
