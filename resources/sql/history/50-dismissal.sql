-- Problems found by a check that somebody judged to be none.

CREATE TABLE kaiwa_studio.dismissal (
    check_id   text NOT NULL,
    table_name text NOT NULL,
    row_key    jsonb NOT NULL,
    text_hash  text NOT NULL,
    reason     text,
    actor      text NOT NULL DEFAULT session_user,
    at         timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (check_id, table_name, row_key, text_hash)
);
CREATE INDEX dismissal_table_name_row_key_idx ON kaiwa_studio.dismissal (table_name, row_key);

COMMENT ON TABLE kaiwa_studio.dismissal IS
    'Dismissed problems; one stays dismissed as long as the text that it was about is the same.';
COMMENT ON COLUMN kaiwa_studio.dismissal.check_id IS 'Check that found the problem.';
COMMENT ON COLUMN kaiwa_studio.dismissal.table_name IS 'Table of the row.';
COMMENT ON COLUMN kaiwa_studio.dismissal.row_key IS 'JSON object: primary key column to its text form.';
COMMENT ON COLUMN kaiwa_studio.dismissal.text_hash IS 'Hash of the text that was judged.';
COMMENT ON COLUMN kaiwa_studio.dismissal.reason IS 'Why it is no problem.';
COMMENT ON COLUMN kaiwa_studio.dismissal.actor IS 'Role of the database that dismissed it.';
COMMENT ON COLUMN kaiwa_studio.dismissal.at IS 'When.';
