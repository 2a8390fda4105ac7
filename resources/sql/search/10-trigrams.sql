-- Search inside texts, by choice: the schema works without it, and loading messages takes about twice as long with it.
-- pg_trgm comes with the server and is a trusted extension, so the right to create in the database is enough.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX users_email_trigram_idx ON users USING gin (lower(email) gin_trgm_ops);
CREATE INDEX users_display_name_trigram_idx ON users USING gin (lower(display_name) gin_trgm_ops);
CREATE INDEX messages_content_trigram_idx ON messages USING gin (content gin_trgm_ops);
