#include "models/content/bulk/bulkedit.h"
#include "models/content/values/valuecheck.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;
using Verb = BulkEdit::Verb;

Q_DECLARE_METATYPE(Kaiwa::Value)
Q_DECLARE_METATYPE(Kaiwa::BulkEdit)

namespace {

Column columnOf(ValueKind kind, const QString &type, bool notNull = false)
{
    Column column;
    column.name = u"field"_s;
    column.typeName = type;
    column.kind = kind;
    column.notNull = notNull;
    column.mayRead = column.mayUpdate = true;
    return column;
}

const Column textColumn = columnOf(ValueKind::Text, u"text"_s);
const Column jsonColumn = columnOf(ValueKind::JsonBinary, u"jsonb"_s);
const Column arrayColumn = columnOf(ValueKind::Array, u"text[]"_s);

BulkEdit edit(Verb verb, const QString &text = {}, const QString &replacement = {}, bool expression = false, bool matchCase = true)
{
    return { u"field"_s, verb, {}, text, replacement, expression, matchCase };
}

BulkOperation::Outcome applied(const BulkEdit &edit, const Column &column, const Value &value)
{
    const Result<BulkOperation> operation = BulkOperation::compile(edit, column, bulkKindOf(column, nullptr));
    return operation ? operation->apply(value)
                     : BulkOperation::Outcome { value, {}, {}, u"not compiled: "_s + operation.error().message, false };
}

// The value before with the removed spans taken out is the value after with the added ones taken out.
QString without(const QString &text, const QList<BulkSpan> &spans)
{
    QString rest = text;
    for (auto it = spans.crbegin(); it != spans.crend(); ++it)
        rest.remove(it->start, it->length);
    return rest;
}

QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces { u"a"_s, u"b"_s, u"colour"_s, u"Colour"_s, u" "_s, u"\""_s, u"\\"_s, u","_s, u"{"_s, u"}"_s,
        u"["_s, u"]"_s, u"\n"_s, u"\t"_s, u"é"_s, u"日本"_s, u"🙂"_s, u"\u0001"_s, u"NULL"_s, u"$1"_s, u"/"_s, u"e\u0301"_s };
    QString text;
    for (int n = random.bounded(6); n > 0; --n)
        text += pieces.at(random.bounded(int(pieces.size())));
    return text;
}

// One of the ways in which other programs write the same string.
QString writtenJson(const QString &text, QRandomGenerator &random)
{
    QString written = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            written += u'\\' + QString(c);
        else if (c < u' ' || (!c.isSurrogate() && random.bounded(8) == 0))
            written += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else if (c == u'/' && random.bounded(2))
            written += u"\\/"_s;
        else
            written += c;
    }
    return written + u'"';
}

} // namespace

class BulkEditTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void edits_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<BulkEdit>("made");
        QTest::addColumn<Value>("before");
        QTest::addColumn<Value>("after");
        const auto row = [](const char *name, int kind, const BulkEdit &made, const Value &before, const Value &after) {
            QTest::newRow(name) << kind << made << before << after;
        };
        const Value null;
        enum { Text, Json, Array };
        row("clear", Text, edit(Verb::Clear), u"x"_s, null);
        row("append", Text, edit(Verb::Append, u" end"_s), u"x"_s, u"x end"_s);
        row("append to nothing", Text, edit(Verb::Append, u"end"_s), null, u"end"_s);
        row("prepend", Text, edit(Verb::Prepend, u"start "_s), u"x"_s, u"start x"_s);
        row("remove", Text, edit(Verb::Remove, u"ou"_s), u"colour colour"_s, u"colr colr"_s);
        row("remove from nothing", Text, edit(Verb::Remove, u"x"_s), null, null);
        row("replace", Text, edit(Verb::Replace, u"colour"_s, u"color"_s), u"A colour, Colour"_s, u"A color, Colour"_s);
        row("replace in any case", Text, edit(Verb::Replace, u"colour"_s, u"color"_s, false, false), u"A colour, COLOUR"_s, u"A color, color"_s);
        row("any case of every script", Text, edit(Verb::Replace, u"ÄRGER"_s, u"x"_s, false, false), u"Ärger ärger"_s, u"x x"_s);
        row("plain text is no expression", Text, edit(Verb::Replace, u"a.c"_s, u"$1\\1"_s), u"abc a.c"_s, u"abc $1\\1"_s);
        row("line ends of both kinds", Text, edit(Verb::Replace, u"a\nb"_s, u"x"_s), u"a\r\nb a\nb a b"_s, u"x x a b"_s);
        row("a line end as it is elsewhere", Text, edit(Verb::Remove, u"\\\r\n"_s), u"a\\\nb\nc"_s, u"ab\nc"_s);
        row("by the same", Text, edit(Verb::Replace, u"a"_s, u"a"_s), u"aaa"_s, u"aaa"_s);
        row("groups", Text, edit(Verb::Replace, u"(\\w+), (\\w+)"_s, u"$2 \\1"_s, true), u"Doe, Jane"_s, u"Jane Doe"_s);
        row("the whole match", Text, edit(Verb::Replace, u"\\d+"_s, u"<\\0>"_s, true), u"a1b22"_s, u"a<1>b<22>"_s);
        row("escapes", Text, edit(Verb::Replace, u"x"_s, u"\\n\\t\\\\\\$1$$"_s, true), u"x"_s, u"\n\t\\$1$"_s);
        row("empty matches", Text, edit(Verb::Replace, u"x*"_s, u"-"_s, true), u"ab"_s, u"-a-b-"_s);
        row("letters of every script", Text, edit(Verb::Replace, u"\\w+"_s, u"W"_s, true), u"日本 é"_s, u"W W"_s);
        row("a group that took no part", Text, edit(Verb::Replace, u"a|(b)"_s, u"[\\1]"_s, true), u"ab"_s, u"[][b]"_s);
        row("entry to nothing", Json, edit(Verb::Append, u"a"_s), null, u"[\"a\"]"_s);
        row("entry to an empty list", Json, edit(Verb::Append, u"a"_s), u"[ ]"_s, u"[\"a\" ]"_s);
        row("entry", Json, edit(Verb::Append, u"say \"hi\""_s), u" [\"a\" ,\"\\u0062\"] "_s, u" [\"a\" ,\"\\u0062\", \"say \\\"hi\\\"\"] "_s);
        row("entry that is there", Json, edit(Verb::Append, u"b"_s), u"[\"a\" ,\"\\u0062\"]"_s, u"[\"a\" ,\"\\u0062\"]"_s);
        row("remove the first", Json, edit(Verb::Remove, u"a"_s), u"[ \"a\" ,  \"b\" ]"_s, u"[ \"b\" ]"_s);
        row("remove the last", Json, edit(Verb::Remove, u"b"_s), u"[ \"a\" ,  \"b\" ]"_s, u"[ \"a\" ]"_s);
        row("remove the middle", Json, edit(Verb::Remove, u"b"_s), u"[\"a\", \"b\",\"c\"]"_s, u"[\"a\",\"c\"]"_s);
        row("remove all", Json, edit(Verb::Remove, u"A"_s, {}, false, false), u"[\"a\",\"A\"]"_s, u"[]"_s);
        row("remove whole entries alone", Json, edit(Verb::Remove, u"a"_s), u"[\"ab\"]"_s, u"[\"ab\"]"_s);
        row("remove by expression", Json, edit(Verb::Remove, u"a|ab"_s, {}, true), u"[\"ab\",\"abc\"]"_s, u"[\"abc\"]"_s);
        row("replace in entries", Json, edit(Verb::Replace, u"a"_s, u"\""_s), u"[\"\\u0062\" , \"bad\"]"_s, u"[\"\\u0062\" , \"b\\\"d\"]"_s);
        row("no list", Json, edit(Verb::Append, u"a"_s), u"{\"a\":1}"_s, u"{\"a\":1}"_s);
        row("no list of texts", Json, edit(Verb::Append, u"a"_s), u"[1]"_s, u"[1]"_s);
        row("sql entry", Array, edit(Verb::Append, u"a,b"_s), u"{x,\"y z\"}"_s, u"{x,\"y z\",\"a,b\"}"_s);
        row("sql entry to nothing", Array, edit(Verb::Append, u"a"_s), null, u"{\"a\"}"_s);
        row("sql remove", Array, edit(Verb::Remove, u"y z"_s), u"{x,\"y z\",NULL}"_s, u"{x,NULL}"_s);
        row("sql NULL is no text", Array, edit(Verb::Remove, u"NULL"_s), u"{NULL,\"NULL\"}"_s, u"{NULL}"_s);
        row("sql replace", Array, edit(Verb::Replace, u"y"_s, u"\""_s), u"{x,\"y z\"}"_s, u"{x,\"\\\" z\"}"_s);
        row("sql of several dimensions", Array, edit(Verb::Append, u"a"_s), u"{{x},{y}}"_s, u"{{x},{y}}"_s);
    }

    void edits()
    {
        QFETCH(int, kind);
        QFETCH(BulkEdit, made);
        QFETCH(Value, before);
        QFETCH(Value, after);
        const Column column = kind == 0 ? textColumn : kind == 1 ? jsonColumn : arrayColumn;
        const BulkOperation::Outcome outcome = applied(made, column, before);
        QVERIFY2(outcome.value == after, qPrintable(outcome.value.value_or(u"NULL"_s) + u' ' + outcome.problem));
        QCOMPARE(outcome.removed.isEmpty() && outcome.added.isEmpty(), before == after);
        // An entry goes with the comma beside it.
        if (made.verb != Verb::Clear && !(made.verb == Verb::Remove && kind > 0))
            QCOMPARE(without(before.value_or(QString()), outcome.removed),
                before ? without(after.value_or(QString()), outcome.added) : QString());
    }

    void whatIsNoListSaysSo()
    {
        QVERIFY(!applied(edit(Verb::Append, u"a"_s), jsonColumn, u"{\"a\":1}"_s).problem.isEmpty());
        QVERIFY(!applied(edit(Verb::Remove, u"a"_s), arrayColumn, u"[2:3]={a,b}"_s).problem.isEmpty());
        QVERIFY(applied(edit(Verb::Remove, u"a"_s), arrayColumn, u"{}"_s).problem.isEmpty());
        // What cannot be read as a text stays as it is.
        QCOMPARE(applied(edit(Verb::Replace, u"a"_s, u"b"_s), jsonColumn, u"[\"\\ud83d\", \"a\"]"_s).value,
            Value(u"[\"\\ud83d\", \"b\"]"_s));
    }

    void clearsWhatMayNotBeNull()
    {
        QCOMPARE(applied(edit(Verb::Clear), columnOf(ValueKind::Text, u"text"_s, true), u"x"_s).value, Value(u""_s));
        QCOMPARE(applied(edit(Verb::Clear), columnOf(ValueKind::Json, u"json"_s, true), u"[\"x\"]"_s).value, Value(u"[]"_s));
        QCOMPARE(applied(edit(Verb::Clear), columnOf(ValueKind::Array, u"text[]"_s, true), u"{x}"_s).value, Value(u"{}"_s));
    }

    void offersWhatTheKindTakes()
    {
        Table table;
        table.primaryKey = { u"id"_s };
        const auto verbs = [&table](const Column &column, const FieldDescription *field = nullptr) {
            return bulkVerbs(table, column, bulkKindOf(column, field));
        };
        const QList<Verb> setAndClear { Verb::Set, Verb::Clear };
        for (const ValueKind kind : { ValueKind::Integer, ValueKind::Boolean, ValueKind::Enumeration, ValueKind::Date,
                 ValueKind::Decimal, ValueKind::Uuid, ValueKind::TimestampWithZone, ValueKind::Other }) {
            QCOMPARE(verbs(columnOf(kind, u"x"_s)), setAndClear);
            QCOMPARE(verbs(columnOf(kind, u"x"_s, true)), QList<Verb> { Verb::Set });
        }
        QVERIFY(verbs(textColumn).contains(Verb::Prepend));
        QVERIFY(verbs(jsonColumn).contains(Verb::Remove));
        QVERIFY(!verbs(jsonColumn).contains(Verb::Prepend));
        FieldDescription prose;
        prose.editor = FieldEditor::Paragraph;
        QCOMPARE(verbs(jsonColumn, &prose), setAndClear);
        QCOMPARE(verbs(columnOf(ValueKind::Array, u"integer[]"_s)), setAndClear);
        Reference reference;
        reference.columns = { u"field"_s };
        table.references = { reference };
        QCOMPARE(verbs(textColumn), setAndClear);
        table.primaryKey = { u"field"_s };
        QVERIFY(verbs(textColumn).isEmpty());
        Column locked = columnOf(ValueKind::Integer, u"integer"_s);
        locked.mayUpdate = false;
        QVERIFY(verbs(locked).isEmpty());
    }

    void refusesInWords_data()
    {
        QTest::addColumn<BulkEdit>("made");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing typed") << edit(Verb::Replace, u""_s, u"x"_s) << u"Type a text"_s;
        QTest::newRow("open group") << edit(Verb::Replace, u"a(b"_s, u"x"_s, true) << u"at character 4: missing closing"_s;
        QTest::newRow("nothing to repeat") << edit(Verb::Remove, u"*"_s, {}, true) << u"at character 1"_s;
        QTest::newRow("no such group") << edit(Verb::Replace, u"(a)"_s, u"\\2"_s, true) << u"no group 2"_s;
        QTest::newRow("a NUL") << edit(Verb::Append, QString(QChar(u'\0'))) << u"U+0000"_s;
        QTest::newRow("half a character") << edit(Verb::Append, QString(QChar(0xd83d))) << u"surrogate"_s;
    }

    void refusesInWords()
    {
        QFETCH(BulkEdit, made);
        QFETCH(QString, part);
        const Result<BulkOperation> operation = BulkOperation::compile(made, textColumn, BulkKind::Text);
        QVERIFY(!operation);
        QVERIFY2(operation.error().message.contains(part), qPrintable(operation.error().message));
        BulkEdit set = edit(Verb::Set);
        set.value = u"many"_s;
        QVERIFY(!BulkOperation::compile(set, columnOf(ValueKind::Integer, u"integer"_s), BulkKind::Whole));
    }

    void catastrophicExpressionsEnd_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::newRow("nested") << u"(a+)+$"_s;
        QTest::newRow("alternatives") << u"(a|aa)+$"_s;
        QTest::newRow("three") << u"(a*)*b\\1(a*)*c"_s;
        QTest::newRow("recursion") << u"((a|(?1))+)+x"_s;
    }

    void catastrophicExpressionsEnd()
    {
        QFETCH(QString, expression);
        const QString text = QString(40, u'a') + u'!';
        QElapsedTimer timer;
        timer.start();
        const BulkOperation::Outcome outcome = applied(edit(Verb::Replace, expression, u"x"_s, true), textColumn, text);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        qInfo("%s: %lld ms, %s", qPrintable(expression), timer.elapsed(), qPrintable(outcome.problem));
        if (outcome.tooSlow)
            QVERIFY(!outcome.problem.isEmpty());
        QCOMPARE(outcome.value, Value(text));
        const BulkOperation::Outcome removed
            = applied(edit(Verb::Remove, expression, {}, true), jsonColumn, u"[\""_s + text + u"\"]"_s);
        QCOMPARE(removed.value, Value(u"[\""_s + text + u"\"]"_s));
    }

    void nestedRepetitionIsTooSlowAndSaysSo()
    {
        const BulkOperation::Outcome outcome
            = applied(edit(Verb::Replace, u"(a+)+$"_s, u"x"_s, true), textColumn, QString(40, u'a') + u'!');
        QVERIFY(outcome.tooSlow);
        QVERIFY(outcome.problem.contains(u"too long"_s));
    }

    void isGivenUpBetweenMatches()
    {
        const auto operation = BulkOperation::compile(edit(Verb::Replace, u"a"_s, u"b"_s), textColumn, BulkKind::Text);
        std::atomic_bool cancelled = true;
        QVERIFY(operation->apply(QString(1'000'000, u'a'), &cancelled).value != Value(QString(1'000'000, u'b')));
    }

    // Against a shadow that reads the list, edits it and compares what is read afterwards; and every entry that stays
    // keeps its writing.
    void listsAgainstAShadow()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 5000; ++round) {
            QStringList entries;
            QStringList writings;
            for (int n = random.bounded(5); n > 0; --n) {
                entries.append(randomText(random));
                writings.append(writtenJson(entries.last(), random));
            }
            const QStringList gaps { u""_s, u" "_s, u"\n\t"_s };
            QString before = u"["_s;
            for (qsizetype i = 0; i < writings.size(); ++i)
                before += (i ? u","_s : u""_s) + gaps.at(random.bounded(3)) + writings.at(i) + gaps.at(random.bounded(3));
            before += u']';
            QString sought = random.bounded(3) && !entries.isEmpty() ? entries.at(random.bounded(int(entries.size()))) : randomText(random);
            if (sought.isEmpty())
                sought = u"x"_s;
            const QString by = randomText(random);
            const Verb verb = QList<Verb> { Verb::Append, Verb::Remove, Verb::Replace }.at(random.bounded(3));
            QStringList expected = entries;
            if (verb == Verb::Append && !expected.contains(sought))
                expected.append(sought);
            else if (verb == Verb::Remove)
                expected.removeAll(sought);
            else if (verb == Verb::Replace)
                expected.replaceInStrings(sought, by);
            const BulkOperation::Outcome outcome = applied(edit(verb, sought, by), jsonColumn, before);
            QVERIFY2(outcome.problem.isEmpty(), qPrintable(outcome.problem));
            QStringList read;
            const QJsonArray array = QJsonDocument::fromJson(outcome.value->toUtf8()).array();
            for (const QJsonValue &value : array)
                read.append(value.toString());
            QCOMPARE(read, expected);
            QVERIFY(!jsonProblem(*outcome.value, false));
            if (expected == entries)
                QCOMPARE(outcome.value, Value(before));
            QCOMPARE(without(before, outcome.removed).isEmpty(), before.isEmpty());
            for (qsizetype i = 0; i < entries.size(); ++i) {
                if (expected.value(i) == entries.at(i))
                    QVERIFY(outcome.value->contains(writings.at(i)));
            }
        }
    }

    void textsAgainstAShadow()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 5000; ++round) {
            const QString before = randomText(random) + randomText(random);
            const QString sought = randomText(random) + QString(random.bounded(2), u'a');
            const QString by = randomText(random);
            if (sought.isEmpty())
                continue;
            QString expected = before;
            expected.replace(sought, by);
            const BulkOperation::Outcome outcome = applied(edit(Verb::Replace, sought, by), textColumn, before);
            QCOMPARE(outcome.value, Value(expected));
            QCOMPARE(without(before, outcome.removed), without(expected, outcome.added));
        }
    }

    void sqlListsKeepWhatTheyHold()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 2000; ++round) {
            QString before = u"{"_s;
            QStringList entries;
            for (int n = random.bounded(5); n > 0; --n) {
                entries.append(randomText(random));
                before += (entries.size() > 1 ? u","_s : u""_s) + WrittenList::quoted(entries.last(), WrittenList::Syntax::Sql);
            }
            before += u'}';
            const QString added = randomText(random) + u'x';
            const Value longer = applied(edit(Verb::Append, added), arrayColumn, before).value;
            const std::optional<WrittenList> list = WrittenList::parse(*longer, WrittenList::Syntax::Sql);
            QVERIFY(list);
            QStringList read;
            for (const WrittenList::Entry &entry : list->entries)
                read.append(*entry.text);
            if (!entries.contains(added))
                entries.append(added);
            QCOMPARE(read, entries);
        }
    }
};

QTEST_MAIN(BulkEditTest)
#include "tst_bulkedit.moc"
