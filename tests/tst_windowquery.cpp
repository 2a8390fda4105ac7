#include "models/content/table/referencelookup.h"
#include "models/content/window/windowquery.h"
#include "models/content/window/windowreader.h"
#include "models/database/catalog.h"
#include "models/database/pgconnection.h"
#include "models/database/uuidtext.h"
#include "tests/support/testdatabase.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Kaiwa;
using namespace Qt::StringLiterals;
using TestSupport::TestDatabase;

// The SQL of a window, run against a server: each page, filter and sort is compared with what one plain statement says.
class TestWindowQuery final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void boundNotPasted();
    void unknownColumnsAreLeftOut();
    void rowsAreDecoded();
    void rowsWithoutReferenceStay();
    void search_data();
    void search();
    void searchReadsJsonAsPeopleDo_data();
    void searchReadsJsonAsPeopleDo();
    void filters_data();
    void filters();
    void uuids_data();
    void uuids();
    void sortsByNameOfReference();
    void whatSomebodySaidStandsForNoKey();
    void sortsPeopleFacingTextByIcu();
    void bigTablesSortByTheirOwnCollation();
    void sortsWithoutMakingTuplesAnew();
    void secretsAreNotRead();
    void byKeys();
    void count();
    void pagesMeetOneBigOrder_data();
    void pagesMeetOneBigOrder();
    void tablesWithoutKey_data();
    void tablesWithoutKey();

private:
    WindowAnswer read(const QString &table, const WindowOptions &options, WindowRequest::What what,
        const std::optional<WindowCursor> &from, int limit, const QList<QStringList> &keys = {});
    QStringList firstColumn(const QString &table, const WindowOptions &options);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<PgConnection> m_connection;
    Catalog m_catalog;
    quint32 m_seed = 0;
};

void TestWindowQuery::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestWindowQuery::initTestCase()
{
    m_seed = qEnvironmentVariableIsSet("KAIWA_SEED") ? qEnvironmentVariable("KAIWA_SEED").toUInt()
                                                     : QRandomGenerator::global()->generate();
    qInfo("seed %u (KAIWA_SEED repeats it)", m_seed);
    m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Empty);
    m_database->exec(uR"(
        CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
        CREATE TABLE languages (id text PRIMARY KEY, name text);
        INSERT INTO languages VALUES ('x', 'Zulu'), ('y', 'abenaki'), ('z', 'Éwé'), ('w', NULL);
        CREATE TABLE "odd ""names""" ("Order" text, "a.b" int, "sel'ect" mood, note text, doc json,
            lang text REFERENCES languages, flag boolean, code varchar(12), amount numeric(30,10),
            seen timestamp, PRIMARY KEY ("Order", "a.b"));
        INSERT INTO "odd ""names""" VALUES
            ('a', 1, 'happy', '100% sure', '{"b" :1}', 'x', true, 'one', 12345678901234567890.0123456789, '2026-01-02 03:04:05.678901'),
            ('a', 2, 'sad', 'under_score', NULL, NULL, false, '', 1, NULL),
            ('b', 1, 'ok', 'back\slash', '[]', 'y', NULL, NULL, NULL, 'infinity'),
            ('b', 3, NULL, '', '3', 'w', true, 'Émile', 2, NULL),
            ('c', 1, 'ok', 'it''s; DROP TABLE languages; --', 'null', 'z', false, 'ähm', 10, NULL);
        CREATE TABLE told (id text PRIMARY KEY, doc json, docb jsonb);
        INSERT INTO told VALUES
            ('letter', '["Say \u3042"]', NULL), ('quote', '{"key": "a \"b\" c"}', NULL), ('line', '["one\ntwo"]', NULL),
            ('emoji', '{"x": [{"y": "in \uD83C\uDF38 bloom"}]}', NULL), ('number', '[1.50]', NULL), ('text', '"alone"', NULL),
            ('zero', '["nothing \u0000 here"]', NULL), ('half', '["broken \ud83c half"]', NULL), ('huge', '[1e999999, "beyond"]', NULL),
            ('binary', NULL, '{"word": "a \"b\" \u3042 d"}'), ('null', 'null', 'null'), ('none', NULL, NULL);
        CREATE TABLE session (id text PRIMARY KEY, note text);
        INSERT INTO session VALUES ('token', 'n');
        CREATE TABLE conversations (id uuid PRIMARY KEY, title text);
        INSERT INTO conversations VALUES ('00000000-0000-0000-0000-000000000000', 'Zulu'),
            ('11111111-1111-1111-1111-111111111111', 'About a lighthouse');
        CREATE TABLE messages (id int PRIMARY KEY, conversation_id uuid REFERENCES conversations);
        INSERT INTO messages VALUES (1, '11111111-1111-1111-1111-111111111111'), (2, '00000000-0000-0000-0000-000000000000');
        CREATE TABLE heap (a int, b text);
        INSERT INTO heap SELECT i % 7, CASE WHEN i % 5 > 0 THEN 'b' || i % 3 END FROM generate_series(1, 60) AS i;
        CREATE VIEW heap_view AS SELECT * FROM heap;
        CREATE TABLE probe (part text, id int, word text, number int, kind mood, word_set text NOT NULL,
            lang text REFERENCES languages, doc jsonb, at timestamptz, PRIMARY KEY (part, id));
        ANALYZE;
    )"_s);
    m_connection = m_database->connect();
    const Result<Catalog> catalog = Catalog::read(*m_connection);
    QVERIFY2(catalog, qPrintable(catalog ? QString() : catalog.error().message));
    m_catalog = *catalog;
}

