-- Facts about the database itself.

CREATE TABLE kaiwa_studio.meta (
    key   text PRIMARY KEY,
    value text NOT NULL
);

COMMENT ON TABLE kaiwa_studio.meta IS 'Facts about the database, for example who made it.';
COMMENT ON COLUMN kaiwa_studio.meta.key IS 'Name of the fact, for example made_by.';
COMMENT ON COLUMN kaiwa_studio.meta.value IS 'The fact.';
