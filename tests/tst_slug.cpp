#include "models/language/slug.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

class SlugTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsLikeTheTitle_data();
    void readsLikeTheTitle();
    void holdsNothingButWordsAndHyphens();
    void findsAFreeOne();
};

void SlugTest::readsLikeTheTitle_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("slug");

    QTest::newRow("words") << u"Job interview in Osaka"_s << u"job-interview-in-osaka"_s;
    QTest::newRow("marks and spaces") << u"  Lost?! -- luggage…  "_s << u"lost-luggage"_s;
    QTest::newRow("apostrophes") << u"The host's and the guests’ dinner"_s << u"the-hosts-and-the-guests-dinner"_s;
    QTest::newRow("accents") << u"Café à l’école, Straße, Łódź"_s << u"cafe-a-lecole-strasse-lodz"_s;
    QTest::newRow("digits") << u"Gate 12 at 7:30"_s << u"gate-12-at-7-30"_s;
    QTest::newRow("kana") << u"コーヒーをください"_s << u"kohiwokudasai"_s;
    QTest::newRow("Hangul") << u"길 묻기"_s << u"gil-mudgi"_s;
    QTest::newRow("Cyrillic") << u"Знакомство с соседями"_s << u"znakomstvo-s-sosedami"_s;
    QTest::newRow("Greek") << u"Στο καφενείο"_s << u"sto-kapheneio"_s;
    QTest::newRow("full width") << u"ＡＢＣ１２３"_s << u"abc123"_s;
    QTest::newRow("emoji alone") << u"🎉☕"_s << u""_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("cut between words") << u"word "_s.repeated(40) << u"word-"_s.repeated(12).chopped(1);
    QTest::newRow("one endless word") << u"a"_s.repeated(500) << u"a"_s.repeated(60);
}

void SlugTest::readsLikeTheTitle()
{
    QFETCH(QString, title);
    QTEST(slugOf(title), "slug");
}

void SlugTest::holdsNothingButWordsAndHyphens()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    static const QRegularExpression shape(u"^([a-z0-9]+(-[a-z0-9]+)*)?$"_s);
    for (int i = 0; i < 2000; ++i) {
        QString title;
        for (int length = random.bounded(40); length > 0; --length) {
            const char32_t ucs4 = random.bounded(4) ? char32_t(random.bounded(0x3100)) : char32_t(random.bounded(0x20000));
            title += ucs4 >= 0xD800 && ucs4 < 0xE000 ? QString(QChar(u' ')) : QString::fromUcs4(&ucs4, 1);
        }
        const QString slug = slugOf(title);
        QVERIFY2(shape.match(slug).hasMatch() && slug.size() <= slugLength, qPrintable(title + u" → "_s + slug));
        QCOMPARE(slugOf(slug), slug);
    }
}

void SlugTest::findsAFreeOne()
{
    const QSet<QString> ids { u"coffee"_s, u"coffee-2"_s, u"tea-2"_s };
    const auto taken = [&ids](const QString &id) { return ids.contains(id); };
    QCOMPARE(uniqueSlug(u"coffee"_s, taken), u"coffee-3"_s);
    QCOMPARE(uniqueSlug(u"tea"_s, taken), u"tea"_s);
    QCOMPARE(uniqueSlug(u""_s, taken), QString());
}

QTEST_GUILESS_MAIN(SlugTest)
#include "tst_slug.moc"
