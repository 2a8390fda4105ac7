-- What the sample content promises. Every SELECT must return no rows; the line above each says what that proves.

-- Each table holds exactly as many rows as the sample is described to have.
SELECT w.name, w.expected, c.found
FROM (VALUES ('languages', 20), ('speakers', 60), ('tiers', 3), ('scenarios', 40), ('linguistic_features', 200),
             ('linguistic_feature_aliases', 700)) AS w (name, expected)
JOIN (SELECT 'languages' AS name, count(*) AS found FROM languages
      UNION ALL SELECT 'speakers', count(*) FROM speakers
      UNION ALL SELECT 'tiers', count(*) FROM tiers
      UNION ALL SELECT 'scenarios', count(*) FROM scenarios
      UNION ALL SELECT 'linguistic_features', count(*) FROM linguistic_features
      UNION ALL SELECT 'linguistic_feature_aliases', count(*) FROM linguistic_feature_aliases) AS c USING (name)
WHERE c.found <> w.expected;

-- A language's id is its two-letter code, its names are filled and clean, its scripts a list of lower-case words.
SELECT id FROM languages
WHERE id <> code OR code !~ '^[a-z]{2}$' OR name <> btrim(name) OR name = '' OR native_name <> btrim(native_name)
   OR native_name = '' OR flag !~ '^[🇦-🇿]{2}$'
   OR supported_scripts::text !~ '^\["[a-z]+"(, "[a-z]+")*\]$';

-- Exactly Arabic, Persian and Hebrew run from right to left, and their native names are written in those letters.
SELECT id FROM languages
WHERE is_rtl <> (id IN ('ar', 'fa', 'he')) OR is_rtl <> (native_name ~ '[א-ת؀-ۿ]');

-- Some languages are supported and some are not, so that both states are seen.
SELECT 'languages' AS of FROM languages HAVING count(*) FILTER (WHERE NOT is_supported) NOT BETWEEN 2 AND 5;

-- A speaker's id and BCP 47 tag begin with the language, and the id tells the gender.
SELECT id FROM speakers
WHERE id !~ ('^' || language_id || '-.*' || gender || '(-[0-9])?$')
   OR bcp47_code !~ ('^' || language_id || '(-[A-Z][a-z]{3})?-([A-Z]{2}|[0-9]{3})$');

-- Every voice is one that the speech API knows, except for the one whose two names are swapped.
SELECT id FROM speakers
WHERE (openai_voice_id IN ('alloy', 'ash', 'ballad', 'coral', 'echo', 'fable', 'nova', 'onyx', 'sage', 'shimmer',
                           'verse')) = (id = 'es-us-female')
   OR (voice_name IN ('alloy', 'ash', 'ballad', 'coral', 'echo', 'fable', 'nova', 'onyx', 'sage', 'shimmer', 'verse'))
      <> (id = 'es-us-female');

-- Within a language no two speakers have the same name for learners.
SELECT language_id, voice_name FROM speakers GROUP BY language_id, voice_name HAVING count(*) > 1;

-- A few speakers are inactive, and so is every speaker of a language that is not supported.
SELECT s.id FROM speakers AS s JOIN languages AS l ON l.id = s.language_id WHERE s.is_active AND NOT l.is_supported
UNION ALL
SELECT 'inactive' FROM speakers HAVING count(*) FILTER (WHERE NOT is_active) NOT BETWEEN 3 AND 10;

-- From tier to tier no limit shrinks, and the price grows.
SELECT a.id, b.id
FROM tiers AS a JOIN tiers AS b ON (a.id, b.id) IN (('free', 'plus'), ('plus', 'premium'))
WHERE a.monthly_price_usd >= b.monthly_price_usd OR a.annual_price_usd >= b.annual_price_usd
   OR a.monthly_seconds >= b.monthly_seconds OR a.monthly_conversations > b.monthly_conversations
   OR a.monthly_realtime_sessions > b.monthly_realtime_sessions OR a.max_memories >= b.max_memories
   OR a.max_session_length_seconds >= b.max_session_length_seconds OR a.max_banked_seconds >= b.max_banked_seconds
   OR a.daily_seconds >= b.daily_seconds OR a.daily_conversations >= b.daily_conversations;

