#include "views/pages/people/speech/speechlayout.h"

#include "views/shell/theme.h"

#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal speechEdge = 6; // left and right: for the head of the cursor and the ring of what is chosen
constexpr qreal speechLaneGap = 6;
constexpr qreal speechLineGap = 14;
constexpr qreal wordLaneHeight = SpeechLayout::wordHeight + SpeechLayout::bandGap + SpeechLayout::bandHeight + speechLaneGap;
constexpr qreal leastWord = 4;
constexpr qreal leastSound = 12;
constexpr qreal leastSeen = 2; // of anything, however short
constexpr qreal mayTouch = 0.5; // how far rounded times may run into each other
constexpr int mostSoundLanes = 4;
constexpr int mostSpeechLines = 400; // what is longer is drawn closer together
constexpr qreal tickDistance = 60;

} // namespace

SpeechLayout::SpeechLayout(const SpeechAnalysis &analysis, qreal width, double scale, Qt::LayoutDirection direction)
    : m_width(std::max<qreal>(width, 40 + 2 * speechEdge))
    , m_length(analysis.length())
    , m_direction(direction)
{
    m_lineLength = std::max((m_width - 2 * speechEdge) / scale, m_length / mostSpeechLines);
    m_lines.resize(std::max(1, int(std::ceil(m_length / m_lineLength - 1e-9))));
    addWords(analysis);
    addSounds(analysis);
    if (m_marks.isEmpty())
        return;
    place();
    addTicks();
}

int SpeechLayout::lineOf(double milliseconds) const
{
    return std::clamp(int(milliseconds / m_lineLength), 0, lines() - 1);
}

// From the beginning of the line; mirrored only when it is drawn.
qreal SpeechLayout::xOf(double inLine) const
{
    return speechEdge + inLine * (m_width - 2 * speechEdge) / m_lineLength;
}

// At least so wide as to be seen, without running into what begins at `next` if there is another way.
QMap<int, SpeechLayout::Span> SpeechLayout::spansOf(const SpeechMark &mark, qreal least, double next) const
{
    QMap<int, Span> spans;
    const int first = lineOf(mark.start);
    for (int line = first; line <= lineOf(mark.end); ++line) {
        const double begin = line * m_lineLength;
        if (line > first && mark.end - begin <= 0)
            break;
        qreal left = xOf(std::max(mark.start, begin) - begin);
        qreal wide = xOf(std::min(mark.end, begin + m_lineLength) - begin) - left;
        const qreal room = next > mark.start && lineOf(next) == line ? xOf(next - begin) - left : m_width;
        wide = std::max({ wide, std::min(least, room), leastSeen });
        left = std::min(left, m_width - speechEdge - wide);
        spans.insert(line, { left, left + wide });
    }
    return spans;
}

bool SpeechLayout::takeLane(SpeechMark &mark, const QMap<int, Span> &spans, Lanes &lanes, int most) const
{
    const auto isFree = [&](int lane) {
        for (auto span = spans.cbegin(); span != spans.cend(); ++span) {
            const auto taken = lanes.find({ span.key(), lane });
            if (taken == lanes.end())
                continue;
            for (const Span &other : taken->second) {
                if (std::min(span->right, other.right) - std::max(span->left, other.left) > mayTouch)
                    return false;
            }
        }
        return true;
    };
    for (mark.lane = 0; mark.lane < most; ++mark.lane) {
        if (!isFree(mark.lane))
            continue;
        for (auto span = spans.cbegin(); span != spans.cend(); ++span)
            lanes[{ span.key(), mark.lane }].append(*span);
        return true;
    }
    return false;
}

void SpeechLayout::addWords(const SpeechAnalysis &analysis)
{
    Lanes lanes;
    for (int word = 0; word < int(analysis.words.size()); ++word) {
        const SpeechWord &one = analysis.words.at(word);
        if (!one.start)
            continue;
        const std::optional<double> next = word + 1 < int(analysis.words.size()) ? analysis.words.at(word + 1).start : std::nullopt;
        SpeechMark mark { word, -1, *one.start, one.end.value_or(*one.start), 0, {} };
        const QMap<int, Span> spans = spansOf(mark, leastWord, next.value_or(0));
        if (!takeLane(mark, spans, lanes, mostLanes)) {
            m_leftOut.append(word);
            continue;
        }
        for (auto span = spans.cbegin(); span != spans.cend(); ++span)
            m_lines[span.key()].wordLanes = std::max(m_lines.at(span.key()).wordLanes, mark.lane + 1);
        m_marks.append(mark);
        m_spans.append(spans);
    }
}

