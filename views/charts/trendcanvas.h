#pragma once

#include "views/charts/trendchart.h"

#include <QChartView>

class QValueAxis;

namespace Kaiwa {

// The drawing of a TrendChart, by Qt Charts. Owned by it.
class TrendCanvas final : public QChartView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrendCanvas)

public:
    TrendCanvas(TrendChart::Kind kind, const TrendChart::Words &words, QWidget *parent = nullptr);

    void show(const QList<TrendChart::Mark> &marks, std::optional<double> highest);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override; // the mark under the mouse, the running period

private:
    void draw();
    void drawLine(QValueAxis *across, QValueAxis *up);
    void drawBars(QValueAxis *across, QValueAxis *up);
    QPointF placeOf(int mark) const; // in the scene
    void setHovered(int mark);

    const TrendChart::Kind m_kind;
    const TrendChart::Words &m_words;
    QList<TrendChart::Mark> m_marks;
    std::optional<double> m_highest;
    int m_hovered = -1;
};

} // namespace Kaiwa
