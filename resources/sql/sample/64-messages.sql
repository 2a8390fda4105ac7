-- Messages. Ids grow with time, so that the table and its indexes are filled from one end. Recordings are kept for
-- ninety days; an analysis was made of some.

INSERT INTO messages (id, conversation_id, role, content, timestamp, translated_content, source_language,
                      target_language, user_native_language, romanization, pinyin, hiragana, katakana,
                      translation_confidence, translation_provider, translation_notes, is_translated, grammar_analysis, vocabulary_analysis, message_intent,
                      pronunciation_score, audio_duration_ms, sequence_id,
                      audio_storage_key, audio_size_bytes, audio_format, audio_processing_state,
                      audio_processing_error, audio_retention_expires_at, audio_deleted_at, fluency_score,
                      speech_rate_wpm)
WITH line AS (
    SELECT ord, 'a'::"char" AS role, false AS slipped, language_id, partner AS content, partner_meaning AS meaning,
           partner_reading AS reading, partner_latin AS latin, NULL::jsonb AS grammar, NULL::jsonb AS vocabulary, topic
      FROM sample_exchange
     UNION ALL
    SELECT ord, 'u', false, language_id, learner, learner_meaning, learner_reading, learner_latin, NULL,
           jsonb_build_object('words', jsonb_build_array(word)), topic
      FROM sample_exchange
     UNION ALL
    -- A reading is kept where the slip can be written in it too.
    SELECT ord, 'u', true, language_id, replace(learner, fragment, slip), learner_meaning,
           CASE WHEN strpos(learner_reading, fragment) > 0 THEN replace(learner_reading, fragment, slip) END, NULL,
           jsonb_build_object('original', slip, 'suggested', fragment, 'explanation', explanation),
           jsonb_build_object('words', jsonb_build_array(word)), topic
      FROM sample_exchange WHERE fragment IS NOT NULL
)
SELECT pg_temp.sample_key('m', at, message.h),
       conversation.id,
       CASE message.role WHEN 'a' THEN 'assistant' WHEN 'u' THEN 'user' ELSE 'system' END,
       coalesce(line.content, 'Speak ' || language.name || '. Keep sentences short and wait for the learner.'),
       at,
       CASE WHEN translated THEN line.meaning END,
       conversation.language_id,
       CASE WHEN translated THEN CASE conversation.language_id WHEN 'en' THEN 'ja' ELSE 'en' END END,
       conversation.native,
       latin,
       CASE WHEN conversation.language_id = 'zh' THEN reading END,
       CASE WHEN conversation.language_id = 'ja' THEN reading END,
       -- Some learners read katakana first.
       CASE WHEN conversation.language_id = 'ja' AND message.c & 7 = 0 THEN katakana END,
       CASE WHEN translated THEN CASE WHEN message.slipped THEN 'low'
                                      WHEN message.h & 7 < 5 THEN 'high' ELSE 'medium' END END,
       CASE WHEN translated THEN 'sample-translator' END,
       CASE WHEN translated AND message.slipped THEN 'Translated as it was meant.' END,
       translated,
       line.grammar,
       line.vocabulary,
       line.topic,
       CASE WHEN scored THEN speech.accuracy::text END,
       speech.audio_ms::text,
       message.k::text,
       CASE WHEN speech.ord IS NOT NULL THEN 'audio/' || conversation.id || '/' || message.k || '.webm' END,
       speech.audio_ms * 4,
       CASE WHEN speech.ord IS NOT NULL THEN 'webm' END,
       CASE WHEN speech.ord IS NULL THEN NULL WHEN scored THEN 'analyzed' WHEN message.h & 255 < 4 THEN 'failed'
            ELSE 'uploaded' END,
       CASE WHEN speech.ord IS NOT NULL AND NOT scored AND message.h & 255 < 4
            THEN 'The recording could not be decoded.' END,
       CASE WHEN speech.ord IS NOT NULL THEN at + interval '90 days' END,
       CASE WHEN speech.ord IS NOT NULL AND at + interval '90 days' < as_of THEN at + interval '90 days' END,
       CASE WHEN scored THEN speech.fluency END,
       CASE WHEN scored THEN speech.speech_rate END
  FROM sample_setting,
       (SELECT *, ord IS NOT NULL AND h & 1023 < 640 AS translated FROM sample_message) AS message
  JOIN sample_conversation AS conversation USING (c)
  JOIN languages AS language ON language.id = conversation.language_id
  LEFT JOIN (SELECT line.*, translate(reading, hiragana_letters, katakana_letters) AS katakana
               FROM line,
                    (VALUES ('ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをん',
                             'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲン'))
                    AS letters (hiragana_letters, katakana_letters)) AS line
         ON line.ord = message.ord AND line.role = message.role AND line.slipped = message.slipped
  LEFT JOIN LATERAL (SELECT variant IS NOT NULL AND pg_temp.sample_unit(message.h, 4) < 0.4 AS scored) AS score ON true
  LEFT JOIN sample_speech AS speech
         ON speech.ord = message.ord AND speech.slipped = message.slipped AND speech.variant = message.variant
 ORDER BY c, k;
