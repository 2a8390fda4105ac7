#include "models/conversations/findingmarks.h"
#include "models/conversations/pinyinsyllables.h"
#include "models/conversations/readinganchors.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QTextBoundaryFinder>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

namespace {

// "予約(よやく)しました。": ruby in brackets; empty where nothing stands above the text.
QString written(const QList<ReadingSegment> &segments)
{
    QString text;
    for (const ReadingSegment &segment : segments)
        text += segment.isRuby ? segment.text + u'(' + segment.reading.trimmed() + u')' : segment.text;
    return text;
}

QString textOf(const QList<ReadingSegment> &segments)
{
    QString text;
    for (const ReadingSegment &segment : segments)
        text += segment.text;
    return text;
}

QString readingOf(const QList<ReadingSegment> &segments)
{
    QString text;
    for (const ReadingSegment &segment : segments)
        text += segment.reading;
    return text;
}

// None of them in both, else they would be anchors.
const QStringList foreignSigns { u"😀"_s, u"👩‍👩‍👧"_s, u"❤️"_s, u"7️⃣"_s, u"！"_s, u"・"_s, u"［"_s, u" "_s, u"\u3000"_s };
const QStringList foreignSignsOfReading { u"?"_s, u"★"_s, u"🎉"_s, u"]"_s, u" "_s };

// Between two characters, so that no character becomes another.
QString withSign(QRandomGenerator &random, const QString &text, const QString &sign)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    QList<qsizetype> places { 0 };
    while (finder.toNextBoundary() >= 0)
        places.append(finder.position());
    return QString(text).insert(places.at(random.bounded(int(places.size()))), sign);
}

QString withoutSigns(QString text)
{
    const QStringList signs = foreignSigns + foreignSignsOfReading;
    for (const QString &sign : signs)
        text.remove(sign);
    return text;
}

// What stands above which words, without signs and spaces.
QStringList rubiesOf(const QList<ReadingSegment> &segments)
{
    QStringList rubies;
    for (const ReadingSegment &segment : segments) {
        if (segment.isRuby)
            rubies.append(withoutSigns(segment.text + u'(' + segment.reading + u')').remove(u'、').remove(u'。'));
    }
    return rubies;
}

// Whether each ruby of `coarse` is one of `fine`, or several that follow each other with all that is between them.
bool isCoarser(const QList<ReadingSegment> &coarse, const QList<ReadingSegment> &fine)
{
    const QStringList wanted = rubiesOf(coarse);
    QStringList found;
    for (qsizetype first = 0; first < fine.size(); ++first) {
        ReadingSegment joined { {}, {}, true };
        for (qsizetype last = first; last < fine.size(); ++last) {
            joined.text += fine.at(last).text;
            joined.reading += fine.at(last).reading;
            found += rubiesOf({ joined });
        }
    }
    return std::all_of(wanted.cbegin(), wanted.cend(), [&found](const QString &ruby) { return found.contains(ruby); });
}

struct ReadWord {
    QString text;
    QString reading;
};

// A sentence of such words, the reading with a space here and there.
ReadWord sentenceOf(QRandomGenerator &random, const QList<ReadWord> &words, bool isPinyin)
{
    ReadWord sentence;
    for (int i = random.bounded(1, 9); i > 0; --i) {
        const ReadWord &word = words.at(random.bounded(int(words.size())));
        sentence.text += word.text;
        sentence.reading += word.reading + (isPinyin || random.bounded(3) == 0 ? u" "_s : QString());
    }
    return sentence;
}

const QList<ReadWord> kanaWords { { u"七時"_s, u"しちじ"_s }, { u"に"_s, u"に"_s }, { u"二人"_s, u"ふたり"_s }, { u"で"_s, u"で"_s },
    { u"予約"_s, u"よやく"_s }, { u"しました"_s, u"しました"_s }, { u"ホテル"_s, u"ほてる"_s }, { u"、"_s, u"、"_s }, { u"。"_s, u"。"_s },
    { u"母"_s, u"はは"_s }, { u"は"_s, u"は"_s } };
