#include "models/language/textmeasure.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

class TextMeasureTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("words");
        QTest::newRow("empty") << u""_s << qint64(0);
        QTest::newRow("marks alone") << u" … — !\n"_s << qint64(0);
        QTest::newRow("English") << u"You're the host’s neighbour, aren't you?"_s << qint64(6);
        QTest::newRow("two in one") << u"It's a well-known, short text."_s << qint64(6);
        QTest::newRow("two scripts") << u"use です now"_s << qint64(3);
        QTest::newRow("numbers") << u"At 7:30, gate 12."_s << qint64(5);
        QTest::newRow("Japanese") << u"駅はどこですか。"_s << qint64(5);
        QTest::newRow("Chinese") << u"我想喝一杯咖啡。"_s << qint64(4);
        QTest::newRow("Thai") << u"สวัสดีครับ"_s << qint64(2);
        QTest::newRow("Korean") << u"길을 묻고 싶어요."_s << qint64(3);
        QTest::newRow("Arabic") << u"البحث عن شقة"_s << qint64(3);
    }
    void countsWords()
    {
        QFETCH(QString, text);
        QTEST(measureText(text).words, "words");
    }

    void reckonsTheTime()
    {
        const TextMeasure words = measureText(u"word "_s.repeated(212));
        QCOMPARE(words.words, 212);
        QCOMPARE(words.secondsAloud, 69);
        QCOMPARE(words.secondsSilent, 53);
    }

    void saysItInWords()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(measureWords(u"word "_s.repeated(212)), u"212 word(s) · 53 s to read · 1 min 9 s aloud"_s);
        QCOMPARE(measureWords(u"word "_s.repeated(10)), u"10 word(s) · 3 s to read · 3 s aloud"_s);
        QCOMPARE(measureWords(u"word "_s.repeated(3000)), u"3000 word(s) · 13 min to read · 16 min aloud"_s);
        QCOMPARE(measureWords(u" "_s), QString());
    }

    void staysQuickWithAnyLength()
    {
        const QString text = u"それでは、会話を始めましょう。 A first word, "_s.repeated(30'000);
        QElapsedTimer timer;
        timer.start();
        const TextMeasure measure = measureText(text);
        const qint64 spent = timer.elapsed();
        qInfo("%lld characters in %lld ms", qint64(text.size()), spent);
        QVERIFY(!measure.exact);
        const qint64 whole = measureText(text.left(17'000)).words * text.size() / 17'000;
        QVERIFY(qAbs(measure.words - whole) < whole / 100);
#ifdef NDEBUG
        QVERIFY(spent < 20);
#endif
    }
};

QTEST_GUILESS_MAIN(TextMeasureTest)
#include "tst_textmeasure.moc"
