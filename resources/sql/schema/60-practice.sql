-- Attempts at scenarios and how they turned out. Stands after the conversations, to which outcomes refer.

CREATE TABLE scenario_attempts (
    id                 uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    user_id            uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    scenario_id        text NOT NULL REFERENCES scenarios (id) ON DELETE CASCADE,
    attempt_number     integer NOT NULL,
    started_at         timestamp NOT NULL DEFAULT now(),
    completed_at       timestamp,
    completed_steps    json,
    abandoned_at       text,
    time_spent_seconds integer,
    hints_used         integer NOT NULL DEFAULT 0,
    translations_used  integer NOT NULL DEFAULT 0,
    created_at         timestamp NOT NULL DEFAULT now()
);
CREATE INDEX scenario_attempts_user_id_scenario_id_idx ON scenario_attempts (user_id, scenario_id);
CREATE INDEX scenario_attempts_scenario_id_started_at_idx ON scenario_attempts (scenario_id, started_at);
CREATE INDEX scenario_attempts_started_at_idx ON scenario_attempts (started_at);

COMMENT ON TABLE scenario_attempts IS 'Attempts of learners at scenarios, several for each pair.';
COMMENT ON COLUMN scenario_attempts.id IS 'Identifier of the attempt.';
COMMENT ON COLUMN scenario_attempts.user_id IS 'Learner who tried.';
COMMENT ON COLUMN scenario_attempts.scenario_id IS 'Scenario that was tried.';
COMMENT ON COLUMN scenario_attempts.attempt_number IS 'First, second, third attempt of this learner at this scenario.';
COMMENT ON COLUMN scenario_attempts.started_at IS 'Start, in UTC.';
COMMENT ON COLUMN scenario_attempts.completed_at IS 'When the scenario was completed, in UTC; NULL where it was not.';
COMMENT ON COLUMN scenario_attempts.completed_steps IS 'JSON array of the steps that were done.';
COMMENT ON COLUMN scenario_attempts.abandoned_at IS 'When the attempt was given up, kept as text.';
COMMENT ON COLUMN scenario_attempts.time_spent_seconds IS 'Seconds spent.';
COMMENT ON COLUMN scenario_attempts.hints_used IS 'Number of hints asked for.';
COMMENT ON COLUMN scenario_attempts.translations_used IS 'Number of translations asked for.';
COMMENT ON COLUMN scenario_attempts.created_at IS 'When the row was made, in UTC.';


CREATE TABLE scenario_outcomes (
    id                       uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    user_id                  uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    conversation_id          text NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    scenario_id              text NOT NULL REFERENCES scenarios (id) ON DELETE CASCADE,
    was_goal_achieved        boolean NOT NULL,
    goal_completion_score    numeric(3,2),
    grammar_usage_score      numeric(3,2),
    vocabulary_usage_score   numeric(3,2),
    pronunciation_score      numeric(3,2),
    used_target_vocabulary   json,
    missed_target_vocabulary json,
    grammar_errors           json,
    ai_feedback              text,
    suggestions              json,
    duration_seconds         integer NOT NULL,
    exchange_count           integer NOT NULL,
    created_at               timestamp NOT NULL DEFAULT now(),
    CONSTRAINT scenario_outcomes_goal_completion_score_range CHECK (goal_completion_score BETWEEN 0 AND 1),
    CONSTRAINT scenario_outcomes_grammar_usage_score_range CHECK (grammar_usage_score BETWEEN 0 AND 1),
    CONSTRAINT scenario_outcomes_vocabulary_usage_score_range CHECK (vocabulary_usage_score BETWEEN 0 AND 1),
    CONSTRAINT scenario_outcomes_pronunciation_score_range CHECK (pronunciation_score BETWEEN 0 AND 1)
);
CREATE INDEX scenario_outcomes_user_id_idx ON scenario_outcomes (user_id);
CREATE INDEX scenario_outcomes_conversation_id_idx ON scenario_outcomes (conversation_id);
CREATE INDEX scenario_outcomes_scenario_id_created_at_idx ON scenario_outcomes (scenario_id, created_at);
CREATE INDEX scenario_outcomes_created_at_idx ON scenario_outcomes (created_at);

COMMENT ON TABLE scenario_outcomes IS 'Assessment of a finished scenario conversation, with scores and feedback.';
COMMENT ON COLUMN scenario_outcomes.id IS 'Identifier of the outcome.';
COMMENT ON COLUMN scenario_outcomes.user_id IS 'Learner who was assessed.';
COMMENT ON COLUMN scenario_outcomes.conversation_id IS 'Conversation that was assessed.';
COMMENT ON COLUMN scenario_outcomes.scenario_id IS 'Scenario that was practised.';
COMMENT ON COLUMN scenario_outcomes.was_goal_achieved IS 'True where the expected outcome was reached.';
COMMENT ON COLUMN scenario_outcomes.goal_completion_score IS 'How far the goal was reached, 0 to 1.';
COMMENT ON COLUMN scenario_outcomes.grammar_usage_score IS 'Grammar, 0 to 1.';
COMMENT ON COLUMN scenario_outcomes.vocabulary_usage_score IS 'Vocabulary, 0 to 1.';
COMMENT ON COLUMN scenario_outcomes.pronunciation_score IS 'Pronunciation, 0 to 1.';
COMMENT ON COLUMN scenario_outcomes.used_target_vocabulary IS 'JSON array of target words that were used.';
COMMENT ON COLUMN scenario_outcomes.missed_target_vocabulary IS 'JSON array of target words that were missed.';
COMMENT ON COLUMN scenario_outcomes.grammar_errors IS 'JSON array of mistakes in grammar.';
COMMENT ON COLUMN scenario_outcomes.ai_feedback IS 'Feedback to the learner in words.';
COMMENT ON COLUMN scenario_outcomes.suggestions IS 'JSON array of suggestions.';
COMMENT ON COLUMN scenario_outcomes.duration_seconds IS 'Length of the conversation in seconds.';
COMMENT ON COLUMN scenario_outcomes.exchange_count IS 'Number of exchanges.';
COMMENT ON COLUMN scenario_outcomes.created_at IS 'When it was assessed, in UTC.';