WindowAnswer TestWindowQuery::read(const QString &table, const WindowOptions &options, WindowRequest::What what,
    const std::optional<WindowCursor> &from, int limit, const QList<QStringList> &keys)
{
    WindowRequest request;
    request.what = what;
    request.query = WindowQuery(m_catalog, table);
    request.options = options;
    request.from = from;
    request.limit = limit;
    request.keys = keys;
    const Result<WindowAnswer> answer = readWindow(*m_connection, request);
    if (!answer) {
        qWarning("%s %s", qPrintable(answer.error().message), qPrintable(answer.error().detail));
        return {};
    }
    return *answer;
}

QStringList TestWindowQuery::firstColumn(const QString &table, const WindowOptions &options)
{
    QStringList found;
    for (const WindowRow &row : read(table, options, WindowRequest::What::Start, {}, 1000).rows)
        found.append(row.values.value(0).value_or(u"NULL"_s));
    return found;
}

void TestWindowQuery::boundNotPasted()
{
    WindowOptions options;
    options.search = u"'; DROP TABLE languages; --"_s;
    options.searchColumns = { u"note"_s };
    options.filters = { { u"Order"_s, ColumnFilter::Kind::Equals, u"it's"_s } };
    WindowQuery query(m_catalog, u"odd \"names\""_s, { u"Order"_s, u"a.b"_s, u"note"_s });
    query.setOptions(options);
    const QList<Statement> page
       = query.page(WindowCursor { u"x'x"_s, { u"k'1"_s, u"2"_s } }, WindowQuery::Direction::Forward, 5);
    for (const Statement &statement : page) {
        QVERIFY(!statement.sql.contains(u'\''));
        QVERIFY(!statement.sql.contains(u"DROP"_s));
        QVERIFY(statement.sql.contains(u"\"odd \"\"names\"\"\""_s));
    }
    QCOMPARE(read(u"odd \"names\""_s, options, WindowRequest::What::Start, {}, 5).rows.size(), 0);
    QCOMPARE(m_database->exec(u"SELECT count(*) FROM languages"_s), u"4"_s);
}

