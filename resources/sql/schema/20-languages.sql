-- Languages and the voices that speak them.

CREATE TABLE languages (
    id                text PRIMARY KEY,
    code              text NOT NULL UNIQUE,
    name              text NOT NULL,
    native_name       text NOT NULL,
    is_rtl            boolean NOT NULL DEFAULT false,
    has_romanization  boolean NOT NULL DEFAULT true,
    writing_system    text NOT NULL,
    supported_scripts json,
    is_supported      boolean NOT NULL DEFAULT true,
    flag              text NOT NULL
);

COMMENT ON TABLE languages IS
    'Languages that can be learned or used for the interface, with their scripts and direction.';
COMMENT ON COLUMN languages.id IS 'Short key of the language, for example ja; other tables refer to it.';
COMMENT ON COLUMN languages.code IS 'ISO 639-1 code, for example ja.';
COMMENT ON COLUMN languages.name IS 'English name, for example Japanese.';
COMMENT ON COLUMN languages.native_name IS 'Name in the language''s own script, for example 日本語.';
COMMENT ON COLUMN languages.is_rtl IS 'True where the script runs from right to left.';
COMMENT ON COLUMN languages.has_romanization IS 'True where messages carry a reading in Latin letters.';
COMMENT ON COLUMN languages.writing_system IS
    'Main writing system: latin, chinese, japanese, korean, arabic, cyrillic and so on.';
COMMENT ON COLUMN languages.supported_scripts IS
    'JSON array of script names: hiragana, katakana, kanji, latin, hangul, arabic and so on.';
COMMENT ON COLUMN languages.is_supported IS 'False takes the language out of use without deleting it.';
COMMENT ON COLUMN languages.flag IS 'Flag emoji shown beside the name.';


CREATE TABLE speakers (
    id                text PRIMARY KEY,
    language_id       text NOT NULL REFERENCES languages (id) ON DELETE CASCADE,
    region            text NOT NULL,
    dialect_name      text NOT NULL,
    bcp47_code        text NOT NULL,
    speaker_emoji     text NOT NULL,
    gender            speaker_gender NOT NULL,
    voice_name        text NOT NULL,
    voice_provider_id text NOT NULL,
    is_active         boolean NOT NULL DEFAULT true,
    created_at        timestamp DEFAULT now(),
    openai_voice_id   text DEFAULT 'alloy'
);
CREATE INDEX speakers_language_id_gender_idx ON speakers (language_id, gender);

COMMENT ON TABLE speakers IS
    'Voices for speech, one row for each language, region and gender that learners can choose.';
COMMENT ON COLUMN speakers.id IS 'Readable key, for example ja-jp-male.';
COMMENT ON COLUMN speakers.language_id IS 'Language that the voice speaks.';
COMMENT ON COLUMN speakers.region IS 'Region in words, for example Japan.';
COMMENT ON COLUMN speakers.dialect_name IS 'Name of the dialect, for example Standard Japanese.';
COMMENT ON COLUMN speakers.bcp47_code IS 'BCP 47 language tag of the voice, for example ja-JP.';
COMMENT ON COLUMN speakers.speaker_emoji IS 'Emoji that stands for the speaker in the interface.';
COMMENT ON COLUMN speakers.gender IS 'Gender of the voice.';
COMMENT ON COLUMN speakers.voice_name IS 'Name of the voice that learners see.';
COMMENT ON COLUMN speakers.voice_provider_id IS 'Identifier of the voice at the provider of text to speech.';
COMMENT ON COLUMN speakers.is_active IS 'False hides the voice from learners without deleting it.';
COMMENT ON COLUMN speakers.created_at IS 'When the row was made, in UTC.';
COMMENT ON COLUMN speakers.openai_voice_id IS
    'Identifier of the voice in the real-time speech interface, for example alloy.';
