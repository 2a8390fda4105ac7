#include "views/pages/people/messagehitdelegate.h"

#include "models/conversations/messagesearch.h"
#include "models/conversations/transcripttext.h"
#include "views/shell/readingzone.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int hitPadding = 8;

QString headOfHit(const QModelIndex &index)
{
    const QDateTime at = index.data(MessageSearch::TimeRole).toDateTime();
    QStringList words { roleWord(index.data(MessageSearch::SpeakerRole).toString()) };
    if (at.isValid())
        words.append(ReadingZone::instance().dateTimeText(at));
    words.append(index.data(MessageSearch::ConversationRole).toString());
    return words.join(u" · "_s);
}

} // namespace

QSize MessageHitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 200, 2 * hitPadding + QFontMetrics(badgeFont()).height() + QFontMetrics(bodyFont()).height() + 3 };
}

void MessageHitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Theme::instance().colours();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, isSelected ? colours.selection : option.state & QStyle::State_MouseOver ? colours.hover : colours.panel);
    if (isSelected)
        painter->fillRect(QRect(option.direction == Qt::RightToLeft ? option.rect.right() - 2 : option.rect.left(), option.rect.top(), 3, option.rect.height()),
            colours.accent);
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect inner = option.rect.adjusted(12, hitPadding, -12, -hitPadding);
    painter->setFont(badgeFont());
    painter->setPen(isSelected ? colours.text : colours.dim);
    const QFontMetrics small(badgeFont());
    painter->drawText(QRect(inner.left(), inner.top(), inner.width(), small.height()), Qt::AlignLeading | Qt::AlignVCenter,
        small.elidedText(headOfHit(index), Qt::ElideRight, inner.width()));
    const QString sentence = index.data().toString();
    QTextLayout layout(sentence, bodyFont());
    QTextOption text;
    text.setWrapMode(QTextOption::NoWrap);
    text.setTextDirection(sentence.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(text);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(1e5);
    layout.endLayout();
    const QPointF corner(inner.left(), inner.top() + small.height() + 3);
    painter->setClipRect(inner.adjusted(-2, 0, 2, 2));
    // The hit is in sight: a sentence that is too long moves until it is.
    qreal shift = sentence.isRightToLeft() ? inner.width() - 1e5 : 0;
    const int start = index.data(MessageSearch::HitStartRole).toInt();
    const int length = index.data(MessageSearch::HitLengthRole).toInt();
    if (line.isValid() && start >= 0) {
        const qreal a = line.cursorToX(start);
        const qreal b = line.cursorToX(start + length);
        const qreal right = std::max(a, b) + shift;
        const qreal left = std::min(a, b) + shift;
        if (right > inner.width())
            shift -= right - inner.width() + 24;
        else if (left < 0)
            shift -= left - 24;
        StylePainter::roundedBox(*painter, QRectF(corner.x() + std::min(a, b) + shift - 1, corner.y(), std::abs(b - a) + 2, line.height()), 2,
            colours.stagedBack, QColor());
    }
    painter->setPen(colours.text);
    if (line.isValid())
        line.draw(painter, corner + QPointF(shift, 0));
    if (option.state & QStyle::State_HasFocus) {
        painter->setClipping(false);
        StylePainter::focusRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -2), 3);
    }
    painter->restore();
}

} // namespace Kaiwa
