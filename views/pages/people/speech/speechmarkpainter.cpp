#include "views/pages/people/speech/speechmarkpainter.h"

#include "models/conversations/speechanalysis.h"
#include "models/conversations/transcripttext.h"
#include "views/shell/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal soundLine = 15;
constexpr qreal roundedSpeech = 3;

} // namespace

void SpeechMarkPainter::pause(const QRectF &rect, const QString &words)
{
    const Colours &colours = Theme::instance().colours();
    const qreal middle = rect.center().y();
    m_painter.setFont(badgeFont());
    const qreal wide = QFontMetricsF(badgeFont()).horizontalAdvance(words) + 8;
    m_painter.setPen(QPen(colours.dim, 1, Qt::DotLine));
    if (words.isEmpty() || wide + 8 > rect.width()) {
        m_painter.drawLine(QPointF(rect.left() + 2, middle), QPointF(rect.right() - 2, middle));
        return;
    }
    m_painter.drawLine(QPointF(rect.left() + 2, middle), QPointF(rect.center().x() - wide / 2, middle));
    m_painter.drawLine(QPointF(rect.center().x() + wide / 2, middle), QPointF(rect.right() - 2, middle));
    m_painter.setPen(colours.dim);
    m_painter.drawText(rect, Qt::AlignCenter, words);
}

void SpeechMarkPainter::word(const QRectF &rect, const SpeechWord &word, bool isFirst, bool isProblem)
{
    const Colours &colours = Theme::instance().colours();
    m_painter.setBrush(colours.hover);
    m_painter.setPen(word.isHesitation ? QPen(colours.text, 1, Qt::DashLine) : QPen(colours.line, 1));
    m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), roundedSpeech, roundedSpeech);
    if (isFirst) {
        m_painter.setFont(bodyFont());
        m_painter.setPen(colours.text);
        const QString text = m_isMasked ? dotted(word.word) : word.word;
        const QString shown = QFontMetricsF(bodyFont()).elidedText(text, Qt::ElideRight, rect.width() - 4);
        if (shown != u"…" || rect.width() >= 14)
            m_painter.drawText(rect.adjusted(2, 0, -2, 0), Qt::AlignCenter, shown);
    }
    if (isProblem) {
        m_painter.setPen(QPen(colours.problem, 2));
        m_painter.drawLine(QPointF(rect.left() + 1, rect.bottom() + 1.5), QPointF(rect.right() - 1, rect.bottom() + 1.5));
    }
}

// As a column that stands in its band: the fuller, the surer.
void SpeechMarkPainter::confidence(const QRectF &band, double share)
{
    const Colours &colours = Theme::instance().colours();
    const QRectF column = band.adjusted(0.5, 0, -0.5, 0);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colours.hover);
    m_painter.drawRect(column);
    QRectF filled = column;
    filled.setTop(column.bottom() - column.height() * std::clamp(share, 0.0, 1.0));
    m_painter.setBrush(share < doubtful ? QBrush(colours.problem, Qt::BDiagPattern) : QBrush(colours.accent));
    m_painter.drawRect(filled);
    m_painter.setBrush(share < doubtful ? colours.problem : colours.accent);
    m_painter.drawRect(QRectF(filled.left(), filled.top(), filled.width(), 1.5));
}

void SpeechMarkPainter::sound(const QRectF &rect, const SpeechPhoneme &sound)
{
    const Colours &colours = Theme::instance().colours();
    const QString phoneme = m_isMasked ? dotted(sound.phoneme) : sound.phoneme;
    const bool isOther = !sound.expected.isEmpty() && sound.expected != sound.phoneme;
    m_painter.setFont(badgeFont());
    m_painter.setPen(colours.dim);
    m_painter.drawText(QRectF(rect.left() - 10, rect.top(), rect.width() + 20, soundLine), Qt::AlignCenter,
        m_isMasked ? dotted(sound.expected) : sound.expected);
    QFont heard = badgeFont();
    heard.setBold(isOther);
    m_painter.setFont(heard);
    m_painter.setPen(isOther ? colours.problem : colours.text);
    const QRectF heardRect(rect.left(), rect.top() + soundLine, rect.width(), soundLine);
    m_painter.drawText(heardRect.adjusted(-10, 0, 10, 0), Qt::AlignCenter, phoneme);
    if (isOther) {
        const qreal wide = QFontMetricsF(heard).horizontalAdvance(phoneme) + 6;
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(colours.problem, 1));
        m_painter.drawRoundedRect(QRectF(heardRect.center().x() - wide / 2, heardRect.top() + 0.5, wide, soundLine - 1), roundedSpeech, roundedSpeech);
    }
    const QRectF bar(rect.left() + 1, rect.top() + 2 * soundLine + 4, std::max<qreal>(1, rect.width() - 2), 8);
    m_painter.setPen(QPen(colours.line, 1));
    m_painter.setBrush(colours.panel);
    m_painter.drawRect(bar);
    if (!sound.accuracy)
        return;
    QRectF filled = bar.adjusted(1, 1, 0, 0);
    filled.setWidth((bar.width() - 1) * std::clamp(*sound.accuracy / 100, 0.0, 1.0));
    if (m_isRightToLeft)
        filled.moveRight(bar.right());
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(isOther ? QBrush(colours.problem, Qt::Dense4Pattern) : QBrush(colours.accent));
    m_painter.drawRect(filled);
}

} // namespace Kaiwa
