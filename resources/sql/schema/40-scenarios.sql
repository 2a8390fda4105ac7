-- Situations to practise.

CREATE TABLE scenarios (
    id                  text PRIMARY KEY,
    title               text NOT NULL,
    description         text NOT NULL,
    role                scenario_role NOT NULL DEFAULT 'tutor',
    category            scenario_category NOT NULL DEFAULT 'comfort',
    difficulty          scenario_difficulty NOT NULL DEFAULT 'beginner',
    instructions        text NOT NULL,
    context             text NOT NULL,
    expected_outcome    text,
    learning_objectives json,
    comfort_indicators  json,
    is_active           boolean NOT NULL DEFAULT true,
    created_at          timestamp NOT NULL DEFAULT now(),
    updated_at          timestamp NOT NULL DEFAULT now(),
    persona             json
);
CREATE INDEX scenarios_title_idx ON scenarios (title);
CREATE INDEX scenarios_category_difficulty_idx ON scenarios (category, difficulty);
CREATE INDEX scenarios_updated_at_idx ON scenarios (updated_at);

COMMENT ON TABLE scenarios IS 'Learning scenarios: situations with instructions, objectives and a persona to talk to.';
COMMENT ON COLUMN scenarios.id IS 'Readable key of the scenario.';
COMMENT ON COLUMN scenarios.title IS 'Title that learners see.';
COMMENT ON COLUMN scenarios.description IS 'What the scenario is about, in a sentence or two.';
COMMENT ON COLUMN scenarios.role IS 'Part that the partner plays.';
COMMENT ON COLUMN scenarios.category IS 'Stage that the scenario belongs to.';
COMMENT ON COLUMN scenarios.difficulty IS 'How hard it is.';
COMMENT ON COLUMN scenarios.instructions IS 'Instructions for the partner that leads the conversation.';
COMMENT ON COLUMN scenarios.context IS 'Situation in which the conversation takes place.';
COMMENT ON COLUMN scenarios.expected_outcome IS 'What a successful conversation arrives at.';
COMMENT ON COLUMN scenarios.learning_objectives IS 'JSON array of objectives, in order.';
COMMENT ON COLUMN scenarios.comfort_indicators IS 'JSON object: confidence, engagement and understanding, each 1 to 5.';
COMMENT ON COLUMN scenarios.is_active IS 'False takes the scenario out of use without deleting it.';
COMMENT ON COLUMN scenarios.created_at IS 'When the scenario was written, in UTC.';
COMMENT ON COLUMN scenarios.updated_at IS 'Last change, in UTC.';
COMMENT ON COLUMN scenarios.persona IS
    'JSON object of optional texts: title, nameTemplate, setting, introPrompt, stakes.';