const QList<ReadWord> latinWords { { u"7時"_s, u"しちじ"_s }, { u"ABC"_s, u"abc"_s }, { u"LINE"_s, u"らいん"_s }, { u"WiFi"_s, {} } };
const QList<ReadWord> pinyinWords { { u"我"_s, u"wǒ"_s }, { u"爱"_s, u"ài"_s }, { u"西安"_s, u"Xī'ān"_s }, { u"蛋糕"_s, u"dàngāo"_s },
    { u"哪儿"_s, u"nǎr"_s }, { u"，"_s, u","_s }, { u"。"_s, u"."_s }, { u"KTV"_s, u"KTV"_s }, { u"3"_s, u"sān"_s }, { u"个"_s, u"gè"_s } };

QString oneOf(QRandomGenerator &random, const QStringList &texts)
{
    return texts.at(random.bounded(int(texts.size())));
}

// Every way in which the kana of `reading` can be read from `text`, counted by trying them all. Letters are Han 甲 and 乙,
// kana あ and い, and the mark 、 alone.
int waysOfKana(QStringView text, QStringView reading)
{
    if (text.isEmpty())
        return reading.isEmpty() ? 1 : 0;
    const auto isHan = [](QChar c) { return c == u'甲' || c == u'乙'; };
    if (!isHan(text.front()))
        return !reading.isEmpty() && reading.front() == text.front() ? waysOfKana(text.mid(1), reading.mid(1)) : 0;
    qsizetype run = 1;
    while (run < text.size() && isHan(text.at(run)))
        ++run;
    int ways = 0;
    for (qsizetype taken = 1; taken <= reading.size() && reading.at(taken - 1) != u'、'; ++taken)
        ways += waysOfKana(text.mid(run), reading.mid(taken));
    return ways;
}

} // namespace

