#include "models/content/exchange/recordreader.h"
#include "models/database/boundcopy.h"
#include "models/database/catalog.h"
#include "models/database/session.h"
#include "models/records/gzipdevice.h"
#include "models/records/recordexport.h"
#include "tests/support/builtplaces.h"
#include "tests/support/testdatabase.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

Q_DECLARE_METATYPE(Kaiwa::FileFormat)

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms

QString awkwardTable()
{
    QFile file(sourceFolder() + u"/tests/sql/awkward-values.sql"_s);
    if (!file.open(QFile::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    return QString::fromUtf8(file.readAll());
}

QByteArray gunzipped(const QByteArray &bytes)
{
    QProcess gzip;
    gzip.start(u"gzip"_s, { u"-dc"_s });
    gzip.write(bytes);
    gzip.closeWriteChannel();
    if (!gzip.waitForFinished() || gzip.exitCode() != 0)
        qFatal("gzip: %s", gzip.readAllStandardError().constData());
    return gzip.readAllStandardOutput();
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QList<Row> readBack(QByteArray bytes, const QList<WriterColumn> &columns, FileFormat format)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = makeRecordReader(buffer, { format, ',' });
    if (const FileResult<void> begun = reader->begin(); !begun)
        qFatal("%s", qPrintable(begun.error().text));
    QList<Row> rows;
    FileRecord record;
    while (true) {
        const FileResult<bool> next = reader->next(record);
        if (!next)
            qFatal("line %lld: %s", next.error().line, qPrintable(next.error().text));
        if (!*next)
            break;
        Row row;
        for (const WriterColumn &column : columns) {
            const FileResult<Value> value = valueOf(record.cells.at(reader->columns().indexOf(column.name)), column.kind);
            if (!value)
                qFatal("%s: %s", qPrintable(column.name), qPrintable(value.error().text));
            row.append(*value);
        }
        rows.append(row);
    }
    return rows;
}

} // namespace

// What a streamed export writes, against what the database holds.
class TestRecordExport final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<PgConnection> m_connection;
    Catalog m_catalog;
    QTemporaryDir m_folder;

    RecordExportRequest requestFor(const QString &table, const WindowOptions &options = {}) const
    {
        RecordExportRequest request;
        request.query = WindowQuery(m_catalog, table);
        request.query.setOptions(options);
        request.columns = RecordExportRequest::columnsOf(*m_catalog.table(table), request.query);
        return request;
    }
    QByteArray exported(const RecordExportRequest &request)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        const Result<RecordExportResult> result = exportRecords(*m_connection, request, buffer);
        if (!result)
            qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
        if (result->bytes != bytes.size())
            qFatal("It says %lld bytes, and wrote %lld.", result->bytes, bytes.size());
        return bytes;
    }
    QList<Row> rowsOf(const QString &sql)
    {
        const Result<Rows> rows = m_connection->run(sql);
        if (!rows)
            qFatal("%s", qPrintable(rows.error().message));
        return rows->rows;
    }
    QStringList entries() const { return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }
    Session::Ptr open() const
    {
        QFuture<Result<Session::Ptr>> future = Session::open(m_database->profile(), {});
        future.waitForFinished();
        return *future.result();
    }
    int runningCopies() { return m_database->exec(u"SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY%' AND state = 'active'"_s).toInt(); }

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsBackEqual_data();
    void readsBackEqual();
    void csvIsAsDecided();
    void valuesAreBound_data();
    void valuesAreBound();
    void chosenOrderIsKept();
    void columnsAsChosen();
    void secretsAreNeverWritten();
    void documentedTables();
    void nothingRemainsOnTheServer();
    void indexServesBoundValues();
    void copiesOutOnlyWhatIsCopied();
    void tellsHowFarItIs();
    void cancelReachesTheServer();
    void failureLeavesWhatWasThere();
    void fullDisk();
};

