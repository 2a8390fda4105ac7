#include "tests/support/followed.h"

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

QString insertFollowed()
{
    return u"INSERT INTO languages (id, code, name, native_name, writing_system, flag) SELECT id, id, id, "
           "id, 'latin', '-' FROM unnest(ARRAY['la', 'lb']) AS id;"
           "INSERT INTO speakers (id, language_id, region, dialect_name, bcp47_code, speaker_emoji, gender, "
           "voice_name, voice_provider_id) SELECT 's' || n, CASE WHEN n < 4 THEN 'la' ELSE 'lb' END, 'region', 'd', "
           "'la', '-', 'male', 'v', 'p' FROM generate_series(1, 5) AS n;"
           // Two steps below a language; a secret; a key of two columns; odd JSON; a reference that is emptied.
           "CREATE TABLE shelves (a int, b text, language_id text REFERENCES languages ON DELETE CASCADE, "
           "PRIMARY KEY (a, b));"
           "CREATE TABLE books (id int PRIMARY KEY, a int, b text, doc json, password text, "
           "twice int GENERATED ALWAYS AS (id * 2) STORED, FOREIGN KEY (a, b) REFERENCES shelves ON DELETE CASCADE);"
           "CREATE TABLE notes (id int PRIMARY KEY, language_id text REFERENCES languages ON DELETE SET NULL, "
           "book_id int REFERENCES books ON DELETE SET NULL, word text, "
           "has boolean GENERATED ALWAYS AS (language_id IS NOT NULL) STORED);"
           "INSERT INTO shelves VALUES (1, 'x \"y\"', 'la'), (2, 'z', 'lb');"
           "INSERT INTO books (id, a, b, doc, password) VALUES (1, 1, 'x \"y\"', '{\"b\" : 1, \"a\":2.10}', 'secret'), "
           "(2, 2, 'z', NULL, 'secret');"
           "INSERT INTO notes (id, language_id, book_id, word) VALUES (1, 'la', 1, 'both'), (2, 'la', 2, 'one'), "
           "(3, 'lb', 1, 'other'), (4, 'lb', 2, 'none'), (5, NULL, NULL, NULL)"_s;
}

} // namespace Kaiwa::TestSupport
