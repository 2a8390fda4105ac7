-- Tables that nobody described: every kind of type, and names that SQL does not like.
CREATE TYPE "mood swing" AS ENUM ('so so', 'quite "happy"', '');
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE DOMAIN "mail address" AS text;
CREATE TYPE pair AS (a int, b text);
CREATE TABLE u01_arrays (id int PRIMARY KEY, texts text[], numbers int[][], moments timestamptz[], flags boolean[]);
INSERT INTO u01_arrays VALUES (1, '{a,"b c",NULL}', '{{1,2},{3,4}}', '{2026-01-01}', '{t,f}'), (2, '{}', NULL, NULL, NULL);
CREATE TABLE u02_ranges (id int PRIMARY KEY, a int4range, b tstzrange, c numrange, d int4multirange);
INSERT INTO u02_ranges VALUES (1, '[1,5)', '[2026-01-01,)', 'empty', '{[1,2),[3,4)}'), (2, NULL, NULL, NULL, NULL);
CREATE TABLE u03_bytes (id bytea PRIMARY KEY, more bytea);
INSERT INTO u03_bytes VALUES ('\x00ff', decode(repeat('ab', 2000), 'hex')), ('\x', NULL);
CREATE TABLE u04_network (id inet PRIMARY KEY, c cidr, m macaddr, m8 macaddr8);
INSERT INTO u04_network VALUES ('10.0.0.1', '10.0.0.0/8', '08:00:2b:01:02:03', '08:00:2b:01:02:03:04:05'), ('::1', NULL, NULL, NULL);
CREATE TABLE u05_composite (id int PRIMARY KEY, p pair, ps pair[]);
INSERT INTO u05_composite VALUES (1, '(1,"a b")', ARRAY['(2,c)']::pair[]), (2, NULL, NULL);
CREATE TABLE u06_domains (id positive PRIMARY KEY, mail "mail address");
INSERT INTO u06_domains VALUES (1, 'a@b'), (2, NULL);
CREATE TABLE u07_enums (id "mood swing" PRIMARY KEY, other "mood swing");
INSERT INTO u07_enums VALUES ('so so', 'quite "happy"'), ('', NULL);
CREATE TABLE u08_keywords ("select" int PRIMARY KEY, "from" text, "user" text, "order" text, "group" text);
INSERT INTO u08_keywords VALUES (1, 'a', 'b', 'c', 'd'), (2, NULL, NULL, NULL, NULL);
CREATE TABLE "u09 quotes ""and"" spaces" ("a ""b"" c" int PRIMARY KEY, "it's" text, "x$1" text, "per % cent" text);
INSERT INTO "u09 quotes ""and"" spaces" VALUES (1, 'a', '$1', '%'), (2, NULL, NULL, NULL);
CREATE TABLE u10_keyless (a int, b text);
INSERT INTO u10_keyless VALUES (1, 'x'), (1, 'x'), (NULL, NULL);
CREATE TABLE u11_partitioned (id int, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE u11_first PARTITION OF u11_partitioned FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE u11_second PARTITION OF u11_partitioned FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO u11_partitioned VALUES (1, '2025-05-05'), (2, '2026-05-05');
CREATE VIEW u12_view AS SELECT a, count(*) AS n FROM u10_keyless GROUP BY a;
CREATE MATERIALIZED VIEW u13_kept AS SELECT id, c FROM u04_network;
CREATE TABLE u14_times (id timestamp PRIMARY KEY, z timestamptz, d date, t time, tz timetz, i interval);
INSERT INTO u14_times VALUES ('2026-01-01 12:00:00.000001', 'infinity', '0044-03-15 BC', '24:00', '12:00+09', '1 mon 2 days'),
    ('-infinity', NULL, 'infinity', NULL, NULL, '-1 year');
CREATE TABLE u15_numbers (id numeric PRIMARY KEY, s smallint, b bigint, r real, d double precision, m money, o oid);
INSERT INTO u15_numbers VALUES (12345678901234567890.000000001, -32768, 9223372036854775807, 'NaN', '-Infinity', 12.5, 42),
    ('NaN', NULL, NULL, NULL, NULL, NULL, NULL);
CREATE TABLE u16_json (id int PRIMARY KEY, j json, b jsonb, x xml, p jsonpath);
INSERT INTO u16_json VALUES (1, '{"a" :1, "a":2}', '{"k": [1, null]}', '<a>b</a>', '$.a'), (2, 'null', 'null', NULL, NULL);
CREATE TABLE u17_shapes (id int PRIMARY KEY, p point, l lseg, b box, y polygon, c circle, q path);
INSERT INTO u17_shapes VALUES (1, '(1,2)', '[(0,0),(1,1)]', '(1,1),(0,0)', '((0,0),(1,1),(1,0))', '<(0,0),1>', '[(0,0),(1,1)]'),
    (2, NULL, NULL, NULL, NULL, NULL, NULL);
CREATE TABLE u18_search (id int PRIMARY KEY, v tsvector, q tsquery, bits bit(4), more bit varying);
INSERT INTO u18_search VALUES (1, 'a:1 b:2', 'a & b', '1010', '101'), (2, NULL, NULL, NULL, NULL);
CREATE TABLE u19_strings (id char(4) PRIMARY KEY, v varchar(5), n name, "c" "char", u uuid);
INSERT INTO u19_strings VALUES ('ab', 'é日本', 'nm', 'x', '12345678-1234-1234-1234-1234567890ab'), ('', '', '', '', NULL);
CREATE TABLE u20_generated (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a int, twice int GENERATED ALWAYS AS (a * 2) STORED,
    parent int REFERENCES u20_generated);
INSERT INTO u20_generated (a, parent) VALUES (1, NULL), (2, 1);
CREATE EXTENSION IF NOT EXISTS file_fdw;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE u21_foreign (line text) SERVER files OPTIONS (program 'printf "one\ntwo\n"', format 'text');
ANALYZE;
