#include "models/content/exchange/bytesource.h"
#include "models/content/exchange/csvreader.h"
#include "models/content/exchange/jsontext.h"
#include "models/content/exchange/recordreader.h"
#include "models/content/exchange/recordwriter.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

namespace {

// A device that makes its bytes up as they are read: a file of any size that is nowhere.
class EndlessDevice final : public QIODevice {
public:
    EndlessDevice(const QByteArray &start, char filling, qint64 size)
        : m_start(start)
        , m_filling(filling)
        , m_size(size)
    {
        open(ReadOnly);
    }
    bool isSequential() const override { return true; }
    qint64 handedOut() const { return m_at; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min(most, m_size - m_at);
        for (qint64 i = 0; i < size; ++i, ++m_at)
            data[i] = m_at < m_start.size() ? m_start.at(m_at) : m_filling;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_start;
    const char m_filling;
    const qint64 m_size;
    qint64 m_at = 0;
};

struct ReadFile {
    QStringList columns;
    QList<FileRecord> records;
    std::optional<FileProblem> problem;
};

ReadFile readAll(QIODevice &device, const ReaderOptions &options)
{
    ReadFile file;
    const auto reader = makeRecordReader(device, options);
    if (const FileResult<void> begun = reader->begin(); !begun) {
        file.problem = begun.error();
        return file;
    }
    FileRecord record;
    while (true) {
        const FileResult<bool> next = reader->next(record);
        if (!next)
            file.problem = next.error();
        if (!next || !*next)
            break;
        file.records.append(record);
    }
    file.columns = reader->columns();
    return file;
}

ReadFile readAll(QByteArray bytes, const ReaderOptions &options)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer, options);
}

struct Sheet {
    QList<WriterColumn> columns;
    QList<Row> rows;
};

