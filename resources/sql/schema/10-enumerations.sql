-- Enumerations of the documented tables. The order of the labels is their sort order.

CREATE TYPE linguistic_macro_skill AS ENUM (
    'grammar', 'lexis', 'pragmatics', 'discourse', 'pronunciation', 'fluency', 'sociolinguistic'
);
COMMENT ON TYPE linguistic_macro_skill IS 'Broad area of a linguistic feature.';

CREATE TYPE analysis_finding_action AS ENUM ('pending', 'accepted', 'ignored', 'dismissed_auto');
COMMENT ON TYPE analysis_finding_action IS 'What became of a finding.';

CREATE TYPE analysis_suggestion_severity AS ENUM ('info', 'hint', 'warning');
COMMENT ON TYPE analysis_suggestion_severity IS 'How much a finding matters.';

CREATE TYPE scenario_category AS ENUM ('onboarding', 'comfort', 'basic', 'intermediate');
COMMENT ON TYPE scenario_category IS 'Stage that a scenario belongs to.';

CREATE TYPE scenario_difficulty AS ENUM ('beginner', 'intermediate', 'advanced');
COMMENT ON TYPE scenario_difficulty IS 'How hard a scenario is.';

CREATE TYPE scenario_role AS ENUM ('tutor', 'character', 'friendly_chat', 'expert');
COMMENT ON TYPE scenario_role IS 'Part that the partner plays.';

CREATE TYPE speaker_gender AS ENUM ('male', 'female');
COMMENT ON TYPE speaker_gender IS 'Gender of a voice.';

CREATE TYPE subscription_tier AS ENUM ('free', 'plus', 'premium');
COMMENT ON TYPE subscription_tier IS 'Tiers as an enumeration, from before the table of tiers.';

CREATE TYPE payment_status AS ENUM (
    'succeeded', 'failed', 'pending', 'canceled', 'requires_payment_method', 'requires_confirmation'
);
COMMENT ON TYPE payment_status IS 'How a payment ended.';

CREATE TYPE learning_motivation_enum AS ENUM ('Connection', 'Career', 'Travel', 'Academic', 'Culture', 'Growth');
COMMENT ON TYPE learning_motivation_enum IS 'Why a learner learns.';

CREATE TYPE challenge_preference_enum AS ENUM ('comfortable', 'moderate', 'challenging');
COMMENT ON TYPE challenge_preference_enum IS 'How hard practice should be.';

CREATE TYPE correction_style_enum AS ENUM ('immediate', 'gentle', 'end_of_session');
COMMENT ON TYPE correction_style_enum IS 'When and how mistakes are corrected.';

CREATE TYPE audio_input_mode_enum AS ENUM ('vad', 'ptt');
COMMENT ON TYPE audio_input_mode_enum IS 'Voice activity detection or push to talk.';

CREATE TYPE speech_speed_enum AS ENUM ('auto', 'very_slow', 'slow', 'normal', 'fast', 'native');
COMMENT ON TYPE speech_speed_enum IS 'How fast the partner speaks.';

CREATE TYPE phrase_frequency AS ENUM ('weekly', 'daily');
COMMENT ON TYPE phrase_frequency IS 'How often phrases are made.';

CREATE TYPE memory_level AS ENUM ('basic', 'human-like', 'elephant-like');
COMMENT ON TYPE memory_level IS 'How much conversations remember.';
