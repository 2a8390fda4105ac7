-- What linguists decided about features and pairs of features.

CREATE TABLE kaiwa_studio.decision (
    feature_a  text NOT NULL,
    feature_b  text NOT NULL DEFAULT '',
    label_hash text NOT NULL,
    state      text NOT NULL,
    reason     text,
    actor      text NOT NULL DEFAULT session_user,
    at         timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (feature_a, feature_b)
);
CREATE INDEX decision_feature_b_idx ON kaiwa_studio.decision (feature_b) WHERE feature_b <> '';
CREATE INDEX decision_state_at_idx ON kaiwa_studio.decision (state, at);

COMMENT ON TABLE kaiwa_studio.decision IS
    'Decisions about a feature or a pair of features; one holds until a label of theirs changes.';
COMMENT ON COLUMN kaiwa_studio.decision.feature_a IS 'The feature, or the first of the pair.';
COMMENT ON COLUMN kaiwa_studio.decision.feature_b IS 'The second of the pair; empty where one feature is meant.';
COMMENT ON COLUMN kaiwa_studio.decision.label_hash IS 'Hash of the labels that were decided upon.';
COMMENT ON COLUMN kaiwa_studio.decision.state IS 'What was decided, for example kept, merged, later or ignored.';
COMMENT ON COLUMN kaiwa_studio.decision.reason IS 'Why.';
COMMENT ON COLUMN kaiwa_studio.decision.actor IS 'Role of the database that decided.';
COMMENT ON COLUMN kaiwa_studio.decision.at IS 'When.';
