-- Marks a database as the studio's own: sample data may be put into it, and replaced. Never run on another one.

INSERT INTO kaiwa_studio.meta (key, value) VALUES ('made_by', 'kaiwa-studio');
