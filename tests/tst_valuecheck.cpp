#include "models/content/values/valuecheck.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Kaiwa::Column)

namespace {

Column column(ValueKind kind, const QString &typeName)
{
    Column made;
    made.name = u"c"_s;
    made.kind = kind;
    made.typeName = typeName;
    return made;
}

Column numeric(int precision, int scale)
{
    Column made = column(ValueKind::Decimal, u"numeric(%1,%2)"_s.arg(precision).arg(scale));
    made.precision = precision;
    made.scale = scale;
    return made;
}

} // namespace

class ValueCheckTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestSupport::TestDatabase>(TestSupport::TestDatabase::Template::Empty);
        m_connection = m_database->connect();
    }

    void checks_data()
    {
        QTest::addColumn<Column>("column");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("taken");
        const auto add = [](const Column &of, const QStringList &taken, const QStringList &refused) {
            for (const QString &value : taken)
                QTest::addRow("%s takes %s", qPrintable(of.typeName), qPrintable(value)) << of << value << true;
            for (const QString &value : refused)
                QTest::addRow("%s refuses %s", qPrintable(of.typeName), qPrintable(value)) << of << value << false;
        };
        add(column(ValueKind::Integer, u"smallint"_s), { u"32767"_s, u"-32768"_s, u" 7 "_s, u"+7"_s, u"007"_s },
            { u"32768"_s, u"-32769"_s, u""_s, u"1.0"_s, u"1e3"_s, u"x"_s, u"١"_s });
        add(column(ValueKind::Integer, u"integer"_s), { u"2147483647"_s, u"-2147483648"_s }, { u"2147483648"_s });
        add(column(ValueKind::Integer, u"bigint"_s), { u"9223372036854775807"_s, u"-9223372036854775808"_s },
            { u"9223372036854775808"_s });
        add(numeric(5, 2),
            { u"999.99"_s, u"-999.99"_s, u"1.5000"_s, u"0"_s, u".5"_s, u"5."_s, u"1e2"_s, u"1.25e1"_s, u"NaN"_s,
                u"00001.10"_s },
            { u"1000"_s, u"0.001"_s, u"1e3"_s, u"1.255"_s, u"1,5"_s, u"Infinity"_s, u"."_s, u""_s });
        add(numeric(3, 0), { u"999"_s, u"1.0"_s }, { u"1.5"_s, u"1000"_s });
        add(column(ValueKind::Decimal, u"numeric"_s), { u"12345678901234567890.0123456789"_s, u"-inf"_s },
            { u"abc"_s });
        add(column(ValueKind::Float, u"real"_s), { u"1.5"_s, u"1e38"_s, u"NaN"_s, u"-Infinity"_s },
            { u"1e39"_s, u"x"_s });
        add(column(ValueKind::Float, u"double precision"_s), { u"1e300"_s }, { u"1e400"_s, u""_s });
        add(column(ValueKind::Boolean, u"boolean"_s), { u"true"_s, u"f"_s, u"YES"_s, u" off "_s, u"1"_s, u"0"_s },
            { u"2"_s, u"o"_s, u""_s, u"maybe"_s });
        add(column(ValueKind::Uuid, u"uuid"_s),
            { u"123e4567-e89b-12d3-a456-426614174000"_s, u"123E4567E89B12D3A456426614174000"_s,
                u"{123e4567-e89b-12d3-a456-426614174000}"_s },
            { u"123e4567-e89b-12d3-a456-42661417400"_s, u"{123e4567-e89b-12d3-a456-426614174000"_s, u"x"_s });
        add(column(ValueKind::Json, u"json"_s),
            { u"null"_s, u" [1, 2.5e-3, -0] "_s, u"{\"a\": {\"b\": [true, \"\\u0000\\n\"]}}"_s, u"\"\\ud800\""_s,
                u"{}"_s },
            { u""_s, u"{"_s, u"[1,]"_s, u"{\"a\" 1}"_s, u"{a: 1}"_s, u"01"_s, u"1."_s, u"\"\t\""_s, u"\"\\x\""_s,
                u"[1] 2"_s, u"nul"_s, u"'a'"_s, u"\"\\u12\""_s, u"truex"_s });
        add(column(ValueKind::JsonBinary, u"jsonb"_s), { u"\"\\ud83d\\ude00\""_s, u"\"\\u0041\""_s },
            { u"\"\\u0000\""_s, u"\"\\ud800\""_s, u"\"\\ud800\\u0041\""_s, u"\"\\udc00\""_s });
        add(column(ValueKind::Timestamp, u"timestamp without time zone"_s),
            { u"2026-01-31 14:30:00"_s, u"2026-01-31T14:30"_s, u"2026-01-31"_s, u"2024-02-29 23:59:59.999999"_s,
                u"infinity"_s, u"-infinity"_s, u"0044-03-15 12:00:00 BC"_s, u"12026-01-01 00:00:00"_s,
                u"2026-01-01 24:00:00"_s },
            { u"2026-02-29 00:00:00"_s, u"2026-13-01"_s, u"2026-01-01 25:00"_s, u"2026-01-01 12:60"_s,
                u"2026-01-01 12:00+09"_s, u"now"_s, u"31.01.2026"_s, u"2026-01-01 00:00:00.1234567"_s, u""_s,
                u"0000-01-01 00:00:00"_s, u"300000-01-01 00:00:00"_s, u"2026-01-01 24:00:01"_s });
        add(column(ValueKind::TimestampWithZone, u"timestamp with time zone"_s),
            { u"2026-01-31 14:30:00+00"_s, u"2026-01-31 14:30:00.5+05:30"_s, u"2026-01-31 14:30Z"_s },
            { u"2026-01-31 x"_s });
        add(column(ValueKind::Date, u"date"_s), { u"2026-01-31"_s, u"0001-01-01 BC"_s, u"infinity"_s },
            { u"2026-04-31"_s, u"2026-01-31 10:00"_s, u"x"_s });
        add(column(ValueKind::Time, u"time without time zone"_s), { u"24:00"_s, u"09:05:00.5"_s },
            { u"24:01"_s, u"12:00Z"_s, u"9"_s });
        add(column(ValueKind::Time, u"time with time zone"_s), { u"12:00+09"_s }, {});
        add(column(ValueKind::Array, u"text[]"_s), { u"{}"_s, u"{a,\"b}\"}"_s, u"{{a},{b}}"_s, u"[0:1]={1,2}"_s },
            { u"a,b"_s, u"{a"_s, u"{a}}"_s, u"{\"a}"_s, u""_s });
        add(column(ValueKind::Bytes, u"bytea"_s), { u"\\x00ff"_s, u"\\x"_s }, { u"\\x0"_s, u"\\xzz"_s });
        Column role = column(ValueKind::Enumeration, u"scenario_role"_s);
        role.labels = { u"tutor"_s, u"expert"_s };
        add(role, { u"tutor"_s }, { u"Tutor"_s, u""_s });
        Column five = column(ValueKind::Text, u"character varying(5)"_s);
        five.maximumLength = 5;
        add(five, { u"abcde"_s, u"日本語です"_s, u"😀😀😀😀😀"_s, u""_s }, { u"abcdef"_s, u"abcde "_s, u"😀😀😀😀😀😀"_s });
    }
    void checks()
    {
        QFETCH(const Column, column);
        QFETCH(const QString, value);
        QFETCH(const bool, taken);
        const std::optional<QString> why = refusedBecause(column, value);
        QCOMPARE(!why.has_value(), taken);
        QVERIFY(taken || why->size() > 10);
    }

    // What is taken here the server takes too.
    void theServerAgrees_data() { checks_data(); }
    void theServerAgrees()
    {
        QFETCH(const Column, column);
        QFETCH(const QString, value);
        QFETCH(const bool, taken);
        if (!taken)
            return;
        const auto created = m_connection->run(
            u"CREATE TEMP TABLE t (c "_s + (column.labels.isEmpty() ? column.typeName : u"text"_s) + u')');
        QVERIFY(created);
        const auto answer = m_connection->run(u"INSERT INTO t VALUES ($1)"_s, { value });
        QVERIFY(m_connection->run(u"DROP TABLE t"_s));
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
    }

    void nullIsRefusedWhereAValueIsRequired()
    {
        Column some = column(ValueKind::Text, u"text"_s);
        QVERIFY(!refusedBecause(some, std::nullopt));
        QVERIFY(!missingBecause(some));
        some.notNull = true;
        QVERIFY(refusedBecause(some, std::nullopt));
        QVERIFY(!refusedBecause(some, u""_s));
        QVERIFY(missingBecause(some));
        some.defaultExpression = u"'x'::text"_s;
        QVERIFY(!missingBecause(some));
        QVERIFY(refusedBecause(some, std::nullopt));
    }

    void textThatCannotBeKeptIsRefusedEverywhere()
    {
        const Column some = column(ValueKind::Other, u"xml"_s);
        QVERIFY(refusedBecause(some, u"a\0b"_s));
        QVERIFY(refusedBecause(some, QString(QChar(0xd800))));
        QVERIFY(!refusedBecause(some, u"😀 مرحبا\u200f"_s));
    }

    void jsonSaysWhere()
    {
        const auto problem = jsonProblem(u"{\n  \"a\": 1,\n  \"b\": x\n}"_s, false);
        QVERIFY(problem);
        QCOMPARE(problem->position, 19);
        const auto words = refusedBecause(column(ValueKind::Json, u"json"_s), u"{\n  \"a\": 1,\n  \"b\": x\n}"_s);
        QVERIFY2(words->contains(u"line 3, character 8"_s), qPrintable(*words));
        QCOMPARE(jsonProblem(QString(u'[').repeated(5000) + QString(u']').repeated(5000), false)->position, 1001);
    }

private:
    std::unique_ptr<TestSupport::TestDatabase> m_database;
    std::unique_ptr<PgConnection> m_connection;
};

QTEST_GUILESS_MAIN(ValueCheckTest)
#include "tst_valuecheck.moc"
