#include "views/charts/chartpicture.h"

#include "views/charts/heatcanvas.h"
#include "views/charts/legendbutton.h"
#include "views/charts/rankingcanvas.h"
#include "views/charts/seriescanvas.h"
#include "views/shell/theme.h"

#include <QPainter>

#include <algorithm>

namespace Kaiwa {

namespace {

constexpr int pictureMargin = 14;
constexpr int pictureGap = 4;
constexpr int airOfPlot = 50; // what is not made of rows is easier to read where it is higher than it has to be
constexpr int messageHeight = 60;

} // namespace

ChartCanvas *makeChartCanvas(ChartEntry::Kind kind, QWidget *parent)
{
    switch (kind) {
    case ChartEntry::Kind::Bars:
    case ChartEntry::Kind::Lines:
        return new SeriesCanvas(parent);
    case ChartEntry::Kind::Heat:
        return new HeatCanvas(parent);
    case ChartEntry::Kind::Ranking:
        return new RankingCanvas(parent);
    }
    Q_UNREACHABLE();
}

ChartPicture::ChartPicture(const ChartDrawing &drawing, const Words &words, int width, Qt::LayoutDirection direction)
    : m_drawing(drawing)
    , m_words(words)
    , m_width(width)
    , m_direction(direction)
{
    const Theme::Paper paper;
    m_unitTop = pictureMargin + textHeight(title(), sectionFont()) + pictureGap;
    m_legendTop = m_unitTop + (words.unit.isEmpty() ? 0 : textHeight(words.unit, bodyFont()) + pictureGap);
    placeLegend();
    m_canvasTop = m_legendTop + m_legendHeight + pictureGap;
    int drawn = messageHeight;
    if (words.message.isEmpty()) {
        m_canvas.reset(makeChartCanvas(drawing.entry.kind, nullptr));
        m_canvas->setLayoutDirection(direction);
        const int inner = m_width - 2 * pictureMargin;
        m_canvas->resize(inner, drawn); // what it draws is fitted to its width
        m_canvas->show(drawing);
        const bool isList = drawing.entry.kind == ChartEntry::Kind::Heat || drawing.entry.kind == ChartEntry::Kind::Ranking;
        drawn = m_canvas->heightAt(inner) + (isList ? 0 : airOfPlot);
        m_canvas->resize(inner, drawn);
        m_canvas->ensurePolished();
    }
    m_footTop = m_canvasTop + drawn + 2 * pictureGap;
    m_height = m_footTop + (words.foot.isEmpty() ? 0 : textHeight(words.foot, badgeFont()) + pictureGap) + pictureMargin - pictureGap;
}

ChartPicture::~ChartPicture() = default;

int ChartPicture::textHeight(const QString &text, const QFont &font) const
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, m_width - 2 * pictureMargin, 10'000), Qt::TextWordWrap, text).height();
}

// The names of the series in lines, as far as each goes.
void ChartPicture::placeLegend()
{
    if (!m_words.message.isEmpty() || !m_drawing.entry.hasSeries() || m_drawing.entry.kind == ChartEntry::Kind::Heat)
        return;
    const int right = m_width - pictureMargin;
    int x = pictureMargin;
    int y = 0;
    for (int series = 0; series < int(m_drawing.marks.series.size()); ++series) {
        const QString &name = m_drawing.marks.series.at(series).name;
        if (m_drawing.hidden.contains(name))
            continue;
        const QSize needed = LegendButton::sizeOf(m_drawing.seriesWords(series), QFontMetrics(bodyFont()));
        if (x > pictureMargin && x + needed.width() > right) {
            x = pictureMargin;
            y += needed.height() + 2;
        }
        m_legend.append({ QRect(QPoint(x, m_legendTop + y), needed), series });
        m_legendHeight = y + needed.height();
        x += needed.width() + 6;
    }
    if (m_direction == Qt::RightToLeft) {
        for (Part &part : m_legend)
            part.area.moveLeft(m_width - part.area.right());
    }
}

void ChartPicture::drawLegend(QPainter &painter) const
{
    painter.setFont(bodyFont());
    for (const Part &part : m_legend)
        LegendButton::draw(painter, part.area, m_direction, m_drawing.entry.kind, part.series,
            m_drawing.seriesWords(part.series), colourOf(Ink::Text));
}

void ChartPicture::draw(QPainter &painter, int from, int end) const
{
    const Theme::Paper paper;
    const int inner = m_width - 2 * pictureMargin;
    painter.save();
    painter.translate(0, -from);
    painter.setLayoutDirection(m_direction);
    const auto write = [&](int y, const QString &text, const QFont &font, Ink ink) {
        if (text.isEmpty() || y < from || y >= end)
            return;
        painter.setFont(font);
        painter.setPen(colourOf(ink));
        painter.drawText(QRect(pictureMargin, y, inner, textHeight(text, font)), int(Qt::AlignLeading) | Qt::TextWordWrap, text);
    };
    write(pictureMargin, title(), sectionFont(), Ink::Text);
    write(m_unitTop, m_words.unit, bodyFont(), Ink::Dim);
    if (from == 0)
        drawLegend(painter);
    if (!m_canvas) {
        write(m_canvasTop + pictureGap, m_words.message, bodyFont(), Ink::Dim);
    } else {
        // By its own region and not by a clip, which a PDF's margins would move.
        const QRect part = m_canvas->rect() & QRect(0, from - m_canvasTop, inner, end - from);
        if (!part.isEmpty()) {
            painter.translate(pictureMargin, m_canvasTop + part.top());
            m_canvas->render(&painter, {}, part, QWidget::DrawChildren);
            painter.translate(-pictureMargin, -m_canvasTop - part.top());
        }
    }
    write(m_footTop, m_words.foot, badgeFont(), Ink::Dim);
    painter.restore();
}

int ChartPicture::breakBefore(int limit) const
{
    const int step = m_canvas ? m_canvas->rowStep() : 0;
    const int top = m_canvasTop + (m_canvas ? m_canvas->rowsTop() : 0);
    if (step <= 0 || limit <= top + step || limit >= m_footTop)
        return limit;
    return top + (limit - top) / step * step;
}

} // namespace Kaiwa
