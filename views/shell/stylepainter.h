#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QStyleOption;
class QStyleOptionComplex;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionTab;
class QWidget;

// The strokes that StudioStyle is made of, for delegates that paint the same things by hand.
namespace Kaiwa::StylePainter {

inline constexpr int radius = 6;
inline constexpr int cardRadius = 8;

// A filled rounded rectangle with a border inside `rect`; an invalid colour leaves that part out.
void roundedBox(QPainter &painter, const QRectF &rect, qreal cornerRadius, const QColor &fill, const QColor &border,
    qreal borderWidth = 1);
// A small pill with words, as wide as they need; returns its rectangle. `anchor` is its left (or right) middle.
QSize badgeSize(const QString &text);
void badge(QPainter &painter, const QRect &rect, const QString &text, const QColor &ink, const QColor &back);

void chevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &ink);
void field(QPainter &painter, const QStyleOption &option, bool focused);
void button(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void toolButton(QPainter &painter, const QStyleOption &option);
void checkBox(QPainter &painter, const QStyleOption &option);
void radioButton(QPainter &painter, const QStyleOption &option);
void headerSection(QPainter &painter, const QStyleOption &option);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);
void tab(QPainter &painter, const QStyleOptionTab &option);
void focusRing(QPainter &painter, const QRectF &rect, qreal cornerRadius);

} // namespace Kaiwa::StylePainter
