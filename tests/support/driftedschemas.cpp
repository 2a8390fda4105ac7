#include "tests/support/driftedschemas.h"

#include <algorithm>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

namespace {

DriftedSchema columnsMissing()
{
    DriftedSchema schema;
    schema.name = "columns missing";
    schema.sql = uR"(CREATE TABLE languages (id text PRIMARY KEY, native_name text);
               CREATE TABLE speakers (id text PRIMARY KEY, language_id text REFERENCES languages, gender text);
               INSERT INTO languages VALUES ('ja', '日本語'); INSERT INTO speakers VALUES ('s1', 'ja', NULL);)"_s;
    schema.there = { u"languages.native_name"_s, u"speakers.language_id"_s };
    schema.notThere = { u"languages.name"_s, u"languages.is_supported"_s, u"speakers.voice_name"_s, u"speakers.is_active"_s };
    schema.edits = { { u"languages"_s, { u"ja"_s }, u"native_name"_s, u"にほんご"_s }, { u"speakers"_s, { u"s1"_s }, u"gender"_s, u"female"_s } };
    schema.newLanguage = { { u"id"_s, u"de"_s }, { u"native_name"_s, u"Deutsch"_s } };
    return schema;
}

DriftedSchema otherTypes()
{
    DriftedSchema schema;
    schema.name = "other types";
    schema.sql = uR"(CREATE TABLE languages (id integer PRIMARY KEY, code varchar(3), name text, native_name text, is_rtl integer,
                   writing_system text, supported_scripts text[], is_supported text, flag text);
               CREATE TABLE speakers (id uuid PRIMARY KEY, language_id integer REFERENCES languages, gender text,
                   voice_name text, is_active smallint, created_at timestamptz);
               INSERT INTO languages VALUES (1, 'ja', 'Japanese', '日本語', 0, 'japanese', '{kanji,"with space"}', 'unlimited', 'f');
               INSERT INTO speakers VALUES ('00000000-0000-0000-0000-00000000000a', 1, 'female', 'Voice', 1, now());)"_s;
    schema.there = { u"languages.supported_scripts"_s, u"languages.is_rtl"_s, u"speakers.gender"_s, u"speakers.is_active"_s };
    schema.notThere = { u"speakers.region"_s };
    schema.edits = { { u"languages"_s, { u"1"_s }, u"supported_scripts"_s, u"{latin,kanji}"_s }, { u"languages"_s, { u"1"_s }, u"is_supported"_s, u""_s },
        { u"speakers"_s, { u"00000000-0000-0000-0000-00000000000a"_s }, u"gender"_s, u"something else"_s },
        { u"speakers"_s, { u"00000000-0000-0000-0000-00000000000a"_s }, u"is_active"_s, u"0"_s } };
    schema.newLanguage = { { u"id"_s, u"7"_s }, { u"name"_s, u"German"_s }, { u"is_rtl"_s, u"1"_s }, { u"is_supported"_s, u"x"_s } };
    return schema;
}

DriftedSchema extraColumns()
{
    DriftedSchema schema;
    schema.name = "extra columns";
    schema.sql = uR"(CREATE TYPE mood AS ENUM ('good', 'bad');
               CREATE TABLE languages (extra jsonb NOT NULL DEFAULT '{}', "Odd ""name" mood, id text PRIMARY KEY, code text,
                   name text, native_name text, is_rtl boolean, has_romanization boolean, writing_system text,
                   supported_scripts json, is_supported boolean, flag text,
                   full_name text GENERATED ALWAYS AS (name || ' / ' || native_name) STORED, place point, spans int4range);
               CREATE TABLE speakers (id text PRIMARY KEY, language_id text NOT NULL REFERENCES languages, voice_name text,
                   priority integer NOT NULL DEFAULT 0, fallback_id text REFERENCES speakers);
               INSERT INTO languages (id, code, name, native_name, place) VALUES ('ja', 'ja', 'Japanese', '日本語', '(1,2)');
               INSERT INTO speakers (id, language_id, voice_name) VALUES ('s1', 'ja', 'Voice');)"_s;
    schema.there = { u"languages.extra"_s, u"languages.Odd \"name"_s, u"languages.full_name"_s, u"languages.place"_s, u"speakers.fallback_id"_s };
    schema.notThere = { u"speakers.gender"_s };
    schema.edits = { { u"languages"_s, { u"ja"_s }, u"Odd \"name"_s, u"good"_s }, { u"languages"_s, { u"ja"_s }, u"extra"_s, u"{\"a\": 1}"_s },
        { u"languages"_s, { u"ja"_s }, u"place"_s, u"(3,4)"_s }, { u"speakers"_s, { u"s1"_s }, u"fallback_id"_s, u"s1"_s },
        { u"speakers"_s, { u"s1"_s }, u"priority"_s, u"5"_s } };
    schema.newLanguage = { { u"id"_s, u"de"_s }, { u"name"_s, u"German"_s } };
    return schema;
}

DriftedSchema tablesExtraAndMissing()
{
    DriftedSchema schema;
    schema.name = "tables extra and missing, composite key";
    schema.sql = uR"(CREATE TABLE languages (code text, variant text, name text, PRIMARY KEY (code, variant));
               CREATE TABLE user_settings (id serial PRIMARY KEY, "key" text NOT NULL, value json);
               CREATE TABLE email_verification (id text PRIMARY KEY, code text, email text);
               CREATE TABLE "Mixed Case" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note text);
               CREATE TABLE parted (id int, at date, note text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
               CREATE TABLE parted_all PARTITION OF parted DEFAULT;
               CREATE VIEW spoken AS SELECT name FROM languages;
               CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM languages;
               INSERT INTO languages VALUES ('ja', '', 'Japanese'); INSERT INTO user_settings ("key") VALUES ('k');
               INSERT INTO email_verification VALUES ('1', 'SECRET', 'a@example.com'); INSERT INTO "Mixed Case" (note) VALUES ('n');
               INSERT INTO parted VALUES (1, '2026-01-01', 'x');)"_s;
    schema.there = { u"languages.variant"_s, u"user_settings.key"_s, u"email_verification.email"_s, u"Mixed Case.note"_s, u"spoken.name"_s, u"counted.n"_s };
    schema.notThere = { u"email_verification.code"_s, u"languages.id"_s };
    schema.edits = { { u"languages"_s, { u"ja"_s, u""_s }, u"name"_s, u"日本語"_s }, { u"user_settings"_s, { u"1"_s }, u"value"_s, u"{ }"_s },
        { u"Mixed Case"_s, { u"1"_s }, u"note"_s, u"edited"_s }, { u"parted"_s, { u"1"_s, u"2026-01-01"_s }, u"note"_s, u"edited"_s } };
    schema.newLanguage = { { u"code"_s, u"de"_s }, { u"variant"_s, u"AT"_s }, { u"name"_s, u"Austrian"_s } };
    return schema;
}

} // namespace

QList<DriftedSchema> driftedSchemas()
{
    return { columnsMissing(), otherTypes(), extraColumns(), tablesExtraAndMissing() };
}

DriftedSchema driftedSchema(const QByteArray &name)
{
    const QList<DriftedSchema> all = driftedSchemas();
    const auto found = std::find_if(
        all.cbegin(), all.cend(), [&name](const DriftedSchema &schema) { return schema.name == name; });
    if (found == all.cend())
        qFatal("There is no drifted schema %s.", name.constData());
    return *found;
}

} // namespace Kaiwa::TestSupport
