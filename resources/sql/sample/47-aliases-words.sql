-- Sample aliases that are plain words instead of three-part labels. They can only match as aliases, and many are
-- near-duplicates of each other: te form, te_form, teform. The last ones have no language and hold for all.
INSERT INTO linguistic_feature_aliases (id, feature_id, language_id, alias, notes, created_at)
SELECT md5('words ' || v.feature_id || ' ' || a.alias)::uuid, v.feature_id, v.language_id, a.alias, v.notes,
       current_setting('sample.as_of')::date
         - interval '1 day' * (20 + ('x' || left(md5(v.feature_id || a.alias), 4))::bit(16)::integer % 640)
         + interval '8 hours'
FROM (VALUES
  ('ja:grammar:verb-forms:te-form', 'ja', NULL::text,
   ARRAY['te form', 'te_form', 'teform', 'て形', 'テ形', 'てけい', 'tekei', 'te-kei']),
  ('ja:grammar:particles:wa-vs-ga', 'ja', NULL,
   ARRAY['wa/ga', 'wa vs ga', 'は vs が', 'は・が']),
  ('ja:lexis:counters:hon-mai-ko-satsu', 'ja', NULL,
   ARRAY['counter', 'counters', '助数詞', 'じょすうし', 'josuushi']),
  ('ja:sociolinguistic:keigo:sonkeigo-respectful-verbs', 'ja', NULL,
   ARRAY['尊敬語', 'そんけいご', 'sonkeigo']),
  ('en:grammar:agreement:third-person-s', 'en', NULL,
   ARRAY['third person s', 'third-person -s', '3rd person s', '3sg -s']),
  ('en:grammar:articles:indefinite-a-an', 'en', NULL,
   ARRAY['a/an', 'a vs an', 'indefinite article']),
  ('zh:grammar:measure-words:ge-overuse', 'zh', NULL,
   ARRAY['measure word', 'measure words', 'classifier', '量词', 'liàngcí', 'liangci']),
  ('zh:pronunciation:tones:third-tone-sandhi', 'zh', NULL,
   ARRAY['tone sandhi', 'third tone', '三声变调']),
  ('ko:sociolinguistic:speech-levels:banmal-jondaemal-switching', 'ko', NULL,
   ARRAY['존댓말', 'jondaemal', 'jondaetmal', '반말']),
  ('es:grammar:ser-estar:ser-vs-estar', 'es', NULL,
   ARRAY['ser/estar', 'ser vs estar', 'ser o estar']),
  ('es:grammar:prepositions:por-vs-para', 'es', NULL,
   ARRAY['por/para', 'por vs para', 'por y para']),
  ('ja:grammar:verb-forms:te-form', NULL, 'Used by modules that do not know the language.',
   ARRAY['te-form']),
  ('es:grammar:ser-estar:ser-vs-estar', NULL, 'Used by modules that do not know the language.',
   ARRAY['ser-estar']),
  ('es:grammar:prepositions:por-vs-para', NULL, 'Used by modules that do not know the language.',
   ARRAY['por-para']),
  ('zh:grammar:aspect:le-completed-action', NULL, 'Used by modules that do not know the language.',
   ARRAY['le-completed']),
  ('zh:pronunciation:tones:third-tone-sandhi', NULL, 'Used by modules that do not know the language.',
   ARRAY['tone-sandhi']),
  ('ko:sociolinguistic:honorifics:si-subject-honorific', NULL, 'Used by modules that do not know the language.',
   ARRAY['subject-honorific']),
  ('en:grammar:agreement:third-person-s', NULL, 'Used by modules that do not know the language.',
   ARRAY['third-person-s']),
  ('ja:sociolinguistic:keigo:kenjougo-humble-verbs', NULL, 'Used by modules that do not know the language.',
   ARRAY['humble-verbs'])
) AS v (feature_id, language_id, notes, aliases)
CROSS JOIN LATERAL unnest(v.aliases) AS a (alias);
