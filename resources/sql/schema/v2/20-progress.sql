-- Progress, vocabulary and notification choices of version 2.

CREATE TABLE user_learning_stats (
    id                        uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    user_id                   uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    language_id               text NOT NULL REFERENCES languages (id) ON DELETE CASCADE,
    total_study_time_minutes  integer DEFAULT 0,
    total_conversations       integer DEFAULT 0,
    total_scenarios_completed integer DEFAULT 0,
    current_streak_days       integer DEFAULT 0,
    longest_streak_days       integer DEFAULT 0,
    overall_proficiency       numeric(3,2) DEFAULT 0.00,
    grammar_proficiency       numeric(3,2) DEFAULT 0.00,
    vocabulary_proficiency    numeric(3,2) DEFAULT 0.00,
    pronunciation_proficiency numeric(3,2) DEFAULT 0.00,
    achievements              json,
    milestones                json,
    study_patterns            json,
    first_studied             timestamp DEFAULT now(),
    last_studied              timestamp DEFAULT now(),
    updated_at                timestamp DEFAULT now(),
    CONSTRAINT user_learning_stats_overall_proficiency_range CHECK (overall_proficiency BETWEEN 0 AND 1),
    CONSTRAINT user_learning_stats_grammar_proficiency_range CHECK (grammar_proficiency BETWEEN 0 AND 1),
    CONSTRAINT user_learning_stats_vocabulary_proficiency_range CHECK (vocabulary_proficiency BETWEEN 0 AND 1),
    CONSTRAINT user_learning_stats_pronunciation_proficiency_range CHECK (pronunciation_proficiency BETWEEN 0 AND 1)
);
CREATE INDEX user_learning_stats_user_id_language_id_idx ON user_learning_stats (user_id, language_id);
CREATE INDEX user_learning_stats_language_id_idx ON user_learning_stats (language_id);

COMMENT ON TABLE user_learning_stats IS 'Detailed progress of a learner in a language (version 2).';
COMMENT ON COLUMN user_learning_stats.id IS 'Identifier of the row.';
COMMENT ON COLUMN user_learning_stats.user_id IS 'Learner.';
COMMENT ON COLUMN user_learning_stats.language_id IS 'Language.';
COMMENT ON COLUMN user_learning_stats.total_study_time_minutes IS 'Minutes of study so far.';
COMMENT ON COLUMN user_learning_stats.total_conversations IS 'Conversations so far.';
COMMENT ON COLUMN user_learning_stats.total_scenarios_completed IS 'Scenarios completed so far.';
COMMENT ON COLUMN user_learning_stats.current_streak_days IS 'Days of practice in a row, up to now.';
COMMENT ON COLUMN user_learning_stats.longest_streak_days IS 'Most days of practice in a row.';
COMMENT ON COLUMN user_learning_stats.overall_proficiency IS 'Overall proficiency, 0 to 1.';
COMMENT ON COLUMN user_learning_stats.grammar_proficiency IS 'Grammar, 0 to 1.';
COMMENT ON COLUMN user_learning_stats.vocabulary_proficiency IS 'Vocabulary, 0 to 1.';
COMMENT ON COLUMN user_learning_stats.pronunciation_proficiency IS 'Pronunciation, 0 to 1.';
COMMENT ON COLUMN user_learning_stats.achievements IS 'JSON array: id, earnedAt, description.';
COMMENT ON COLUMN user_learning_stats.milestones IS 'Milestones; free JSON.';
COMMENT ON COLUMN user_learning_stats.study_patterns IS 'When and how the learner studies; free JSON.';
COMMENT ON COLUMN user_learning_stats.first_studied IS 'First practice, in UTC.';
COMMENT ON COLUMN user_learning_stats.last_studied IS 'Last practice, in UTC.';
COMMENT ON COLUMN user_learning_stats.updated_at IS 'Last change, in UTC.';


CREATE TABLE vocabulary_progress (
    id                     uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    user_id                uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    language_id            text NOT NULL REFERENCES languages (id) ON DELETE CASCADE,
    word                   text NOT NULL,
    encounter_count        integer NOT NULL DEFAULT 0,
    successful_usage_count integer NOT NULL DEFAULT 0,
    mastery_level          mastery_level NOT NULL DEFAULT 'new',
    last_reviewed          timestamp,
    next_review            timestamp,
    review_interval        integer,
    first_encountered      timestamp DEFAULT now(),
    last_updated           timestamp DEFAULT now()
);
CREATE INDEX vocabulary_progress_user_id_language_id_word_idx ON vocabulary_progress (user_id, language_id, word);
CREATE INDEX vocabulary_progress_language_id_next_review_idx ON vocabulary_progress (language_id, next_review);

COMMENT ON TABLE vocabulary_progress IS 'Mastery of words and their spaced repetition (version 2).';
COMMENT ON COLUMN vocabulary_progress.id IS 'Identifier of the row.';
COMMENT ON COLUMN vocabulary_progress.user_id IS 'Learner.';
COMMENT ON COLUMN vocabulary_progress.language_id IS 'Language of the word.';
COMMENT ON COLUMN vocabulary_progress.word IS 'The word.';
COMMENT ON COLUMN vocabulary_progress.encounter_count IS 'How often it was met.';
COMMENT ON COLUMN vocabulary_progress.successful_usage_count IS 'How often it was used well.';
COMMENT ON COLUMN vocabulary_progress.mastery_level IS 'new, learning, practicing or mastered.';
COMMENT ON COLUMN vocabulary_progress.last_reviewed IS 'Last review, in UTC.';
COMMENT ON COLUMN vocabulary_progress.next_review IS 'Next review that is due, in UTC.';
COMMENT ON COLUMN vocabulary_progress.review_interval IS 'Days between reviews.';
COMMENT ON COLUMN vocabulary_progress.first_encountered IS 'When it was first met, in UTC.';
COMMENT ON COLUMN vocabulary_progress.last_updated IS 'Last change, in UTC.';


CREATE TABLE user_notifications (
    id                      uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    user_id                 uuid NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    email_notifications     json,
    push_notifications      json,
    in_app_notifications    json,
    communication_frequency text DEFAULT 'weekly',
    quiet_hours             json,
    created_at              timestamp DEFAULT now(),
    updated_at              timestamp DEFAULT now(),
    CONSTRAINT user_notifications_communication_frequency_known
        CHECK (communication_frequency IN ('daily', 'weekly', 'monthly', 'never'))
);
CREATE INDEX user_notifications_user_id_idx ON user_notifications (user_id);

COMMENT ON TABLE user_notifications IS 'Notification choices of a learner (version 2).';
COMMENT ON COLUMN user_notifications.id IS 'Identifier of the row.';
COMMENT ON COLUMN user_notifications.user_id IS 'Learner.';
COMMENT ON COLUMN user_notifications.email_notifications IS 'JSON object of booleans.';
COMMENT ON COLUMN user_notifications.push_notifications IS 'JSON object of booleans.';
COMMENT ON COLUMN user_notifications.in_app_notifications IS 'JSON object of booleans.';
COMMENT ON COLUMN user_notifications.communication_frequency IS 'daily, weekly, monthly or never.';
COMMENT ON COLUMN user_notifications.quiet_hours IS 'JSON object: enabled, startTime, endTime, timezone.';
COMMENT ON COLUMN user_notifications.created_at IS 'When the row was made, in UTC.';
COMMENT ON COLUMN user_notifications.updated_at IS 'Last change, in UTC.';
