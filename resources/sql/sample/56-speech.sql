-- What the analysis of speech says, prepared once for each line that a learner can speak, as it should be and with its
-- slip, in six qualities. Spoken messages take one of these.

CREATE TEMPORARY TABLE sample_token ON COMMIT DROP AS
WITH said AS (
    SELECT ord, language_id, slipped, CASE WHEN slipped THEN replace(learner, fragment, slip) ELSE learner END AS line
      FROM sample_exchange, (VALUES (false), (true)) AS choice (slipped)
     WHERE NOT slipped OR fragment IS NOT NULL
), cut AS (
    SELECT ord, language_id, slipped, n::integer AS n, part[1] AS word, part[2] AS gap,
           sum(pg_temp.sample_units(part[1]) + pg_temp.sample_units(part[2]))
               OVER (PARTITION BY ord, slipped ORDER BY n) - pg_temp.sample_units(part[1])
               - pg_temp.sample_units(part[2]) AS char_start
      FROM said,
           regexp_matches(line, CASE WHEN language_id IN ('ja', 'zh')
                                     THEN '([^\s、。，！？]{1,3})([\s、。，！？]*)' ELSE '(\S+)(\s*)' END, 'g')
               WITH ORDINALITY AS found (part, n)
), voiced AS (
    SELECT cut.*, variant, (variant + 0.5) / 6 AS quality,
           hashint8extended(ord * 1000 + n * 10 + variant, CASE WHEN slipped THEN 1 ELSE 0 END) AS h
      FROM cut, generate_series(0, 5) AS variant
), paced AS (
    SELECT *, ((120 + length(word) * CASE WHEN language_id IN ('ja', 'zh') THEN 130 ELSE 62 END)
               * (1.6 - 0.8 * quality + 0.2 * pg_temp.sample_unit(h, 1)))::integer AS spoken_ms,
           CASE WHEN gap ~ '[、。，！？]' OR word ~ '[.,?!]$' OR pg_temp.sample_unit(h, 2) < 0.3 * (1 - quality)
                THEN (180 + 900 * (1.1 - quality) * pg_temp.sample_unit(h, 3))::integer ELSE 0 END AS pause_ms,
           pg_temp.sample_unit(h, 4) < 0.28 * (1 - quality) AS hesitates,
           round((0.52 + 0.42 * quality + 0.06 * pg_temp.sample_unit(h, 5))::numeric, 2) AS confidence
      FROM voiced
)
SELECT *, 120 + sum(spoken_ms + pause_ms) OVER (PARTITION BY ord, slipped, variant ORDER BY n) - spoken_ms - pause_ms
           AS start_ms
  FROM paced;
ANALYZE sample_token;