-- A tier agrees with itself: banking, extension and export have a size exactly where they are allowed, a year is
-- cheaper than twelve months, and a paid tier has its three Stripe ids.
SELECT id FROM tiers
WHERE session_banking_enabled <> (max_banked_seconds > 0) OR can_extend <> (max_extensions > 0)
   OR can_extend <> (extension_duration_seconds > 0) OR has_anki_export <> (anki_export_limit <> 0)
   OR has_realtime_access <> (monthly_realtime_sessions > 0) OR annual_price_usd > 12 * monthly_price_usd
   OR (monthly_price_usd > 0) <> ((stripe_product_id LIKE 'prod\_Sample%'
                                   AND stripe_price_id_monthly LIKE 'price\_Sample%'
                                   AND stripe_price_id_annual LIKE 'price\_Sample%') IS TRUE);

-- Each scenario is filled: title, description, context, and instructions of 80 to 250 words.
SELECT id FROM scenarios
WHERE btrim(title) = '' OR btrim(description) = '' OR btrim(context) = ''
   OR array_length(regexp_split_to_array(btrim(instructions), '\s+'), 1) NOT BETWEEN 80 AND 250;

-- Each scenario's persona has exactly the five strings that the application reads, none of them empty.
SELECT s.id FROM scenarios AS s
WHERE (SELECT array_agg(p.key ORDER BY p.key) FROM json_each_text(s.persona) AS p WHERE btrim(p.value) <> '')
      IS DISTINCT FROM ARRAY['introPrompt', 'nameTemplate', 'setting', 'stakes', 'title'];

-- Each scenario's comfort indicators are three whole numbers from 1 to 5.
SELECT s.id FROM scenarios AS s
WHERE (SELECT array_agg(c.key ORDER BY c.key) FROM json_each_text(s.comfort_indicators) AS c WHERE c.value ~ '^[1-5]$')
      IS DISTINCT FROM ARRAY['confidence', 'engagement', 'understanding'];

-- Exactly one scenario has objectives of an odd shape; all others list three to six.
SELECT id FROM scenarios
WHERE (json_typeof(learning_objectives) <> 'array') <> (id = 'basic-last-train')
   OR CASE WHEN json_typeof(learning_objectives) = 'array'
           THEN json_array_length(learning_objectives) NOT BETWEEN 3 AND 6 END;

-- Exactly one scenario has an empty expected outcome, and none lacks one.
SELECT id FROM scenarios
WHERE expected_outcome IS NULL OR (expected_outcome = '') <> (id = 'intermediate-refund-without-receipt');

-- Exactly one title has a space around it.
SELECT id FROM scenarios WHERE (title <> btrim(title)) <> (id = 'basic-one-size-up');

-- Exactly one scenario is inactive.
SELECT id FROM scenarios WHERE is_active = (id = 'comfort-song-on-repeat');

-- Exactly one pair of scenarios shares a title, and no other text occurs twice.
SELECT title FROM scenarios GROUP BY title HAVING (count(*) > 1) <> (title = 'Ordering coffee') OR count(*) > 2
UNION ALL SELECT description FROM scenarios GROUP BY description HAVING count(*) > 1
UNION ALL SELECT instructions FROM scenarios GROUP BY instructions HAVING count(*) > 1
UNION ALL SELECT persona ->> 'introPrompt' FROM scenarios GROUP BY 1 HAVING count(*) > 1;

-- Every category, difficulty and role of a scenario occurs, and some scenarios hold CJK, Hangul and Arabic text.
SELECT 'missing' AS what FROM scenarios
HAVING count(DISTINCT category) < 4 OR count(DISTINCT difficulty) < 3 OR count(DISTINCT role) < 4
    OR count(*) FILTER (WHERE instructions ~ '[ぁ-ヿ]') < 2 OR count(*) FILTER (WHERE instructions ~ '[가-힣]') < 1
    OR count(*) FILTER (WHERE instructions ~ '[؀-ۿ]') < 1;

