#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace Kaiwa {

struct SpeechPhoneme;
struct SpeechWord;

// The strokes of a speech analysis over time. What is unsure or otherwise is told by height, pattern and words, never by
// colour alone. Lives as long as one painting.
class SpeechMarkPainter final {
public:
    static constexpr double doubtful = 0.6; // a word that was heard less surely is hatched

    SpeechMarkPainter(QPainter &painter, bool masked, bool rightToLeft)
        : m_painter(painter)
        , m_isMasked(masked)
        , m_isRightToLeft(rightToLeft)
    {
    }

    // `words` stand in the first of its rectangles alone, and are empty in the others.
    void pause(const QRectF &rect, const QString &words);
    void word(const QRectF &rect, const SpeechWord &word, bool isFirst, bool isProblem);
    void confidence(const QRectF &band, double share);
    void sound(const QRectF &rect, const SpeechPhoneme &sound);

private:
    QPainter &m_painter;
    const bool m_isMasked;
    const bool m_isRightToLeft;
};

} // namespace Kaiwa
