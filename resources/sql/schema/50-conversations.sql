-- Conversations, their messages, and the analysis of recorded speech.

CREATE TABLE conversations (
    id                 text PRIMARY KEY,
    user_id            uuid REFERENCES users (id) ON DELETE RESTRICT,
    guest_id           text,
    target_language_id text NOT NULL REFERENCES languages (id) ON DELETE RESTRICT,
    title              text,
    mode               text NOT NULL DEFAULT 'traditional',
    voice              text,
    scenario_id        text REFERENCES scenarios (id) ON DELETE RESTRICT,
    is_onboarding      text NOT NULL DEFAULT 'true',
    started_at         timestamp NOT NULL DEFAULT now(),
    ended_at           timestamp,
    duration_seconds   integer,
    message_count      integer DEFAULT 0,
    audio_seconds      numeric(8,2) NOT NULL DEFAULT '0',
    comfort_rating     integer,
    engagement_level   text,
    CONSTRAINT conversations_mode_known CHECK (mode IN ('traditional', 'realtime')),
    CONSTRAINT conversations_is_onboarding_known CHECK (is_onboarding IN ('true', 'false', '')),
    CONSTRAINT conversations_comfort_rating_range CHECK (comfort_rating BETWEEN 1 AND 5),
    CONSTRAINT conversations_user_or_guest CHECK (user_id IS NOT NULL OR guest_id IS NOT NULL)
);
CREATE INDEX conversations_user_id_started_at_idx ON conversations (user_id, started_at);
CREATE INDEX conversations_started_at_idx ON conversations (started_at);
CREATE INDEX conversations_target_language_id_started_at_idx ON conversations (target_language_id, started_at);
CREATE INDEX conversations_scenario_id_started_at_idx
    ON conversations (scenario_id, started_at) WHERE scenario_id IS NOT NULL;
CREATE INDEX conversations_guest_id_started_at_idx ON conversations (guest_id, started_at) WHERE guest_id IS NOT NULL;

COMMENT ON TABLE conversations IS 'Conversation sessions, the unit of practice, by a learner or by a guest.';
COMMENT ON COLUMN conversations.id IS 'Identifier of the conversation.';
COMMENT ON COLUMN conversations.user_id IS 'Learner; NULL for a guest.';
COMMENT ON COLUMN conversations.guest_id IS
    'Guest''s identifier where there is no learner; guests may share one such as anonymous.';
COMMENT ON COLUMN conversations.target_language_id IS 'Language that is practised.';
COMMENT ON COLUMN conversations.title IS 'Title shown in the history.';
COMMENT ON COLUMN conversations.mode IS 'traditional (text and recorded voice) or realtime (live speech).';
COMMENT ON COLUMN conversations.voice IS 'Voice of the partner; a name, not a foreign key.';
COMMENT ON COLUMN conversations.scenario_id IS 'Scenario that gave the context, if any.';
COMMENT ON COLUMN conversations.is_onboarding IS 'First conversation of a newcomer: true or false, kept as text.';
COMMENT ON COLUMN conversations.started_at IS 'Start, in UTC.';
COMMENT ON COLUMN conversations.ended_at IS 'End, in UTC; NULL while it runs or when it was left open.';
COMMENT ON COLUMN conversations.duration_seconds IS 'Length in seconds.';
COMMENT ON COLUMN conversations.message_count IS 'Number of messages.';
COMMENT ON COLUMN conversations.audio_seconds IS 'Seconds of speech.';
COMMENT ON COLUMN conversations.comfort_rating IS 'How comfortable the learner felt, 1 to 5.';
COMMENT ON COLUMN conversations.engagement_level IS 'How engaged the learner was, in a word.';


CREATE TABLE messages (
    id                         text PRIMARY KEY,
    conversation_id            text NOT NULL REFERENCES conversations (id) ON DELETE RESTRICT,
    role                       text NOT NULL,
    content                    text NOT NULL,
    timestamp                  timestamp NOT NULL DEFAULT now(),
    translated_content         text,
    source_language            text,
    target_language            text,
    user_native_language       text,
    romanization               text,
    pinyin                     text,
    hiragana                   text,
    katakana                   text,
    kanji                      text,
    other_scripts              jsonb,
    translation_confidence     text,
    translation_provider       text,
    translation_notes          text,
    is_translated              boolean DEFAULT false,
    grammar_analysis           jsonb,
    vocabulary_analysis        jsonb,
    pronunciation_score        text,
    audio_url                  text,
    audio_duration_ms          text,
    difficulty_level           text,
    learning_tags              jsonb,
    conversation_context       text,
    message_intent             text,
    sequence_id                text,
    audio_url_expires_at       timestamp,
    audio_storage_key          text,
    audio_size_bytes           integer,
    audio_format               text,
    audio_sample_rate          integer DEFAULT 24000,
    audio_channels             integer DEFAULT 1,
    audio_processing_state     text DEFAULT 'pending',
    audio_processing_error     text,
    audio_retention_expires_at timestamp,
    audio_deleted_at           timestamp,
    fluency_score              integer,
    speech_rate_wpm            integer,
    CONSTRAINT messages_role_known CHECK (role IN ('assistant', 'user', 'system')),
    CONSTRAINT messages_translation_confidence_known CHECK (translation_confidence IN ('low', 'medium', 'high')),
    CONSTRAINT messages_audio_processing_state_known
        CHECK (audio_processing_state IN ('pending', 'uploading', 'uploaded', 'analyzing', 'analyzed', 'failed')),
    CONSTRAINT messages_pronunciation_score_range
        CHECK (pronunciation_score ~ '^((100([.]0+)?)|([0-9]{1,2}([.][0-9]+)?))?$'),
    CONSTRAINT messages_audio_duration_ms_number CHECK (audio_duration_ms ~ '^([0-9]+([.][0-9]+)?)?$'),
    CONSTRAINT messages_fluency_score_range CHECK (fluency_score BETWEEN 0 AND 100)
);
CREATE INDEX messages_conversation_id_timestamp_idx ON messages (conversation_id, timestamp);
CREATE INDEX messages_timestamp_idx ON messages (timestamp);
CREATE INDEX messages_audio_retention_expires_at_idx
    ON messages (audio_retention_expires_at) WHERE audio_storage_key IS NOT NULL;

