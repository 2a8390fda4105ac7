-- Accounts, what learners prefer, and their login sessions.

CREATE TABLE users (
    id                          uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    google_id                   text UNIQUE,
    username                    text UNIQUE,
    display_name                text,
    email                       text NOT NULL UNIQUE,
    avatar_url                  text,
    stripe_customer_id          text,
    native_language_id          text NOT NULL DEFAULT 'en',
    preferred_ui_language_id    text NOT NULL DEFAULT 'ja',
    created_at                  timestamp DEFAULT now(),
    last_usage                  timestamp,
    hashed_password             text,
    email_verified              timestamp,
    email_verification_required timestamp DEFAULT now()
);
CREATE INDEX users_created_at_idx ON users (created_at);
CREATE INDEX users_last_usage_idx ON users (last_usage);
CREATE INDEX users_stripe_customer_id_idx ON users (stripe_customer_id);
CREATE INDEX users_email_prefix_idx ON users (lower(email) text_pattern_ops);
CREATE INDEX users_display_name_prefix_idx ON users (lower(display_name) text_pattern_ops);

COMMENT ON TABLE users IS
    'Central account of each learner: identity, sign-in, billing reference and interface languages.';
COMMENT ON COLUMN users.id IS 'Identifier of the account.';
COMMENT ON COLUMN users.google_id IS 'Subject of the Google sign-in; a secret, never shown.';
COMMENT ON COLUMN users.username IS 'Unique handle chosen by the learner.';
COMMENT ON COLUMN users.display_name IS 'Name shown in the application.';
COMMENT ON COLUMN users.email IS 'E-mail address, unique; personal data.';
COMMENT ON COLUMN users.avatar_url IS 'Address of the profile picture.';
COMMENT ON COLUMN users.stripe_customer_id IS 'Customer at the payment provider.';
COMMENT ON COLUMN users.native_language_id IS
    'Language that the learner speaks at home; refers to languages by convention, without a foreign key.';
COMMENT ON COLUMN users.preferred_ui_language_id IS
    'Language of the interface; refers to languages by convention, without a foreign key.';
COMMENT ON COLUMN users.created_at IS 'When the account was made, in UTC.';
COMMENT ON COLUMN users.last_usage IS 'Last time that the application was used, in UTC.';
COMMENT ON COLUMN users.hashed_password IS 'Hash of the password where one was set; a secret, never shown.';
COMMENT ON COLUMN users.email_verified IS 'When the e-mail address was confirmed; NULL until then.';
COMMENT ON COLUMN users.email_verification_required IS 'When confirmation of the e-mail address was asked for.';


CREATE TABLE user_preferences (
    id                     uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    user_id                uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    target_language_id     text NOT NULL REFERENCES languages (id) ON DELETE CASCADE,
    learning_goal          learning_motivation_enum NOT NULL DEFAULT 'Connection',
    preferred_voice        text NOT NULL DEFAULT 'sage',
    daily_goal_seconds     integer NOT NULL DEFAULT 180,
    speaking_level         integer NOT NULL DEFAULT 5,
    listening_level        integer NOT NULL DEFAULT 5,
    reading_level          integer NOT NULL DEFAULT 5,
    writing_level          integer NOT NULL DEFAULT 5,
    speaking_confidence    integer NOT NULL DEFAULT 50,
    specific_goals         jsonb,
    challenge_preference   challenge_preference_enum NOT NULL DEFAULT 'moderate',
    correction_style       correction_style_enum NOT NULL DEFAULT 'gentle',
    created_at             timestamp NOT NULL DEFAULT now(),
    updated_at             timestamp NOT NULL DEFAULT now(),
    successful_exchanges   integer NOT NULL DEFAULT 0,
    comfort_zone           jsonb DEFAULT '[]',
    conversation_context   jsonb,
    memories               jsonb DEFAULT '[]',
    recent_session_scores  jsonb DEFAULT '[]',
    skill_level_history    jsonb DEFAULT '[]',
    favorite_scenario_ids  jsonb DEFAULT '[]',
    current_language_level text NOT NULL DEFAULT 'A1.1',
    practical_level        text NOT NULL DEFAULT 'basic-greetings',
    confidence_score       integer NOT NULL DEFAULT 50,
    last_level_assessment  timestamp,
    level_progression      jsonb DEFAULT '[]',
    audio_input_mode       audio_input_mode_enum NOT NULL DEFAULT 'vad',
    speech_speed           speech_speed_enum NOT NULL DEFAULT 'slow',
    UNIQUE (user_id, target_language_id),
    CONSTRAINT user_preferences_speaking_level_range CHECK (speaking_level BETWEEN 1 AND 100),
    CONSTRAINT user_preferences_listening_level_range CHECK (listening_level BETWEEN 1 AND 100),
    CONSTRAINT user_preferences_reading_level_range CHECK (reading_level BETWEEN 1 AND 100),
    CONSTRAINT user_preferences_writing_level_range CHECK (writing_level BETWEEN 1 AND 100)
);
CREATE INDEX user_preferences_target_language_id_idx ON user_preferences (target_language_id);