void TestWindowQuery::unknownColumnsAreLeftOut()
{
    WindowOptions options;
    options.search = u"anything"_s;
    options.searchColumns = { u"nowhere"_s };
    options.sortColumn = u"nowhere"_s;
    options.filters = { { u"nowhere"_s, ColumnFilter::Kind::IsNull, {} } };
    const WindowQuery query(m_catalog, u"languages"_s, { u"nowhere"_s, u"name"_s });
    QCOMPARE(query.columns(), QStringList { u"name"_s });
    QCOMPARE(read(u"languages"_s, options, WindowRequest::What::Start, {}, 5).rows.size(), 0);
    options.search.clear();
    QCOMPARE(read(u"languages"_s, options, WindowRequest::What::Start, {}, 5).rows.size(), 4);
    QVERIFY(WindowQuery(m_catalog, u"missing"_s).page({}, WindowQuery::Direction::Forward, 5).isEmpty());
}

void TestWindowQuery::rowsAreDecoded()
{
    const WindowRow row = read(u"odd \"names\""_s, {}, WindowRequest::What::Start, {}, 1).rows.value(0);
    const Row expected { u"a"_s, u"1"_s, u"happy"_s, u"100% sure"_s, u"{\"b\" :1}"_s, u"x"_s, u"true"_s, u"one"_s,
        u"12345678901234567890.0123456789"_s, u"2026-01-02 03:04:05.678901"_s, u"Zulu"_s };
    QCOMPARE(row.values, expected);
    QCOMPARE(row.key, QStringList({ u"a"_s, u"1"_s }));
    QCOMPARE(row.version, m_database->exec(u"SELECT xmin FROM \"odd \"\"names\"\"\" LIMIT 1"_s));
}

void TestWindowQuery::rowsWithoutReferenceStay()
{
    for (const QString &sort : { QString(), u"lang"_s, u"note"_s }) {
        WindowOptions options;
        options.sortColumn = sort;
        QCOMPARE(read(u"odd \"names\""_s, options, WindowRequest::What::Start, {}, 100).rows.size(), 5);
    }
}

void TestWindowQuery::search_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // "Order" and "a.b" of each row
    QTest::newRow("percent is no wildcard") << u"0%"_s << u"a1"_s;
    QTest::newRow("underscore is no wildcard") << u"r_s"_s << u"a2"_s;
    QTest::newRow("backslash is no escape") << u"k\\s"_s << u"b1"_s;
    QTest::newRow("quote") << u"it's;"_s << u"c1"_s;
    QTest::newRow("any case") << u"SURE"_s << u"a1"_s;
    QTest::newRow("any case beyond ASCII") << u"éMILE"_s << u"b3"_s;
    QTest::newRow("the name behind a reference") << u"zul"_s << u"a1"_s;
    QTest::newRow("nothing") << u"nowhere to be found"_s << QString();
}

void TestWindowQuery::search()
{
    QFETCH(QString, text);
    WindowOptions options;
    options.search = text;
    options.searchColumns = { u"note"_s, u"lang"_s, u"code"_s };
    QString found;
    for (const WindowRow &row : read(u"odd \"names\""_s, options, WindowRequest::What::Start, {}, 100).rows)
        found += row.key.join(QString());
    QTEST(found, "found");
}

void TestWindowQuery::searchReadsJsonAsPeopleDo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("an escaped letter") << u"say あ"_s << u"letter"_s;
    QTest::newRow("escaped quotes") << u"a \"B\""_s << u"binary,quote"_s;
    QTest::newRow("an escaped pair") << u"🌸 bloom"_s << u"emoji"_s;
    QTest::newRow("a line end is no word") << u"onentwo"_s << QString();
    QTest::newRow("a number") << u"1.5"_s << u"number"_s;
    QTest::newRow("a text alone") << u"ALONE"_s << u"text"_s;
    QTest::newRow("the name of a member") << u"word"_s << QString();
    QTest::newRow("U+0000") << u"nothing"_s << u"zero"_s;
    QTest::newRow("half a pair") << u"broken"_s << u"half"_s;
    QTest::newRow("a number beyond numeric") << u"beyond"_s << u"huge"_s;
    QTest::newRow("null") << u"null"_s << QString();
}

void TestWindowQuery::searchReadsJsonAsPeopleDo()
{
    QFETCH(QString, text);
    WindowOptions options;
    options.search = text;
    options.searchColumns = { u"doc"_s, u"docb"_s };
    QStringList found;
    for (const WindowRow &row : read(u"told"_s, options, WindowRequest::What::Start, {}, 100).rows)
        found += row.key.first();
    QTEST(found.join(u','), "found");
}