QByteArray written(const Sheet &table, const WriterOptions &options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = makeRecordWriter(buffer, table.columns, options);
    if (!writer->begin())
        qFatal("begin");
    for (const Row &row : table.rows) {
        if (const Result<void> done = writer->write(row); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    if (!writer->end())
        qFatal("end");
    return buffer.data();
}

// What the file says, as values of the columns; a problem as the only field of the last row.
QList<Row> valuesIn(const ReadFile &file, const QList<WriterColumn> &columns)
{
    QList<Row> rows;
    for (const FileRecord &record : file.records) {
        Row row;
        for (const WriterColumn &column : columns) {
            const qsizetype place = file.columns.indexOf(column.name);
            const FileResult<Value> value
                = place < 0 ? Value(u"(no such column)"_s) : valueOf(record.cells.at(place), column.kind);
            row.append(value ? *value : Value(u"(%1)"_s.arg(value.error().text)));
        }
        if (record.problem)
            row = { u"(%1)"_s.arg(record.problem->text) };
        rows.append(row);
    }
    if (file.problem)
        rows.append(Row { u"(%1:%2 %3)"_s.arg(file.problem->line).arg(file.problem->column).arg(file.problem->text) });
    return rows;
}

// Makes tables of everything that ever broke a file format.
class SheetMaker final {
public:
    explicit SheetMaker(quint32 seed)
        : m_random(seed)
    {
    }

    Sheet sheet()
    {
        Sheet table;
        const int columns = below(6) + 1;
        for (int i = 0; i < columns; ++i)
            table.columns.append({ name(i), kind() });
        const int rows = below(5);
        for (int i = 0; i < rows; ++i) {
            Row row;
            for (const WriterColumn &column : std::as_const(table.columns))
                row.append(value(column.kind));
            table.rows.append(row);
        }
        return table;
    }
    int below(int end) { return int(m_random.bounded(end)); }

private:
    template <typename T>
    const T &oneOf(const QList<T> &list)
    {
        return list.at(below(int(list.size())));
    }

    QString name(int number)
    {
        static const QList<QString> odd { u"id"_s, u"a,b"_s, u"\"q\""_s, u"line\nbreak"_s, u" space "_s, u"名前"_s, u"a;b"_s,
            u"tab\tbed"_s, u"|"_s, u"$json"_s, u"\\u0041"_s, u"\uFEFFbom"_s };
        return oneOf(odd) + QString::number(number);
    }

    ValueKind kind()
    {
        static const QList<ValueKind> kinds { ValueKind::Text, ValueKind::Text, ValueKind::Json, ValueKind::JsonBinary,
            ValueKind::Integer, ValueKind::Decimal, ValueKind::Float, ValueKind::Boolean, ValueKind::Array,
            ValueKind::Timestamp };
        return oneOf(kinds);
    }

    QString text()
    {
        static const QList<QString> pieces { u","_s, u";"_s, u"\t"_s, u"|"_s, u"\""_s, u"\"\""_s, u"\r"_s, u"\n"_s, u"\r\n"_s,
            u" "_s, u"\\"_s, u"\\n"_s, u"\\u0000"_s, u"'"_s, u"="_s, u"null"_s, u"NULL"_s, u"\\N"_s, u"{"_s, u"}"_s, u"["_s,
            u"]"_s, u":"_s, u"a"_s, u"Zoë"_s, u"日本語"_s, u"👩‍👩‍👧‍👦"_s, u"\u202Eabc"_s, u"\u200B"_s, u"\uFEFF"_s, u"\u2028"_s,
            u"\u2029"_s, u"\u0085"_s, u"\u00A0"_s, u"\uFFFE"_s, u"\uFFFF"_s, QString::fromUcs4(U"\U0010FFFF"), u"e\u0301\u0301"_s,
            u"0"_s, u"-1"_s, u"1e9"_s, u"true"_s, u"#"_s, u"--"_s, u"<b>"_s, u"%s"_s };
        QString made;
        for (int i = below(8); i > 0; --i)
            made += below(6) == 0 ? QString(QChar(char16_t(1 + below(0x1f)))) : oneOf(pieces);
        return made;
    }

    QString json(int depth)
    {
        static const QList<QString> scalars { u"null"_s, u"true"_s, u"false"_s, u"0"_s, u"-0.0"_s, u"1E400"_s,
            u"123456789012345678901234567890.10"_s, u"\"\""_s, u"\"\\u0000\""_s, u"\"\\ud800\""_s, u"\"\\\"\\\\\""_s,
            u"\"a\u2028b\""_s, u"\"\uFEFF\""_s, u"\"日本\""_s, u"\"$json\""_s };
        static const QList<QString> spaces { {}, {}, {}, u" "_s, u"\t"_s, u"\n"_s, u"\r\n"_s, u"  \n "_s };
        static const QList<QString> names { u"\"a\""_s, u"\"a\""_s, u"\"$json\""_s, u"\"\""_s, u"\"\\u0061\""_s };
        const QString space = oneOf(spaces);
        const int choice = depth > 3 ? 0 : below(4);
        QStringList parts;
        if (choice == 1) {
            for (int i = below(4); i > 0; --i)
                parts.append(json(depth + 1));
            return space + u'[' + parts.join(u',') + (parts.isEmpty() ? space : QString()) + u']' + space;
        }
        if (choice == 2) {
            for (int i = below(3); i > 0; --i)
                parts.append(space + oneOf(names) + space + u':' + json(depth + 1));
            return u'{' + parts.join(u',') + u'}';
        }
        return space + oneOf(scalars) + oneOf(spaces);
    }

    Value value(ValueKind kind)
    {
        static const QList<QString> numbers { u"0"_s, u"-1"_s, u"12.50"_s, u"1e-05"_s, u"NaN"_s, u"Infinity"_s, u"007"_s,
            u"9223372036854775807"_s, u"123456789012345678901234567890.0000000001"_s, u"+1"_s, u".5"_s, u""_s };
        if (below(6) == 0)
            return {};
        if (below(8) == 0)
            return text(); // what its type would refuse can be staged, and what is staged can be exported
        switch (kind) {
        case ValueKind::Json:
        case ValueKind::JsonBinary:
            return json(0);
        case ValueKind::Integer:
        case ValueKind::Decimal:
        case ValueKind::Float:
            return oneOf(numbers);
        case ValueKind::Boolean:
            return below(2) == 0 ? u"true"_s : u"false"_s;
        default:
            return text();
        }
    }

    QRandomGenerator m_random;
};

QByteArray withLineEnds(QByteArray csv, const QByteArray &lineEnd)
{
    return csv.replace("\r\n", lineEnd);
}

} // namespace

class ExchangeFilesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackByteForByte_data()
    {
        QTest::addColumn<FileFormat>("format");
        QTest::addRow("CSV") << FileFormat::Csv;
        QTest::addRow("JSON") << FileFormat::Json;
        QTest::addRow("JSON Lines") << FileFormat::JsonLines;
    }
    // 10,000 tables a format; the number and the first seed can be set to look at one table again.
    void comesBackByteForByte()
    {
        QFETCH(FileFormat, format);
        const int tables = qEnvironmentVariableIntValue("KAIWA_EXCHANGE_TABLES") > 0
            ? qEnvironmentVariableIntValue("KAIWA_EXCHANGE_TABLES")
            : 10'000;
        const quint32 first = qEnvironmentVariableIsSet("KAIWA_EXCHANGE_SEED")
            ? quint32(qEnvironmentVariableIntValue("KAIWA_EXCHANGE_SEED"))
            : QRandomGenerator::global()->generate() & 0x7fffffff;
        qInfo("%d tables from seed %u", tables, first);
        for (quint32 seed = first; seed < first + quint32(tables); ++seed) {
            SheetMaker maker(seed);
            const Sheet table = maker.sheet();
            WriterOptions options;
            options.format = format;
            options.delimiter = std::array { ',', ';', '\t', '|' }.at(size_t(maker.below(4)));
            QByteArray bytes = written(table, options);
            if (maker.below(3) == 0)
                bytes.prepend("\xef\xbb\xbf");
            const ReaderOptions guessed = guessReaderOptions(format == FileFormat::Csv ? u"x.csv"_s
                    : format == FileFormat::Json                                     ? u"x.json"_s
                                                                                     : u"x.jsonl"_s,
                bytes);
            const ReadFile file = readAll(bytes, guessed);
            const QList<Row> rows = valuesIn(file, table.columns);
            if (rows != table.rows)
                QFAIL(qPrintable(u"seed %1:\n%2"_s.arg(seed).arg(QString::fromUtf8(bytes))));
            if (format == FileFormat::JsonLines)
                QCOMPARE(bytes.count('\n'), table.rows.size());
        }
    }

    void takesEveryLineEnd_data()
    {
        QTest::addColumn<QByteArray>("lineEnd");
        QTest::addRow("CR LF") << QByteArray("\r\n");
        QTest::addRow("LF") << QByteArray("\n");
        QTest::addRow("CR") << QByteArray("\r");
    }
    void takesEveryLineEnd()
    {
        QFETCH(QByteArray, lineEnd);
        for (const bool ended : { true, false }) {
            QByteArray bytes = withLineEnds("a,b\r\n1,\"two\r\n\r\nlines\"\r\n\r\n,\"\"\r\n", lineEnd);
            if (!ended)
                bytes.chop(lineEnd.size());
            const ReadFile file = readAll(bytes, guessReaderOptions(u"x.csv"_s, bytes));
            QVERIFY(!file.problem);
            QCOMPARE(file.records.size(), 2);
            QCOMPARE(file.records[0].cells[1].text.toUtf8(), "two" + lineEnd + lineEnd + "lines");
            QCOMPARE(file.records[0].line, 2);
            QCOMPARE(file.records[1].line, 6);
            QCOMPARE(file.records[1].cells[0].kind, FileCell::Kind::Null);
            QCOMPARE(file.records[1].cells[1].kind, FileCell::Kind::Text);
        }
    }

    void findsTheDelimiter_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<char>("delimiter");
        QTest::addRow("comma") << QByteArray("a,b\n1,2\n") << ',';
        QTest::addRow("semicolon, decimal commas") << QByteArray("a;b\n1,5;2,5\n") << ';';
        QTest::addRow("tab") << QByteArray("a\tb\n1\t2, 3\n") << '\t';
        QTest::addRow("pipe") << QByteArray("a|b\n1|2\n") << '|';
        QTest::addRow("one column") << QByteArray("a\n1\n") << ',';
        QTest::addRow("only a header") << QByteArray("a;b") << ';';
        QTest::addRow("quoted header") << QByteArray("\"a,b\";c\n1;2\n") << ';';
        QTest::addRow("sentences") << QByteArray("id;text\n1;Well, yes, no\n2;No\n") << ';';
        QTest::addRow("a bad quote further on") << QByteArray("a;b;c\n1;2;3\n1;2\"x;3\n") << ';';
        QTest::addRow("nothing") << QByteArray() << ',';
    }
    void findsTheDelimiter()
    {
        QFETCH(QByteArray, start);
        QTEST(CsvReader::guessDelimiter(start), "delimiter");
    }

    void guessesTheFormat()
    {
        const auto format = [](const QString &name, const QByteArray &start) { return guessReaderOptions(name, start).format; };
        QCOMPARE(format(u"A.CSV"_s, "[1]"), FileFormat::Csv);
        QCOMPARE(format(u"a.ndjson"_s, {}), FileFormat::JsonLines);
        QCOMPARE(format(u"a.json"_s, "{}"), FileFormat::Json);
        QCOMPARE(format(u"a"_s, "\xef\xbb\xbf\n [ {"), FileFormat::Json);
        QCOMPARE(format(u"a.txt"_s, "{\"a\":1}"), FileFormat::JsonLines);
        QCOMPARE(format(u"a.txt"_s, "id\n{"), FileFormat::Csv);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<FileFormat>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("word");
        const auto csv = [](const char *name, const QByteArray &bytes, int line, int column, const QString &word) {
            QTest::addRow("CSV: %s", name) << FileFormat::Csv << bytes << line << column << word;
        };
        csv("empty", "", 0, 0, u"empty"_s);
        csv("no name", "a,,c\n", 1, 3, u"no name"_s);
        csv("a name twice", "a,b,a\n", 1, 5, u"twice"_s);
        csv("a quote inside", "a,b\n1,x\"y\n", 2, 4, u"quote"_s);
        csv("after the closing quote", "a,b\n1,\"x\" \n", 2, 6, u"closing quote"_s);
        csv("a quote never closed", "a,b\n1,\"x\n2,y\n", 2, 3, u"never closed"_s);
        csv("too few fields", "a,b\n1,2\n1\n", 3, 1, u"1 fields"_s);
        csv("too many fields", "a,b\n1,2,日,4\n", 2, 5, u"4 fields"_s);
        csv("cut off", "a,b,c\n1,2,3\n1,2", 3, 3, u"cut off"_s);
        csv("Latin-1", "a,b\n日本,caf\xe9,1\n", 2, 7, u"0xe9"_s);
        csv("UTF-16", QByteArray("\xff\xfe" "a\0,\0", 6), 1, 1, u"UTF-16"_s);
        csv("UTF-16, the other way round", QByteArray("\xfe\xff\0a\0,", 6), 1, 1, u"UTF-16"_s);
        csv("UTF-16 without a mark", QByteArray("a\0,\0", 4), 1, 2, u"UTF-16"_s);
        csv("NUL", QByteArray("a\nx\0y\n", 6), 2, 2, u"NUL"_s);
        csv("NUL in quotes", QByteArray("a\n\"x\n\0y\"\n", 9), 3, 1, u"NUL"_s);
        csv("a surrogate in UTF-8", "a\n\xed\xa0\x80\n", 2, 1, u"0xed"_s);
        csv("an overlong form", "a\n\xc0\xaf\n", 2, 1, u"0xc0"_s);
        csv("beyond Unicode", "a\n\xf4\x90\x80\x80\n", 2, 1, u"0xf4"_s);
        csv("half a character at the end", "a\n12\xe6\x97", 2, 3, u"cut off"_s);
        csv("thousands of fields", "a\n" + QByteArray(3000, ',') + "\n", 2, 2000, u"2000"_s);

        const auto lines = [](const char *name, const QByteArray &bytes, int line, int column, const QString &word) {
            QTest::addRow("JSON Lines: %s", name) << FileFormat::JsonLines << bytes << line << column << word;
        };
        lines("no object", "{\"a\":1}\n[1]\n", 2, 1, u"object"_s);
        lines("cut off", "{\"a\":1}\n{\"a\":\"x", 2, 8, u"cut off"_s);
        lines("cut off before the value", "{\"a\":", 1, 6, u"cut off"_s);
        lines("cut off in a number", "{\"a\":1", 1, 7, u"cut off"_s);
        lines("a truncated line", "{\"a\":1,\n{\"a\":2}\n", 1, 8, u"line ends"_s);
        lines("a truncated text", "{\"a\":\"x\n{\"a\":2}\n", 1, 8, u"line ends"_s);
        lines("a line break in a nested value", "{\"a\":[1,\n2]}\n", 1, 9, u"line ends"_s);
        lines("two on a line", "{\"a\":1} {\"a\":2}\n", 1, 9, u"own"_s);
        lines("no colon", "{\"a\" 1}\n", 1, 6, u"colon"_s);
        lines("no name", "{1:2}\n", 1, 2, u"name"_s);
        lines("no comma", "{\"a\":1 \"b\":2}\n", 1, 8, u"comma"_s);
        lines("a comma too many", "{\"a\":1,}\n", 1, 8, u"name"_s);
        lines("no value", "{\"a\":}\n", 1, 6, u"value"_s);
        lines("an unknown word", "{\"a\":undefined}\n", 1, 6, u"value"_s);
        lines("a bad number", "{\"a\":01}\n", 1, 6, u"value"_s);
        lines("single quotes", "{'a':1}\n", 1, 2, u"name"_s);
        lines("a bad escape", "{\"a\":\"\\x\"}\n", 1, 8, u"escape"_s);
        lines("a short escape", "{\"a\":\"\\u12\"}\n", 1, 11, u"hexadecimal"_s);
        lines("a control character", "{\"a\":\"\x01\"}\n", 1, 7, u"control"_s);
        lines("brackets that do not fit", "{\"a\":[1}}\n", 1, 8, u"bracket"_s);
        lines("a name twice", "{\"a\":1,\"\\u0061\":2}\n", 1, 8, u"twice"_s);
        lines("a name with half a character", "{\"\\udc00\":1}\n", 1, 2, u"surrogate"_s);
        lines("NUL", QByteArray("{\"a\":\"x\0\"}\n", 11), 1, 8, u"NUL"_s);
        lines("Latin-1", "{\"a\":\"caf\xe9\"}\n", 1, 10, u"0xe9"_s);

        const auto json = [](const char *name, const QByteArray &bytes, int line, int column, const QString &word) {
            QTest::addRow("JSON: %s", name) << FileFormat::Json << bytes << line << column << word;
        };
        json("empty", " \n", 2, 1, u"empty"_s);
        json("a number", "1", 1, 1, u"list of objects"_s);
        json("never closed", "[\n{\"a\":1}\n", 3, 1, u"comma"_s);
        json("closed after a comma", "[{\"a\":1},", 1, 10, u"cut off"_s);
        json("cut off", "[\n{\"a\":\n", 3, 1, u"cut off"_s);
        json("no comma", "[{\"a\":1}\n{\"a\":2}]", 2, 1, u"comma"_s);
        json("something after it", "[{\"a\":1}]\n]", 2, 1, u"follows"_s);
        json("a list in the list", "[[]]", 1, 2, u"object"_s);
    }
    void saysWhatIsWrong()
    {
        QFETCH(FileFormat, format);
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, word);
        const ReadFile file = readAll(bytes, { format, ',' });
        std::optional<FileProblem> problem = file.problem;
        for (const FileRecord &record : file.records)
            problem = record.problem ? record.problem : problem;
        QVERIFY(problem);
        QVERIFY2(problem->text.contains(word), qPrintable(problem->text));
        QCOMPARE(problem->line, line);
        QCOMPARE(problem->column, column);
    }

    void refusesHalfCharactersInTextAlone()
    {
        const QByteArray bytes = "{\"t\":\"ab\\ud800\"}\n{\"t\":\"\\udc00\"}\n{\"t\":\"\\ud83d\\ude00\"}\n{\"t\":\"a\\u0000\"}\n"
                                 "{\"t\":[1]}\n";
        const ReadFile file = readAll(bytes, { FileFormat::JsonLines, ',' });
        QVERIFY(!file.problem);
        const auto text = [&file](int record) { return valueOf(file.records[record].cells[0], ValueKind::Text); };
        QVERIFY(text(0).error().text.contains(u"surrogate"_s));
        QCOMPARE(text(0).error().line, 1);
        QCOMPARE(text(0).error().column, 9);
        QVERIFY(text(1).error().text.contains(u"surrogate"_s));
        QCOMPARE(*text(2), Value(QString::fromUcs4(U"\U0001F600")));
        QVERIFY(text(3).error().text.contains(u"U+0000"_s));
        QVERIFY(text(4).error().text.contains(u"list"_s));
        // To a json column it is text like any other; jsonb refuses it when it is checked against its type.
        QCOMPARE(*valueOf(file.records[0].cells[0], ValueKind::Json), Value(u"\"ab\\ud800\""_s));
    }

    void readsWhatOthersPrinted()
    {
        const QByteArray bytes = "\xef\xbb\xbf[\n  {\n    \"id\": \"x\",\n    \"list\": [ 1,\n 2 ],\n    \"n\": 1.50\n  }, {}\n]\n";
        const ReadFile file = readAll(bytes, { FileFormat::Json, ',' });
        QVERIFY(!file.problem);
        QCOMPARE(file.columns, QStringList({ u"id"_s, u"list"_s, u"n"_s }));
        QCOMPARE(*valueOf(file.records[0].cells[1], ValueKind::Json), Value(u"[ 1,\n 2 ]"_s));
        QCOMPARE(*valueOf(file.records[0].cells[2], ValueKind::Decimal), Value(u"1.50"_s));
        QCOMPARE(file.records[1].cells[0].kind, FileCell::Kind::Absent);
        QCOMPARE(file.records[0].cells[2].line, 6);
        QCOMPARE(file.records[0].cells[2].column, 10);
        // A program that reprints the wrapper puts spaces into it.
        FileCell reprinted { FileCell::Kind::Json, u"{ \"$json\" : \"[1,\\n2]\" }"_s, 1, 1 };
        QCOMPARE(*valueOf(reprinted, ValueKind::Json), Value(u"[1,\n2]"_s));
        FileCell another { FileCell::Kind::Json, u"{\"$json\":\"x\",\"a\":1}"_s, 1, 1 };
        QCOMPARE(*valueOf(another, ValueKind::Json), Value(another.text));
    }

    // A gigabyte on one line is refused when 32 MB of it are read.
    void refusesAGigabyteOnOneLine_data()
    {
        QTest::addColumn<FileFormat>("format");
        QTest::addColumn<QByteArray>("start");
        QTest::addRow("CSV") << FileFormat::Csv << QByteArray("a\n");
        QTest::addRow("CSV in quotes") << FileFormat::Csv << QByteArray("a\n\"");
        QTest::addRow("CSV header") << FileFormat::Csv << QByteArray();
        QTest::addRow("JSON Lines") << FileFormat::JsonLines << QByteArray("\n{\"a\":\"");
        QTest::addRow("JSON") << FileFormat::Json << QByteArray("\n[{\"a\":[\"");
    }
    void refusesAGigabyteOnOneLine()
    {
        QFETCH(FileFormat, format);
        QFETCH(QByteArray, start);
        EndlessDevice device(start, 'x', 1024 * 1024 * 1024);
        const ReadFile file = readAll(device, { format, ',' });
        QVERIFY(file.problem);
        QVERIFY2(file.problem->text.contains(u"32 MB"_s), qPrintable(file.problem->text));
        QCOMPARE(file.problem->line, 1 + start.count('\n'));
        QVERIFY(device.handedOut() < 33 * 1024 * 1024);
    }

    void readsAnyDepth()
    {
        const QByteArray deep = QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']');
        const ReadFile file = readAll("{\"a\":" + deep + "}", { FileFormat::JsonLines, ',' });
        QVERIFY(!file.problem);
        QCOMPARE(file.records.first().cells.first().text.size(), deep.size());
    }

    void neutralisesFormulasOnRequest()
    {
        const Sheet table { { { u"t"_s, ValueKind::Text }, { u"n"_s, ValueKind::Integer } },
            { { u"=1+1"_s, u"-5"_s }, { u"+a"_s, {} }, { u"@x"_s, {} }, { u"-b"_s, {} }, { u"\t=x"_s, {} }, { u"\rx"_s, {} },
                { u"a=b"_s, u"1"_s } } };
        WriterOptions options;
        QVERIFY(!written(table, options).contains('\''));
        options.neutraliseFormulas = true;
        QCOMPARE(written(table, options),
            QByteArray("t,n\r\n\"'=1+1\",-5\r\n\"'+a\",\r\n\"'@x\",\r\n\"'-b\",\r\n\"'\t=x\",\r\n\"'\rx\",\r\na=b,1\r\n"));
    }

    void refusesToWriteWhatNoFileCanHold()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto writer = makeRecordWriter(buffer, { { u"t"_s, ValueKind::Text } }, {});
        QVERIFY(writer->begin());
        const Result<void> done = writer->write({ QString(QChar(0xd800)) });
        QVERIFY(!done);
        QVERIFY(done.error().message.startsWith(u"t: "_s));
    }
};

QTEST_GUILESS_MAIN(ExchangeFilesTest)
#include "tst_exchangefiles.moc"
