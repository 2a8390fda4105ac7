#include "views/pages/content/hitrow.h"

#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int hitRowHeightOfRow = 26;
constexpr int hitRowPadding = 6;
constexpr int widestLabel = 130;
}

HitRow::HitRow(const QString &column, const QString &label, QWidget *parent)
    : QAbstractButton(parent)
    , m_column(column)
    , m_label(label)
{
    setObjectName(u"hit."_s + column);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HitRow::say(const Excerpt &excerpt, int number, int count, bool isCurrent)
{
    m_excerpt = excerpt;
    m_place = count > 1 ? tr("%1 of %2", "which of several hits in a field").arg(number).arg(count) : QString();
    m_isCurrent = isCurrent;
    setToolTip(excerpt.text);
    const QString name = tr("Found in %1: %2", "name of a field, sentence").arg(m_label, excerpt.text);
    setAccessibleName(m_place.isEmpty() ? name : name + u" · "_s + m_place);
    update();
}

QSize HitRow::sizeHint() const
{
    return { 260, hitRowHeightOfRow };
}

QSize HitRow::minimumSizeHint() const
{
    return { 160, hitRowHeightOfRow };
}

void HitRow::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hot = isDown() || underMouse();
    if (m_isCurrent || hot)
        StylePainter::roundedBox(
            painter, rect(), StylePainter::radius, m_isCurrent ? colours.selection : colours.hover, QColor());
    if (hasFocus())
        StylePainter::focusRing(painter, rect(), StylePainter::radius);
    const QFontMetrics small(badgeFont());
    const int labelWidth = qMin(qMin(widestLabel, width() / 3), small.horizontalAdvance(m_label) + 2);
    const int placeWidth = m_place.isEmpty() ? 0 : small.horizontalAdvance(m_place) + hitRowPadding;
    int left = hitRowPadding;
    const auto next = [&](int wide) {
        const QRect area = QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, wide, height()));
        left += wide + hitRowPadding;
        return area;
    };
    painter.setFont(badgeFont());
    painter.setPen(colours.dim);
    painter.drawText(next(labelWidth), int(Qt::AlignLeading | Qt::AlignVCenter) | Qt::TextSingleLine,
        small.elidedText(m_label, Qt::ElideRight, labelWidth));
    paintExcerpt(painter, next(width() - labelWidth - placeWidth - 4 * hitRowPadding));
    if (placeWidth > 0) {
        painter.setFont(badgeFont());
        painter.setPen(colours.dim);
        painter.drawText(next(placeWidth), int(Qt::AlignTrailing | Qt::AlignVCenter) | Qt::TextSingleLine, m_place);
    }
}

// The hit is bold and on the colour of what is found, and the line is moved so far that it can be seen.
void HitRow::paintExcerpt(QPainter &painter, const QRect &area) const
{
    const Colours &colours = Theme::instance().colours();
    QTextLayout layout(m_excerpt.text, bodyFont());
    QTextCharFormat found;
    found.setFontWeight(QFont::DemiBold);
    found.setForeground(colours.staged);
    found.setBackground(colours.stagedBack);
    found.setFontUnderline(true);
    layout.setFormats({ { int(m_excerpt.hitStart), int(m_excerpt.hitLength), found } });
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(int(m_excerpt.text.size()));
    layout.endLayout();
    const qreal wide = line.naturalTextWidth();
    const qreal first = line.cursorToX(int(m_excerpt.hitStart));
    const qreal last = line.cursorToX(int(m_excerpt.hitStart + m_excerpt.hitLength));
    const bool rightToLeft = m_excerpt.text.isRightToLeft();
    qreal shift = rightToLeft ? wide - area.width() : 0; // the beginning stands at its edge
    if (wide > area.width()) {
        shift = qBound(qreal(0), (first + last) / 2 - area.width() / 2.0, wide - area.width());
        if (!rightToLeft && qMax(first, last) < area.width() * 0.9)
            shift = 0;
    }
    painter.save();
    painter.setClipRect(area);
    painter.setPen(colours.text);
    layout.draw(&painter, QPointF(area.left() - shift, area.top() + (area.height() - line.height()) / 2));
    painter.restore();
}

} // namespace Kaiwa
