-- What each committed change-set did, row by row, written in the transaction that did it.

CREATE TABLE kaiwa_studio.revision (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    changeset      uuid NOT NULL,
    changeset_name text NOT NULL,
    at             timestamptz NOT NULL DEFAULT now(),
    actor          text NOT NULL DEFAULT session_user,
    table_name     text NOT NULL,
    row_key        jsonb NOT NULL,
    op             text NOT NULL,
    before         jsonb,
    after          jsonb,
    follows        jsonb,
    CONSTRAINT revision_op_known CHECK (op IN ('insert', 'update', 'delete')),
    CONSTRAINT revision_before_fits_op CHECK ((op = 'insert') = (before IS NULL)),
    CONSTRAINT revision_after_fits_op CHECK ((op = 'delete') = (after IS NULL))
);
CREATE INDEX revision_table_name_row_key_idx ON kaiwa_studio.revision (table_name, row_key, id);
CREATE INDEX revision_changeset_idx ON kaiwa_studio.revision (changeset);
CREATE INDEX revision_at_idx ON kaiwa_studio.revision (at);

COMMENT ON TABLE kaiwa_studio.revision IS 'Every row changed through the studio, as it was and as it became.';
COMMENT ON COLUMN kaiwa_studio.revision.id IS 'Order of the changes.';
COMMENT ON COLUMN kaiwa_studio.revision.changeset IS 'Changes that were committed together.';
COMMENT ON COLUMN kaiwa_studio.revision.changeset_name IS 'What the change-set did, in words.';
COMMENT ON COLUMN kaiwa_studio.revision.at IS 'When the transaction began.';
COMMENT ON COLUMN kaiwa_studio.revision.actor IS 'Role of the database that made the change.';
COMMENT ON COLUMN kaiwa_studio.revision.table_name IS 'Table of the row.';
COMMENT ON COLUMN kaiwa_studio.revision.row_key IS 'JSON object: primary key column to its text form.';
COMMENT ON COLUMN kaiwa_studio.revision.op IS 'insert, update or delete.';
COMMENT ON COLUMN kaiwa_studio.revision.before IS
    'JSON object: column to its text form before the change, null for NULL; absent for an insert.';
COMMENT ON COLUMN kaiwa_studio.revision.after IS
    'JSON object: column to its text form after the change, null for NULL; absent for a delete.';
COMMENT ON COLUMN kaiwa_studio.revision.follows IS
    'JSON object {table, key}: the deleted row with which this one went or was emptied; NULL: it was changed for itself.';
