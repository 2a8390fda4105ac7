#pragma once

#include "models/conversations/speechanalysis.h"

#include <QLineF>
#include <QMap>
#include <QRectF>

#include <map>

namespace Kaiwa {

// A word, a pause or a sound where it is drawn.
struct SpeechMark {
    int word = -1; // of the analysis; or
    int sound = -1;
    double start = 0; // ms
    double end = 0;
    int lane = 0; // of those of its kind; the next where it would hide another
    QList<QRectF> rects; // one on each line that it reaches
};

// Where everything of a recording stands over time: lines that break where the width ends, and in each from top to bottom
// the scale, a lane for each word that is spoken at the same time as others, with the band that tells how surely it was
// heard below it, and lanes of sounds. No two words share a place. Pure; a value of the window's thread.
class SpeechLayout final {
public:
    static constexpr qreal scaleHeight = 20;
    static constexpr qreal wordHeight = 24;
    static constexpr qreal bandGap = 4; // between a word and its band; a problem word is underlined there
    static constexpr qreal bandHeight = 10;
    static constexpr qreal soundHeight = 46;
    static constexpr int mostLanes = 8; // of words at the same time

    struct Tick {
        double at = 0; // ms
        QPointF foot; // on the scale's line
        QString words; // empty: no room for them
        QPointF baseline; // where they begin
    };

    SpeechLayout() = default;
    // `scale`: points a millisecond.
    SpeechLayout(const SpeechAnalysis &analysis, qreal width, double scale, Qt::LayoutDirection direction);

    const QList<SpeechMark> &marks() const { return m_marks; }
    const QList<int> &leftOut() const { return m_leftOut; } // words for which there was no lane any more
    const QList<Tick> &ticks() const { return m_ticks; }
    int lines() const { return int(m_lines.size()); }
    QLineF scaleLine(int line) const; // as long as the recording goes on
    qreal height() const { return m_height; }
    static QRectF bandOf(const QRectF &word); // how surely it was heard
    QLineF cursorAt(double milliseconds) const; // through all lanes of its line; none: null

private:
    struct Line {
        qreal top = 0;
        int wordLanes = 1;
        int soundLanes = 0;
    };
    struct Span {
        qreal left = 0;
        qreal right = 0;
    };
    using Lanes = std::map<std::pair<int, int>, QList<Span>>; // what is taken, by line and lane

    void addWords(const SpeechAnalysis &analysis);
    void addSounds(const SpeechAnalysis &analysis);
    QMap<int, Span> spansOf(const SpeechMark &mark, qreal least, double next) const; // by line
    bool takeLane(SpeechMark &mark, const QMap<int, Span> &spans, Lanes &lanes, int most) const;
    void place();
    void addTicks();
    int lineOf(double milliseconds) const;
    qreal xOf(double inLine) const;
    QRectF rectOf(const Span &span, qreal top, qreal height) const;
    qreal lineHeight(const Line &line) const;

    QList<SpeechMark> m_marks;
    QList<QMap<int, Span>> m_spans; // of each mark
    QList<int> m_leftOut;
    QList<Line> m_lines;
    QList<Tick> m_ticks;
    qreal m_width = 0;
    double m_length = 0; // ms, of the recording
    double m_lineLength = 1; // ms
    qreal m_height = 0;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
};

} // namespace Kaiwa