void TestWindowQuery::filters_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<ColumnFilter::Kind>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("found");
    using Kind = ColumnFilter::Kind;
    QTest::newRow("enumeration") << u"sel'ect"_s << Kind::Equals << u"ok"_s << u"b1c1"_s;
    QTest::newRow("no such label") << u"sel'ect"_s << Kind::Equals << u"furious"_s << QString();
    QTest::newRow("number") << u"a.b"_s << Kind::Equals << u"1"_s << u"a1b1c1"_s;
    QTest::newRow("no number") << u"a.b"_s << Kind::Equals << u"one"_s << QString();
    QTest::newRow("beyond the type") << u"a.b"_s << Kind::Equals << u"99999999999"_s << QString();
    QTest::newRow("true") << u"flag"_s << Kind::Equals << u"true"_s << u"a1b3"_s;
    QTest::newRow("empty is not NULL") << u"code"_s << Kind::Equals << u""_s << u"a2"_s;
    QTest::newRow("NULL is not empty") << u"code"_s << Kind::IsNull << QString() << u"b1"_s;
    QTest::newRow("not NULL") << u"flag"_s << Kind::IsNotNull << QString() << u"a1a2b3c1"_s;
    QTest::newRow("reference by key") << u"lang"_s << Kind::Equals << u"y"_s << u"b1"_s;
    QTest::newRow("reference by name") << u"lang"_s << Kind::Contains << u"ABEN"_s << u"b1"_s;
    QTest::newRow("json") << u"doc"_s << Kind::Equals << u"[]"_s << u"b1"_s;
    QTest::newRow("number as text") << u"amount"_s << Kind::Contains << u"5678"_s << u"a1"_s;
    QTest::newRow("among keys") << QString() << Kind::HasProblems << uR"([["b", "1"], ["a", "2"], ["no", "7"]])"_s << u"a2b1"_s;
    QTest::newRow("among no keys") << QString() << Kind::HasProblems << u"[]"_s << QString();
}

void TestWindowQuery::filters()
{
    QFETCH(QString, column);
    QFETCH(ColumnFilter::Kind, kind);
    QFETCH(QString, value);
    WindowOptions options;
    options.filters = { { column, kind, value } };
    QString found;
    for (const WindowRow &row : read(u"odd \"names\""_s, options, WindowRequest::What::Start, {}, 100).rows)
        found += row.key.join(QString());
    QTEST(found, "found");
}

void TestWindowQuery::uuids_data()
{
    QTest::addColumn<QString>("text");
    const QString ones = u"11111111-1111-1111-1111-111111111111"_s;
    QTest::newRow("as it is written") << ones;
    QTest::newRow("none set") << u"00000000-0000-0000-0000-000000000000"_s;
    QTest::newRow("capitals in braces") << u"{ABCDEF01-2345-6789-ABCD-EF0123456789}"_s;
    QTest::newRow("without strokes") << u"11111111111111111111111111111111"_s;
    QTest::newRow("strokes after each four") << u"1111-1111-1111-1111-1111-1111-1111-1111"_s;
    QTest::newRow("few strokes") << u"11111111111111111111-111111111111"_s;
    QTest::newRow("stroke at another place") << u"1-1111111-1111-1111-1111-111111111111"_s;
    QTest::newRow("two strokes") << u"11111111--1111-1111-1111-111111111111"_s;
    QTest::newRow("stroke at the end") << QString(ones + u'-');
    QTest::newRow("comma") << QString(ones + u',');
    QTest::newRow("line end") << QString(ones + u'\n');
    QTest::newRow("space before") << QString(u' ' + ones);
    QTest::newRow("space after") << QString(ones + u' ');
    QTest::newRow("half a brace") << QString(u'{' + ones);
    QTest::newRow("the other half") << QString(ones + u'}');
    QTest::newRow("two of them") << QString(ones + ones);
    QTest::newRow("too short") << ones.chopped(1);
    QTest::newRow("no digit") << QString(ones.chopped(1) + u'g');
    QTest::newRow("digits of other scripts") << QString(ones.chopped(1) + u'٣');
    QTest::newRow("nothing") << QString();
}