COMMENT ON TABLE messages IS
    'Messages of conversations, with translation, readings in other scripts, audio and speech scores.';
COMMENT ON COLUMN messages.id IS 'Identifier of the message.';
COMMENT ON COLUMN messages.conversation_id IS 'Conversation that it belongs to.';
COMMENT ON COLUMN messages.role IS 'Who speaks: assistant, user or system.';
COMMENT ON COLUMN messages.content IS 'Text as written or transcribed; personal data.';
COMMENT ON COLUMN messages.timestamp IS 'When it was said, in UTC.';
COMMENT ON COLUMN messages.translated_content IS 'Translation of the text.';
COMMENT ON COLUMN messages.source_language IS 'Language of the text.';
COMMENT ON COLUMN messages.target_language IS 'Language of the translation.';
COMMENT ON COLUMN messages.user_native_language IS 'Learner''s own language at that moment.';
COMMENT ON COLUMN messages.romanization IS 'Reading in Latin letters.';
COMMENT ON COLUMN messages.pinyin IS 'Reading in pinyin.';
COMMENT ON COLUMN messages.hiragana IS 'Reading in hiragana.';
COMMENT ON COLUMN messages.katakana IS 'Reading in katakana.';
COMMENT ON COLUMN messages.kanji IS 'Form in kanji.';
COMMENT ON COLUMN messages.other_scripts IS 'Readings in other scripts; free JSON.';
COMMENT ON COLUMN messages.translation_confidence IS 'low, medium or high.';
COMMENT ON COLUMN messages.translation_provider IS 'Service that translated.';
COMMENT ON COLUMN messages.translation_notes IS 'Remarks about the translation.';
COMMENT ON COLUMN messages.is_translated IS 'True where a translation was made.';
COMMENT ON COLUMN messages.grammar_analysis IS 'Notes about grammar; free JSON.';
COMMENT ON COLUMN messages.vocabulary_analysis IS 'Notes about words; free JSON.';
COMMENT ON COLUMN messages.pronunciation_score IS 'Pronunciation, 0 to 100, kept as text; empty where there is none.';
COMMENT ON COLUMN messages.audio_url IS 'Short-lived address of the recording.';
COMMENT ON COLUMN messages.audio_duration_ms IS 'Length of the recording in milliseconds, kept as text.';
COMMENT ON COLUMN messages.difficulty_level IS 'Difficulty of the text.';
COMMENT ON COLUMN messages.learning_tags IS 'Tags for learning; free JSON.';
COMMENT ON COLUMN messages.conversation_context IS 'Situation in which it was said.';
COMMENT ON COLUMN messages.message_intent IS 'What the speaker meant to do.';
COMMENT ON COLUMN messages.sequence_id IS 'Order within the conversation as the application saw it.';
COMMENT ON COLUMN messages.audio_url_expires_at IS 'When the address of the recording stops working, in UTC.';
COMMENT ON COLUMN messages.audio_storage_key IS 'Key of the recording in the object storage.';
COMMENT ON COLUMN messages.audio_size_bytes IS 'Size of the recording in bytes.';
COMMENT ON COLUMN messages.audio_format IS 'Format of the recording.';
COMMENT ON COLUMN messages.audio_sample_rate IS 'Samples a second.';
COMMENT ON COLUMN messages.audio_channels IS 'Number of channels.';
COMMENT ON COLUMN messages.audio_processing_state IS 'pending, uploading, uploaded, analyzing, analyzed or failed.';
COMMENT ON COLUMN messages.audio_processing_error IS 'Why processing failed.';
COMMENT ON COLUMN messages.audio_retention_expires_at IS 'When the recording is to be deleted, in UTC.';
COMMENT ON COLUMN messages.audio_deleted_at IS 'When the recording was deleted, in UTC.';
COMMENT ON COLUMN messages.fluency_score IS 'Fluency, 0 to 100.';
COMMENT ON COLUMN messages.speech_rate_wpm IS 'Speech rate in words a minute.';