COMMENT ON TABLE user_preferences IS
    'Learning preferences and skill levels of a learner, one row for each language that is learned.';
COMMENT ON COLUMN user_preferences.id IS 'Identifier of the row.';
COMMENT ON COLUMN user_preferences.user_id IS 'Learner whose preferences these are.';
COMMENT ON COLUMN user_preferences.target_language_id IS 'Language being learned.';
COMMENT ON COLUMN user_preferences.learning_goal IS
    'Why the learner learns: connection, career, travel, academic, culture or growth.';
COMMENT ON COLUMN user_preferences.preferred_voice IS 'Voice that speaks to the learner; a name, not a foreign key.';
COMMENT ON COLUMN user_preferences.daily_goal_seconds IS 'Seconds of practice a day that the learner aims for.';
COMMENT ON COLUMN user_preferences.speaking_level IS 'Speaking level, 1 to 100.';
COMMENT ON COLUMN user_preferences.listening_level IS 'Listening level, 1 to 100.';
COMMENT ON COLUMN user_preferences.reading_level IS 'Reading level, 1 to 100.';
COMMENT ON COLUMN user_preferences.writing_level IS 'Writing level, 1 to 100.';
COMMENT ON COLUMN user_preferences.speaking_confidence IS 'How confident the learner feels when speaking.';
COMMENT ON COLUMN user_preferences.specific_goals IS 'JSON array of learning objectives in words.';
COMMENT ON COLUMN user_preferences.challenge_preference IS 'How hard practice should be.';
COMMENT ON COLUMN user_preferences.correction_style IS 'When and how mistakes are corrected.';
COMMENT ON COLUMN user_preferences.created_at IS 'When the row was made, in UTC.';
COMMENT ON COLUMN user_preferences.updated_at IS 'Last change by the application, in UTC.';
COMMENT ON COLUMN user_preferences.successful_exchanges IS 'Exchanges that went well so far.';
COMMENT ON COLUMN user_preferences.comfort_zone IS 'JSON array of topics that the learner is at ease with.';
COMMENT ON COLUMN user_preferences.conversation_context IS 'What the next conversation should know; free JSON.';
COMMENT ON COLUMN user_preferences.memories IS 'JSON array of facts that conversations remember about the learner.';
COMMENT ON COLUMN user_preferences.recent_session_scores IS 'JSON array of objects: scores of the latest sessions.';
COMMENT ON COLUMN user_preferences.skill_level_history IS 'JSON array of objects: the four levels over time.';
COMMENT ON COLUMN user_preferences.favorite_scenario_ids IS 'JSON array of scenario ids; no foreign key guards them.';
COMMENT ON COLUMN user_preferences.current_language_level IS 'CEFR level, finer than A1, for example A1.1.';
COMMENT ON COLUMN user_preferences.practical_level IS 'Practical ability in words, for example basic-greetings.';
COMMENT ON COLUMN user_preferences.confidence_score IS 'Confidence derived from practice.';
COMMENT ON COLUMN user_preferences.last_level_assessment IS 'When the levels were last assessed, in UTC.';
COMMENT ON COLUMN user_preferences.level_progression IS 'JSON array of objects: levels that were reached over time.';
COMMENT ON COLUMN user_preferences.audio_input_mode IS 'Voice activity detection (vad) or push to talk (ptt).';
COMMENT ON COLUMN user_preferences.speech_speed IS 'How fast the partner speaks.';


CREATE TABLE session (
    id         text PRIMARY KEY,
    user_id    uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    expires_at timestamptz NOT NULL
);
CREATE INDEX session_user_id_idx ON session (user_id);
CREATE INDEX session_expires_at_idx ON session (expires_at);

COMMENT ON TABLE session IS 'Login sessions. The id is a live token: whoever holds it is signed in.';
COMMENT ON COLUMN session.id IS 'Session token; a secret, never shown.';
COMMENT ON COLUMN session.user_id IS 'Account that is signed in.';
COMMENT ON COLUMN session.expires_at IS 'When the session ends; the one column with a time zone.';
