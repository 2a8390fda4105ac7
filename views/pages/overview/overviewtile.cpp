#include "views/pages/overview/overviewtile.h"

#include "views/shell/stylepainter.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int overviewTilePadding = 16;
constexpr int linesShown = 2;

constexpr QSize trendSize { 84, 28 };

QFont factFont()
{
    QFont font = titleFont();
    font.setPixelSize(font.pixelSize() * 4 / 3);
    return font;
}

} // namespace

OverviewTile::OverviewTile(const QString &title, QWidget *parent)
    : QAbstractButton(parent)
    , m_title(title)
{
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void OverviewTile::say(const QString &fact, const QList<Line> &lines)
{
    if (fact == m_fact && lines == m_lines)
        return;
    m_fact = fact;
    m_lines = lines;
    QStringList words { m_fact };
    for (const Line &line : lines)
        words += line.text;
    setAccessibleDescription(words.join(u", "_s));
    update();
}

void OverviewTile::setTrend(const QList<double> &values)
{
    m_trend = values;
    update();
}

void OverviewTile::paintTrend(QPainter &painter, const QRectF &area) const
{
    const double highest = *std::max_element(m_trend.cbegin(), m_trend.cend());
    QPolygonF line;
    for (qsizetype i = 0; i < m_trend.size(); ++i)
        line.append({ area.left() + area.width() * double(i) / double(m_trend.size() - 1),
            area.bottom() - (highest > 0 ? area.height() * m_trend.at(i) / highest : 0) });
    painter.setPen(QPen(Theme::instance().colours().series.first(), 1.5));
    painter.drawPolyline(line);
}

QSize OverviewTile::sizeHint() const
{
    const int text = QFontMetrics(labelFont()).height() + QFontMetrics(factFont()).height()
        + linesShown * QFontMetrics(bodyFont()).height();
    return { 220, text + 2 * overviewTilePadding + 12 };
}

void OverviewTile::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = isDown() || underMouse() ? colours.hover : colours.panel;
    StylePainter::roundedBox(painter, rect(), StylePainter::cardRadius, fill, colours.line);
    if (hasFocus())
        StylePainter::focusRing(painter, rect(), StylePainter::cardRadius);
    QRect area = rect().adjusted(overviewTilePadding, overviewTilePadding, -overviewTilePadding, -overviewTilePadding);
    const auto line = [&](const QString &text, const QFont &font, const QColor &ink, int gap) {
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(area, Qt::AlignLeading | Qt::AlignTop | Qt::TextSingleLine,
            metrics.elidedText(text, Qt::ElideRight, area.width()));
        area.setTop(area.top() + metrics.height() + gap);
    };
    line(m_title, labelFont(), colours.dim, 6);
    line(m_fact, factFont(), colours.text, 6);
    for (const Line &words : std::as_const(m_lines))
        line(words.text, bodyFont(), colourOf(words.ink), 0);
    if (m_trend.size() > 1) {
        // Beside the figure: a title may need the whole width above.
        const int below = overviewTilePadding + QFontMetrics(labelFont()).height() + 6;
        const QRect trend(width() - overviewTilePadding - trendSize.width(), below, trendSize.width(), trendSize.height());
        paintTrend(painter, QStyle::visualRect(layoutDirection(), rect(), trend));
    }
}

} // namespace Kaiwa