// What the server takes for one is compared as one, by an index; all else is no row's key, and no error.
void TestWindowQuery::uuids()
{
    QFETCH(const QString, text);
    const Result<Rows> taken = m_connection->run({ u"SELECT $1::uuid::text"_s, { text } });
    QCOMPARE(isUuid(text), taken.has_value());
    const QString rows = taken ? m_database->exec(u"SELECT count(*) FROM conversations WHERE id = '%1'"_s.arg(text)) : u"0"_s;
    using Kind = ColumnFilter::Kind;
    for (const ColumnFilter &filter : { ColumnFilter { u"id"_s, Kind::Equals, text },
             ColumnFilter { u"id"_s, Kind::OneOf, ColumnFilter::listValue({ text }) },
             ColumnFilter { u"id"_s, Kind::Between, ColumnFilter::listValue({ text.isEmpty() ? u"-"_s : text, text }) } }) {
        WindowOptions options;
        options.filters = { filter };
        QCOMPARE(QString::number(read(u"conversations"_s, options, WindowRequest::What::Start, {}, 100).rows.size()), rows);
    }
    // A key beside it is named all the same.
    const ReferenceLookup lookup(m_catalog, *m_catalog.table(u"messages"_s), u"conversation_id"_s);
    const Result<Rows> names = m_connection->run(lookup.names({ u"11111111-1111-1111-1111-111111111111"_s, text }));
    QVERIFY2(names, qPrintable(names ? QString() : names.error().message));
    QVERIFY(!names->rows.isEmpty());
}

// The title of a conversation is masked in its own list: it neither orders nor finds the rows that refer to it.
void TestWindowQuery::whatSomebodySaidStandsForNoKey()
{
    WindowOptions options;
    options.sortColumn = u"conversation_id"_s;
    options.search = u"1111"_s;
    options.searchColumns = { u"conversation_id"_s };
    options.filters = { { u"conversation_id"_s, ColumnFilter::Kind::Contains, u"1-1"_s } };
    WindowQuery query(m_catalog, u"messages"_s);
    query.setOptions(options);
    QVERIFY(query.referenceColumns().isEmpty());
    QList<Statement> statements { query.all(), query.count(9), query.byKeys({ { u"1"_s } }) };
    statements += query.page(query.cursorAt(u"11111111-1111-1111-1111-111111111111"_s), WindowQuery::Direction::Forward, 5);
    for (const Statement &statement : std::as_const(statements))
        QVERIFY2(!statement.sql.contains(u"title"_s), qPrintable(statement.sql));
    QCOMPARE(firstColumn(u"messages"_s, options), QStringList { u"1"_s });
    for (const QString &title : { u"lighthouse"_s, u"Zulu"_s }) {
        options.search.clear();
        options.filters = { { u"conversation_id"_s, ColumnFilter::Kind::Contains, title } };
        QCOMPARE(firstColumn(u"messages"_s, options), QStringList());
        options.filters.clear();
        options.search = title;
        QCOMPARE(firstColumn(u"messages"_s, options), QStringList());
    }
    options.search.clear();
    QCOMPARE(firstColumn(u"messages"_s, options), QStringList({ u"2"_s, u"1"_s }));
}

void TestWindowQuery::sortsByNameOfReference()
{
    WindowOptions options;
    options.sortColumn = u"lang"_s;
    options.icu = true;
    QString order;
    for (const WindowRow &row : read(u"odd \"names\""_s, options, WindowRequest::What::Start, {}, 100).rows)
        order += row.values[5].value_or(u"-"_s);
    QCOMPARE(order, u"yzx-w"_s); // abenaki, Éwé, Zulu, then no language and a language without a name, by key
    options.sortOrder = Qt::DescendingOrder;
    order.clear();
    for (const WindowRow &row : read(u"odd \"names\""_s, options, WindowRequest::What::Start, {}, 100).rows)
        order += row.values[5].value_or(u"-"_s);
    QCOMPARE(order, u"w-xzy"_s);
}

