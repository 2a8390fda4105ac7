-- The analysis logbook: features, the labels that lead to them, findings, and mastery.

CREATE TABLE linguistic_features (
    id              text PRIMARY KEY,
    language_id     text REFERENCES languages (id) ON DELETE RESTRICT,
    macro_skill     linguistic_macro_skill NOT NULL,
    sub_skill       text NOT NULL,
    micro_rule      text NOT NULL,
    cefr_references jsonb NOT NULL DEFAULT '[]',
    coaching_copy   text,
    is_active       boolean NOT NULL DEFAULT true,
    metadata        jsonb NOT NULL DEFAULT '{}',
    created_at      timestamp NOT NULL DEFAULT now(),
    updated_at      timestamp NOT NULL DEFAULT now()
);
CREATE INDEX linguistic_features_language_id_idx ON linguistic_features (language_id);
CREATE INDEX linguistic_features_macro_skill_sub_skill_micro_rule_idx
    ON linguistic_features (macro_skill, sub_skill, micro_rule);
CREATE INDEX linguistic_features_merged_into_idx
    ON linguistic_features ((metadata ->> 'mergedInto')) WHERE (metadata ->> 'mergedInto') IS NOT NULL;

COMMENT ON TABLE linguistic_features IS 'Canonical dictionary of coachable skills that every analysis module shares.';
COMMENT ON COLUMN linguistic_features.id IS
    'Key: language or global, macro skill, sub skill and micro rule, joined by colons.';
COMMENT ON COLUMN linguistic_features.language_id IS 'Language that it belongs to; NULL for all languages.';
COMMENT ON COLUMN linguistic_features.macro_skill IS 'Broad area; pronunciation is reserved for corrections of speech.';
COMMENT ON COLUMN linguistic_features.sub_skill IS 'Area within the macro skill.';
COMMENT ON COLUMN linguistic_features.micro_rule IS 'The very rule that can be coached.';
COMMENT ON COLUMN linguistic_features.cefr_references IS 'JSON array of CEFR levels, A1 to C2 and finer.';
COMMENT ON COLUMN linguistic_features.coaching_copy IS 'What learners are told about it.';
COMMENT ON COLUMN linguistic_features.is_active IS 'False takes the feature out of use without deleting it.';
COMMENT ON COLUMN linguistic_features.metadata IS
    'Free JSON; machine-made features carry sourceRuleId and sourceCategory.';
COMMENT ON COLUMN linguistic_features.created_at IS 'When the feature was made, in UTC.';
COMMENT ON COLUMN linguistic_features.updated_at IS 'Last change, in UTC.';


CREATE TABLE linguistic_feature_aliases (
    id          uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    feature_id  text NOT NULL REFERENCES linguistic_features (id) ON DELETE CASCADE,
    language_id text REFERENCES languages (id) ON DELETE RESTRICT,
    alias       text NOT NULL,
    notes       text,
    created_at  timestamp NOT NULL DEFAULT now()
);
CREATE INDEX linguistic_feature_aliases_feature_id_idx ON linguistic_feature_aliases (feature_id);
CREATE INDEX linguistic_feature_aliases_language_id_idx ON linguistic_feature_aliases (language_id);
CREATE INDEX linguistic_feature_aliases_alias_language_id_idx ON linguistic_feature_aliases (alias, language_id);

COMMENT ON TABLE linguistic_feature_aliases IS
    'Maps raw labels of analysis modules to canonical features. An alias is retired by deleting its row.';
COMMENT ON COLUMN linguistic_feature_aliases.id IS 'Identifier of the alias.';
COMMENT ON COLUMN linguistic_feature_aliases.feature_id IS 'Feature that the label stands for.';
COMMENT ON COLUMN linguistic_feature_aliases.language_id IS 'Language in which it holds; NULL for all languages.';
COMMENT ON COLUMN linguistic_feature_aliases.alias IS 'Raw label, in lower case.';
COMMENT ON COLUMN linguistic_feature_aliases.notes IS 'Why the alias exists.';
COMMENT ON COLUMN linguistic_feature_aliases.created_at IS 'When the alias was made, in UTC.';


