#include "views/charts/legendbutton.h"

#include "views/charts/chartwords.h"
#include "views/charts/seriescanvas.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QPainter>
#include <QStyle>

namespace Kaiwa {

namespace {

constexpr int swatch = 10;
constexpr int swatchGap = 6;
constexpr int aroundText = 4;
constexpr int widestText = 280;

} // namespace

LegendButton::LegendButton(ChartEntry::Kind kind, int series, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
    , m_series(series)
{
    setText(name);
    setToolTip(name);
    setCheckable(true);
    setChecked(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
}

QSize LegendButton::sizeOf(const QString &name, const QFontMetrics &metrics)
{
    const int words = std::min(metrics.horizontalAdvance(name), widestText);
    return { swatch + swatchGap + words + roundingOfWords + 2 * aroundText, metrics.height() + aroundText };
}

QSize LegendButton::sizeHint() const
{
    return sizeOf(text(), fontMetrics());
}

void LegendButton::draw(QPainter &painter, const QRect &area, Qt::LayoutDirection direction, ChartEntry::Kind kind, int series,
    const QString &name, const QColor &ink)
{
    const QRect all = area.adjusted(aroundText, 0, -aroundText, 0);
    const QRect mark = QStyle::visualRect(
        direction, area, QRect(all.left(), area.top() + (area.height() - swatch) / 2, swatch, swatch));
    if (kind == ChartEntry::Kind::Lines) {
        painter.setRenderHint(QPainter::Antialiasing);
        SeriesCanvas::drawMarker(painter, QRectF(mark).center(), series);
        painter.setRenderHint(QPainter::Antialiasing, false);
    } else {
        SeriesCanvas::fill(painter, mark, series, false);
    }
    painter.setOpacity(1);
    painter.setPen(ink);
    const QRect words = QStyle::visualRect(direction, area, all.adjusted(swatch + swatchGap, 0, 0, 0));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(name, Qt::ElideMiddle, words.width()));
}

void LegendButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont written = font();
    written.setStrikeOut(!isChecked());
    painter.setFont(written);
    painter.setOpacity(isChecked() ? 1 : 0.4); // of the swatch
    draw(painter, rect(), layoutDirection(), m_kind, m_series, text(), colourOf(isChecked() && !underMouse() ? Ink::Text : Ink::Dim));
    if (hasFocus())
        StylePainter::focusRing(painter, rect(), 4);
}

} // namespace Kaiwa