void TestRecordExport::initTestCase()
{
    m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
    m_database->exec(awkwardTable());
    m_database->exec(u"CREATE TABLE counted (id int PRIMARY KEY, words text);"
                     "INSERT INTO counted SELECT i, 'row ' || (i % 1000) FROM generate_series(1, 50000) i;"
                     "CREATE INDEX ON counted (words); ANALYZE counted;"
                     "CREATE VIEW slow AS SELECT i, pg_sleep(0.002)::text AS words FROM generate_series(1, 100000) i;"
                     "CREATE VIEW failing AS SELECT i, 1 / (20000 - i) AS share FROM generate_series(1, 100000) i"_s);
    m_connection = m_database->connect();
    m_catalog = *Catalog::read(*m_connection);
}

void TestRecordExport::readsBackEqual_data()
{
    QTest::addColumn<FileFormat>("format");
    QTest::addColumn<bool>("isCompressed");
    QTest::newRow("CSV") << FileFormat::Csv << false;
    QTest::newRow("CSV, compressed") << FileFormat::Csv << true;
    QTest::newRow("JSON Lines") << FileFormat::JsonLines << false;
    QTest::newRow("JSON Lines, compressed") << FileFormat::JsonLines << true;
}

void TestRecordExport::readsBackEqual()
{
    QFETCH(FileFormat, format);
    QFETCH(bool, isCompressed);
    WindowOptions options;
    options.sortColumn = u"id"_s;
    RecordExportRequest request = requestFor(u"awkward"_s, options);
    request.format = format;
    request.isCompressed = isCompressed;
    QByteArray bytes = exported(request);
    if (isCompressed)
        bytes = gunzipped(bytes);
    QStringList outputs;
    for (const WriterColumn &column : request.columns)
        outputs.append(quotedIdentifier(column.name) + u"::text"_s);
    const QList<Row> expected = rowsOf(u"SELECT "_s + outputs.join(u", "_s) + u" FROM awkward ORDER BY id"_s);
    const QList<Row> rows = readBack(bytes, request.columns, format);
    QCOMPARE(rows.size(), expected.size());
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (qsizetype i = 0; i < request.columns.size(); ++i)
            QVERIFY2(rows.at(row).at(i) == expected.at(row).at(i),
                qPrintable(u"%1 of row %2: %3, not %4"_s.arg(request.columns.at(i).name, QString::number(row + 1),
                    displayLiteral(rows.at(row).at(i)), displayLiteral(expected.at(row).at(i)))));
    }
    if (format == FileFormat::JsonLines)
        QCOMPARE(bytes.count('\n'), expected.size());
}

void TestRecordExport::csvIsAsDecided()
{
    m_database->exec(u"CREATE TABLE plain (id int PRIMARY KEY, words text, yes boolean, tree json);"
                     "INSERT INTO plain VALUES (1, NULL, true, '{\"a\": 1}'), (2, '', false, NULL), (3, E'a\"b\nc', NULL, '[]'), (4, U&'\\00e9', NULL, '7')"_s);
    m_catalog = *Catalog::read(*m_connection);
    WindowOptions options;
    options.sortColumn = u"id"_s;
    RecordExportRequest request = requestFor(u"plain"_s, options);
    QCOMPARE(exported(request),
        QByteArray("id,words,yes,tree\r\n1,,true,\"{\"\"a\"\": 1}\"\r\n2,\"\",false,\r\n3,\"a\"\"b\nc\",,[]\r\n4,\xc3\xa9,,7\r\n"));
    request.format = FileFormat::JsonLines;
    QCOMPARE(exported(request),
        QByteArray("{\"id\":1,\"words\":null,\"yes\":true,\"tree\":{\"a\": 1}}\n{\"id\":2,\"words\":\"\",\"yes\":false,\"tree\":null}\n"
                   "{\"id\":3,\"words\":\"a\\\"b\\nc\",\"yes\":null,\"tree\":[]}\n{\"id\":4,\"words\":\"\xc3\xa9\",\"yes\":null,\"tree\":7}\n"));
}

