-- Values of every type that are easily lost on the way through a file.
CREATE TYPE mood AS ENUM ('sad', 'so so', 'quite "happy"');
CREATE TABLE awkward (
    id int PRIMARY KEY, words text, short varchar(40), padded char(8), whole bigint, exact numeric(40,12), loose float8,
    yes boolean, tree json, binary_tree jsonb, list text[], numbers int[], bytes bytea, moment timestamptz, plain timestamp,
    day date, clock time, mood mood, uid uuid, address inet, span int4range, "select" text, "a ""quoted"" name" text,
    "cost in $1, $2" text);
INSERT INTO awkward (id) VALUES (1);
INSERT INTO awkward VALUES (2, '', '', '', 0, 0, 0, false, '""', '""', '{}', '{}', '', 'epoch', 'epoch', 'epoch', '00:00',
    'sad', '00000000-0000-0000-0000-000000000000', '::1', 'empty', '', '', '');
INSERT INTO awkward VALUES (3, E'a "quoted"\r\nline,\tand a tab; a \\ backslash \\N \\. |', E'\\', 'ab', -9223372036854775808,
    '1234567890123456789012345678.123456789012', 'NaN', true, E'{"a" : 1.50,\n  "a": "twice", "big": 12345678901234567890}',
    '{"deep": [1, {"b": null}]}', ARRAY['a,b', 'c"d', NULL, 'NULL', '', E'e\\f'], '{1,NULL,-3}', '\x00ff5c0a0d',
    '2024-02-29 12:34:56.789012+09', '2024-02-29 12:34:56.000001', '0044-03-15 BC', '24:00', 'quite "happy"',
    '12345678-1234-1234-1234-1234567890ab', '10.1.2.0/24', '[1,5)', 'FROM', '''; DROP TABLE awkward; --', '$1');
INSERT INTO awkward VALUES (4, U&'\FEFF\3053\3093\306B\3061\306F \+01F468\200D\+01F469\200D\+01F467 e\0301 \2028 \0001', ' leading and trailing ',
    'x', 9007199254740993, 'NaN', '-Infinity', NULL, 'null', 'null', NULL, NULL, NULL, 'infinity', '-infinity', 'infinity',
    '12:00:00.5', 'so so', NULL, NULL, '(,)', '=1+1', E'\n', E'\r');