void TestWindowQuery::sortsPeopleFacingTextByIcu()
{
    WindowOptions options;
    options.sortColumn = u"name"_s;
    options.icu = true;
    QCOMPARE(firstColumn(u"languages"_s, options), QStringList({ u"y"_s, u"z"_s, u"x"_s, u"w"_s }));
    options.icu = false; // a server without ICU
    QCOMPARE(firstColumn(u"languages"_s, options), QStringList({ u"x"_s, u"y"_s, u"z"_s, u"w"_s }));
}

void TestWindowQuery::bigTablesSortByTheirOwnCollation()
{
    TestDatabase database(TestDatabase::Template::Empty);
    database.exec(u"CREATE TABLE languages (id int PRIMARY KEY, name text NOT NULL);"
                  "INSERT INTO languages SELECT i, 'name ' || i FROM generate_series(1, 30000) AS i;"
                  "CREATE INDEX ON languages (name, id); ANALYZE"_s);
    const auto connection = database.connect();
    WindowQuery query(*Catalog::read(*connection), u"languages"_s);
    WindowOptions options;
    options.sortColumn = u"name"_s;
    options.icu = true;
    query.setOptions(options);
    const Statement page
        = query.page(WindowCursor { u"name 20000"_s, { u"20000"_s } }, WindowQuery::Direction::Forward, 500).value(0);
    const Result<Rows> plan = connection->run({ u"EXPLAIN "_s + page.sql, page.parameters });
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().detail));
    QString text;
    for (const Row &row : plan->rows)
        text += row[0].value_or(QString()) + u'\n';
    QVERIFY2(text.contains(u"Index Scan using languages_name_id_idx"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Index Cond: (ROW"_s) && !text.contains(u"Sort"_s), qPrintable(text));
}

// Half of the time of a sort without an index went into tuples that differ from the table's own.
void TestWindowQuery::sortsWithoutMakingTuplesAnew()
{
    TestDatabase database(TestDatabase::Template::Empty);
    database.exec(u"CREATE TABLE languages (id int PRIMARY KEY, name text, note text);"
                  "INSERT INTO languages SELECT i, 'name ' || i, 'note ' || i % 100 FROM generate_series(1, 30000) AS i;"
                  "SET max_parallel_workers_per_gather = 0; ANALYZE"_s);
    const auto connection = database.connect();
    WindowQuery query(*Catalog::read(*connection), u"languages"_s, { u"note"_s, u"id"_s, u"name"_s });
    WindowOptions options;
    options.sortColumn = u"note"_s;
    query.setOptions(options);
    const Statement page = query.page({}, WindowQuery::Direction::Forward, 500).value(0);
    const Result<Rows> plan = connection->run({ u"EXPLAIN (VERBOSE, COSTS OFF) "_s + page.sql, page.parameters });
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().detail));
    QStringList lines;
    for (const Row &row : plan->rows)
        lines.append(row[0].value_or(QString()).trimmed());
    const qsizetype scan = lines.indexOf(QRegularExpression(u".*Seq Scan on public\\.languages t.*"_s));
    QVERIFY2(scan >= 0, qPrintable(lines.join(u'\n')));
    static const QRegularExpression alias(u"\\bt(_\\d+)?\\."_s);
    QCOMPARE(QString(lines.value(scan + 1)).remove(alias), u"Output: id, name, note"_s);
}

void TestWindowQuery::secretsAreNotRead()
{
    const WindowQuery query(m_catalog, u"session"_s);
    QVERIFY(!query.columns().contains(u"id"_s));
    QVERIFY(!query.hasKey());
    QVERIFY(!query.page({}, WindowQuery::Direction::Forward, 5).value(0).sql.contains(u"\"id\""_s));
    QCOMPARE(firstColumn(u"session"_s, {}), QStringList { u"n"_s });
}