void TestRecordExport::valuesAreBound_data()
{
    QTest::addColumn<WindowOptions>("options");
    using Kind = ColumnFilter::Kind;
    const auto filtered = [](const QString &column, Kind kind, const QString &value) {
        WindowOptions options;
        options.filters = { { column, kind, value } };
        return options;
    };
    const QString injection = u"'; DROP TABLE awkward; --"_s;
    QTest::newRow("injection") << filtered(u"a \"quoted\" name"_s, Kind::Equals, injection);
    QTest::newRow("contains quotes") << filtered(u"words"_s, Kind::Contains, u"a \"quoted\""_s);
    QTest::newRow("backslash") << filtered(u"short"_s, Kind::Equals, u"\\"_s);
    QTest::newRow("a name with dollars") << filtered(u"cost in $1, $2"_s, Kind::Equals, u"$1"_s);
    QTest::newRow("padded") << filtered(u"padded"_s, Kind::Equals, u"ab"_s);
    QTest::newRow("padded, padded") << filtered(u"padded"_s, Kind::Equals, u"ab      "_s);
    QTest::newRow("empty text") << filtered(u"words"_s, Kind::Equals, QString(u""_s));
    QTest::newRow("enumeration") << filtered(u"mood"_s, Kind::Equals, u"quite \"happy\""_s);
    QTest::newRow("big number") << filtered(u"whole"_s, Kind::Equals, u"9007199254740993"_s);
    QTest::newRow("is null") << filtered(u"mood"_s, Kind::IsNull, {});
    QTest::newRow("one of") << filtered(u"mood"_s, Kind::OneOf, ColumnFilter::listValue({ u"sad"_s, u"so so"_s }));
    QTest::newRow("one of, typed") << filtered(u"id"_s, Kind::OneOf, ColumnFilter::listValue({ u"1"_s, u"4"_s }));
    QTest::newRow("between") << filtered(u"plain"_s, Kind::Between, ColumnFilter::listValue({ u"2024-01-01"_s, u"2024-12-31"_s }));
    QTest::newRow("member") << filtered(u"binary_tree"_s, Kind::HasMember, ColumnFilter::listValue({ u"deep"_s }));
    QTest::newRow("keys") << filtered({}, Kind::Keys, ColumnFilter::keysValue({ { u"2"_s }, { u"3"_s } }));
    WindowOptions several = filtered(u"words"_s, Kind::Contains, u"\\N"_s);
    several.filters.append({ u"mood"_s, Kind::IsNotNull, {} });
    several.filters.append({ u"id"_s, Kind::Between, ColumnFilter::listValue({ u"2"_s, {} }) });
    several.search = u"line"_s;
    several.searchColumns = { u"words"_s, u"tree"_s };
    QTest::newRow("several") << several;
    WindowOptions nothing;
    nothing.search = u"$1"_s;
    nothing.searchColumns = { u"cost in $1, $2"_s };
    QTest::newRow("search for $1") << nothing;
}

// The export finds what the list finds, whatever stands in the values.
void TestRecordExport::valuesAreBound()
{
    QFETCH(WindowOptions, options);
    options.sortColumn = u"id"_s;
    const RecordExportRequest request = requestFor(u"awkward"_s, options);
    const Result<Rows> listed = m_connection->run(request.query.all());
    QVERIFY2(listed, listed ? "" : qPrintable(listed.error().message));
    QList<Row> expected;
    for (const Row &row : listed->rows)
        expected.append(row.first(request.columns.size()));
    QCOMPARE(readBack(exported(request), request.columns, FileFormat::Csv), expected);
    if (options.filters.value(0).column != u"padded")
        QVERIFY(!expected.isEmpty());
    QCOMPARE(rowsOf(u"SELECT count(*)::text FROM awkward"_s).first().first(), Value(u"4"_s));
}

void TestRecordExport::chosenOrderIsKept()
{
    WindowOptions options;
    options.sortColumn = u"words"_s;
    options.sortOrder = Qt::DescendingOrder;
    options.filters = { { u"id"_s, ColumnFilter::Kind::Between, ColumnFilter::listValue({ u"100"_s, u"4000"_s }) } };
    const RecordExportRequest request = requestFor(u"counted"_s, options);
    QCOMPARE(readBack(exported(request), request.columns, FileFormat::Csv),
        rowsOf(u"SELECT id::text, words FROM counted WHERE id BETWEEN 100 AND 4000 ORDER BY counted.words DESC, counted.id DESC"_s));
}

void TestRecordExport::columnsAsChosen()
{
    RecordExportRequest request = requestFor(u"counted"_s);
    request.columns = RecordExportRequest::columnsOf(
        *m_catalog.table(u"counted"_s), request.query, { u"words"_s, u"missing"_s, u"id"_s });
    QVERIFY(exported(request).startsWith("words,id\r\nrow "));
    request.columns.clear();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<RecordExportResult> refused = exportRecords(*m_connection, request, buffer);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Usage);
}