CREATE TABLE message_audio_analysis (
    id                        uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    message_id                text NOT NULL UNIQUE REFERENCES messages (id) ON DELETE CASCADE,
    analyzed_at               timestamp NOT NULL DEFAULT now(),
    analysis_version          text NOT NULL DEFAULT '1.0',
    overall_accuracy_score    integer,
    overall_fluency_score     integer,
    speech_rate_wpm           integer,
    articulation_rate_wpm     integer,
    total_speech_duration_ms  integer,
    total_pause_duration_ms   integer,
    pause_count               integer,
    hesitation_count          integer,
    average_pause_duration_ms integer,
    longest_pause_duration_ms integer,
    speech_timings            jsonb,
    phoneme_analysis          jsonb,
    problematic_words         jsonb,
    recommendations           jsonb,
    practice_words            jsonb,
    raw_alignment             jsonb,
    raw_features              jsonb,
    analysis_engine           text DEFAULT 'echogarden',
    analysis_model_version    text,
    analysis_language         text,
    analysis_duration_ms      integer,
    analysis_error            text,
    analysis_warnings         jsonb,
    CONSTRAINT message_audio_analysis_overall_accuracy_score_range CHECK (overall_accuracy_score BETWEEN 0 AND 100),
    CONSTRAINT message_audio_analysis_overall_fluency_score_range CHECK (overall_fluency_score BETWEEN 0 AND 100)
);
CREATE INDEX message_audio_analysis_analyzed_at_idx ON message_audio_analysis (analyzed_at);

COMMENT ON TABLE message_audio_analysis IS
    'Detailed speech analysis of a message, at most one row each, apart from messages because it is large and '
    'read on demand.';
COMMENT ON COLUMN message_audio_analysis.id IS 'Identifier of the analysis.';
COMMENT ON COLUMN message_audio_analysis.message_id IS 'Message that was analysed.';
COMMENT ON COLUMN message_audio_analysis.analyzed_at IS 'When it was analysed, in UTC.';
COMMENT ON COLUMN message_audio_analysis.analysis_version IS
    'Version of the analysis; figures of different versions are not comparable.';
COMMENT ON COLUMN message_audio_analysis.overall_accuracy_score IS 'Accuracy of pronunciation, 0 to 100.';
COMMENT ON COLUMN message_audio_analysis.overall_fluency_score IS 'Fluency, 0 to 100.';
COMMENT ON COLUMN message_audio_analysis.speech_rate_wpm IS 'Words a minute, pauses included.';
COMMENT ON COLUMN message_audio_analysis.articulation_rate_wpm IS 'Words a minute, pauses left out.';
COMMENT ON COLUMN message_audio_analysis.total_speech_duration_ms IS 'Milliseconds of speech.';
COMMENT ON COLUMN message_audio_analysis.total_pause_duration_ms IS 'Milliseconds of silence.';
COMMENT ON COLUMN message_audio_analysis.pause_count IS 'Number of pauses.';
COMMENT ON COLUMN message_audio_analysis.hesitation_count IS 'Number of hesitations.';
COMMENT ON COLUMN message_audio_analysis.average_pause_duration_ms IS 'Mean pause in milliseconds.';
COMMENT ON COLUMN message_audio_analysis.longest_pause_duration_ms IS 'Longest pause in milliseconds.';
COMMENT ON COLUMN message_audio_analysis.speech_timings IS
    'JSON array: word, startMs, endMs, charStart, charEnd, confidence (0 to 1), isPause, isHesitation.';
COMMENT ON COLUMN message_audio_analysis.phoneme_analysis IS
    'JSON array: phoneme (IPA), word, accuracyScore (0 to 100), startMs, endMs, expectedPhoneme, issues.';
COMMENT ON COLUMN message_audio_analysis.problematic_words IS
    'JSON array: word, issue, severity (low, medium, high), startMs, endMs, suggestion.';
COMMENT ON COLUMN message_audio_analysis.recommendations IS 'JSON array of recommendations in words.';
COMMENT ON COLUMN message_audio_analysis.practice_words IS 'JSON array of words to practise.';
COMMENT ON COLUMN message_audio_analysis.raw_alignment IS 'Alignment as the engine returned it; free JSON.';
COMMENT ON COLUMN message_audio_analysis.raw_features IS 'Acoustic features as the engine returned them; free JSON.';
COMMENT ON COLUMN message_audio_analysis.analysis_engine IS 'Engine that analysed the recording.';
COMMENT ON COLUMN message_audio_analysis.analysis_model_version IS 'Version of the engine''s model.';
COMMENT ON COLUMN message_audio_analysis.analysis_language IS 'Language that the engine was told to expect.';
COMMENT ON COLUMN message_audio_analysis.analysis_duration_ms IS 'Milliseconds that the analysis took.';
COMMENT ON COLUMN message_audio_analysis.analysis_error IS 'Why the analysis failed.';
COMMENT ON COLUMN message_audio_analysis.analysis_warnings IS 'JSON array of warnings in words.';