-- A curated feature's id follows from its parts, except for the two that were renamed.
SELECT id FROM linguistic_features
WHERE NOT metadata ? 'sourceRuleId'
  AND (id <> concat_ws(':', coalesce(language_id, 'global'), macro_skill, sub_skill, micro_rule))
      <> (id IN ('en:grammar:verbs:gerund-or-infinitive', 'ko:grammar:irregular:bieup-irregular'));

-- A machine-made feature's id has no language part, its metadata says where it came from, and it has no coaching copy.
SELECT id FROM linguistic_features
WHERE metadata ? 'sourceRuleId'
  AND (id <> concat_ws(':', macro_skill, sub_skill, micro_rule) OR NOT metadata ? 'sourceCategory'
       OR coaching_copy IS NOT NULL OR cefr_references <> '[]');

-- About forty features are machine-made, a handful are inactive, and some curated ones lack coaching copy.
SELECT 'features' AS of FROM linguistic_features
HAVING count(*) FILTER (WHERE metadata ? 'sourceRuleId') NOT BETWEEN 35 AND 45
    OR count(*) FILTER (WHERE NOT is_active) NOT BETWEEN 4 AND 8
    OR count(*) FILTER (WHERE NOT metadata ? 'sourceRuleId' AND coaching_copy IS NULL) NOT BETWEEN 6 AND 15;

-- Ids and parts of features are lower case, with hyphens and nothing else between words.
SELECT id FROM linguistic_features
WHERE id !~ '^[a-z0-9:-]+$' OR sub_skill !~ '^[a-z0-9]+(-[a-z0-9]+)*$' OR micro_rule !~ '^[a-z0-9]+(-[a-z0-9]+)*$';

-- Every language of the features, the global ones and all seven macro skills occur; pronunciation is sparse.
SELECT 'missing' AS what FROM linguistic_features
HAVING array_agg(DISTINCT language_id) <> ARRAY['en', 'es', 'ja', 'ko', 'zh', NULL]::text[]
    OR count(DISTINCT macro_skill) < 7 OR count(*) FILTER (WHERE macro_skill = 'pronunciation') NOT BETWEEN 3 AND 8;

-- CEFR levels are levels, except for the two features that carry something else.
SELECT id FROM linguistic_features
WHERE (cefr_references @? '$[*] ? (!(@ like_regex "^[ABC][12](\\.[0-9])?$"))')
      <> (id IN ('en:lexis:style:avoid-very', 'zh:grammar:ba-construction:ba-disposal'));