CREATE TEMPORARY TABLE sample_speech ON COMMIT DROP AS
WITH sounds (language_id, phonemes, expected) AS (
    VALUES ('ja', '{ɯ,ɾ,ɕ,t͡s,ɴ,aː}'::text[], '{ɯ,ɾ,ɕ,t͡s,ɴ,aː}'::text[]),
           ('en', '{ɹ,s,v,ɪ,l,æ}', '{l,θ,b,iː,ɹ,ʌ}'),
           ('ko', '{p,t,ʌ,k͈,ɯ,l}', '{p͈,tʰ,o,k,u,ɾ}'),
           ('zh', '{ʂ,t͡ɕ,y,ŋ,ɻ,t͡sʰ}', '{s,t͡ʂ,u,n,l,t͡s}'),
           ('es', '{ɾ,b,x,ɲ,o,s}', '{r,β,h,n,u,θ}'),
           ('fr', '{ʁ,y,ɑ̃,ø,ʒ,ɔ̃}', '{ʀ,u,ɔ̃,o,ʃ,ɑ̃}'),
           ('de', '{ç,ʁ,yː,œ,x,ts}', '{ʃ,r,uː,ø,ç,s}'),
           ('ar', '{ħ,ʕ,q,sˤ,r,aː}', '{h,ʔ,k,s,ɾ,a}')
), whole AS (
    SELECT ord, language_id, slipped, variant, min(quality) AS quality, count(*) AS words,
           sum(spoken_ms)::integer AS speech_ms, sum(pause_ms)::integer AS pause_ms,
           (count(*) FILTER (WHERE pause_ms > 0))::integer AS pauses, max(pause_ms) AS longest_ms,
           (count(*) FILTER (WHERE hesitates))::integer AS hesitations,
           jsonb_agg(jsonb_build_object('word', word, 'issue', CASE WHEN hesitates THEN 'hesitation' ELSE 'unclear' END,
                     'severity', CASE WHEN confidence < 0.62 THEN 'high' WHEN confidence < 0.7 THEN 'medium'
                                      ELSE 'low' END,
                     'startMs', start_ms, 'endMs', start_ms + spoken_ms, 'suggestion', 'Say it slowly, then again.')
                     ORDER BY n) FILTER (WHERE confidence < 0.76 AND n % 2 = 1) AS problems,
           jsonb_agg(word ORDER BY n) FILTER (WHERE confidence < 0.76 AND n % 2 = 1) AS practice
      FROM sample_token GROUP BY ord, language_id, slipped, variant
), timings AS (
    SELECT ord, slipped, variant,
           jsonb_agg(jsonb_build_object('word', word, 'startMs', from_ms, 'endMs', to_ms, 'charStart', from_char,
                     'charEnd', to_char, 'confidence', confidence, 'isPause', pause, 'isHesitation', hesitates)
                     ORDER BY from_ms) AS timings
      FROM (SELECT ord, slipped, variant, word, start_ms AS from_ms, start_ms + spoken_ms AS to_ms,
                   char_start AS from_char, char_start + pg_temp.sample_units(word) AS to_char, confidence,
                   false AS pause, hesitates
              FROM sample_token
             UNION ALL
            SELECT ord, slipped, variant, '', start_ms + spoken_ms, start_ms + spoken_ms + pause_ms,
                   char_start + pg_temp.sample_units(word), char_start + pg_temp.sample_units(word), 1, true, false
              FROM sample_token WHERE pause_ms > 0) AS piece
     GROUP BY ord, slipped, variant
), phonemes AS (
    SELECT ord, slipped, variant,
           jsonb_agg(jsonb_build_object('phoneme', phonemes[1 + (ord + n) % 6], 'word', word,
                     'accuracyScore', round((45 + 50 * quality + 5 * pg_temp.sample_unit(h, 6))::numeric),
                     'startMs', start_ms, 'endMs', start_ms + spoken_ms / 2,
                     'expectedPhoneme', CASE WHEN confidence < 0.72 THEN expected[1 + (ord + n) % 6]
                                             ELSE phonemes[1 + (ord + n) % 6] END,
                     'issues', CASE WHEN confidence < 0.72 THEN '["substitution"]'::jsonb ELSE '[]' END)
                     ORDER BY n) AS phonemes
      FROM sample_token JOIN sounds USING (language_id)
     WHERE n <= 6
     GROUP BY ord, slipped, variant
)
SELECT whole.*, speech_ms + pause_ms + 240 AS audio_ms, timings, phonemes,
       least(100, round(42 + 54 * quality + 3 * (words % 2)))::integer AS accuracy,
       least(100, round(38 + 60 * quality - pauses))::integer AS fluency,
       round(words * 60000.0 / (speech_ms + pause_ms))::integer AS speech_rate,
       round(words * 60000.0 / speech_ms)::integer AS articulation_rate,
       CASE WHEN quality < 0.4 THEN '["Leave fewer pauses within a phrase.", "Repeat the marked words slowly."]'
            WHEN quality < 0.75 THEN '["Repeat the marked words slowly."]'
            ELSE '["Try the same at normal speed."]' END::jsonb AS recommendations
  FROM whole JOIN timings USING (ord, slipped, variant) LEFT JOIN phonemes USING (ord, slipped, variant);
ANALYZE sample_speech;