CREATE TABLE analysis_findings (
    id                uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    user_id           uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    language_id       text REFERENCES languages (id) ON DELETE RESTRICT,
    conversation_id   text NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    message_id        text NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    feature_id        text NOT NULL REFERENCES linguistic_features (id) ON DELETE RESTRICT,
    module_id         text,
    run_id            text,
    severity          analysis_suggestion_severity NOT NULL DEFAULT 'hint',
    action_status     analysis_finding_action NOT NULL DEFAULT 'pending',
    action_updated_at timestamp,
    offset_start      integer,
    offset_end        integer,
    original_text     text,
    suggested_text    text,
    explanation       text,
    example           text,
    metadata          jsonb NOT NULL DEFAULT '{}',
    created_at        timestamp NOT NULL DEFAULT now(),
    updated_at        timestamp NOT NULL DEFAULT now()
);
CREATE INDEX analysis_findings_user_id_created_at_idx ON analysis_findings (user_id, created_at);
CREATE INDEX analysis_findings_conversation_id_idx ON analysis_findings (conversation_id);
CREATE INDEX analysis_findings_message_id_idx ON analysis_findings (message_id);
CREATE INDEX analysis_findings_feature_id_created_at_idx ON analysis_findings (feature_id, created_at);
CREATE INDEX analysis_findings_language_id_created_at_idx ON analysis_findings (language_id, created_at);
CREATE INDEX analysis_findings_created_at_idx ON analysis_findings (created_at);

COMMENT ON TABLE analysis_findings IS
    'Immutable log of every suggestion shown to a learner. Only action_status, action_updated_at and updated_at '
    'ever change.';
COMMENT ON COLUMN analysis_findings.id IS 'Identifier of the finding.';
COMMENT ON COLUMN analysis_findings.user_id IS 'Learner who saw it.';
COMMENT ON COLUMN analysis_findings.language_id IS 'Language of the conversation.';
COMMENT ON COLUMN analysis_findings.conversation_id IS 'Conversation in which it was found.';
COMMENT ON COLUMN analysis_findings.message_id IS 'Message that it is about.';
COMMENT ON COLUMN analysis_findings.feature_id IS 'Feature that it coaches.';
COMMENT ON COLUMN analysis_findings.module_id IS 'Analysis module that found it.';
COMMENT ON COLUMN analysis_findings.run_id IS 'Run of the analysis that found it.';
COMMENT ON COLUMN analysis_findings.severity IS 'info, hint or warning.';
COMMENT ON COLUMN analysis_findings.action_status IS
    'What became of it: pending, accepted, ignored or dismissed automatically.';
COMMENT ON COLUMN analysis_findings.action_updated_at IS 'When the action was taken, in UTC.';
COMMENT ON COLUMN analysis_findings.offset_start IS 'Start in the message, in UTF-16 code units.';
COMMENT ON COLUMN analysis_findings.offset_end IS 'End in the message, in UTF-16 code units, one past the last.';
COMMENT ON COLUMN analysis_findings.original_text IS 'Words that the finding is about.';
COMMENT ON COLUMN analysis_findings.suggested_text IS 'Words suggested instead.';
COMMENT ON COLUMN analysis_findings.explanation IS 'Why.';
COMMENT ON COLUMN analysis_findings.example IS 'An example of good use.';
COMMENT ON COLUMN analysis_findings.metadata IS 'Free JSON.';
COMMENT ON COLUMN analysis_findings.created_at IS 'When it was shown, in UTC.';
COMMENT ON COLUMN analysis_findings.updated_at IS 'Last change of the action, in UTC.';


CREATE TABLE user_feature_profiles (
    user_id          uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    feature_id       text NOT NULL REFERENCES linguistic_features (id) ON DELETE CASCADE,
    language_id      text REFERENCES languages (id) ON DELETE SET NULL,
    occurrence_count integer NOT NULL DEFAULT 0,
    clean_run_count  integer NOT NULL DEFAULT 0,
    last_seen_at     timestamp,
    last_mastered_at timestamp,
    mastery_score    numeric(5,2) NOT NULL DEFAULT '0',
    review_priority  numeric(5,2) NOT NULL DEFAULT '1',
    streak_length    integer NOT NULL DEFAULT 0,
    metadata         jsonb NOT NULL DEFAULT '{}',
    created_at       timestamp NOT NULL DEFAULT now(),
    updated_at       timestamp NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, feature_id),
    CONSTRAINT user_feature_profiles_mastery_score_range CHECK (mastery_score BETWEEN 0 AND 100),
    CONSTRAINT user_feature_profiles_review_priority_range CHECK (review_priority BETWEEN 0 AND 10)
);
CREATE INDEX user_feature_profiles_feature_id_idx ON user_feature_profiles (feature_id);
CREATE INDEX user_feature_profiles_language_id_idx ON user_feature_profiles (language_id);
CREATE INDEX user_feature_profiles_review_priority_last_seen_at_idx
    ON user_feature_profiles (review_priority, last_seen_at);
