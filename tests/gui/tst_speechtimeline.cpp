#include "tests/support/speechshapes.h"
#include "tests/support/widgettest.h"
#include "views/pages/people/speech/speechtimeline.h"

#include <QAccessible>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr qreal touching = 0.51; // points that rounded times may share

SpeechAnalysis analysed(const QJsonArray &words, const QJsonArray &phonemes = {})
{
    SpeechAnalysis::Source source;
    source.timings = QString::fromUtf8(QJsonDocument(words).toJson());
    source.phonemes = QString::fromUtf8(QJsonDocument(phonemes).toJson());
    return SpeechAnalysis::parse(source);
}

QJsonObject spoken(const QString &word, double start, double end, double confidence = 0.9)
{
    return { { u"word"_s, word }, { u"startMs"_s, start }, { u"endMs"_s, end }, { u"confidence"_s, confidence } };
}

QJsonObject sounded(const QString &phoneme, double start, double end)
{
    return { { u"phoneme"_s, phoneme }, { u"accuracyScore"_s, 70 }, { u"startMs"_s, start }, { u"endMs"_s, end } };
}

qreal shared(const QRectF &a, const QRectF &b)
{
    const QRectF both = a & b;
    return both.height() > touching ? both.width() : 0;
}

} // namespace

// What a recording looks like over time: nothing hides anything, and nothing goes on behind the end.
class SpeechTimelineTest final : public WidgetTest {
    Q_OBJECT

private:
    // What holds for any analysis in any width.
    static QString broken(const SpeechAnalysis &analysis, const SpeechLayout &layout, qreal width)
    {
        QList<int> drawn;
        QList<QRectF> words;
        for (const SpeechMark &mark : layout.marks()) {
            if (mark.rects.isEmpty())
                return u"a mark without a place"_s;
            for (const QRectF &rect : mark.rects) {
                if (rect.width() < 1.9 || rect.left() < -0.01 || rect.right() > width + 0.01 || rect.top() < 0 || rect.bottom() > layout.height() + 0.01)
                    return u"a mark outside: %1 to %2 of %3"_s.arg(rect.left()).arg(rect.right()).arg(width);
                if (mark.word >= 0) {
                    words.append(rect);
                    words.append(SpeechLayout::bandOf(rect));
                }
            }
            if (mark.word >= 0)
                drawn.append(mark.word);
        }
        for (qsizetype i = 0; i < words.size(); ++i) {
            for (qsizetype j = i + 1; j < words.size(); ++j) {
                if (shared(words.at(i), words.at(j)) > touching)
                    return u"two words share %1 points"_s.arg(shared(words.at(i), words.at(j)));
            }
        }
        for (int word = 0; word < int(analysis.words.size()); ++word) {
            const bool isTold = drawn.contains(word) || layout.leftOut().contains(word);
            if (isTold != analysis.words.at(word).start.has_value())
                return u"word %1 is neither drawn nor left out"_s.arg(word);
        }
        for (const SpeechLayout::Tick &tick : layout.ticks()) {
            if (tick.at > analysis.length())
                return u"a tick past the end"_s;
            bool isOnScale = false;
            for (int line = 0; line < layout.lines(); ++line) {
                const QLineF scale = layout.scaleLine(line);
                isOnScale |= qAbs(scale.y1() - tick.foot.y()) < 0.01 && tick.foot.x() > scale.x1() - 0.01 && tick.foot.x() < scale.x2() + 0.01;
            }
            if (!isOnScale)
                return u"the tick at %1 stands beside the scale"_s.arg(tick.at);
        }
        return {};
    }

private Q_SLOTS:
    void overlappingWordsHaveRectanglesOfTheirOwn()
    {
        const SpeechAnalysis analysis = analysed({ spoken(u"one"_s, 0, 800), spoken(u"two"_s, 300, 900), spoken(u"three"_s, 400, 500), spoken(u"four"_s, 900, 1200) });
        const SpeechLayout layout(analysis, 500, 0.2, Qt::LeftToRight);
        QCOMPARE(broken(analysis, layout, 500), QString());
        QCOMPARE(layout.marks().size(), 4);
        QCOMPARE(layout.marks().at(0).lane, 0);
        QCOMPARE(layout.marks().at(1).lane, 1);
        QCOMPARE(layout.marks().at(2).lane, 2);
        QCOMPARE(layout.marks().at(3).lane, 0); // the first lane is free again
        QVERIFY(layout.marks().at(1).rects.first().top() > layout.marks().at(0).rects.first().bottom());
    }

    // The level has a band of its own, which no word's text stands in.
    void confidenceStandsBelowItsWord()
    {
        const SpeechAnalysis analysis = analysed({ spoken(u"one"_s, 0, 800), spoken(u"two"_s, 300, 900) }, { sounded(u"a"_s, 0, 200) });
        const SpeechLayout layout(analysis, 500, 0.2, Qt::LeftToRight);
        for (const SpeechMark &mark : layout.marks()) {
            if (mark.word < 0)
                continue;
            const QRectF band = SpeechLayout::bandOf(mark.rects.first());
            QVERIFY(band.top() > mark.rects.first().bottom());
            for (const SpeechMark &other : layout.marks())
                QVERIFY(!band.intersects(other.rects.first()));
        }
        const SpeechMark &sound = layout.marks().last();
        QVERIFY(sound.sound == 0 && sound.rects.first().top() > SpeechLayout::bandOf(layout.marks().at(1).rects.first()).bottom());
    }