void TestRecordExport::secretsAreNeverWritten()
{
    m_database->exec(u"UPDATE users SET hashed_password = 'a-secret-hash', google_id = 'a-secret-' || id"_s);
    RecordExportRequest request = requestFor(u"users"_s);
    const QByteArray everything = exported(request);
    QVERIFY(everything.contains("email"));
    QVERIFY(!everything.contains("secret"));
    // Also where somebody names it past columnsOf().
    request.columns = { { u"id"_s, ValueKind::Text }, { u"hashed_password"_s, ValueKind::Text } };
    const QByteArray named = exported(request);
    QVERIFY(named.startsWith("id\r\n"));
    QVERIFY(!named.contains("secret"));
}

void TestRecordExport::documentedTables()
{
    for (const Table &table : m_catalog.tables()) {
        if (table.kind == Table::Kind::View)
            continue;
        RecordExportRequest request = requestFor(table.name);
        if (request.columns.isEmpty())
            continue;
        const int expected = m_database->exec(u"SELECT count(*) FROM "_s + quotedIdentifier(table.schema, table.name)).toInt();
        for (const FileFormat format : { FileFormat::Csv, FileFormat::JsonLines }) {
            request.format = format;
            const QList<Row> rows = readBack(exported(request), request.columns, format);
            QVERIFY2(rows.size() == expected, qPrintable(table.name));
        }
    }
}

void TestRecordExport::nothingRemainsOnTheServer()
{
    WindowOptions options;
    options.search = u"row 7"_s;
    options.searchColumns = { u"words"_s };
    exported(requestFor(u"counted"_s, options));
    QVERIFY(!m_connection->isInTransaction());
    QCOMPARE(rowsOf(u"SELECT NULLIF(current_setting('kaiwa.p1', true), '')"_s).first().first(), Value());
}

void TestRecordExport::indexServesBoundValues()
{
    // As BoundCopy has it; the plan is the server's, and so is its estimate.
    const QList<Row> plan = rowsOf(u"SELECT set_config('kaiwa.p1', 'row 7', false)"_s);
    QCOMPARE(plan.first().first(), Value(u"row 7"_s));
    QString bound;
    for (const Row &row : rowsOf(u"EXPLAIN SELECT * FROM counted WHERE words = (current_setting('kaiwa.p1')::text)"_s))
        bound += *row.first() + u'\n';
    QString literal;
    for (const Row &row : rowsOf(u"EXPLAIN SELECT * FROM counted WHERE words = 'row 7'"_s))
        literal += *row.first() + u'\n';
    QVERIFY2(bound.contains(u"counted_words_idx"_s), qPrintable(bound));
    static const QRegularExpression estimate(u"rows=(\\d+)"_s);
    QCOMPARE(estimate.match(bound).captured(1), estimate.match(literal).captured(1));
    (void)rowsOf(u"SELECT set_config('kaiwa.p1', '', false)"_s);
}

void TestRecordExport::copiesOutOnlyWhatIsCopied()
{
    const auto sink = [](QByteArrayView) { return true; };
    for (const QString &sql : { u"SELECT 1"_s, u"COPY counted FROM STDIN"_s, u"COPY (SELECT 1/0) TO STDOUT"_s, u"nonsense"_s }) {
        const Result<void> refused = m_connection->copyOut(sql, sink);
        QVERIFY2(!refused, qPrintable(sql));
        QVERIFY(!refused.error().message.isEmpty());
        QCOMPARE(rowsOf(u"SELECT 'alive'"_s).first().first(), Value(u"alive"_s));
    }
    int rows = 0;
    QVERIFY(m_connection->copyOut(u"COPY (SELECT generate_series(1, 1000000)) TO STDOUT"_s, [&rows](QByteArrayView) { return ++rows < 10; }));
    QCOMPARE(rows, 10);
    QCOMPARE(rowsOf(u"SELECT 'alive'"_s).first().first(), Value(u"alive"_s));
}

