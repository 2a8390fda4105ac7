#include "models/content/history/fielddifference.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

namespace {

using Kind = TextPiece::Kind;

QString sideOf(const QList<TextPiece> &pieces, Kind changed)
{
    QString text;
    for (const TextPiece &piece : pieces) {
        if (piece.kind == Kind::Same || piece.kind == changed)
            text += piece.text;
    }
    return text;
}

// "a [-b-][+c+] d"
QString printed(const QList<TextPiece> &pieces)
{
    QString text;
    for (const TextPiece &piece : pieces) {
        if (piece.kind == Kind::Same)
            text += piece.text;
        else
            text += piece.kind == Kind::Removed ? u"[-"_s + piece.text + u"-]"_s : u"[+"_s + piece.text + u"+]"_s;
    }
    return text;
}

} // namespace

class WordDiffTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("difference");
        QTest::newRow("nothing") << u""_s << u""_s << u""_s;
        QTest::newRow("the same") << u"one two"_s << u"one two"_s << u"one two"_s;
        QTest::newRow("a word") << u"one two three"_s << u"one TWO three"_s << u"one [-two-][+TWO+] three"_s;
        QTest::newRow("a word more") << u"one three"_s << u"one two three"_s << u"one [+two +]three"_s;
        QTest::newRow("a word less") << u"one two three"_s << u"one three"_s << u"one [-two -]three"_s;
        QTest::newRow("all") << u"one"_s << u"two"_s << u"[-one-][+two+]"_s;
        QTest::newRow("from nothing") << u""_s << u"one two"_s << u"[+one two+]"_s;
        QTest::newRow("to nothing") << u"one two"_s << u""_s << u"[-one two-]"_s;
        QTest::newRow("two neighbours") << u"a b c d"_s << u"a x y d"_s << u"a [-b c-][+x y+] d"_s;
        QTest::newRow("a line") << u"a\nb\nc\n"_s << u"a\nB\nc\n"_s << u"a\n[-b-][+B+]\nc\n"_s;
        QTest::newRow("a line more") << u"a\nc"_s << u"a\nb\nc"_s << u"a\n[+b\n+]c"_s;
        QTest::newRow("japanese") << u"私は学生です"_s << u"私は先生です"_s << u"私は[-学-][+先+]生です"_s;
        QTest::newRow("arabic") << u"مرحبا بك"_s << u"مرحبا بكم"_s << u"مرحبا [-بك-][+بكم+]"_s;
        QTest::newRow("accent") << u"cafe noir"_s << u"café noir"_s << u"[-cafe-][+café+] noir"_s;
        QTest::newRow("spacing") << u"a  b"_s << u"a b"_s << u"a[-  -][+ +]b"_s;
    }
    void finds()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QTEST(printed(wordDifference(before, after)), "difference");
    }

    // Whatever the texts, both can be read out of the difference, and no two neighbours are of one kind.
    void holdsBothTexts()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QStringList words { u"one"_s, u"two"_s, u" "_s, u"\n"_s, u"学"_s, u"👩‍👩‍👧"_s, u"e\u0301"_s, u"\r\n"_s, u"."_s,
            u"ب"_s, u"\t"_s };
        const auto text = [&random, &words] {
            QString made;
            for (int n = random.bounded(60); n > 0; --n)
                made += words.at(random.bounded(int(words.size())));
            return made;
        };
        for (int n = 0; n < 3000; ++n) {
            const QString before = text();
            QString after = text();
            if (n % 2 == 0 && !before.isEmpty()) {
                const int at = random.bounded(int(before.size()));
                after = before.left(at) + text().left(5) + before.mid(at + random.bounded(10));
            }
            const QList<TextPiece> pieces = wordDifference(before, after);
            QCOMPARE(sideOf(pieces, Kind::Removed), before);
            QCOMPARE(sideOf(pieces, Kind::Added), after);
            for (qsizetype i = 1; i < pieces.size(); ++i)
                QVERIFY(pieces[i].kind != pieces[i - 1].kind && !pieces[i].text.isEmpty());
        }
    }

    void largeTextsTakeAMoment_data()
    {
        QTest::addColumn<int>("changedEvery");
        QTest::newRow("few changes") << 5000;
        QTest::newRow("many changes") << 3;
    }
    void largeTextsTakeAMoment()
    {
        QFETCH(const int, changedEvery);
        QString before;
        QString after;
        for (int n = 0; before.size() < 1'000'000; ++n) {
            const QString word = u"word"_s + QString::number(n % 997) + (n % 12 == 0 ? u'\n' : u' ');
            before += word;
            after += n % changedEvery == 0 ? u"other "_s : word;
        }
        QElapsedTimer clock;
        clock.start();
        const QList<TextPiece> pieces = wordDifference(before, after);
        qInfo("%lld ms, %lld pieces", clock.elapsed(), qlonglong(pieces.size()));
        QCOMPARE(sideOf(pieces, Kind::Removed), before);
        QCOMPARE(sideOf(pieces, Kind::Added), after);
        QVERIFY(clock.elapsed() < 15'000);
    }

    void readsJson_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("readable");
        QTest::newRow("object") << u"{\"b\":1,\"a\" : [1, 2.10,{}],\"c\":[ ]}"_s
                                << u"{\n  \"b\": 1,\n  \"a\": [\n    1,\n    2.10,\n    {}\n  ],\n  \"c\": []\n}"_s;
        QTest::newRow("strings") << u"[\"a,b:{}\\\"c\"]"_s << u"[\n  \"a,b:{}\\\"c\"\n]"_s;
        QTest::newRow("large number") << u"[12345678901234567890]"_s << u"[\n  12345678901234567890\n]"_s;
        QTest::newRow("no json") << u"{a: b}"_s << u"{a: b}"_s;
        QTest::newRow("a word") << u"\"word\""_s << u"\"word\""_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }
    void readsJson()
    {
        QFETCH(const QString, json);
        QTEST(readableJson(json), "readable");
    }

    void comparesFields()
    {
        Table table;
        for (const QString &name : { u"id"_s, u"updated_at"_s, u"title"_s, u"doc"_s, u"level"_s }) {
            Column column;
            column.name = name;
            column.kind = name == u"doc" ? ValueKind::Json : ValueKind::Text;
            table.columns.append(column);
        }
        const FieldValues before { { u"id"_s, u"1"_s }, { u"title"_s, u"old"_s }, { u"doc"_s, u"{\"a\":1}"_s },
            { u"updated_at"_s, u"1"_s }, { u"level"_s, std::nullopt }, { u"gone"_s, u"x"_s } };
        const FieldValues after { { u"id"_s, u"1"_s }, { u"title"_s, u"new"_s }, { u"doc"_s, u"{ \"a\": 1 }"_s },
            { u"updated_at"_s, u"2"_s }, { u"level"_s, u""_s } };
        const QList<FieldDifference> differences = fieldDifferences(before, after, &table);
        QStringList columns;
        for (const FieldDifference &difference : differences)
            columns.append(difference.column);
        QCOMPARE(columns, QStringList({ u"title"_s, u"doc"_s, u"level"_s, u"updated_at"_s }));
        QVERIFY(differences[1].isOnlySpacing);
        QVERIFY(!differences[2].before && differences[2].after); // NULL is not the empty text
        QCOMPARE(fieldDifferences(std::nullopt, after, &table).size(), 5);
        QVERIFY(fieldDifferences(before, before, &table).isEmpty());
    }
};

QTEST_GUILESS_MAIN(WordDiffTest)
#include "tst_worddiff.moc"
