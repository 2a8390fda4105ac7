-- Enumerations of the tables of version 2.

CREATE TYPE mastery_level AS ENUM ('new', 'learning', 'practicing', 'mastered');
COMMENT ON TYPE mastery_level IS 'How well a word is known.';