void TestWindowQuery::byKeys()
{
    WindowOptions options;
    options.search = u"nothing has this"_s;
    options.searchColumns = { u"note"_s };
    const WindowAnswer answer = read(u"odd \"names\""_s, options, WindowRequest::What::Keys, {}, 0,
        { { u"b"_s, u"3"_s }, { u"a"_s, u"2"_s }, { u"gone"_s, u"7"_s } });
    QVERIFY(answer.keyedRead);
    QStringList keys;
    for (const WindowRow &row : answer.keyed)
        keys.append(row.key.join(QString()));
    keys.sort();
    QCOMPARE(keys, QStringList({ u"a2"_s, u"b3"_s }));

    // A key that is no value of the column's type hides nothing.
    const WindowAnswer window = read(u"odd \"names\""_s, {}, WindowRequest::What::Again, {}, 100, { { u"b"_s, u"three"_s } });
    QCOMPARE(window.rows.size(), 5);
    QVERIFY(!window.keyedRead);
}

void TestWindowQuery::count()
{
    WindowQuery query(m_catalog, u"odd \"names\""_s);
    WindowOptions options;
    options.filters = { { u"flag"_s, ColumnFilter::Kind::IsNotNull, {} } };
    query.setOptions(options);
    QCOMPARE(countWindow(*m_connection, nullptr, &query, 100)->matching, 4);
    QCOMPARE(countWindow(*m_connection, nullptr, &query, 3)->matching, 3);
    QCOMPARE(countWindow(*m_connection, nullptr, &query, 3)->all, -1);
}

void TestWindowQuery::pagesMeetOneBigOrder_data()
{
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QString>("order"); // the same order, written by hand
    QTest::addColumn<bool>("icu");
    QTest::newRow("by key") << QString() << u"part%1, id%1"_s << false;
    QTest::newRow("first part of the key") << u"part"_s << u"part%1, id%1"_s << true;
    QTest::newRow("second part of the key") << u"id"_s << u"id%1, part%1"_s << false;
    QTest::newRow("text with NULLs") << u"word"_s << u"word%1, part%1, id%1"_s << false;
    QTest::newRow("text with NULLs, ICU") << u"word"_s << u"word COLLATE \"und-x-icu\"%1, part%1, id%1"_s << true;
    QTest::newRow("text without NULLs") << u"word_set"_s << u"word_set COLLATE \"und-x-icu\"%1, part%1, id%1"_s << true;
    QTest::newRow("number with NULLs") << u"number"_s << u"number%1, part%1, id%1"_s << false;
    QTest::newRow("enumeration") << u"kind"_s << u"kind%1, part%1, id%1"_s << false;
    QTest::newRow("name of a reference")
        << u"lang"_s
        << u"(SELECT name FROM languages WHERE id = lang) COLLATE \"und-x-icu\"%1, part%1, id%1"_s << true;
    QTest::newRow("json") << u"doc"_s << u"doc::text%1, part%1, id%1"_s << false;
    QTest::newRow("moments") << u"at"_s << u"at%1, part%1, id%1"_s << false;
}

