#include "views/editors/switchbutton.h"

#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QPainter>

namespace Kaiwa {

namespace {
constexpr int switchButtonGap = 6;
}

SwitchButton::SwitchButton(QWidget *parent)
    : QCheckBox(parent)
{
    setAttribute(Qt::WA_Hover);
}

QSize SwitchButton::sizeHint() const
{
    const int words = text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text()) + switchButtonGap;
    return { trackSize().width() + words + 6, qMax(fontMetrics().height(), trackSize().height()) + 6 };
}

bool SwitchButton::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

// A person switches on or off; "not set" is no choice of the switch.
void SwitchButton::nextCheckState()
{
    setCheckState(checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

void SwitchButton::paintTrack(
    QPainter &painter, const QRect &rect, Qt::CheckState state, bool enabled, Qt::LayoutDirection direction)
{
    const Colours &colours = Theme::instance().colours();
    const bool on = state == Qt::Checked;
    const QColor track = on ? (enabled ? colours.accent : colours.dim) : colours.field;
    const QColor border = on ? track : enabled ? colours.fieldBorder : colours.line;
    StylePainter::roundedBox(painter, rect, rect.height() / 2.0, track, border, 1.4);
    const int size = rect.height() - 6;
    QRect knob(0, 0, size, size);
    knob.moveCenter(rect.center() + QPoint(1, 0));
    if (state != Qt::PartiallyChecked)
        knob.moveLeft(on == (direction == Qt::LeftToRight) ? rect.right() - size - 2 : rect.left() + 3);
    StylePainter::roundedBox(painter, knob, size / 2.0, on ? colours.onAccent : colours.dim, {});
}

void SwitchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect track(QPoint(3, (height() - trackSize().height()) / 2), trackSize());
    QRect words = rect().adjusted(track.right() + switchButtonGap, 0, 0, 0);
    track = QStyle::visualRect(layoutDirection(), rect(), track);
    words = QStyle::visualRect(layoutDirection(), rect(), words);
    paintTrack(painter, track, checkState(), isEnabled(), layoutDirection());
    if (hasFocus())
        StylePainter::focusRing(painter, QRectF(track).adjusted(-3, -3, 3, 3), track.height() / 2.0 + 3);
    painter.setFont(font());
    painter.setPen(isEnabled() ? Theme::instance().colours().text : Theme::instance().colours().dim);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, text());
}

} // namespace Kaiwa
