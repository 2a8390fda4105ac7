#pragma once

#include "views/charts/chartcanvas.h"

#include <memory>

class QPainter;

namespace Kaiwa {

// A chart as it leaves the studio: title, what is counted, names of its series, the whole drawing and when it was read, in
// the light colours, without the controls of the screen and whatever part of it the screen shows. Drawn at once, so it
// lives as long as the export; window's thread.
class ChartPicture final {
public:
    struct Words {
        QString unit; // below the title
        QString message; // in place of the drawing; empty: there is one
        QString foot;
    };

    ChartPicture(const ChartDrawing &drawing, const Words &words, int width, Qt::LayoutDirection direction);
    ~ChartPicture();
    Q_DISABLE_COPY_MOVE(ChartPicture)

    const QString &title() const { return m_drawing.entry.title; }
    QSize size() const { return { m_width, m_height }; }
    // From its top left corner; the panel's colour is up to the caller. Of a picture that is cut only what lies between two
    // of its lines, the upper one at the top.
    void draw(QPainter &painter) const { draw(painter, 0, m_height); }
    void draw(QPainter &painter, int from, int end) const;
    // Where a page may end instead of at `limit` without cutting through a row: at or above it, above 0.
    int breakBefore(int limit) const;

private:
    struct Part { // of the legend
        QRect area;
        int series = 0;
    };
    void drawLegend(QPainter &painter) const;
    void placeLegend();
    int textHeight(const QString &text, const QFont &font) const;

    const ChartDrawing m_drawing;
    const Words m_words;
    const int m_width;
    const Qt::LayoutDirection m_direction;
    std::unique_ptr<ChartCanvas> m_canvas;
    QList<Part> m_legend;
    int m_unitTop = 0;
    int m_legendTop = 0;
    int m_legendHeight = 0;
    int m_canvasTop = 0;
    int m_footTop = 0;
    int m_height = 0;
};

// The drawing of a kind of chart.
ChartCanvas *makeChartCanvas(ChartEntry::Kind kind, QWidget *parent);

} // namespace Kaiwa
