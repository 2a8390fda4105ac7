#include "models/language/languagetag.h"

#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

class LanguageTagTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesTags_data();
    void judgesTags();
    void explainsInTheReadersWords();
    void knowsLanguageCodes();
    void knowsNativeNamesAndDirection();
    void knowsScripts();
};

void LanguageTagTest::judgesTags_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<LanguageTag::State>("state");
    QTest::addColumn<QString>("canonical");

    using State = LanguageTag::State;
    QTest::newRow("language and region") << u"ja-JP"_s << State::Valid << u"ja-JP"_s;
    QTest::newRow("with a script") << u"zh-Hans-CN"_s << State::Valid << u"zh-Hans-CN"_s;
    QTest::newRow("an area by number") << u"es-419"_s << State::Valid << u"es-419"_s;
    QTest::newRow("lower case region") << u"en-gb"_s << State::Valid << u"en-GB"_s;
    QTest::newRow("three letters") << u"yue-HK"_s << State::Valid << u"yue-HK"_s;
    QTest::newRow("language alone") << u"ko"_s << State::Valid << u"ko"_s;
    QTest::newRow("unknown language") << u"qx-JP"_s << State::Unregistered << u"qx-JP"_s;
    QTest::newRow("unknown region") << u"ja-ZX"_s << State::Unregistered << u"ja-ZX"_s;
    QTest::newRow("unknown area") << u"es-999"_s << State::Unregistered << u"es-999"_s;
    QTest::newRow("underscore") << u"ja_JP"_s << State::Malformed << u""_s;
    QTest::newRow("words") << u"Japanese (Japan)"_s << State::Malformed << u""_s;
    QTest::newRow("empty") << u""_s << State::Malformed << u""_s;
    QTest::newRow("trailing hyphen") << u"ja-"_s << State::Malformed << u""_s;
    QTest::newRow("emoji") << u"🇯🇵"_s << State::Malformed << u""_s;
    QTest::newRow("trailing space") << u"ja-JP "_s << State::Malformed << u""_s;
}

void LanguageTagTest::judgesTags()
{
    QFETCH(QString, tag);
    const LanguageTag parsed = LanguageTag::parse(tag);
    QTEST(parsed.state, "state");
    QTEST(parsed.canonical, "canonical");
    QCOMPARE(parsed.problem.isEmpty(), parsed.state == LanguageTag::State::Valid);
}

void LanguageTagTest::explainsInTheReadersWords()
{
    const QLocale english(QLocale::English);
    QCOMPARE(LanguageTag::parse(u"ja-JP"_s).explained(english), u"Japanese, Japan"_s);
    QCOMPARE(LanguageTag::parse(u"zh-Hant-TW"_s).explained(english), u"Chinese, Traditional Han, Taiwan"_s);
    QCOMPARE(LanguageTag::parse(u"es-419"_s).explained(english), u"Spanish, Latin America"_s);
    QCOMPARE(LanguageTag::parse(u"ja-JP"_s).explained(QLocale(QLocale::Japanese)), u"日本語, 日本"_s);
    QCOMPARE(LanguageTag::parse(u"no tag"_s).explained(english), QString());
}

void LanguageTagTest::knowsLanguageCodes()
{
    for (const QString &code : { u"ja"_s, u"en"_s, u"ar"_s, u"yue"_s, u"tlh"_s })
        QVERIFY2(isKnownLanguageCode(code), qPrintable(code));
    for (const QString &code : { u"jp"_s, u"JA"_s, u""_s, u"english"_s, u"zh-CN"_s })
        QVERIFY2(!isKnownLanguageCode(code), qPrintable(code));
    const QStringList codes = twoLetterLanguageCodes();
    QVERIFY(codes.size() > 180);
    QCOMPARE(codes.first(), u"aa"_s);
}

void LanguageTagTest::knowsNativeNamesAndDirection()
{
    QCOMPARE(nativeLanguageName(u"ja"_s), u"日本語"_s);
    QCOMPARE(nativeLanguageName(u"ar"_s), u"العربية"_s);
    QVERIFY(isRightToLeftLanguage(u"he"_s));
    QVERIFY(isRightToLeftLanguage(u"fa"_s));
    QVERIFY(!isRightToLeftLanguage(u"ja"_s));
}

void LanguageTagTest::knowsScripts()
{
    QVERIFY(isKnownScript(u"hiragana"_s));
    QVERIFY(!isKnownScript(u"Hiragana"_s));
    QVERIFY(!isKnownScript(u"runes of the north"_s));
}

QTEST_GUILESS_MAIN(LanguageTagTest)
#include "tst_languagetag.moc"