void TestWindowQuery::pagesMeetOneBigOrder()
{
    QFETCH(QString, sort);
    QFETCH(QString, order);
    QFETCH(bool, icu);
    using What = WindowRequest::What;
    QRandomGenerator random(m_seed);
    for (int round = 0; round < 4; ++round) {
        const int rows = random.bounded(0, 160);
        m_database->exec(u"TRUNCATE probe; SELECT setseed(%1);"_s.arg(random.generateDouble())
            + uR"(INSERT INTO probe SELECT chr(97 + (i % 3)), i,
                CASE WHEN random() < .7 THEN (ARRAY['', 'a', 'A', 'é', 'z', 'ä', '日本', 'a b', 'ab'])[1 + floor(random() * 9)] END,
                CASE WHEN random() < .6 THEN floor(random() * 5 - 2) END,
                CASE WHEN random() < .5 THEN (ARRAY['sad', 'ok', 'happy'])[1 + floor(random() * 3)]::mood END,
                (ARRAY['x', 'Y', 'ü', ''])[1 + floor(random() * 4)],
                CASE WHEN random() < .7 THEN (ARRAY['x', 'y', 'z', 'w'])[1 + floor(random() * 4)] END,
                CASE WHEN random() < .5 THEN to_jsonb(floor(random() * 3)) END,
                CASE WHEN random() < .7 THEN (ARRAY['infinity', '2026-01-01 00:00:00.000001+00', '2026-01-01 00:00:00.000002+00'])
                    [1 + floor(random() * 3)]::timestamptz END
                FROM generate_series(1, )"_s + QString::number(rows) + u") AS i"_s);
        for (const Qt::SortOrder direction : { Qt::AscendingOrder, Qt::DescendingOrder }) {
            const Result<Rows> reference = m_connection->run(u"SELECT part AS a, id::text AS b FROM probe ORDER BY "_s
                + order.arg(direction == Qt::AscendingOrder ? u""_s : u" DESC"_s));
            QVERIFY(reference);
            QList<QStringList> expected;
            for (const Row &row : reference->rows)
                expected.append({ *row[0], *row[1] });

            WindowOptions options;
            options.sortColumn = sort;
            options.sortOrder = direction;
            options.icu = icu;
            const int limit = random.bounded(1, 40);
            const WindowQuery query = [&] {
                WindowQuery made(m_catalog, u"probe"_s);
                made.setOptions(options);
                return made;
            }();

            QList<QStringList> forward;
            WindowAnswer page = read(u"probe"_s, options, What::Start, {}, limit);
            for (;;) {
                for (const WindowRow &row : page.rows)
                    forward.append(row.key);
                if (!page.more || forward.size() > rows)
                    break;
                page = read(u"probe"_s, options, What::Next, query.cursorOf(page.rows.last()), limit);
            }
            QCOMPARE(forward, expected);

            QList<QStringList> backward;
            page = read(u"probe"_s, options, What::End, {}, limit);
            for (;;) {
                for (auto row = page.rows.crbegin(); row != page.rows.crend(); ++row)
                    backward.prepend(row->key);
                if (!page.more || backward.size() > rows)
                    break;
                page = read(u"probe"_s, options, What::Previous, query.cursorOf(page.rows.first()), limit);
            }
            QCOMPARE(backward, expected);

            if (rows == 0)
                continue;
            // From somewhere in the middle, that row included.
            const qsizetype middle = random.bounded(rows);
            const WindowAnswer whole = read(u"probe"_s, options, What::Start, {}, 1000);
            QCOMPARE(whole.rows.size(), rows);
            const WindowAnswer again = read(u"probe"_s, options, What::Again, query.cursorOf(whole.rows[middle]), limit);
            QList<QStringList> from;
            for (const WindowRow &row : again.rows)
                from.append(row.key);
            QCOMPARE(from, expected.mid(middle, limit));
        }
    }
}

void TestWindowQuery::tablesWithoutKey_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("sort");
    QTest::newRow("table") << u"heap"_s << QString();
    QTest::newRow("table, sorted") << u"heap"_s << u"b"_s;
    QTest::newRow("view") << u"heap_view"_s << QString();
    QTest::newRow("view, sorted") << u"heap_view"_s << u"b"_s;
}

void TestWindowQuery::tablesWithoutKey()
{
    QFETCH(QString, table);
    QFETCH(QString, sort);
    WindowOptions options;
    options.sortColumn = sort;
    WindowQuery query(m_catalog, table);
    query.setOptions(options);
    QVERIFY(!query.hasKey());
    int rows = 0;
    QSet<QStringList> keys;
    WindowAnswer page = read(table, options, WindowRequest::What::Start, {}, 7);
    for (;;) {
        rows += int(page.rows.size());
        for (const WindowRow &row : page.rows)
            keys.insert(row.key);
        if (!page.more || rows > 100)
            break;
        page = read(table, options, WindowRequest::What::Next, query.cursorOf(page.rows.last()), 7);
    }
    QCOMPARE(rows, 60); // rows that are equal in all columns among them
    QCOMPARE(keys.size(), 60);
}

QTEST_GUILESS_MAIN(TestWindowQuery)
#include "tst_windowquery.moc"
