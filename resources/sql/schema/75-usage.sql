-- Usage by month, and the legacy tracking of sessions.

CREATE TABLE user_usage (
    user_id                     uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    period                      text NOT NULL,
    conversations_used          integer DEFAULT 0,
    seconds_used                integer DEFAULT 0,
    realtime_sessions_used      integer DEFAULT 0,
    banked_seconds              integer DEFAULT 0,
    banked_seconds_used         integer DEFAULT 0,
    created_at                  timestamp DEFAULT now(),
    updated_at                  timestamp DEFAULT now(),
    anki_exports_used           integer DEFAULT 0,
    session_extensions_used     integer DEFAULT 0,
    advanced_voice_seconds      integer DEFAULT 0,
    completed_sessions          integer DEFAULT 0,
    longest_session_seconds     integer DEFAULT 0,
    average_session_seconds     integer DEFAULT 0,
    overage_seconds             integer DEFAULT 0,
    tier_when_used              text DEFAULT 'free',
    last_conversation_at        timestamp,
    last_realtime_at            timestamp,
    first_activity_at           timestamp,
    analyses_used               integer DEFAULT 0,
    basic_analyses_used         integer DEFAULT 0,
    quick_stats_used            integer DEFAULT 0,
    grammar_suggestions_used    integer DEFAULT 0,
    advanced_grammar_used       integer DEFAULT 0,
    fluency_analysis_used       integer DEFAULT 0,
    phrase_suggestions_used     integer DEFAULT 0,
    onboarding_profile_used     integer DEFAULT 0,
    pronunciation_analysis_used integer DEFAULT 0,
    speech_rhythm_used          integer DEFAULT 0,
    audio_suggestion_used       integer DEFAULT 0,
    daily_usage                 jsonb DEFAULT '{}',
    last_analysis_at            timestamp,
    PRIMARY KEY (user_id, period),
    CONSTRAINT user_usage_period_format CHECK (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
CREATE INDEX user_usage_period_idx ON user_usage (period);

COMMENT ON TABLE user_usage IS 'Usage of each learner in each month, against the tier''s limits, with banked time.';
COMMENT ON COLUMN user_usage.user_id IS 'Learner.';
COMMENT ON COLUMN user_usage.period IS 'Month, YYYY-MM.';
COMMENT ON COLUMN user_usage.conversations_used IS 'Conversations held.';
COMMENT ON COLUMN user_usage.seconds_used IS 'Seconds used of the month''s own time.';
COMMENT ON COLUMN user_usage.realtime_sessions_used IS 'Real-time sessions held.';
COMMENT ON COLUMN user_usage.banked_seconds IS 'Seconds carried over from the month before.';
COMMENT ON COLUMN user_usage.banked_seconds_used IS 'Seconds used of those carried over.';
COMMENT ON COLUMN user_usage.created_at IS 'When the row was made, in UTC.';
COMMENT ON COLUMN user_usage.updated_at IS 'Last change, in UTC.';
COMMENT ON COLUMN user_usage.anki_exports_used IS 'Exports of flash cards.';
COMMENT ON COLUMN user_usage.session_extensions_used IS 'Extensions of sessions.';
COMMENT ON COLUMN user_usage.advanced_voice_seconds IS 'Seconds with advanced voices.';
COMMENT ON COLUMN user_usage.completed_sessions IS 'Conversations that came to an end.';
COMMENT ON COLUMN user_usage.longest_session_seconds IS 'Longest conversation in seconds.';
COMMENT ON COLUMN user_usage.average_session_seconds IS 'Mean conversation in seconds.';
COMMENT ON COLUMN user_usage.overage_seconds IS 'Seconds above the limit.';
COMMENT ON COLUMN user_usage.tier_when_used IS 'Tier in that month; a name, not a foreign key.';
COMMENT ON COLUMN user_usage.last_conversation_at IS 'Last conversation of the month, in UTC.';
COMMENT ON COLUMN user_usage.last_realtime_at IS 'Last real-time session of the month, in UTC.';
COMMENT ON COLUMN user_usage.first_activity_at IS 'First conversation of the month, in UTC.';
COMMENT ON COLUMN user_usage.analyses_used IS 'Analyses of all kinds.';
COMMENT ON COLUMN user_usage.basic_analyses_used IS 'Basic analyses.';
COMMENT ON COLUMN user_usage.quick_stats_used IS 'Quick statistics.';
COMMENT ON COLUMN user_usage.grammar_suggestions_used IS 'Grammar suggestions.';
COMMENT ON COLUMN user_usage.advanced_grammar_used IS 'Advanced grammar analyses.';
COMMENT ON COLUMN user_usage.fluency_analysis_used IS 'Fluency analyses.';
COMMENT ON COLUMN user_usage.phrase_suggestions_used IS 'Phrase suggestions.';
COMMENT ON COLUMN user_usage.onboarding_profile_used IS 'Onboarding profiles.';
COMMENT ON COLUMN user_usage.pronunciation_analysis_used IS 'Pronunciation analyses.';
COMMENT ON COLUMN user_usage.speech_rhythm_used IS 'Speech rhythm analyses.';
COMMENT ON COLUMN user_usage.audio_suggestion_used IS 'Audio suggestions.';
COMMENT ON COLUMN user_usage.daily_usage IS 'JSON object keyed by YYYY-MM-DD.';
COMMENT ON COLUMN user_usage.last_analysis_at IS 'Last analysis of the month, in UTC.';


CREATE TABLE conversation_sessions (
    id                 text PRIMARY KEY,
    user_id            uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    language           text NOT NULL,
    start_time         timestamp NOT NULL,
    end_time           timestamp,
    duration_seconds   integer NOT NULL,
    seconds_consumed   integer NOT NULL,
    was_extended       boolean DEFAULT false,
    extensions_used    integer DEFAULT 0,
    transcription_mode boolean DEFAULT false,
    device_type        text,
    created_at         timestamp DEFAULT now(),
    input_tokens       integer DEFAULT 0
);
CREATE INDEX conversation_sessions_user_id_idx ON conversation_sessions (user_id);
CREATE INDEX conversation_sessions_start_time_idx ON conversation_sessions (start_time);

COMMENT ON TABLE conversation_sessions IS 'Legacy tracking of sessions; kept to be read, never written.';
COMMENT ON COLUMN conversation_sessions.id IS 'Identifier of the session.';
COMMENT ON COLUMN conversation_sessions.user_id IS 'Learner.';
COMMENT ON COLUMN conversation_sessions.language IS 'Language that was practised; a name, not a foreign key.';
COMMENT ON COLUMN conversation_sessions.start_time IS 'Start, in UTC.';
COMMENT ON COLUMN conversation_sessions.end_time IS 'End, in UTC.';
COMMENT ON COLUMN conversation_sessions.duration_seconds IS 'Length in seconds.';
COMMENT ON COLUMN conversation_sessions.seconds_consumed IS 'Seconds charged against the limit.';
COMMENT ON COLUMN conversation_sessions.was_extended IS 'True where the session was extended.';
COMMENT ON COLUMN conversation_sessions.extensions_used IS 'Number of extensions.';
COMMENT ON COLUMN conversation_sessions.transcription_mode IS 'True where the session only transcribed.';
COMMENT ON COLUMN conversation_sessions.device_type IS 'Kind of device.';
COMMENT ON COLUMN conversation_sessions.created_at IS 'When the row was made, in UTC.';
COMMENT ON COLUMN conversation_sessions.input_tokens IS 'Tokens that the learner''s side used.';
