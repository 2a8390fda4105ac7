-- Sample languages. The id is the ISO 639-1 code, the native name stands in its own script.
-- Three languages are deactivated (is_supported = false), so that the list shows both states.
INSERT INTO languages
  (id, code, name, native_name, is_rtl, has_romanization, writing_system, supported_scripts, is_supported, flag)
VALUES
  ('ja', 'ja', 'Japanese',   '日本語',           false, true,  'japanese',   '["hiragana", "katakana", "kanji"]', true,  '🇯🇵'),
  ('en', 'en', 'English',    'English',          false, false, 'latin',      '["latin"]',                         true,  '🇺🇸'),
  ('zh', 'zh', 'Chinese',    '中文',             false, true,  'chinese',    '["hanzi", "latin"]',                true,  '🇨🇳'),
  ('ko', 'ko', 'Korean',     '한국어',           false, true,  'hangul',     '["hangul", "hanja"]',               true,  '🇰🇷'),
  ('es', 'es', 'Spanish',    'Español',          false, false, 'latin',      '["latin"]',                         true,  '🇪🇸'),
  ('fr', 'fr', 'French',     'Français',         false, false, 'latin',      '["latin"]',                         true,  '🇫🇷'),
  ('de', 'de', 'German',     'Deutsch',          false, false, 'latin',      '["latin"]',                         true,  '🇩🇪'),
  ('it', 'it', 'Italian',    'Italiano',         false, false, 'latin',      '["latin"]',                         true,  '🇮🇹'),
  ('pt', 'pt', 'Portuguese', 'Português',        false, false, 'latin',      '["latin"]',                         true,  '🇧🇷'),
  ('nl', 'nl', 'Dutch',      'Nederlands',       false, false, 'latin',      '["latin"]',                         true,  '🇳🇱'),
  ('ru', 'ru', 'Russian',    'Русский',          false, true,  'cyrillic',   '["cyrillic"]',                      true,  '🇷🇺'),
  ('uk', 'uk', 'Ukrainian',  'Українська',       false, true,  'cyrillic',   '["cyrillic"]',                      false, '🇺🇦'),
  ('ar', 'ar', 'Arabic',     'العربية',          true,  true,  'arabic',     '["arabic"]',                        true,  '🇸🇦'),
  ('fa', 'fa', 'Persian',    'فارسی',            true,  true,  'arabic',     '["arabic"]',                        false, '🇮🇷'),
  ('he', 'he', 'Hebrew',     'עברית',            true,  true,  'hebrew',     '["hebrew"]',                        false, '🇮🇱'),
  ('hi', 'hi', 'Hindi',      'हिन्दी',              false, true,  'devanagari', '["devanagari"]',                    true,  '🇮🇳'),
  ('th', 'th', 'Thai',       'ไทย',              false, true,  'thai',       '["thai"]',                          true,  '🇹🇭'),
  ('vi', 'vi', 'Vietnamese', 'Tiếng Việt',       false, false, 'latin',      '["latin"]',                         true,  '🇻🇳'),
  ('id', 'id', 'Indonesian', 'Bahasa Indonesia', false, false, 'latin',      '["latin"]',                         true,  '🇮🇩'),
  ('tr', 'tr', 'Turkish',    'Türkçe',           false, false, 'latin',      '["latin"]',                         true,  '🇹🇷');
