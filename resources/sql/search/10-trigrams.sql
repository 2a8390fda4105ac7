-- Search inside texts, by choice: the schema works without it, and writing messages is slower with it. On a million
-- messages the last index takes about ten seconds to build.
-- pg_trgm comes with the server and is a trusted extension, so the right to create in the database is enough.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX users_email_trigram_idx ON users USING gin (lower(email) gin_trgm_ops);
CREATE INDEX users_display_name_trigram_idx ON users USING gin (lower(display_name) gin_trgm_ops);
CREATE INDEX messages_content_trigram_idx ON messages USING gin (content gin_trgm_ops);