CREATE INDEX user_feature_profiles_last_seen_at_idx ON user_feature_profiles (last_seen_at);

COMMENT ON TABLE user_feature_profiles IS
    'Mastery of each learner and feature, inferred from practice and never set by hand.';
COMMENT ON COLUMN user_feature_profiles.user_id IS 'Learner.';
COMMENT ON COLUMN user_feature_profiles.feature_id IS 'Feature.';
COMMENT ON COLUMN user_feature_profiles.language_id IS 'Language in which the feature was seen.';
COMMENT ON COLUMN user_feature_profiles.occurrence_count IS 'How often the feature occurred.';
COMMENT ON COLUMN user_feature_profiles.clean_run_count IS 'How often it was used without a mistake.';
COMMENT ON COLUMN user_feature_profiles.last_seen_at IS 'Last occurrence, in UTC.';
COMMENT ON COLUMN user_feature_profiles.last_mastered_at IS 'When it was last considered mastered, in UTC.';
COMMENT ON COLUMN user_feature_profiles.mastery_score IS 'Inferred mastery, 0 to 100.';
COMMENT ON COLUMN user_feature_profiles.review_priority IS 'Urgency of review, 0 to 10; higher is sooner.';
COMMENT ON COLUMN user_feature_profiles.streak_length IS 'Occurrences without a mistake in a row, up to now.';
COMMENT ON COLUMN user_feature_profiles.metadata IS 'Free JSON.';
COMMENT ON COLUMN user_feature_profiles.created_at IS 'When the row was made, in UTC.';
COMMENT ON COLUMN user_feature_profiles.updated_at IS 'Last change, in UTC.';

-- The log of findings is immutable but for what became of them. The WHEN clause keeps permitted updates free of any
-- call; the function only runs to refuse.
CREATE FUNCTION analysis_findings_refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    changed text;
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'analysis_findings is an immutable log: its rows cannot be deleted'
            USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
                  CONSTRAINT = TG_NAME,
                  HINT = 'Findings go with their person, conversation or message when these are erased.';
    END IF;

    SELECT string_agg(old_field.key, ', ' ORDER BY old_field.key) INTO changed
      FROM jsonb_each(to_jsonb(OLD)) AS old_field
      JOIN jsonb_each(to_jsonb(NEW)) AS new_field USING (key)
     WHERE old_field.value IS DISTINCT FROM new_field.value
       AND key NOT IN ('action_status', 'action_updated_at', 'updated_at');
    RAISE EXCEPTION 'analysis_findings is an immutable log: % cannot be changed', changed
        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
              CONSTRAINT = TG_NAME,
              HINT = 'Only action_status, action_updated_at and updated_at of a finding may change.';
END
$$;
COMMENT ON FUNCTION analysis_findings_refuse_change() IS
    'Refuses every change of a finding but those of action_status, action_updated_at and updated_at.';

CREATE TRIGGER analysis_findings_immutable
    BEFORE UPDATE ON analysis_findings
    FOR EACH ROW
    WHEN ((OLD.id, OLD.user_id, OLD.language_id, OLD.conversation_id, OLD.message_id, OLD.feature_id, OLD.module_id,
           OLD.run_id, OLD.severity, OLD.offset_start, OLD.offset_end, OLD.original_text, OLD.suggested_text,
           OLD.explanation, OLD.example, OLD.metadata, OLD.created_at)
          IS DISTINCT FROM
          (NEW.id, NEW.user_id, NEW.language_id, NEW.conversation_id, NEW.message_id, NEW.feature_id, NEW.module_id,
           NEW.run_id, NEW.severity, NEW.offset_start, NEW.offset_end, NEW.original_text, NEW.suggested_text,
           NEW.explanation, NEW.example, NEW.metadata, NEW.created_at))
    EXECUTE FUNCTION analysis_findings_refuse_change();
COMMENT ON TRIGGER analysis_findings_immutable ON analysis_findings IS
    'An update may change action_status, action_updated_at and updated_at only.';

-- A cascade arrives from inside another trigger, a statement of its own does not.
CREATE TRIGGER analysis_findings_not_deleted
    BEFORE DELETE ON analysis_findings
    FOR EACH ROW
    WHEN (pg_trigger_depth() = 0)
    EXECUTE FUNCTION analysis_findings_refuse_change();
COMMENT ON TRIGGER analysis_findings_not_deleted ON analysis_findings IS
    'Rows go only by the cascade of a person, conversation or message that is erased.';