    void theScaleEndsWithTheRecording()
    {
        const SpeechAnalysis analysis = analysed({ spoken(u"one"_s, 0, 800), spoken(u"two"_s, 900, 3250) });
        const SpeechLayout layout(analysis, 400, 0.2, Qt::LeftToRight); // 1940 ms on a line
        QCOMPARE(layout.lines(), 2);
        QCOMPARE(broken(analysis, layout, 400), QString());
        QVERIFY(layout.ticks().size() >= 4);
        QVERIFY(layout.scaleLine(0).length() > layout.scaleLine(1).length() + 50);
        QVERIFY(qAbs(layout.scaleLine(1).x2() - layout.marks().last().rects.last().right()) < 0.5);
    }

    void theCursorHasRoomEverywhere()
    {
        const SpeechAnalysis analysis = analysed({ spoken(u"one"_s, 0, 800), spoken(u"two"_s, 100, 3250) }, { sounded(u"a"_s, 0, 200) });
        for (const Qt::LayoutDirection direction : { Qt::LeftToRight, Qt::RightToLeft }) {
            const SpeechLayout layout(analysis, 400, 0.2, direction);
            for (double at = 0; at <= analysis.length(); at += 50) {
                const QLineF cursor = layout.cursorAt(at);
                QVERIFY(!cursor.isNull());
                QVERIFY(cursor.x1() >= 4 && cursor.x1() <= 396); // its head is four points wide at each side
                QVERIFY(cursor.y2() <= layout.height() && cursor.length() > SpeechLayout::scaleHeight + SpeechLayout::wordHeight);
            }
            QVERIFY(layout.cursorAt(-1).isNull());
            QVERIFY(layout.cursorAt(analysis.length() + 1).isNull());
        }
        SpeechTimeline timeline;
        timeline.show(analysis);
        timeline.resize(400, timeline.heightForWidth(400));
        const QImage before = timeline.grab().toImage();
        timeline.setCursorTime(700);
        QVERIFY(timeline.grab().toImage() != before);
        timeline.setCursorTime(-1);
        QCOMPARE(timeline.grab().toImage(), before);
    }

    void mirroredForRightToLeft()
    {
        const SpeechAnalysis analysis = analysed({ spoken(u"one"_s, 0, 800), spoken(u"two"_s, 900, 1300) });
        const SpeechLayout left(analysis, 400, 0.2, Qt::LeftToRight);
        const SpeechLayout right(analysis, 400, 0.2, Qt::RightToLeft);
        for (int mark = 0; mark < 2; ++mark)
            QCOMPARE(right.marks().at(mark).rects.first().right(), 400 - left.marks().at(mark).rects.first().left());
        QCOMPARE(broken(analysis, right, 400), QString());
    }

    // More words at the same moment than there is room for: those that are not drawn are named.
    void wordsWithoutALaneAreNamed()
    {
        QJsonArray words;
        for (int i = 0; i < 40; ++i)
            words.append(spoken(u"w%1"_s.arg(i), 0, 500));
        const SpeechAnalysis analysis = analysed(words);
        const SpeechLayout layout(analysis, 400, 0.2, Qt::LeftToRight);
        QCOMPARE(layout.marks().size(), SpeechLayout::mostLanes);
        QCOMPARE(layout.leftOut().size(), 40 - SpeechLayout::mostLanes);
        QCOMPARE(broken(analysis, layout, 400), QString());
    }

    void anyAnalysisInAnyWidth()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        SpeechTimeline timeline;
        int marks = 0;
        for (int round = 0; round < 600; ++round) {
            const QJsonArray words = speechTimings(random, round % 10 == 0 ? 60 : 8);
            const SpeechAnalysis analysis = analysed(words, speechTimings(random));
            const int width = random.bounded(30, 1200);
            const double scale = 0.06 + random.generateDouble() * 0.24;
            const SpeechLayout layout(analysis, width, scale, random.bounded(2) ? Qt::LeftToRight : Qt::RightToLeft);
            const QString wrong = broken(analysis, layout, std::max(52, width));
            QVERIFY2(wrong.isEmpty(), qPrintable(u"%1: %2"_s.arg(wrong, QString::fromUtf8(QJsonDocument(words).toJson()))));
            marks += int(layout.marks().size());
            if (round % 10 == 0) {
                timeline.show(analysis);
                timeline.resize(width, std::min(2000, timeline.heightForWidth(width)));
                timeline.grab();
                for (int mark = 0; mark < timeline.count(); ++mark)
                    QVERIFY(!timeline.wordsOf(mark).isEmpty());
            }
        }
        QVERIFY(marks > 1000);
    }

    // For screen readers every word and every sound is there, not only the one that was chosen.
    void marksAreAccessible()
    {
        SpeechTimeline timeline;
        timeline.show(analysed({ spoken(u"one"_s, 0, 800, 0.4), spoken(u"two"_s, 300, 900) }, { sounded(u"ɯ"_s, 0, 200) }));
        timeline.resize(400, timeline.heightForWidth(400));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&timeline);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 3);
        QCOMPARE(list->child(0)->role(), QAccessible::ListItem);
        QVERIFY2(list->child(0)->text(QAccessible::Name).startsWith(u"one, "_s), qPrintable(list->child(0)->text(QAccessible::Name)));
        QVERIFY(list->child(0)->text(QAccessible::Name).contains(u"confidence"_s));
        QVERIFY(list->child(2)->text(QAccessible::Name).contains(u"ɯ"_s));
        QVERIFY(!list->child(3));
        timeline.setMasked(true);
        QVERIFY(!list->child(0)->text(QAccessible::Name).contains(u"one"_s));
    }
};

QTEST_MAIN(SpeechTimelineTest)
#include "tst_speechtimeline.moc"
