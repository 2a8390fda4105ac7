#include "models/database/catalog.h"
#include "models/database/pgconnection.h"
#include "models/database/pgerror.h"
#include "tests/support/delayproxy.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000;

Value only(const Result<Rows> &rows)
{
    if (!rows)
        qFatal("%s\n%s", qPrintable(rows.error().message), qPrintable(rows.error().detail));
    return rows->rows.first().first();
}

QList<Value> samplesOf(const Column &column)
{
    switch (column.kind) {
    case ValueKind::Text:
        return { u""_s, u" spaced "_s, u"it's \\ \"quoted\" $1 %1 ?"_s, u"日本語 한국어 العربية עברית"_s, u"👩‍👩‍👧‍👦🇯🇵🏴󠁧󠁢󠁳󠁣󠁴󠁿"_s,
            u"\u202Eright\u202C to left"_s, u"line\nbreak\r\n\ttab"_s, u"\uFEFF\uFFFE"_s, u"NULL"_s, u"e\u0301"_s,
            QString(1 << 20, u'x'), QString(300'000, QChar(0x6f22)) };
    case ValueKind::Boolean:
        return { u"t"_s, u"f"_s };
    case ValueKind::Integer:
        return { u"0"_s, u"-1"_s, u"2147483647"_s, u"-2147483648"_s };
    case ValueKind::Decimal:
        return column.scale == 2 && column.precision == 3 ? QList<Value> { u"0.10"_s, u"9.99"_s }
                                                          : QList<Value> { u"0.10"_s, u"123.45"_s, u"-999.99"_s, u"NaN"_s };
    case ValueKind::Float:
        return { u"0.1"_s, u"1e+300"_s, u"-Infinity"_s };
    case ValueKind::Enumeration: {
        QList<Value> labels;
        for (const QString &label : column.labels)
            labels.append(label);
        return labels;
    }
    case ValueKind::Uuid:
        return { u"00000000-0000-4000-8000-00000000abcd"_s };
    case ValueKind::Json:
        return { u"{\"b\" : 1,  \"a\":[1.10, 1e5, 12345678901234567890],\"b\":2}"_s, u"\"\\u00e9\""_s, u"null"_s, u" [ ] "_s };
    case ValueKind::JsonBinary:
        return { u"{\"a\": [1.10, 12345678901234567890], \"b\": \"é 👩\"}"_s, u"[]"_s, u"null"_s };
    case ValueKind::Timestamp:
        return { u"2026-02-28 23:59:59.999999"_s, u"infinity"_s, u"-infinity"_s, u"0044-03-15 12:00:00 BC"_s,
            u"2026-03-29 02:30:00"_s, u"294276-12-31 23:59:59"_s };
    case ValueKind::TimestampWithZone:
        return { u"2026-02-28 23:59:59.999999+00"_s, u"infinity"_s, u"20260-01-01 00:00:00+00"_s };
    case ValueKind::Date:
        return { u"2026-02-28"_s, u"0044-03-15 BC"_s, u"infinity"_s };
    case ValueKind::Time:
        return { u"23:59:59.999999"_s, u"24:00:00"_s };
    case ValueKind::Array:
        return { u"{}"_s, u"{\"a b\",NULL,\"\"}"_s };
    case ValueKind::Bytes:
        return { u"\\x00ff5c27"_s };
    case ValueKind::Other:
        return {};
    }
    return {};
}

} // namespace

class PgConnectionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A server that closes at once when it is asked to cancel must not end the program by SIGPIPE.
    void survivesAServerThatHangsUpOnACancel()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u".s.PGSQL.5432"_s);
        const QString real = m_database->profile().keyword(u"host"_s) + u"/.s.PGSQL."_s
            + (m_database->profile().keyword(u"port"_s).isEmpty() ? u"5432"_s : m_database->profile().keyword(u"port"_s));
        QVERIFY(QFile::link(real, path));
        ConnectionProfile profile = m_database->profile();
        profile.setKeyword(u"host"_s, folder.path());
        profile.setKeyword(u"port"_s, u"5432"_s);
        const auto connection = PgConnection::open(profile, {});
        QVERIFY(connection);
        QVERIFY(QFile::remove(path));

        const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, qPrintable(path), sizeof address.sun_path);
        QCOMPARE(::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        QCOMPARE(::listen(listener, 16), 0);
        std::thread server([listener] {
            for (int client = ::accept(listener, nullptr, nullptr); client >= 0; client = ::accept(listener, nullptr, nullptr))
                ::close(client);
        });
        for (int i = 0; i < 500; ++i)
            (*connection)->cancelToken()->cancel();
        ::shutdown(listener, SHUT_RDWR);
        server.join();
        ::close(listener);
    }

    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Empty);
        m_database->exec(u"CREATE TABLE parent (id int PRIMARY KEY, name text NOT NULL UNIQUE, level int CHECK (level < 10), "
                         "short varchar(3), doubled int GENERATED ALWAYS AS (level * 2) STORED);"
                         "CREATE TABLE child (id int PRIMARY KEY, parent_id int REFERENCES parent)"_s);
    }
    void cleanupTestCase() { m_database.reset(); }
    void init()
    {
        m_database->exec(u"TRUNCATE parent, child"_s);
        m_connection = m_database->connect();
    }
    void cleanup() { m_connection.reset(); }

    void runs()
    {
        const Result<Rows> rows
            = m_connection->run(u"SELECT $1::text AS a, $2::text AS b, $3::text AS c"_s, { u"x"_s, std::nullopt, u""_s });
        QVERIFY(rows);
        QCOMPARE(rows->columns, QStringList({ u"a"_s, u"b"_s, u"c"_s }));
        QCOMPARE(rows->rows, QList<Row>({ { u"x"_s, std::nullopt, u""_s } }));
        QCOMPARE(rows->affected, -1);
    }

    void countsWhatWasChanged()
    {
        QCOMPARE(m_connection->run(u"INSERT INTO parent SELECT n, 'p' || n FROM generate_series(1, 3) n"_s)->affected, 3);
        const Result<Rows> updated = m_connection->run(u"UPDATE parent SET level = 1 WHERE id > 1 RETURNING id"_s);
        QCOMPARE(updated->affected, 2);
        QCOMPARE(updated->rows.size(), 2);
        QCOMPARE(m_connection->run(u"DELETE FROM parent WHERE id = 9"_s)->affected, 0);
        QCOMPARE(m_connection->run(u"BEGIN"_s)->affected, -1);
        QVERIFY(m_connection->isInTransaction());
    }

    void setsTheSessionUp_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("value");
        QTest::newRow("zone") << u"TimeZone"_s << u"UTC"_s;
        QTest::newRow("dates") << u"DateStyle"_s << u"ISO, YMD"_s;
        QTest::newRow("intervals") << u"IntervalStyle"_s << u"iso_8601"_s;
        QTest::newRow("encoding") << u"client_encoding"_s << u"UTF8"_s;
        QTest::newRow("name") << u"application_name"_s << u"Kaiwa Studio"_s;
        QTest::newRow("strings") << u"standard_conforming_strings"_s << u"on"_s;
    }

    void setsTheSessionUp()
    {
        QFETCH(const QString, setting);
        QFETCH(const QString, value);
        m_database->exec(u"ALTER DATABASE %1 SET TimeZone = 'Asia/Tokyo'"_s.arg(m_database->name()));
        m_connection = m_database->connect();
        QCOMPARE(only(m_connection->run(u"SELECT current_setting($1)"_s, { setting })), Value(value));
    }

    // Every documented column's type, written and read again as text, byte for byte.
    void carriesEveryDocumentedType()
    {
        TestDatabase documented;
        const std::unique_ptr<PgConnection> connection = documented.connect();
        const Result<Catalog> catalog = Catalog::read(*connection);
        QVERIFY(catalog);
        QMap<QString, Column> types;
        for (const Table &table : catalog->tables()) {
            for (const Column &column : table.columns)
                types.insert(column.typeName, column);
        }
        QVERIFY(types.size() > 15);
        for (const Column &column : std::as_const(types)) {
            const QString sql = u"SELECT $1::"_s + column.typeName;
            QCOMPARE(only(connection->run(sql, { std::nullopt })), Value());
            const QList<Value> samples = samplesOf(column);
            QVERIFY2(!samples.isEmpty(), qPrintable(column.typeName));
            for (const Value &sample : samples) {
                const Value answer = only(connection->run(sql, { sample }));
                QVERIFY2(answer == sample, qPrintable(column.typeName + u": "_s + answer->left(100)));
            }
        }
    }

    void refusesTextThatCannotBeStored_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("NUL") << QString(u"a"_s + QChar::Null + u"b"_s);
        QTest::newRow("high surrogate") << QString(u"a"_s + QChar(0xd83d));
        QTest::newRow("low surrogate") << QString(QChar(0xde00) + u"a"_s);
    }

    void refusesTextThatCannotBeStored()
    {
        QFETCH(const QString, text);
        const Statement statement { u"SELECT $1::text"_s, { text } };
        QCOMPARE(m_connection->run(statement).error().kind, Error::Kind::Invalid);
        QCOMPARE(m_connection->runScript(text).error().kind, Error::Kind::Invalid);
        QCOMPARE(m_connection->stream(statement, [](Row &&) { return true; }).error().kind, Error::Kind::Invalid);
        QCOMPARE(m_connection->runPipeline({ { u"INSERT INTO parent VALUES (1, 'a')"_s, {} }, statement }).error().kind,
            Error::Kind::Invalid);
        QCOMPARE(only(m_connection->run(u"SELECT count(*) FROM parent"_s)), Value(u"0"_s));
    }

    void tellsWhatWasRefused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("sqlState");
        QTest::addColumn<QString>("place"); // table.column constraint
        QTest::addColumn<QString>("words");
        const QString insert = u"INSERT INTO parent (id, name, level, short) VALUES "_s;
        QTest::newRow("not null") << insert + u"(2, NULL, 1, 'a')" << u"23502"_s << u"parent.name "_s << u"parent.name needs a value."_s;
        QTest::newRow("unique") << insert + u"(2, 'one', 1, 'a')" << u"23505"_s << u"parent. parent_name_key"_s
                                << u"There already is a row in parent with this value (parent_name_key)."_s;
        QTest::newRow("check") << insert + u"(2, 'two', 99, 'a')" << u"23514"_s << u"parent. parent_level_check"_s
                               << u"The value lies outside of what parent allows (parent_level_check)."_s;
        QTest::newRow("reference") << u"INSERT INTO child VALUES (1, 77)"_s << u"23503"_s << u"child. child_parent_id_fkey"_s
                                   << u"The rows that refer to each other in child"_s;
        QTest::newRow("type") << u"SELECT 'abc'::int"_s << u"22P02"_s << u". "_s << u"The value does not fit the field's type."_s;
        QTest::newRow("json") << u"SELECT '{'::json"_s << u"22P02"_s << u". "_s << u"The value does not fit"_s;
        QTest::newRow("too long") << insert + u"(2, 'two', 1, 'abcd')" << u"22001"_s << u". "_s << u"The text is too long"_s;
        QTest::newRow("too large") << u"SELECT 3000000000::int"_s << u"22003"_s << u". "_s << u"The number is too large"_s;
        QTest::newRow("no date") << u"SELECT 'some day'::date"_s << u"22007"_s << u". "_s << u"The value is no date"_s;
        QTest::newRow("generated") << u"UPDATE parent SET doubled = 1"_s << u"428C9"_s << u". "_s << u"The database computes this field"_s;
        QTest::newRow("no table") << u"SELECT FROM nowhere"_s << u"42P01"_s << u". "_s << u"The database has no such table."_s;
        QTest::newRow("syntax") << u"SELEKT"_s << u"42601"_s << u". "_s << u"The server does not understand"_s;
        QTest::newRow("two in one") << u"SELECT 1; SELECT 2"_s << u"42601"_s << u". "_s << u"The server does not understand"_s;
        QTest::newRow("raised") << u"DO $$ BEGIN RAISE EXCEPTION 'as the trigger says'; END $$"_s << u"P0001"_s << u". "_s
                                << u"The server refused: as the trigger says"_s;
    }

    void tellsWhatWasRefused()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, sqlState);
        QFETCH(const QString, place);
        QFETCH(const QString, words);
        QVERIFY(m_connection->run(u"INSERT INTO parent VALUES (1, 'one')"_s));
        const Result<Rows> rows = m_connection->run(sql);
        QVERIFY(!rows);
        const Error &error = rows.error();
        QCOMPARE(error.kind, Error::Kind::Refused);
        QCOMPARE(error.sqlState, sqlState);
        QCOMPARE(QString(error.table + u'.' + error.column + u' ' + error.constraint), place);
        QVERIFY2(error.message.startsWith(words), qPrintable(error.message));
        QVERIFY(!error.detail.isEmpty());
        QVERIFY(!m_connection->isLost());
    }

    void tellsWhatIsNotPermitted()
    {
        m_database->exec(u"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'connection_stranger') "
                         "THEN CREATE ROLE connection_stranger LOGIN; END IF; END $$"_s);
        const std::unique_ptr<PgConnection> stranger = m_database->connect(u"connection_stranger"_s);
        QCOMPARE(stranger->run(u"SELECT * FROM parent"_s).error().kind, Error::Kind::NotPermitted);
        QVERIFY(m_connection->runScript(u"SET default_transaction_read_only = on"_s));
        const Error readOnly = m_connection->run(u"DELETE FROM parent"_s).error();
        QCOMPARE(readOnly.kind, Error::Kind::NotPermitted);
        QCOMPARE(readOnly.message, u"The database is read-only here."_s);
    }

    void wordsWhatATestCannotBringAbout_data()
    {
        QTest::addColumn<QString>("sqlState");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("disk") << u"53100"_s << Error::Kind::Refused << u"The server's disk is full"_s;
        QTest::newRow("serialization") << u"40001"_s << Error::Kind::Refused << u"Somebody else changed the same rows"_s;
        QTest::newRow("deadlock") << u"40P01"_s << Error::Kind::Refused << u"Somebody else changed the same rows"_s;
        QTest::newRow("shutdown") << u"57P01"_s << Error::Kind::Connection << u"The server ended the connection."_s;
        QTest::newRow("protocol") << u"08P01"_s << Error::Kind::Connection << u"The server refused: text"_s;
    }

    void wordsWhatATestCannotBringAbout()
    {
        QFETCH(const QString, sqlState);
        QFETCH(const Error::Kind, kind);
        QFETCH(const QString, words);
        QCOMPARE(kindOfSqlState(sqlState), kind);
        QVERIFY(wordsForSqlState(sqlState, u"text"_s).startsWith(words));
    }

    void runsAScript()
    {
        QVERIFY(m_connection->runScript(u"INSERT INTO parent VALUES (1, 'a'); SELECT 1; INSERT INTO parent VALUES (2, 'b');"_s));
        const Result<void> refused = m_connection->runScript(u"INSERT INTO parent VALUES (3, 'c'); SELECT 1/0; SELECT 2"_s);
        QCOMPARE(refused.error().sqlState, u"22012"_s);
        QCOMPARE(only(m_connection->run(u"SELECT count(*) FROM parent"_s)), Value(u"2"_s));
    }

    void refusesToCopy_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("out") << u"COPY (SELECT generate_series(1, 100000)) TO STDOUT"_s;
        QTest::newRow("in") << u"COPY parent FROM STDIN"_s;
    }

    void refusesToCopy()
    {
        QFETCH(const QString, sql);
        QCOMPARE(m_connection->run(sql).error().kind, Error::Kind::Usage);
        QCOMPARE(only(m_connection->run(u"SELECT 1"_s)), Value(u"1"_s));
        QCOMPARE(m_connection->runScript(sql).error().kind, Error::Kind::Usage);
        QCOMPARE(only(m_connection->run(u"SELECT 1"_s)), Value(u"1"_s));
        QCOMPARE(m_connection->stream({ sql, {} }, [](Row &&) { return true; }).error().kind, Error::Kind::Usage);
        QCOMPARE(only(m_connection->run(u"SELECT 1"_s)), Value(u"1"_s));
        QCOMPARE(m_connection->runPipeline({ { sql, {} } }).error().kind, Error::Kind::Usage);
        QVERIFY(m_connection->isLost());
    }

    void streams()
    {
        qint64 sum = 0;
        QVERIFY(m_connection->stream({ u"SELECT generate_series(1, $1::int)"_s, { u"50000"_s } }, [&sum](Row &&row) {
            sum += row.first()->toInt();
            return true;
        }));
        QCOMPARE(sum, 1'250'025'000);
    }

    void stopsAStreamOnTheServer()
    {
        int rows = 0;
        QElapsedTimer clock;
        clock.start();
        QVERIFY(m_connection->stream({ u"SELECT generate_series(1, 2000000000)"_s, {} }, [&rows](Row &&) { return ++rows < 10; }));
        QCOMPARE(rows, 10);
        QVERIFY(clock.elapsed() < patience);
        QCOMPARE(only(m_connection->run(u"SELECT 1"_s)), Value(u"1"_s));
    }

    void tellsAFailureInsideAStream()
    {
        int rows = 0;
        const Result<void> streamed = m_connection->stream({ u"SELECT 10 / (5 - n) FROM generate_series(1, 9) n"_s, {} }, [&rows](Row &&) {
            ++rows;
            return true;
        });
        QCOMPARE(streamed.error().sqlState, u"22012"_s);
        QCOMPARE(rows, 4);
    }

    // Large answers to many large statements: both sides' buffers fill up many times over.
    void sendsTenThousandStatementsInOneFlight()
    {
        QVERIFY(m_connection->run(u"CREATE TEMP TABLE t (n int PRIMARY KEY, x text)"_s));
        QList<Statement> statements { { u"BEGIN"_s, {} } };
        const QString longText(2000, u'x');
        for (int n = 0; n < 10000; ++n)
            statements.append({ u"INSERT INTO t VALUES ($1, $2) RETURNING n, x"_s, { QString::number(n), longText } });
        statements.append({ u"COMMIT"_s, {} });
        const Result<QList<Result<Rows>>> answers = m_connection->runPipeline(statements);
        QVERIFY(answers);
        QCOMPARE(answers->size(), statements.size());
        for (int n = 0; n < 10000; ++n) {
            const Result<Rows> &answer = answers->at(n + 1);
            QVERIFY(answer);
            QCOMPARE(answer->affected, 1);
            QCOMPARE(answer->rows, QList<Row>({ { QString::number(n), longText } }));
        }
        QVERIFY(!m_connection->isInTransaction());
        QCOMPARE(only(m_connection->run(u"SELECT count(*) FROM t"_s)), Value(u"10000"_s));
    }

    void skipsWhatFollowsARefusedStatement()
    {
        const QString insert = u"INSERT INTO parent (id, name) VALUES ($1, $2)"_s;
        const QList<Statement> statements { { u"BEGIN"_s, {} }, { insert, { u"1"_s, u"a"_s } }, { insert, { u"1"_s, u"b"_s } },
            { insert, { u"3"_s, u"c"_s } }, { u"SELECT 1"_s, {} } };
        const Result<QList<Result<Rows>>> answers = m_connection->runPipeline(statements);
        QVERIFY(answers);
        QCOMPARE(answers->size(), statements.size());
        QVERIFY(answers->at(0) && answers->at(1));
        QCOMPARE(answers->at(2).error().sqlState, u"23505"_s);
        QCOMPARE(answers->at(2).error().constraint, u"parent_pkey"_s);
        QCOMPARE(answers->at(3).error().sqlState, u"25P02"_s);
        QCOMPARE(answers->at(4).error().sqlState, u"25P02"_s);
        QVERIFY(m_connection->isInTransaction());
        QVERIFY(m_connection->run(u"ROLLBACK"_s));
        // The next flights stand on their own feet, also with the same texts.
        for (int round = 0; round < 3; ++round) {
            const Result<QList<Result<Rows>>> again = m_connection->runPipeline({ { u"BEGIN"_s, {} },
                { insert, { QString::number(10 + 2 * round), QString::number(round) } },
                { insert, { QString::number(11 + 2 * round), QString(u"x"_s + QString::number(round)) } }, { u"COMMIT"_s, {} } });
            QVERIFY(again);
            for (const Result<Rows> &answer : *again)
                QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        }
        QVERIFY(only(m_connection->run(u"SELECT count(*) FROM pg_prepared_statements"_s))->toInt() <= 1);
    }

    void blamesTheStatementWhoseTextIsWrong()
    {
        const QString wrong = u"SELECT nothing FROM parent WHERE id = $1"_s;
        const Result<QList<Result<Rows>>> answers
            = m_connection->runPipeline({ { u"SELECT 1"_s, {} }, { wrong, { u"1"_s } }, { wrong, { u"2"_s } } });
        QVERIFY(answers);
        QVERIFY(answers->at(0));
        QCOMPARE(answers->at(1).error().sqlState, u"42703"_s);
        QCOMPARE(answers->at(2).error().sqlState, u"25P02"_s);
    }

    void sendsNothingForAnEmptyFlight()
    {
        QCOMPARE(m_connection->runPipeline({})->size(), 0);
        QCOMPARE(only(m_connection->run(u"SELECT 1"_s)), Value(u"1"_s));
    }

    void needsOneRoundTripForAFlight()
    {
        const DelayProxy proxy(m_database->profile(), 100ms);
        const Result<std::unique_ptr<PgConnection>> far = PgConnection::open(proxy.profile(), {});
        QVERIFY(far);
        QList<Statement> statements { { u"BEGIN"_s, {} } };
        for (int n = 0; n < 1000; ++n)
            statements.append({ u"INSERT INTO parent (id, name) VALUES ($1, $2) RETURNING id"_s, { QString::number(n), QString::number(n) } });
        QElapsedTimer clock;
        clock.start();
        QVERIFY((*far)->run(u"SELECT 1"_s));
        QVERIFY(clock.restart() >= 200);
        const Result<QList<Result<Rows>>> answers = (*far)->runPipeline(statements);
        QVERIFY(answers && answers->last());
        QVERIFY(clock.elapsed() >= 200);
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed()))); // a thousand round trips: 200 s
    }

    void noticesThatItWasLost()
    {
        const QString backend = *only(m_connection->run(u"SELECT pg_backend_pid()"_s));
        QVERIFY(!m_connection->isLost());
        m_database->exec(u"SELECT pg_terminate_backend(%1, 10000)"_s.arg(backend));
        QTRY_VERIFY(m_connection->isLost());
        const Error error = m_connection->run(u"SELECT 1"_s).error();
        QCOMPARE(error.kind, Error::Kind::Connection);
        QVERIFY(!error.message.isEmpty());
        QCOMPARE(m_connection->run(u"SELECT 1"_s).error().kind, Error::Kind::Connection);
        QCOMPARE(m_connection->runPipeline({ { u"SELECT 1"_s, {} } }).error().kind, Error::Kind::Connection);
        QCOMPARE(m_connection->stream({ u"SELECT 1"_s, {} }, [](Row &&) { return true; }).error().kind, Error::Kind::Connection);
        QCOMPARE(m_connection->runScript(u"SELECT 1"_s).error().kind, Error::Kind::Connection);
    }

    void losesItInTheMiddle_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("run") << 0;
        QTest::newRow("stream") << 1;
        QTest::newRow("flight") << 2;
        QTest::newRow("script") << 3;
    }

    void losesItInTheMiddle()
    {
        QFETCH(const int, way);
        const QString sql = u"SELECT n, CASE WHEN n = 500 THEN pg_terminate_backend(pg_backend_pid()) END, pg_sleep(0) "
                            "FROM generate_series(1, 100000) n"_s;
        Error::Kind kind = Error::Kind::Usage;
        if (way == 0)
            kind = m_connection->run(sql).error().kind;
        else if (way == 1)
            kind = m_connection->stream({ sql, {} }, [](Row &&) { return true; }).error().kind;
        else if (way == 2)
            kind = m_connection->runPipeline(QList<Statement>(100, { sql, {} })).error().kind;
        else
            kind = m_connection->runScript(sql).error().kind;
        QCOMPARE(kind, Error::Kind::Connection);
        QVERIFY(m_connection->isLost());
    }

    void cancelsOnTheServer()
    {
        std::thread helper([this, token = m_connection->cancelToken()] {
            while (m_database->exec(u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s) != u"1")
                std::this_thread::yield();
            token->cancel();
        });
        const Result<Rows> rows = m_connection->run(u"SELECT pg_sleep(60)"_s);
        helper.join();
        QCOMPARE(rows.error().kind, Error::Kind::Cancelled);
        QCOMPARE(rows.error().message, u"The work was cancelled."_s);
        QCOMPARE(only(m_connection->run(u"SELECT 1"_s)), Value(u"1"_s));
        const std::shared_ptr<CancelToken> token = m_connection->cancelToken();
        m_connection.reset();
        token->cancel(); // nobody is there
    }

    void asksBeforeEachFlightWhetherToGoOn()
    {
        bool interrupted = false;
        m_connection->setInterruption([&interrupted] { return interrupted; });
        QVERIFY(m_connection->run(u"SELECT 1"_s));
        interrupted = true;
        QCOMPARE(m_connection->run(u"SELECT 1"_s).error().kind, Error::Kind::Cancelled);
        QCOMPARE(m_connection->runPipeline({ { u"SELECT 1"_s, {} } }).error().kind, Error::Kind::Cancelled);
        interrupted = false;
        QVERIFY(m_connection->run(u"SELECT 1"_s));
    }

    // The variable is read once per process, so another one measures it.
    void takesItsTimeWhenTold()
    {
        const int delay = qEnvironmentVariableIntValue("KAIWA_STATEMENT_DELAY_MS");
        if (delay > 0) {
            QElapsedTimer clock;
            clock.start();
            QVERIFY(m_connection->run(u"SELECT 1"_s));
            QVERIFY(clock.elapsed() >= delay);
            return;
        }
        QProcess delayed;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"KAIWA_STATEMENT_DELAY_MS"_s, u"200"_s);
        delayed.setProcessEnvironment(environment);
        delayed.start(QCoreApplication::applicationFilePath(), { u"takesItsTimeWhenTold"_s });
        QVERIFY(delayed.waitForFinished(60'000));
        QVERIFY2(delayed.exitCode() == 0, delayed.readAllStandardOutput().constData());
    }

    void readsADatabaseWithoutAnEncoding()
    {
        m_database->exec(u"CREATE DATABASE %1_bytes TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'"_s.arg(m_database->name()));
        ConnectionProfile profile = m_database->profile();
        profile.setKeyword(u"dbname"_s, m_database->name() + u"_bytes"_s);
        {
            const Result<std::unique_ptr<PgConnection>> connection = PgConnection::open(profile, {});
            QVERIFY(connection);
            QCOMPARE(only((*connection)->run(u"SELECT $1::text"_s, { u"日本語"_s })), Value(u"日本語"_s));
            // The server itself hands out nothing that is no UTF-8.
            const Error broken = (*connection)->run(u"SELECT E'\\xff'::text AS broken"_s).error();
            QCOMPARE(broken.sqlState, u"22021"_s);
            QCOMPARE(broken.message, u"The text does not fit the character encoding of the database."_s);
        }
        m_database->exec(u"DROP DATABASE %1_bytes WITH (FORCE)"_s.arg(m_database->name()));
    }

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<PgConnection> m_connection;
};

QTEST_GUILESS_MAIN(PgConnectionTest)
#include "tst_pgconnection.moc"
