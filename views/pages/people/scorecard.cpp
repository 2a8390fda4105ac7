#include "views/pages/people/scorecard.h"

#include "views/pages/people/conversationwords.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int scorePadding = 10;
constexpr int scoreBar = 6;

} // namespace

ScoreCard::ScoreCard(const SpeechScore &score, QWidget *parent)
    : QWidget(parent)
    , m_score(score)
{
    setObjectName(u"speech.score."_s + score.column);
    setAccessibleName(u"%1 %2, %3"_s.arg(ConversationWords::scoreColumn(score.column), score.value, medianWords()));
    setToolTip(score.median ? tr("The median of %n message(s) of this learner.", nullptr, int(score.messages)) : QString());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString ScoreCard::medianWords() const
{
    return m_score.median ? tr("median %1", "of a learner's scores").arg(QLocale().toString(*m_score.median, 'g', 4))
                          : tr("no median", "of a learner's scores");
}

double ScoreCard::highest() const
{
    if (!m_score.column.endsWith("_wpm"_L1))
        return 100;
    return std::max({ 100.0, m_score.value.toDouble(), m_score.median.value_or(0) });
}

QSize ScoreCard::sizeHint() const
{
    const QFontMetrics label(badgeFont());
    const int words = std::max(label.horizontalAdvance(ConversationWords::scoreColumn(m_score.column)),
        QFontMetrics(sectionFont()).horizontalAdvance(m_score.value) + 12 + label.horizontalAdvance(medianWords()));
    return { std::max(132, words + 2 * scorePadding + 2),
        2 * scorePadding + label.height() + QFontMetrics(sectionFont()).height() + 2 * scoreBar + 8 };
}

void ScoreCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Theme::instance().colours();
    StylePainter::roundedBox(painter, rect(), StylePainter::cardRadius, colours.panel, colours.line);
    const QRect inner = rect().adjusted(scorePadding, scorePadding, -scorePadding, -scorePadding);
    painter.setFont(badgeFont());
    painter.setPen(colours.dim);
    const int labelHeight = QFontMetrics(badgeFont()).height();
    painter.drawText(QRect(inner.left(), inner.top(), inner.width(), labelHeight), Qt::AlignLeading | Qt::AlignVCenter,
        ConversationWords::scoreColumn(m_score.column));
    const QRect line(inner.left(), inner.top() + labelHeight, inner.width(), QFontMetrics(sectionFont()).height());
    painter.setFont(sectionFont());
    painter.setPen(colours.text);
    painter.drawText(line, Qt::AlignLeading | Qt::AlignVCenter, m_score.value);
    painter.setFont(badgeFont());
    painter.setPen(colours.dim);
    painter.drawText(line, Qt::AlignTrailing | Qt::AlignVCenter, medianWords());
    const auto bar = [&](int top, double value, bool isMedian) {
        const QRectF track(inner.left(), top, inner.width(), scoreBar - 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.hover);
        painter.drawRoundedRect(track, 2, 2);
        QRectF filled = track;
        filled.setWidth(track.width() * std::clamp(value / highest(), 0.0, 1.0));
        if (isRightToLeft())
            filled.moveRight(track.right());
        painter.setBrush(isMedian ? QBrush(colours.dim, Qt::Dense4Pattern) : QBrush(colours.accent));
        painter.drawRoundedRect(filled, 2, 2);
    };
    bool isNumber = false;
    const double value = m_score.value.toDouble(&isNumber);
    if (isNumber)
        bar(line.bottom() + 6, value, false);
    if (m_score.median)
        bar(line.bottom() + 6 + scoreBar + 1, *m_score.median, true);
}

} // namespace Kaiwa
