#include "models/content/table/recordhits.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

namespace {

// The sentence with its hit in brackets.
QString marked(const Excerpt &excerpt)
{
    QString text = excerpt.text;
    text.insert(excerpt.hitStart + excerpt.hitLength, u']');
    text.insert(excerpt.hitStart, u'[');
    return text;
}

Table tableOf(const QList<std::pair<QString, ValueKind>> &columns)
{
    Table table;
    for (const auto &[name, kind] : columns) {
        Column column;
        column.name = name;
        column.kind = kind;
        table.columns += column;
    }
    return table;
}

} // namespace

class TextHitsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("searched");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("English") << u"Be warm. You are the hiring manager of a firm. Wait."_s << u"Hiring Manager"_s
                                 << u"You are the [hiring manager] of a firm."_s;
        QTest::newRow("first") << u"Be warm. Wait."_s << u"be"_s << u"[Be] warm."_s;
        QTest::newRow("last") << u"Be warm. Wait"_s << u"wait"_s << u"[Wait]"_s;
        QTest::newRow("a number is no end") << u"It costs 3.50 euros. Pay."_s << u"euros"_s << u"It costs 3.50 [euros]."_s;
        QTest::newRow("paragraphs") << u"One\nTwo three\nFour"_s << u"three"_s << u"Two [three]"_s;
        QTest::newRow("Japanese") << u"私は学生です。面接は明日です。がんばって！"_s << u"明日"_s << u"面接は[明日]です。"_s;
        QTest::newRow("Chinese") << u"你好。你要咖啡吗？谢谢。"_s << u"咖啡"_s << u"你要[咖啡]吗？"_s;
        QTest::newRow("Arabic") << u"أهلا وسهلا. هل تريد شقة في المدينة؟ نعم."_s << u"شقة"_s << u"هل تريد [شقة] في المدينة؟"_s;
        QTest::newRow("Thai") << u"สวัสดีครับ"_s << u"ดี"_s << u"สวัส[ดี]ครับ"_s;
        QTest::newRow("Hindi") << u"मैं छात्र हूँ। कल साक्षात्कार है।"_s << u"कल"_s << u"[कल] साक्षात्कार है।"_s;
        QTest::newRow("over two sentences") << u"A b. C d. E f."_s << u"b. C"_s << u"A [b. C] d."_s;
        QTest::newRow("emoji") << u"Hi 👋🏽. We meet 🎉 now. Bye."_s << u"🎉"_s << u"We meet [🎉] now."_s;
        QTest::newRow("line ends within") << u"You wait\r\nfor it"_s << u"for"_s << u"[for] it"_s;
    }
    void sentences()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, searched);
        const QList<TextHit> hits = findHits(text, searched);
        QCOMPARE(hits.size(), 1);
        QCOMPARE(text.mid(hits[0].start, hits[0].length).toLower(), searched.toLower());
        QTEST(marked(sentenceAround(text, hits[0])), "sentence");
    }

    void longSentencesAreCutBetweenWords()
    {
        const QString words = u"and so on "_s.repeated(100);
        const QString text = words + u"the hit "_s + words;
        const Excerpt excerpt = sentenceAround(text, findHits(text, u"the hit"_s).first(), 60);
        QCOMPARE(marked(excerpt), u"… so on and so on and so on [the hit] and so on and so on and so …"_s);
        // Thai has no spaces between words; a dictionary knows where they end.
        const QString thai = u"ภาษาไทยไม่มีช่องว่างระหว่างคำ"_s.repeated(40);
        const Excerpt cut = sentenceAround(thai, findHits(thai, u"ช่องว่าง"_s)[20], 40);
        QVERIFY(cut.text.size() <= 44);
        QVERIFY2(cut.text.startsWith(u"… "_s) && cut.text.endsWith(u" …"_s), qPrintable(cut.text));
        QVERIFY(!cut.text[2].isMark());
    }

    void hugeTextsAreQuick()
    {
        const QString text = u"x"_s.repeated(2'000'000) + u" needle "_s + u"y"_s.repeated(2'000'000);
        const Excerpt excerpt = sentenceAround(text, findHits(text, u"needle"_s).first());
        QVERIFY(excerpt.text.contains(u" needle "));
        QVERIFY(excerpt.text.size() < 200);
    }

    // Whatever the text: the marked stretch of the excerpt is the hit, and the excerpt is bounded.
    void everyHitIsInItsExcerpt()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QStringList bits { u"a"_s, u"Bé"_s, u" "_s, u". "_s, u"\n"_s, u"。"_s, u"漢字"_s, u"👩‍👩‍👧"_s, u"e\u0301"_s, u"ช่อง"_s, u"؟ "_s, QString(QChar(0xd83d)),
            u"\r\n"_s, u"\u2028"_s, u"שלום"_s };
        for (int round = 0; round < 3000; ++round) {
            QString text;
            for (int i = int(random.bounded(120)); i >= 0; --i)
                text += bits.at(int(random.bounded(bits.size())));
            const QString searched = bits.at(int(random.bounded(bits.size())));
            for (const TextHit &hit : findHits(text, searched)) {
                const Excerpt excerpt = sentenceAround(text, hit, 50);
                QVERIFY(excerpt.hitStart >= 0 && excerpt.hitStart + excerpt.hitLength <= excerpt.text.size());
                QVERIFY(excerpt.text.size() <= 56);
                const QString shown = excerpt.text.mid(excerpt.hitStart, excerpt.hitLength);
                if (!searched.trimmed().isEmpty())
                    QCOMPARE(shown.simplified(), text.mid(hit.start, hit.length).simplified());
            }
        }
    }

    void fieldsOfARecord()
    {
        const Table table = tableOf({ { u"title"_s, ValueKind::Text }, { u"objectives"_s, ValueKind::Json },
            { u"persona"_s, ValueKind::JsonBinary }, { u"other"_s, ValueKind::Json }, { u"level"_s, ValueKind::Integer } });
        const FieldValues record { { u"title"_s, u"Job, job"_s }, { u"objectives"_s, u"[\"Find a \\\"job\\\"\", 3, \"\\u006aob\"]"_s },
            { u"persona"_s, u"{\"job\": \"none\", \"title\": \"a job\", \"more\": {\"x\": [\"job\"]}}"_s }, { u"other"_s, u"{broken job"_s } };
        QStringList found;
        for (const RecordHit &hit : hitsInRecord(record, table, { u"title"_s, u"objectives"_s, u"persona"_s, u"other"_s, u"nowhere"_s }, u"job"_s))
            found += u"%1/%2/%3 %4"_s.arg(hit.column, hit.part).arg(hit.occurrence).arg(marked(hit.excerpt));
        QCOMPARE(found, (QStringList { u"title//0 [Job], job"_s, u"title//1 Job, [job]"_s, u"objectives/0/0 Find a \"[job]\""_s, u"objectives/2/0 [job]"_s,
            u"persona/more.x.0/0 [job]"_s, u"persona/title/0 a [job]"_s, u"other//0 {broken [job]"_s }));
    }
};

QTEST_GUILESS_MAIN(TextHitsTest)
#include "tst_texthits.moc"
