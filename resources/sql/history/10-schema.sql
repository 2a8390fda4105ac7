-- A schema of the studio's own, apart from the application's tables: what was changed, decided and dismissed.
-- It refers to the application's rows by name and key only, so that it never stands in the way of a delete.

CREATE SCHEMA kaiwa_studio;
COMMENT ON SCHEMA kaiwa_studio IS 'History and decisions kept by Kaiwa Studio; the application does not read it.';
