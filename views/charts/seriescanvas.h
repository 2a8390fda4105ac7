#pragma once

#include "views/charts/chartcanvas.h"

class QAbstractSeries;
class QChart;
class QValueAxis;

namespace Kaiwa {

class SeriesView;

// Bars and lines, by Qt Charts: thin grid lines, no frame, as many labels as there is room for. Series are told apart by
// colour and, for those who cannot see it, by a pattern on bars and a marker on lines. A running period is lighter, with a
// dashed edge, of lines a dashed line and a hollow point.
class SeriesCanvas final : public ChartCanvas {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeriesCanvas)

public:
    explicit SeriesCanvas(QWidget *parent = nullptr);

    static QColor inkOf(int series);
    // Fills an area as series `series` of bars does, also beside its name in a legend.
    static void fill(QPainter &painter, const QRectF &area, int series, bool running);
    static void drawMarker(QPainter &painter, const QPointF &centre, int series);

    // Always the same: the view of the chart hints at the size that it happens to have.
    QSize sizeHint() const override { return { 420, 220 }; }
    QList<ChartLabel> labels() const override;
    int heightAt(int width) const override;

protected:
    void drawAnew() override;
    void chosenChanged() override;
    Place placeAt(const QPoint &position) const override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    friend class SeriesView;
    bool isMirrored() const { return layoutDirection() == Qt::RightToLeft; } // time runs to the left
    bool isBars() const { return drawing().entry.kind == ChartEntry::Kind::Bars; }
    QChart *chart() const;
    double highest() const; // of the axis
    double sumBefore(int category) const; // of the series that are shown, in the period before; below 0: nothing is known
    QMargins marginsAt(int width) const; // the room of the words beside the plot and below it
    void fitWords();
    void drawLines(QValueAxis *across, QValueAxis *up);
    void drawBars(QValueAxis *across, QValueAxis *up);
    void paintOver(QPainter &painter); // labels, patterns, markers, what is chosen
    void paintBefore(QPainter &painter);
    QPointF pointOf(double category, double value) const;
    QRectF barOf(const Place &place) const;

    SeriesView *m_view;
    QAbstractSeries *m_axes = nullptr; // any series: what maps values to places
    double m_highest = 1;
};

} // namespace Kaiwa
