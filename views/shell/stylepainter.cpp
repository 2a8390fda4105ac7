#include "views/shell/stylepainter.h"

#include "views/shell/studiostyle.h"
#include "views/shell/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace Kaiwa::StylePainter {

namespace {

// Restores what it found, so that each stroke may set pens and hints as it likes.
class Saved {
public:
    explicit Saved(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter &m_painter;
};

const Colours &colours()
{
    return Theme::instance().colours();
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto mix = [share](float x, float y) {
        return float(x + (y - x) * share);
    };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

ButtonRole roleOf(const QWidget *widget)
{
    return widget ? ButtonRole(widget->property(buttonRoleProperty).toInt()) : ButtonRole::Plain;
}

bool isEnabled(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

bool isHovered(const QStyleOption &option)
{
    return isEnabled(option) && option.state.testFlag(QStyle::State_MouseOver);
}

struct BoxColours {
    QColor fill;
    QColor border;
};

BoxColours buttonColours(const QStyleOption &option, ButtonRole role)
{
    const Colours &c = colours();
    const bool pressed = option.state.testFlag(QStyle::State_Sunken);
    const bool on = option.state.testFlag(QStyle::State_On);
    if (!isEnabled(option) && role == ButtonRole::Primary)
        return { c.line, {} };
    switch (role) {
    case ButtonRole::Plain:
        break;
    case ButtonRole::Primary: {
        const QColor edge = c.text;
        return { pressed            ? mixed(c.accent, edge, 0.22)
                : isHovered(option) ? mixed(c.accent, edge, 0.12)
                                    : c.accent,
            {} };
    }
    case ButtonRole::Danger:
        return { pressed || isHovered(option) ? c.problemBack : c.panel, isEnabled(option) ? c.problem : c.line };
    case ButtonRole::Chip:
        if (on)
            return { c.selection, c.accent };
        break;
    case ButtonRole::Tab:
        return { on ? c.selection : isHovered(option) ? c.hover : QColor(), {} };
    case ButtonRole::Link:
        return { isHovered(option) ? c.hover : QColor(), {} };
    }
    const QColor border = isEnabled(option) ? mixed(c.line, c.dim, 0.22) : c.line;
    const QColor fill = pressed || on ? mixed(c.panel, c.dim, 0.16) : isHovered(option) ? c.hover : c.panel;
    return { fill, border };
}

} // namespace

void roundedBox(QPainter &painter, const QRectF &rect, qreal cornerRadius, const QColor &fill, const QColor &border,
    qreal borderWidth)
{
    const Saved saved(painter);
    const qreal inset = border.isValid() ? borderWidth / 2 : 0;
    painter.setPen(border.isValid() ? QPen(border, borderWidth) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    const qreal r = qMin(cornerRadius, qMin(inner.width(), inner.height()) / 2);
    painter.drawRoundedRect(inner, r, r);
}

QSize badgeSize(const QString &text)
{
    const QFontMetrics metrics(badgeFont());
    return { qMax(metrics.horizontalAdvance(text) + 14, metrics.height() + 4), metrics.height() + 2 };
}

void badge(QPainter &painter, const QRect &rect, const QString &text, const QColor &ink, const QColor &back)
{
    roundedBox(painter, rect, rect.height() / 2.0, back, {});
    const Saved saved(painter);
    painter.setFont(badgeFont());
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, text);
}

void chevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &ink)
{
    const Saved saved(painter);
    painter.translate(rect.center());
    switch (direction) {
    case Qt::UpArrow:
        painter.rotate(180);
        break;
    case Qt::LeftArrow:
        painter.rotate(90);
        break;
    case Qt::RightArrow:
        painter.rotate(-90);
        break;
    case Qt::DownArrow:
    case Qt::NoArrow:
        break;
    }
    painter.setPen(QPen(ink, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = { { -3.2, -1.6 }, { 0, 1.6 }, { 3.2, -1.6 } };
    painter.drawPolyline(points, 3);
}

void focusRing(QPainter &painter, const QRectF &rect, qreal cornerRadius)
{
    roundedBox(painter, rect, cornerRadius, {}, colours().accent, 2);
}

void field(QPainter &painter, const QStyleOption &option, bool focused)
{
    const Colours &c = colours();
    const bool writable = isEnabled(option) && !option.state.testFlag(QStyle::State_ReadOnly);
    const QColor border = !writable ? c.line : isHovered(option) ? mixed(c.fieldBorder, c.text, 0.35) : c.fieldBorder;
    roundedBox(painter, option.rect, radius, writable ? c.field : c.window, border);
    if (focused)
        focusRing(painter, option.rect, radius);
}

void button(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const ButtonRole role = roleOf(widget);
    const BoxColours box = buttonColours(option, role);
    const qreal corner = role == ButtonRole::Chip ? option.rect.height() / 2.0 : radius;
    roundedBox(painter, option.rect, corner, box.fill, box.border);
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    focusRing(painter, option.rect, corner);
    // A ring of the accent on an accent fill would not be seen; a second line inside it is.
    if (role == ButtonRole::Primary)
        roundedBox(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), corner - 2, {}, colours().onAccent, 1.5);
}

void toolButton(QPainter &painter, const QStyleOption &option)
{
    const Colours &c = colours();
    const bool pressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    if (pressed || isHovered(option))
        roundedBox(painter, option.rect, radius, pressed ? mixed(c.hover, c.dim, 0.18) : c.hover, {});
    else if (!option.state.testFlag(QStyle::State_AutoRaise))
        roundedBox(painter, option.rect, radius, c.panel, mixed(c.line, c.dim, 0.22));
    if (option.state.testFlag(QStyle::State_HasFocus))
        focusRing(painter, option.rect, radius);
}

void checkBox(QPainter &painter, const QStyleOption &option)
{
    const Colours &c = colours();
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool marked = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor ink = isEnabled(option) ? c.accent : c.dim;
    const QColor border = isHovered(option) ? c.accent : isEnabled(option) ? c.fieldBorder : c.line;
    roundedBox(painter, box, 4, marked ? ink : c.field, marked ? ink : border);
    if (!marked)
        return;
    const Saved saved(painter);
    painter.setPen(QPen(isEnabled(option) ? c.onAccent : c.panel, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = box.center();
    if (option.state.testFlag(QStyle::State_NoChange)) {
        painter.drawLine(middle - QPointF(3.5, 0), middle + QPointF(3.5, 0));
        return;
    }
    const QPointF points[] = { middle + QPointF(-3.6, 0.2), middle + QPointF(-1.1, 2.7), middle + QPointF(3.7, -2.6) };
    painter.drawPolyline(points, 3);
}

void radioButton(QPainter &painter, const QStyleOption &option)
{
    const Colours &c = colours();
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = option.state.testFlag(QStyle::State_On);
    const QColor ink = isEnabled(option) ? c.accent : c.dim;
    roundedBox(painter, box, box.width() / 2, c.field, on || isHovered(option) ? ink : c.fieldBorder, on ? 1.6 : 1);
    if (on)
        roundedBox(painter, box.adjusted(4, 4, -4, -4), box.width(), ink, {});
}

void headerSection(QPainter &painter, const QStyleOption &option)
{
    const Colours &c = colours();
    painter.fillRect(option.rect, isHovered(option) ? c.hover : c.panel);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
    if (option.state.testFlag(QStyle::State_HasFocus))
        focusRing(painter, option.rect, 4);
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    if (option.maximum <= option.minimum)
        return;
    const bool active = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
        && (isHovered(option) || option.state.testFlag(QStyle::State_Sunken));
    const QRectF thumb = option.orientation == Qt::Vertical ? QRectF(handle).adjusted(3, 2, -2, -2)
                                                            : QRectF(handle).adjusted(2, 3, -2, -2);
    roundedBox(painter, thumb, 4, mixed(colours().panel, colours().dim, active ? 0.75 : 0.4), {});
}

void tab(QPainter &painter, const QStyleOptionTab &option)
{
    const Colours &c = colours();
    const QRect rect = option.rect;
    if (isHovered(option))
        roundedBox(painter, QRectF(rect).adjusted(0, 2, 0, -4), 4, c.hover, {});
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(QRect(rect.left() + 8, rect.bottom() - 1, rect.width() - 16, 2), c.accent);
    if (option.state.testFlag(QStyle::State_HasFocus))
        focusRing(painter, QRectF(rect).adjusted(0, 1, 0, -3), 4);
}

} // namespace Kaiwa::StylePainter
