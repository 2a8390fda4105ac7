-- Sample aliases with the troubles that real ones have, for the linter to find. Characters that cannot be seen, or
-- that an editor would silently compose, are written as escapes.
INSERT INTO linguistic_feature_aliases (id, feature_id, language_id, alias, notes, created_at)
SELECT md5('trouble ' || v.feature_id || ' ' || coalesce(v.language_id, '') || ' ' || v.alias || ' '
           || coalesce(v.notes, ''))::uuid,
       v.feature_id, v.language_id, v.alias, v.notes,
       current_setting('sample.as_of')::date
         - interval '1 day' * (15 + ('x' || left(md5(v.feature_id || v.alias), 4))::bit(16)::integer % 300)
         + interval '16 hours'
FROM (VALUES
  -- Upper case: the application lower-cases every label first, so these never match.
  ('ja:grammar:verb-forms:te-form', 'ja', 'TE-form', 'Typed from a printed list.'),
  ('ja:grammar:verb-forms:te-form', 'ja', 'Te-Form', NULL),
  ('ja:grammar:particles:wa-vs-ga', 'ja', 'Grammar:Particles:Wa-Vs-Ga', NULL),
  ('ja:lexis:counters:hon-mai-ko-satsu', 'ja', 'Lexis:Counters:Josuushi', NULL),
  ('ja:sociolinguistic:keigo:sonkeigo-respectful-verbs', 'ja', 'sociolinguistic:keigo:Sonkeigo', NULL),
  ('en:grammar:articles:indefinite-a-an', 'en', 'grammar:articles:Indefinite-Article', NULL),
  ('en:grammar:tense-aspect:past-perfect-order', 'en', 'grammar:Tense:Past-Perfect', NULL),
  ('zh:grammar:aspect:le-completed-action', 'zh', 'GRAMMAR:ASPECT:LE', 'From a module that shouts.'),
  ('zh:grammar:negation:bu-vs-mei', 'zh', 'grammar:negation:BU-MEI', NULL),
  ('ko:grammar:endings:polite-ayo-eoyo', 'ko', 'grammar:endings:Ayo-Eoyo', NULL),
  ('es:grammar:ser-estar:ser-vs-estar', 'es', 'Ser/Estar', NULL),
  ('es:grammar:prepositions:por-vs-para', 'es', 'Por/Para', NULL),
  ('es:grammar:past-tenses:preterite-vs-imperfect', 'es', 'grammar:past-tenses:PRETÉRITO', NULL),
  ('global:fluency:fillers:filler-overuse', NULL, 'Fluency:Fillers:Um', NULL),

  -- Spaces, tabs and line ends around the label.
  ('ja:grammar:particles:wa-vs-ga', 'ja', ' grammar:particles:wa-ga', 'Pasted from a spreadsheet.'),
  ('ja:grammar:verb-forms:te-form', 'ja', 'te-form ', 'Pasted from a spreadsheet.'),
  ('en:grammar:articles:definite-second-mention', 'en', 'grammar:articles:missing-the ', NULL),
  ('zh:grammar:measure-words:ge-overuse', 'zh', '  measure word', NULL),
  ('ko:grammar:particles:e-vs-eseo', 'ko', E'\tgrammar:particles:에-에서', NULL),
  ('es:grammar:prepositions:por-vs-para', 'es', E'por-para\n', NULL),
  ('es:grammar:subjunctive:after-wishes-and-requests', 'es', ' subjuntivo ', NULL),
  ('ja:sociolinguistic:keigo:sonkeigo-respectful-verbs', 'ja', E'尊敬語\u3000', 'Ends in an ideographic space.'),

  -- Invisible characters: zero width space, no-break space, byte order mark, soft hyphen, joiner, direction mark.
  ('ja:grammar:verb-forms:te-form', 'ja', E'te\u200bform', NULL),
  ('en:grammar:agreement:third-person-s', 'en', E'third\u00a0person s', NULL),
  ('en:grammar:conditionals:second-conditional', 'en', E'\ufeffgrammar:conditionals:would-in-if-clause', NULL),
  ('es:grammar:ser-estar:ser-vs-estar', 'es', E'ser\u00adestar', NULL),
  ('zh:lexis:confusables:er-vs-liang', 'zh', E'二\u200d两', NULL),
  ('global:pragmatics:softening:missing-hedge', NULL, E'pragmatics:hedging:too-direct\u200e', NULL),

  -- Not in Unicode's composed form (NFC): they look the same and are other bytes.
  ('ja:grammar:particles:wa-vs-ga', 'ja', E'は vs か\u3099', NULL),
  ('ja:sociolinguistic:keigo:kenjougo-humble-verbs', 'ja', E'けんし\u3099ょうこ\u3099', NULL),
  ('zh:grammar:measure-words:ge-overuse', 'zh', E'lia\u0300ngci\u0301', 'From a converted document.'),
  ('ko:sociolinguistic:speech-levels:banmal-jondaemal-switching', 'ko', E'\u1107\u1161\u11ab\u1106\u1161\u11af', NULL),
  ('es:grammar:past-tenses:preterite-vs-imperfect', 'es', E'grammar:past-tenses:prete\u0301rito-imperfecto', NULL),
  ('es:sociolinguistic:address:tu-usted-consistency', 'es', E'sociolinguistic:address:tu\u0301-usted', NULL),

  -- Full-width twins of labels that exist in plain letters.
  ('ja:grammar:verb-forms:te-form', 'ja', 'ｔｅ－ｆｏｒｍ', NULL),
  ('ja:grammar:particles:wa-vs-ga', 'ja', 'ｗａ／ｇａ', 'Typed with a Japanese input method.'),
  ('ja:grammar:particles:ni-destination-and-time', 'ja', 'ｇｒａｍｍａｒ：ｐａｒｔｉｃｌｅｓ：ｎｉ－ｔｉｍｅ', NULL),
  ('ja:lexis:counters:hon-mai-ko-satsu', 'ja', 'ｃｏｕｎｔｅｒｓ', NULL),
  ('zh:grammar:aspect:guo-experience', 'zh', 'grammar：aspect：过', 'Full-width colons only.'),
  ('zh:grammar:measure-words:ge-overuse', 'zh', 'ｌｉａｎｇｃｉ', NULL),

  -- Conflicts: one label of one language leads to two features, and the resolution is arbitrary.
  ('ja:grammar:particles:wa-vs-ga', 'ja', 'grammar:particles:wrong-particle', NULL),
  ('ja:grammar:particles:ni-destination-and-time', 'ja', 'grammar:particles:wrong-particle', NULL),
  ('ja:grammar:verb-forms:te-form', 'ja', 'grammar:verb-forms:conjugation', NULL),
  ('ja:grammar:verb-forms:nai-form', 'ja', 'grammar:verb-forms:conjugation', 'Most findings are about the negative.'),
  ('en:grammar:articles:indefinite-a-an', 'en', 'grammar:articles:article-error', NULL),
  ('en:grammar:articles:definite-second-mention', 'en', 'grammar:articles:article-error', NULL),
  ('zh:grammar:aspect:le-completed-action', 'zh', 'grammar:aspect:le', NULL),
  ('zh:grammar:aspect:le-change-of-state', 'zh', 'grammar:aspect:le', NULL),
  ('ko:grammar:particles:eun-neun-vs-i-ga', 'ko', 'grammar:particles:particle-choice', NULL),
  ('ko:grammar:particles:e-vs-eseo', 'ko', 'grammar:particles:particle-choice', NULL),
  ('es:grammar:past-tenses:preterite-vs-imperfect', 'es', 'grammar:tenses:past', NULL),
  ('es:grammar:past-tenses:present-perfect-region', 'es', 'grammar:tenses:past', 'For texts from Spain.'),
  ('global:lexis:word-choice:false-friend', NULL, 'lexis:word-choice:unnatural', NULL),
  ('global:lexis:repetition:same-word-repetition', NULL, 'lexis:word-choice:unnatural', NULL),
  ('global:pragmatics:requests:bare-imperative', NULL, 'pragmatics:politeness:impolite', NULL),
  ('global:pragmatics:softening:missing-hedge', NULL, 'pragmatics:politeness:impolite', NULL),

  -- The same alias of the same feature twice.
  ('en:grammar:conditionals:second-conditional', 'en', 'grammar:conditionals:if', 'First list of labels.'),
  ('en:grammar:conditionals:second-conditional', 'en', 'grammar:conditionals:if', 'Second list of labels.'),
  ('ko:grammar:endings:aseo-vs-nikka-reason', 'ko', 'grammar:connectives:because', 'First list of labels.'),
  ('ko:grammar:endings:aseo-vs-nikka-reason', 'ko', 'grammar:connectives:because', 'Second list of labels.'),

  -- Equal to the three parts of another feature: in this language the other one is out of reach.
  ('ja:sociolinguistic:register:plain-polite-mixing', 'ja', 'sociolinguistic:register:register-mixing',
   'In Japanese this is nearly always about verb endings.'),
  ('ja:fluency:fillers:eeto-and-ano', 'ja', 'fluency:fillers:filler-overuse', NULL),
  ('en:pragmatics:requests:could-you-would-you-mind', 'en', 'pragmatics:requests:bare-imperative', NULL),
  ('es:lexis:false-friends:embarazada-actualmente', 'es', 'lexis:word-choice:false-friend', NULL),
  ('es:grammar:prepositions:por-vs-para', 'es', 'grammar:preposition:por-para', 'Taken from the machine-made one.'),
  ('es:grammar:ser-estar:ser-vs-estar', 'es', 'grammar:verbs:ser-estar-confusion', 'Taken from the machine-made one.'),

  -- Redundant: the alias without a language says the same already.
  ('ja:grammar:verb-forms:te-form', 'ja', 'te-form', NULL),
  ('ja:sociolinguistic:keigo:kenjougo-humble-verbs', 'ja', 'humble-verbs', NULL),
  ('en:grammar:agreement:third-person-s', 'en', 'third-person-s', NULL),
  ('zh:grammar:aspect:le-completed-action', 'zh', 'le-completed', NULL),
  ('zh:pronunciation:tones:third-tone-sandhi', 'zh', 'tone-sandhi', NULL),
  ('ko:sociolinguistic:honorifics:si-subject-honorific', 'ko', 'subject-honorific', NULL),
  ('es:grammar:ser-estar:ser-vs-estar', 'es', 'ser-estar', NULL),
  ('es:grammar:prepositions:por-vs-para', 'es', 'por-para', NULL)
) AS v (feature_id, language_id, alias, notes);