// What stands above a word is its reading and nothing else's, and a mark stands where the finding says.
class ReadingAnchorsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void examples_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reading");
        QTest::addColumn<bool>("isPinyin");
        QTest::addColumn<QString>("expected");
        const auto kana = [](const char *name, const QString &text, const QString &reading, const QString &expected) {
            QTest::newRow(name) << text << reading << false << expected;
        };
        const auto pinyin = [](const char *name, const QString &text, const QString &reading, const QString &expected) {
            QTest::newRow(name) << text << reading << true << expected;
        };
        kana("sentence", u"はい、七時に二人で予約しました。"_s, u"はい、 しちじ に ふたり で よやく しました。"_s,
            u"はい、七時(しちじ)に二人(ふたり)で予約(よやく)しました。"_s);
        kana("katakana reading", u"来週の旅行"_s, u"ライシュウ ノ リョコウ"_s, u"来週(ライシュウ)の旅行(リョコウ)"_s);
        kana("katakana in the text", u"ホテルを予約"_s, u"ほてる を よやく"_s, u"ホテルを予約(よやく)"_s);
        kana("half-width", u"ﾎﾃﾙを予約"_s, u"ほてるをよやく"_s, u"ﾎﾃﾙを予約(よやく)"_s);
        kana("marks apart", u"予約か\u3099ある"_s, u"よやくがある"_s, u"予約(よやく)か\u3099ある"_s);
        kana("digits are read", u"7時です"_s, u"しちじです"_s, u"7時(しちじ)です"_s);
        kana("Latin is no ruby", u"ABCです"_s, u"abcです"_s, u"ABCです"_s);
        kana("counter", u"三ヶ月前の話"_s, u"さんかげつまえのはなし"_s, u"三ヶ月前(さんかげつまえ)の話(はなし)"_s);
        kana("iteration", u"時々行く"_s, u"ときどきいく"_s, u"時々行(ときどきい)く"_s);
        kana("first anchor within the reading", u"野の花"_s, u"ののはな"_s, u"野(の)の花(はな)"_s);
        kana("two ways", u"母は花"_s, u"はははははな"_s, {});
        kana("another kana", u"今日は"_s, u"きょうわ"_s, {});
        kana("too short", u"予約"_s, {}, {});
        kana("nothing", {}, u"よやく"_s, {});
        kana("surrogate pair", u"𠮟る😀"_s, u"しかる😀"_s, u"𠮟(しか)る😀"_s);
        kana("emoji that the reading leaves out", u"予約😀"_s, u"よやく"_s, u"予約(よやく)😀"_s);
        kana("emoji within", u"😀七時👩‍👩‍👧に❤️予約する"_s, u"しちじ に よやくする"_s, u"😀七時(しちじ)👩‍👩‍👧に❤️予約(よやく)する"_s);
        kana("emoji within a word", u"予😀約する"_s, u"よやくする"_s, u"予😀約(よやく)する"_s);
        kana("emoji of a key", u"7️⃣七時に"_s, u"しちじに"_s, u"7️⃣七時(しちじ)に"_s);
        kana("flag", u"七🇯🇵時に"_s, u"しちじに"_s, u"七🇯🇵時(しちじ)に"_s);
        kana("marks that the reading lacks", u"「七時」に、予約！"_s, u"しちじによやく"_s, u"「七時(しちじ)」に、予約(よやく)！"_s);
        kana("marks that the text lacks", u"七時に予約"_s, u"「しちじ」に、よやく。"_s, u"七時(しちじ)に予約(よやく)"_s);
        kana("one mark of two", u"はい、七時に、予約"_s, u"はい しちじに、よやく"_s, u"はい、七時(しちじ)に、予約(よやく)"_s);
        kana("a mark decides", u"母、花"_s, u"はは、はな"_s, u"母(はは)、花(はな)"_s);
        kana("a mark decides beside an emoji", u"母、😀花"_s, u"はは、はな"_s, u"母(はは)、😀花(はな)"_s);
        kana("Latin is left out", u"LINEで予約する"_s, u"で よやく する"_s, u"LINEで予約(よやく)する"_s);
        kana("Latin is read", u"LINEで予約"_s, u"らいん で よやく"_s, u"LINE(らいん)で予約(よやく)"_s);
        kana("digits are left out", u"予約は3です"_s, u"よやくはです"_s, u"予約(よやく)は3です"_s);
        kana("signs alone", u"😀！"_s, u"よやく"_s, {});
        pinyin("sentence", u"我从昨天开始头疼，没睡好。"_s, u"Wǒ cóng zuótiān kāishǐ tóuténg, méi shuì hǎo."_s,
            u"我(Wǒ)从(cóng)昨(zuó)天(tiān)开(kāi)始(shǐ)头(tóu)疼(téng)，没(méi)睡(shuì)好(hǎo)。"_s);
        pinyin("apostrophe", u"西安"_s, u"Xī'ān"_s, u"西(Xī')安(ān)"_s);
        pinyin("one or two", u"先"_s, u"xian"_s, u"先(xian)"_s);
        pinyin("erhua", u"哪儿"_s, u"nǎr"_s, u"哪(nǎ)儿(r)"_s);
        pinyin("open border", u"蛋糕好"_s, u"dàngāo hǎo"_s, u"蛋糕(dàngāo)好(hǎo)"_s);
        pinyin("tone digits", u"蛋糕"_s, u"dan4gao1"_s, u"蛋(dan4)糕(gao1)"_s);
        pinyin("umlaut", u"女"_s, u"nǚ"_s, u"女(nǚ)"_s);
        pinyin("Latin stays", u"我爱KTV"_s, u"wǒ ài KTV"_s, u"我(wǒ)爱(ài)KTV"_s);
        pinyin("a syllable too few", u"我爱你"_s, u"wǒ ài"_s, {});
        pinyin("a digit that is read", u"3个"_s, u"sān gè"_s, u"3(sān)个(gè)"_s);
        pinyin("digits that are read", u"我15点半来"_s, u"wǒ shíwǔ diǎn bàn lái"_s, u"我(wǒ)15(shíwǔ)点(diǎn)半(bàn)来(lái)"_s);
        pinyin("a digit in one word", u"3个人"_s, u"sāngè rén"_s, u"3(sān)个(gè)人(rén)"_s);
        pinyin("two numbers", u"我15号下午3点来。"_s, u"Wǒ shíwǔ hào xiàwǔ sān diǎn lái."_s,
            u"我(Wǒ)15(shíwǔ)号(hào)下(xià)午(wǔ)3(sān)点(diǎn)来(lái)。"_s);
        pinyin("numbers and Latin words", u"公司有120个人，其中35%用APP学习，每天学2.5个小时。"_s,
            u"Gōngsī yǒu yìbǎi èrshí gè rén, qízhōng bǎi fēn zhī sānshíwǔ yòng APP xuéxí, měi tiān xué liǎng diǎn wǔ gè xiǎoshí."_s,
            u"公(Gōng)司(sī)有(yǒu)120(yìbǎi èrshí)个(gè)人(rén)，其(qí)中(zhōng)35(bǎi fēn zhī sānshíwǔ)%用(yòng)APP学(xué)习(xí)，"
            "每(měi)天(tiān)学(xué)2.5(liǎng diǎn wǔ)个(gè)小(xiǎo)时(shí)。"_s);
        pinyin("numbers, and Latin words left out", u"我2024年在KTV唱了3首歌"_s, u"wǒ èr líng èr sì nián zài chàng le sān shǒu gē"_s,
            u"我(wǒ)2024(èr líng èr sì)年(nián)在(zài)KTV唱(chàng)了(le)3(sān)首(shǒu)歌(gē)"_s);
        pinyin("a time", u"10:30到12:05，共1,500米"_s, u"shí diǎn sānshí dào shí'èr diǎn líng wǔ, gòng yìqiān wǔbǎi mǐ"_s,
            u"10:30(shí diǎn sānshí)到(dào)12:05(shí'èr diǎn líng wǔ)，共(gòng)1,500(yìqiān wǔbǎi)米(mǐ)"_s);
        pinyin("numbers that are said in another way", u"3人和5人"_s, u"sì rén hé liù rén"_s, {});
        pinyin("a digit that stays", u"3个"_s, u"3 gè"_s, u"3个(gè)"_s);
        pinyin("Latin is left out", u"我爱KTV吧"_s, u"wǒ ài ba"_s, u"我(wǒ)爱(ài)KTV吧(ba)"_s);
        pinyin("Latin stays and a digit is read", u"KTV有3个"_s, u"KTV yǒu sān gè"_s, u"KTV有(yǒu)3(sān)个(gè)"_s);
        pinyin("emoji", u"😀我爱❤️你！"_s, u"wǒ ài nǐ"_s, u"😀我(wǒ)爱(ài)❤️你(nǐ)！"_s);
        pinyin("emoji within a word", u"蛋😀糕好"_s, u"dàngāo hǎo"_s, u"蛋😀糕(dàngāo)好(hǎo)"_s);
        pinyin("marks that the text lacks", u"我爱你"_s, u"Wǒ ài nǐ!"_s, u"我(Wǒ)爱(ài)你(nǐ)"_s);
        pinyin("open over words", u"西安先"_s, u"xian xian"_s, {});
    }
    void examples()
    {
        QFETCH(QString, text);
        QFETCH(QString, reading);
        QFETCH(bool, isPinyin);
        QFETCH(QString, expected);
        const QList<ReadingSegment> segments = alignReading(text, reading, isPinyin ? ReadingKind::Pinyin : ReadingKind::Kana);
        QCOMPARE(written(segments), expected);
        if (!expected.isEmpty()) {
            QCOMPARE(textOf(segments), text);
            QCOMPARE(readingOf(segments), reading);
        }
    }

    void nothingIsLostInAnyText()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QStringList pieces { u"予"_s, u"約"_s, u"か"_s, u"\u3099"_s, u"カ"_s, u"ー"_s, u" "_s, u"\n"_s, u"\u3000"_s, u"。"_s, u"."_s, u"a"_s, u"Ａ"_s,
            u"7"_s, u"😀"_s, u"👩‍👩‍👧"_s, u"𠮟"_s, u"한"_s, u"é"_s, u"e\u0301"_s, u"ヶ"_s, QString(QChar(0xD83D)), u"'"_s, u"ma"_s, u"mǎ"_s, u"\u200B"_s, u"ß"_s };
        int aligned = 0;
        for (int round = 0; round < 40'000; ++round) {
            QString text;
            QString reading;
            const int length = random.bounded(9);
            for (int i = 0; i < length; ++i) {
                const QString piece = oneOf(random, pieces);
                text += piece;
                // Mostly a reading that could be one.
                if (random.bounded(5) > 0)
                    reading += random.bounded(3) > 0 ? piece : oneOf(random, { u"か"_s, u"カ"_s, u"ma"_s });
                if (random.bounded(4) == 0)
                    reading += oneOf(random, pieces);
            }
            for (const ReadingKind kind : { ReadingKind::Kana, ReadingKind::Pinyin }) {
                const QList<ReadingSegment> segments = alignReading(text, reading, kind);
                if (segments.isEmpty())
                    continue;
                ++aligned;
                QCOMPARE(textOf(segments), text);
                QCOMPARE(readingOf(segments), reading);
                for (const ReadingSegment &segment : segments) {
                    QVERIFY(!segment.text.isEmpty() || !segment.reading.isEmpty());
                    QVERIFY(!segment.isRuby || (!segment.text.isEmpty() && !segment.reading.isEmpty()));
                }
            }
        }
        QVERIFY2(aligned > 1000, qPrintable(QString::number(aligned)));
    }

    void ambiguousKanaAlignsNowhere()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        int unique = 0;
        int ambiguous = 0;
        for (int round = 0; round < 20'000; ++round) {
            QString text;
            QString reading;
            for (int i = random.bounded(1, 8); i > 0; --i) {
                const QString piece = oneOf(random, { u"甲"_s, u"乙"_s, u"あ"_s, u"い"_s, u"、"_s });
                text += piece;
                if (piece != u"甲" && piece != u"乙")
                    reading += piece;
                else
                    for (int j = random.bounded(1, 3); j > 0; --j)
                        reading += oneOf(random, { u"あ"_s, u"い"_s, u"う"_s });
            }
            const int ways = waysOfKana(text, reading);
            const QList<ReadingSegment> segments = alignReading(text, reading, ReadingKind::Kana);
            QVERIFY(ways > 0);
            QVERIFY2(segments.isEmpty() == (ways != 1), qPrintable(u"%1 %2 %3"_s.arg(text, reading).arg(ways)));
            (ways == 1 ? unique : ambiguous) += 1;
        }
        QVERIFY(unique > 1000 && ambiguous > 1000);
    }

    // Emoji, punctuation and spaces that only one of the two has, wherever they stand.
    void signsWithoutReadingChangeNoAnchor_data()
    {
        QTest::addColumn<bool>("isPinyin");
        QTest::newRow("kana") << false;
        QTest::newRow("pinyin") << true;
    }
    void signsWithoutReadingChangeNoAnchor()
    {
        QFETCH(bool, isPinyin);
        const ReadingKind kind = isPinyin ? ReadingKind::Pinyin : ReadingKind::Kana;
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        int aligned = 0;
        for (int round = 0; round < 8000; ++round) {
            const ReadWord sentence = sentenceOf(random, isPinyin ? pinyinWords : kanaWords + latinWords, isPinyin);
            const QStringList before = rubiesOf(alignReading(sentence.text, sentence.reading, kind));
            aligned += before.isEmpty() ? 0 : 1;
            QString text = sentence.text;
            QString reading = sentence.reading;
            for (int i = random.bounded(1, 5); i > 0; --i) {
                text = withSign(random, text, oneOf(random, foreignSigns));
                const QString sign = oneOf(random, foreignSignsOfReading);
                // Within a syllable a sign would make two of it.
                reading = isPinyin ? reading + sign : withSign(random, reading, sign);
            }
            const QList<ReadingSegment> segments = alignReading(text, reading, kind);
            QVERIFY2(rubiesOf(segments) == before,
                qPrintable(u"%1 | %2: %3, not %4"_s.arg(text, reading, written(segments), before.join(u' '))));
            QVERIFY(segments.isEmpty() || (textOf(segments) == text && readingOf(segments) == reading));
        }
        QVERIFY2(aligned > 2000, qPrintable(QString::number(aligned)));
    }

    // A mark that the reading has elsewhere can leave two ways: then less stands above, or nothing, but never anything else.
    void marksOfTheReadingElsewhereAddNothingWrong()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        int same = 0;
        for (int round = 0; round < 8000; ++round) {
            const ReadWord sentence = sentenceOf(random, kanaWords, false);
            const QList<ReadingSegment> before = alignReading(sentence.text, sentence.reading, ReadingKind::Kana);
            if (rubiesOf(before).isEmpty())
                continue;
            const QString text = withSign(random, sentence.text, random.bounded(2) ? u"、"_s : u"。"_s);
            const QList<ReadingSegment> after = alignReading(text, sentence.reading, ReadingKind::Kana);
            QVERIFY2(isCoarser(after, before),
                qPrintable(u"%1 | %2: %3, not %4"_s.arg(text, sentence.reading, written(after), written(before))));
            same += rubiesOf(after) == rubiesOf(before) ? 1 : 0;
        }
        QVERIFY2(same > 1000, qPrintable(QString::number(same)));
    }

    void pinyinIsOneSyllableForOneCharacter()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QStringList syllables { u"xi"_s, u"an"_s, u"xian"_s, u"dan"_s, u"gao"_s, u"dang"_s, u"ao"_s, u"ma"_s, u"zhuang"_s, u"nv"_s };
        int single = 0;
        for (int round = 0; round < 5000; ++round) {
            QString text;
            QString reading;
            QStringList truth;
            for (int i = random.bounded(1, 7); i > 0; --i) {
                text += u'字';
                truth.append(oneOf(random, syllables));
                reading += truth.last() + (random.bounded(2) ? u" "_s : QString());
            }
            const QList<ReadingSegment> segments = alignReading(text, reading, ReadingKind::Pinyin);
            if (segments.isEmpty())
                continue;
            QCOMPARE(readingOf(segments), reading);
            int character = 0;
            for (const ReadingSegment &segment : segments) {
                // A word that stands above several characters is the one that was written above them.
                QCOMPARE(segment.reading.trimmed(), truth.mid(character, segment.text.size()).join(QString()));
                if (segment.text.size() == 1)
                    QVERIFY(isPinyinSyllable(segment.reading.trimmed()));
                single += segment.text.size() == 1 ? 1 : 0;
                character += int(segment.text.size());
            }
            QCOMPARE(character, int(text.size()));
        }
        QVERIFY(single > 1000);
    }

    void longTextsEndSoon()
    {
        QString text;
        QString reading;
        for (int i = 0; i < 40'000; ++i) {
            text += i % 2 ? u'甲' : u'あ';
            reading += u"ああ"_s;
        }
        QElapsedTimer clock;
        clock.start();
        QVERIFY(alignReading(text, reading, ReadingKind::Kana).isEmpty());
        QVERIFY(clock.elapsed() < 2000);
    }

    // Numbers wherever one could be said.
    void longTextsOfNumbersEndSoon()
    {
        QString text;
        QString reading;
        for (int i = 0; i < 700; ++i) {
            text += QString::number(i * 37 % 1000) + u'字';
            reading += u"yi yi "_s;
        }
        QElapsedTimer clock;
        clock.start();
        QVERIFY(alignReading(text, reading, ReadingKind::Pinyin).isEmpty());
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    }

    // Whatever number stands in a text, what is above it is what was said for it, and its neighbours have their own.
    void numbersHaveTheirOwnReading()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QStringList said { u"líng"_s, u"yī"_s, u"èr"_s, u"sān"_s, u"sì"_s, u"wǔ"_s, u"liù"_s, u"qī"_s, u"bā"_s, u"jiǔ"_s };
        const QList<ReadWord> words { { u"我"_s, u"wǒ"_s }, { u"蛋糕"_s, u"dàngāo"_s }, { u"十"_s, u"shí"_s }, { u"点"_s, u"diǎn"_s },
            { u"一"_s, u"yī"_s }, { u"KTV"_s, u"KTV"_s } };
        int aligned = 0;
        for (int round = 0; round < 4000; ++round) {
            QString text;
            QString reading;
            QStringList truth; // of the numbers
            for (int i = random.bounded(1, 7); i > 0; --i) {
                const ReadWord &word = words.at(random.bounded(int(words.size())));
                text += word.text;
                reading += word.reading + u' ';
                if (random.bounded(2))
                    continue;
                const int number = random.bounded(1, 100);
                QString spoken = number >= 20 ? said.at(number / 10) + u"shí"_s : number >= 10 ? u"shí"_s : QString();
                if (number % 10)
                    spoken += said.at(number % 10);
                truth.append(QString::number(number) + u'(' + spoken + u')');
                text += QString::number(number) + u'人';
                reading += spoken + u" rén "_s;
            }
            const QString result = written(alignReading(text, reading, ReadingKind::Pinyin));
            if (result.isEmpty())
                continue;
            ++aligned;
            for (const QString &number : truth)
                QVERIFY2(result.contains(number), qPrintable(text + u" | "_s + reading + u": "_s + result));
        }
        QVERIFY2(aligned > 3000, qPrintable(QString::number(aligned)));
    }

    void marks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("original");
        QTest::addColumn<int>("state");
        using State = FindingMark::State;
        const auto row = [](const char *name, const QString &text, int start, int end, const QString &original, State state) {
            QTest::newRow(name) << text << start << end << original << int(state);
        };
        row("plain", u"Je suis allé"_s, 3, 7, u"suis"_s, State::Marked);
        row("behind an emoji", u"😀 je suis"_s, 3, 5, u"je"_s, State::Marked); // as JavaScript counts
        row("behind an emoji, counted in characters", u"😀 je suis"_s, 2, 4, u"je"_s, State::OtherText);
        row("an emoji", u"a😀b"_s, 1, 3, u"😀"_s, State::Marked);
        row("half an emoji", u"a😀b"_s, 1, 2, QString(QChar(0xD83D)), State::CutsCharacter);
        row("within a family", u"👩‍👩‍👧!"_s, 0, 2, u"👩"_s, State::CutsCharacter);
        row("a family", u"👩‍👩‍👧!"_s, 0, 8, u"👩‍👩‍👧"_s, State::Marked);
        row("CJK", u"七時に二人で"_s, 3, 5, u"二人"_s, State::Marked);
        row("CJK outside of the first plane", u"𠮟る𠮟る"_s, 3, 6, u"𠮟る"_s, State::Marked);
        row("combining", u"cafe\u0301 noir"_s, 0, 5, u"cafe\u0301"_s, State::Marked);
        row("combining, composed in the finding", u"cafe\u0301 noir"_s, 0, 5, u"café"_s, State::Marked);
        row("without its accent", u"cafe\u0301 noir"_s, 0, 4, u"cafe"_s, State::CutsCharacter);
        row("other text", u"Je suis"_s, 0, 2, u"Tu"_s, State::OtherText);
        row("behind the end", u"Je"_s, 0, 3, u"Je "_s, State::OutsideText);
        row("negative", u"Je"_s, -1, 1, u"J"_s, State::OutsideText);
        row("backwards", u"Je suis"_s, 4, 2, u"su"_s, State::OutsideText);
        row("a place", u"J'appelle"_s, 2, 2, u""_s, State::Marked);
        row("a place in an emoji", u"😀"_s, 1, 1, u""_s, State::CutsCharacter);
        row("the end", u"Je"_s, 2, 2, u""_s, State::Marked);
    }
    void marks()
    {
        QFETCH(QString, text);
        QFETCH(int, start);
        QFETCH(int, end);
        QFETCH(QString, original);
        QFETCH(int, state);
        const FindingMark mark = markFinding(text, { start, end, original });
        QCOMPARE(int(mark.state), state);
        if (mark.state == FindingMark::State::Marked) {
            QCOMPARE(int(mark.start), start);
            QCOMPARE(int(mark.length), end - start);
        } else {
            QCOMPARE(int(mark.length), 0);
        }
    }

    void whatSaysNothingIsTaken()
    {
        QCOMPARE(markFinding(u"Je"_s, { {}, {}, u"Je"_s }).state, FindingMark::State::NoPlace);
        QCOMPARE(markFinding(u"Je"_s, { 0, {}, u"Je"_s }).state, FindingMark::State::NoPlace);
        QCOMPARE(markFinding(u"Je"_s, { 0, 2, {} }).state, FindingMark::State::Marked); // nothing to disagree with
        QCOMPARE(markFinding(u"Je"_s, { 0, qint64(1) << 40, {} }).state, FindingMark::State::OutsideText);
    }

    void overlapsAreCut()
    {
        const auto mark = [](qsizetype start, qsizetype length) { return FindingMark { FindingMark::State::Marked, start, length }; };
        const QList<MarkedSpan> expected { { 0, 2, { 0 } }, { 2, 3, { 0, 1 } }, { 5, 1, { 1 } }, { 8, 1, { 2, 3 } } };
        QCOMPARE(spansOf({ mark(0, 5), mark(2, 4), mark(8, 1), mark(8, 1), mark(3, 0), { FindingMark::State::OtherText, 0, 9 } }), expected);

        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 2000; ++round) {
            QList<FindingMark> marks;
            for (int i = random.bounded(6); i > 0; --i)
                marks.append(mark(random.bounded(12), random.bounded(6)));
            const QList<MarkedSpan> spans = spansOf(marks);
            for (qsizetype i = 0; i + 1 < spans.size(); ++i)
                QVERIFY(spans.at(i).start + spans.at(i).length <= spans.at(i + 1).start);
            for (qsizetype at = 0; at < 20; ++at) {
                QList<int> covering;
                for (int i = 0; i < int(marks.size()); ++i) {
                    if (marks.at(i).start <= at && at < marks.at(i).start + marks.at(i).length)
                        covering.append(i);
                }
                QList<int> said;
                for (const MarkedSpan &span : spans) {
                    if (span.start <= at && at < span.start + span.length)
                        said = span.findings;
                }
                QCOMPARE(said, covering);
            }
        }
    }
};

QTEST_GUILESS_MAIN(ReadingAnchorsTest)
#include "tst_readinganchors.moc"