void TestRecordExport::tellsHowFarItIs()
{
    const Session::Ptr session = open();
    const QString path = m_folder.filePath(u"counted.csv.gz"_s);
    RecordExportRequest request = requestFor(u"counted"_s);
    request.isCompressed = true;
    RecordExport job(*session);
    QSignalSpy progress(&job, &RecordExport::progressed);
    RecordExportResult result;
    connect(&job, &RecordExport::finished, this, [&result](const RecordExportResult &done) { result = done; });
    QElapsedTimer clock;
    clock.start();
    job.start(request, path);
    QTRY_COMPARE_WITH_TIMEOUT(result.rows, 50'000, patience);
    QVERIFY(progress.size() <= clock.elapsed() / 100 + 1);
    const QByteArray bytes = contentsOf(path);
    QCOMPARE(result.bytes, bytes.size());
    QCOMPARE(gunzipped(bytes).count("\r\n"), 50'001);
    QCOMPARE(entries(), QStringList { u"counted.csv.gz"_s });
    QVERIFY(QFile::remove(path));
}

void TestRecordExport::cancelReachesTheServer()
{
    const QString path = m_folder.filePath(u"slow.csv"_s);
    QFile before(path);
    QVERIFY(before.open(QFile::WriteOnly));
    before.write("before");
    before.close();
    const Session::Ptr session = open();
    RecordExport job(*session);
    QSignalSpy progress(&job, &RecordExport::progressed);
    std::optional<Error> error;
    connect(&job, &RecordExport::failed, this, [&error](const Error &why) { error = why; });
    job.start(requestFor(u"slow"_s), path);
    QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty(), patience); // some of it was written by then, or is about to be
    QCOMPARE(runningCopies(), 1);
    job.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(error, patience);
    QCOMPARE(error->kind, Error::Kind::Cancelled);
    QCOMPARE(runningCopies(), 0);
    QCOMPARE(contentsOf(path), QByteArray("before"));
    QCOMPARE(entries(), QStringList { u"slow.csv"_s });
    // The same where whoever asked has gone.
    auto forgotten = std::make_unique<RecordExport>(*session);
    forgotten->start(requestFor(u"slow"_s), path);
    QTRY_COMPARE_WITH_TIMEOUT(runningCopies(), 1, patience);
    forgotten.reset();
    QTRY_COMPARE_WITH_TIMEOUT(runningCopies(), 0, patience);
    QTRY_COMPARE_WITH_TIMEOUT(entries(), QStringList { u"slow.csv"_s }, patience);
    QVERIFY(QFile::remove(path));
}

void TestRecordExport::failureLeavesWhatWasThere()
{
    const Session::Ptr session = open();
    const QString path = m_folder.filePath(u"failing.jsonl"_s);
    std::optional<Error> error;
    RecordExportRequest request = requestFor(u"failing"_s);
    request.format = FileFormat::JsonLines;
    RecordExport job(*session);
    connect(&job, &RecordExport::failed, this, [&error](const Error &why) { error = why; });
    job.start(request, path);
    QTRY_VERIFY_WITH_TIMEOUT(error, patience);
    QCOMPARE(error->sqlState, u"22012"_s);
    QCOMPARE(entries(), QStringList());
    error.reset();
    RecordExport nowhere(*session);
    connect(&nowhere, &RecordExport::failed, this, [&error](const Error &why) { error = why; });
    nowhere.start(requestFor(u"counted"_s), m_folder.filePath(u"missing/counted.csv"_s));
    QTRY_VERIFY_WITH_TIMEOUT(error, patience);
    QCOMPARE(error->kind, Error::Kind::Io);
    QVERIFY(error->message.contains(u"counted.csv"_s));
}

void TestRecordExport::fullDisk()
{
    for (const bool isCompressed : { false, true }) {
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QFile::WriteOnly | QFile::Unbuffered));
        RecordExportRequest request = requestFor(u"counted"_s);
        request.isCompressed = isCompressed;
        const Result<RecordExportResult> refused = exportRecords(*m_connection, request, full);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Io);
        QVERIFY(!refused.error().detail.isEmpty());
        QVERIFY(!m_connection->isInTransaction());
    }
}

QTEST_GUILESS_MAIN(TestRecordExport)
#include "tst_recordexport.moc"
