-- Sample features of every language, curated: what learners are coached on, each with an example of the mistake and
-- of the better form.
INSERT INTO linguistic_features
  (id, language_id, macro_skill, sub_skill, micro_rule, cefr_references, coaching_copy, is_active, metadata, created_at,
   updated_at)
SELECT coalesce(v.id, 'global' || ':' || v.macro_skill || ':' || v.sub_skill || ':' || v.micro_rule), NULL,
       v.macro_skill::linguistic_macro_skill, v.sub_skill, v.micro_rule, v.cefr::jsonb, v.coaching_copy, v.is_active,
       jsonb_build_object('example', jsonb_build_object('wrong', v.wrong, 'right', v.better)),
       current_setting('sample.as_of')::date - interval '1 day' * (760 + length(v.micro_rule) * 6),
       current_setting('sample.as_of')::date - interval '1 day' * (30 + length(v.sub_skill || v.micro_rule) * 9)
FROM (VALUES
  (NULL::text, 'fluency', 'pausing', 'mid-phrase-pauses', '["A2", "B1"]', true,
   'I would like (pause) to go',
   'I would like to go (pause)',
   'Pause where a comma could stand, not inside a group of words that belong together. Say the whole group first, '
   'then rest.'),
  (NULL, 'fluency', 'pausing', 'long-initial-silence', '["A1", "A2"]', true,
   '(four seconds of silence) Yes.',
   'Hm, let me think … Yes.',
   'A short sound or phrase such as "let me think" holds your turn while you plan. Silence makes the other person '
   'worry that you did not understand.'),
  (NULL, 'fluency', 'fillers', 'filler-overuse', '["A2", "B1"]', true,
   'So, like, um, it was, um, like, good.',
   'It was, um, really good.',
   'One filler gives you time; three in a row cost you the listener. Let one of them go and breathe instead.'),
  (NULL, 'fluency', 'repair', 'self-correction-loops', '["B1", "B2"]', true,
   'I go, I went, no, I have gone, I went there.',
   'I go – I went there.',
   NULL),
  (NULL, 'discourse', 'turn-taking', 'minimal-responses', '["A1", "A2"]', true,
   'Yes.',
   'Yes, twice a week. And you?',
   'You answer, but the ball stops with you. Add one detail and one question, and the conversation keeps itself '
   'alive.'),
  (NULL, 'discourse', 'coherence', 'unmarked-topic-shift', '["B1", "B2"]', true,
   'The film was good. My sister is a doctor.',
   'The film was good. By the way, it reminded me of my sister …',
   'When you change the subject, say so with a few words. Without a bridge the listener looks for a connection '
   'that is not there.'),
  (NULL, 'discourse', 'repair', 'clarification-requests', '["A1", "A2"]', true,
   'Yes. (without having understood)',
   'Sorry, do you mean today or tomorrow?',
   'Asking is not a weakness. Repeat the part that you did understand and ask for the rest: it shows that you were '
   'listening.'),
  (NULL, 'lexis', 'word-choice', 'false-friend', '["A2", "B1", "B2"]', true,
   'a word that looks like one of your own language',
   'the word that really means it',
   'This word looks like one that you know and means something else. Note it with a picture or a sentence, not '
   'with a translation.'),
  (NULL, 'lexis', 'repetition', 'same-word-repetition', '["B1", "B2"]', true,
   'It was nice. The hotel was nice. The food was nice.',
   'It was lovely. The hotel was quiet and the food delicious.',
   'You rely on one word for many jobs. Pick two that are more exact and use each of them once today.'),
  (NULL, 'lexis', 'code-switching', 'native-language-insertion', '["A1", "A2"]', true,
   'one word from your own language in the sentence',
   'the word, or a description of it',
   'When a word is missing, describe what it is for. The other person will hand you the word, and you will '
   'remember it better.'),
  (NULL, 'pragmatics', 'requests', 'bare-imperative', '["A2", "B1"]', true,
   'Give me the menu.',
   'Could I have the menu, please?',
   'Your request was clear but sounded like an order. A question form or a please in front costs one second and '
   'changes the tone.'),
  (NULL, 'pragmatics', 'softening', 'missing-hedge', '["B1", "B2"]', true,
   'You are wrong.',
   'I''m not sure that is quite right.',
   'Before you contradict, show that you have heard the other side. A small softener keeps the door open.'),
  (NULL, 'sociolinguistic', 'register', 'register-mixing', '["B1", "B2"]', true,
   'Dear Sir, what''s up with my order?',
   'Dear Sir, may I ask about my order?',
   'You mix formal and casual forms in one breath. Choose one for this person and stay with it until they offer '
   'the other.'),
  (NULL, 'pronunciation', 'prosody', 'flat-intonation', '["A2", "B1"]', true,
   'Every word on the same pitch.',
   'The important word rises, the end falls.',
   'Let one word in each sentence carry the news. Lift your voice there and let it fall at the end; the rest can '
   'stay quiet.')
) AS v (id, macro_skill, sub_skill, micro_rule, cefr, is_active, wrong, better, coaching_copy);