-- Every curated feature carries an example whose two sides differ.
SELECT id FROM linguistic_features
WHERE NOT metadata ? 'sourceRuleId'
  AND (metadata #>> '{example,wrong}' = metadata #>> '{example,right}' OR NOT metadata ? 'example');

-- A merged feature is inactive and points to a curated, active survivor that two aliases of its own label lead to.
SELECT f.id FROM linguistic_features AS f
LEFT JOIN linguistic_features AS s ON s.id = f.metadata ->> 'mergedInto'
WHERE f.metadata ? 'mergedInto'
  AND (f.is_active OR s.id IS NULL OR NOT s.is_active OR s.metadata ? 'sourceRuleId'
       OR (SELECT count(*) FROM linguistic_feature_aliases AS a WHERE a.alias = f.id AND a.feature_id = s.id) <> 2
       OR EXISTS (SELECT FROM linguistic_feature_aliases AS a WHERE a.feature_id = f.id));

-- No alias is empty, and at least 600 are three parts in lower case.
SELECT alias FROM linguistic_feature_aliases WHERE length(btrim(alias)) < 3
  AND alias !~ '[ぁ-ヿ一-鿿가-힣]'
UNION ALL
SELECT 'too few' FROM linguistic_feature_aliases
HAVING count(*) FILTER (WHERE alias = lower(alias) AND alias ~ '^[^:]+:[^:]+:[^:]+$') < 600;

-- An alias belongs to the language of its feature, or to all.
SELECT a.alias FROM linguistic_feature_aliases AS a JOIN linguistic_features AS f ON f.id = a.feature_id
WHERE a.language_id <> f.language_id;

-- Each trouble occurs exactly as often as it was put in, so everything else is free of it.
WITH labelled AS (
  SELECT f.id, f.is_active, f.metadata, f.macro_skill || ':' || f.sub_skill || ':' || f.micro_rule AS label
  FROM linguistic_features AS f
), shared AS (
  SELECT alias, count(DISTINCT feature_id) AS features
  FROM linguistic_feature_aliases GROUP BY alias, language_id HAVING count(*) > 1
), found (trouble, number) AS (
  SELECT 'upper case', count(*) FROM linguistic_feature_aliases WHERE alias <> lower(alias)
  UNION ALL
  SELECT 'space around', count(*) FROM linguistic_feature_aliases WHERE alias ~ '^\s|\s$'
  UNION ALL
  SELECT 'invisible', count(*) FROM linguistic_feature_aliases WHERE alias ~ '[\u00a0\u00ad\u200b-\u200f\ufeff]'
  UNION ALL
  SELECT 'not composed', count(*) FROM linguistic_feature_aliases WHERE alias IS NOT NFC NORMALIZED
  UNION ALL
  SELECT 'full width', count(*) FROM linguistic_feature_aliases WHERE alias ~ '[\uff01-\uff5e]'
  UNION ALL
  SELECT 'conflict', count(*) FROM shared WHERE features > 1
  UNION ALL
  SELECT 'twice', count(*) FROM shared WHERE features = 1
  UNION ALL
  SELECT 'label of another feature', count(*)
  FROM linguistic_feature_aliases AS a
  JOIN labelled AS l ON l.label = a.alias AND l.id <> a.feature_id AND NOT l.metadata ? 'mergedInto'
  UNION ALL
  SELECT 'redundant', count(*)
  FROM linguistic_feature_aliases AS a
  JOIN linguistic_feature_aliases AS g ON g.alias = a.alias AND g.feature_id = a.feature_id AND g.language_id IS NULL
  WHERE a.language_id IS NOT NULL AND a.notes IS DISTINCT FROM 'Label of a merged feature.'
  UNION ALL
  SELECT 'inactive feature', count(*)
  FROM linguistic_feature_aliases AS a JOIN labelled AS l ON l.id = a.feature_id WHERE NOT l.is_active
)
SELECT trouble, expected, number
FROM (VALUES ('upper case', 14), ('space around', 8), ('invisible', 6), ('not composed', 6), ('full width', 6),
             ('conflict', 8), ('twice', 2), ('label of another feature', 6), ('redundant', 8),
             ('inactive feature', 4)) AS w (trouble, expected)
LEFT JOIN found USING (trouble)
WHERE number IS DISTINCT FROM expected;

-- Outside of the deliberately decomposed aliases every text is composed and free of control characters.
SELECT id FROM scenarios
WHERE concat(title, description, instructions, context, expected_outcome, persona, learning_objectives)
        IS NOT NFC NORMALIZED
   OR concat(title, description, instructions, context, expected_outcome, persona, learning_objectives)
        ~ '[\u0001-\u0009\u000b-\u001f]'
UNION ALL
SELECT id FROM linguistic_features
WHERE concat(sub_skill, micro_rule, coaching_copy, metadata) IS NOT NFC NORMALIZED
   OR concat(coaching_copy, metadata) ~ '[\u0001-\u0009\u000b-\u001f]'
UNION ALL
SELECT id FROM speakers WHERE concat(region, dialect_name, voice_name) IS NOT NFC NORMALIZED
UNION ALL
SELECT id FROM languages WHERE native_name IS NOT NFC NORMALIZED;

-- Nothing was changed before it was made.
SELECT id FROM scenarios WHERE updated_at < created_at
UNION ALL SELECT id FROM linguistic_features WHERE updated_at < created_at
UNION ALL SELECT id FROM tiers WHERE updated_at < created_at
UNION ALL SELECT a.alias FROM linguistic_feature_aliases AS a JOIN linguistic_features AS f ON f.id = a.feature_id
          WHERE a.created_at < f.created_at;
