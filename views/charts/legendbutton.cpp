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
constexpr int widestText = 160;

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

QSize LegendButton::sizeHint() const
{
    const int words = std::min(fontMetrics().horizontalAdvance(text()), widestText);
    return { swatch + swatchGap + words + roundingOfWords + 2 * aroundText, fontMetrics().height() + aroundText };
}

void LegendButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect all = rect().adjusted(aroundText, 0, -aroundText, 0);
    const QRect mark = QStyle::visualRect(
        layoutDirection(), rect(), QRect(all.left(), (height() - swatch) / 2, swatch, swatch));
    painter.setOpacity(isChecked() ? 1 : 0.4);
    if (m_kind == ChartEntry::Kind::Lines) {
        painter.setRenderHint(QPainter::Antialiasing);
        SeriesCanvas::drawMarker(painter, QRectF(mark).center(), m_series);
        painter.setRenderHint(QPainter::Antialiasing, false);
    } else {
        SeriesCanvas::fill(painter, mark, m_series, false);
    }
    painter.setOpacity(1);
    QFont written = font();
    written.setStrikeOut(!isChecked());
    painter.setFont(written);
    painter.setPen(colourOf(isChecked() && !underMouse() ? Ink::Text : Ink::Dim));
    const QRect words
        = QStyle::visualRect(layoutDirection(), rect(), all.adjusted(swatch + swatchGap, 0, 0, 0));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (hasFocus())
        StylePainter::focusRing(painter, rect(), 4);
}

} // namespace Kaiwa