// Sounds that find no lane share the last: they are told below, too, and theirs is the smaller part.
void SpeechLayout::addSounds(const SpeechAnalysis &analysis)
{
    Lanes lanes;
    for (int sound = 0; sound < int(analysis.phonemes.size()); ++sound) {
        const SpeechPhoneme &one = analysis.phonemes.at(sound);
        if (!one.start)
            continue;
        const std::optional<double> next = sound + 1 < int(analysis.phonemes.size()) ? analysis.phonemes.at(sound + 1).start : std::nullopt;
        SpeechMark mark { -1, sound, *one.start, one.end.value_or(*one.start), 0, {} };
        const QMap<int, Span> spans = spansOf(mark, leastSound, next.value_or(0));
        if (!takeLane(mark, spans, lanes, mostSoundLanes))
            mark.lane = mostSoundLanes - 1;
        for (auto span = spans.cbegin(); span != spans.cend(); ++span)
            m_lines[span.key()].soundLanes = std::max(m_lines.at(span.key()).soundLanes, mark.lane + 1);
        m_marks.append(mark);
        m_spans.append(spans);
    }
}

qreal SpeechLayout::lineHeight(const Line &line) const
{
    return scaleHeight + line.wordLanes * wordLaneHeight + line.soundLanes * (soundHeight + speechLaneGap);
}

QRectF SpeechLayout::rectOf(const Span &span, qreal top, qreal height) const
{
    const qreal wide = span.right - span.left;
    return { m_direction == Qt::RightToLeft ? m_width - span.right : span.left, top, wide, height };
}

void SpeechLayout::place()
{
    for (Line &line : m_lines) {
        line.top = m_height;
        m_height += lineHeight(line) + speechLineGap;
    }
    m_height -= speechLineGap;
    for (qsizetype i = 0; i < m_marks.size(); ++i) {
        SpeechMark &mark = m_marks[i];
        for (auto span = m_spans.at(i).cbegin(); span != m_spans.at(i).cend(); ++span) {
            const Line &line = m_lines.at(span.key());
            const qreal words = line.top + scaleHeight;
            mark.rects.append(mark.word >= 0
                    ? rectOf(*span, words + mark.lane * wordLaneHeight, wordHeight)
                    : rectOf(*span, words + line.wordLanes * wordLaneHeight + mark.lane * (soundHeight + speechLaneGap), soundHeight));
        }
    }
}

QRectF SpeechLayout::bandOf(const QRectF &word)
{
    return { word.left(), word.bottom() + bandGap, word.width(), bandHeight };
}

QLineF SpeechLayout::scaleLine(int line) const
{
    const double end = std::min(m_length - line * m_lineLength, m_lineLength);
    const QRectF rect = rectOf({ xOf(0), xOf(std::max(0.0, end)) }, m_lines.at(line).top + scaleHeight - 2, 0);
    return { rect.topLeft(), rect.topRight() };
}

// So far apart that their words do not touch, and none where nothing is any more.
void SpeechLayout::addTicks()
{
    const QFontMetricsF metrics(badgeFont());
    double step = 100;
    for (const double wider : { 200.0, 500.0, 1000.0, 2000.0, 5000.0, 10'000.0, 30'000.0, 60'000.0, 300'000.0, 1'800'000.0, 7'200'000.0 }) {
        if (xOf(step) - xOf(0) < tickDistance)
            step = wider;
    }
    const bool isMirrored = m_direction == Qt::RightToLeft;
    for (int number = 0; number * step <= m_length; ++number) {
        Tick tick;
        tick.at = number * step;
        const int line = lineOf(tick.at);
        const qreal x = xOf(tick.at - line * m_lineLength);
        const qreal top = m_lines.at(line).top;
        tick.foot = { isMirrored ? m_width - x : x, top + scaleHeight - 2 };
        const QString words = QLocale().toString(tick.at / 1000, 'f', step < 1000 ? 1 : 0) + (number == 0 ? u" s"_s : QString());
        const qreal wide = metrics.horizontalAdvance(words);
        if (x + 3 + wide <= m_width) {
            tick.words = words;
            tick.baseline = { isMirrored ? m_width - x - 3 - wide : x + 3, top + metrics.ascent() };
        }
        m_ticks.append(tick);
    }
}

QLineF SpeechLayout::cursorAt(double milliseconds) const
{
    if (m_marks.isEmpty() || milliseconds < 0 || milliseconds > m_length)
        return {};
    const int line = lineOf(milliseconds);
    const qreal along = xOf(milliseconds - line * m_lineLength);
    const qreal x = m_direction == Qt::RightToLeft ? m_width - along : along;
    return { x, m_lines.at(line).top, x, m_lines.at(line).top + lineHeight(m_lines.at(line)) };
}

} // namespace Kaiwa
