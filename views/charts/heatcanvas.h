#pragma once

#include "views/charts/chartcanvas.h"

class QPainter;

namespace Kaiwa {

// A field of squares: series are rows, categories columns, the value is how dark a square is. Qt Charts has none, so it is
// painted here. The names of columns take as many lines as they need, or are turned. A mark with thin evidence is hatched; one that is not there stays empty; of a running period it is lighter,
// with a dashed edge; the period before stands in the lower corner. What the shades mean is said below.
class HeatCanvas final : public ChartCanvas {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeatCanvas)

public:
    explicit HeatCanvas(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QList<ChartLabel> labels() const override;
    int heightAt(int width) const override;
    int heightForWidth(int width) const override { return heightAt(width); }
    int rowStep() const override;
    int rowsTop() const override { return heightOfHead(width()); }
    QSize minimumSizeHint() const override;

protected:
    void drawAnew() override;
    void chosenChanged() override { update(); }
    Place placeAt(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Grid {
        QRectF area;
        qreal width = 0; // of a column
        qreal height = 0; // of a row
        bool isMirrored = false; // the first column stands at the right
        QRectF cell(const Place &place) const;
    };
    Grid grid() const;
    QRectF scaleArea() const;
    void measure();
    enum class Precision { None, Rounded, Decimals };
    Precision precision() const; // of the values in the squares
    qreal sideOfCorner(const Grid &field) const;
    QString wordsWithDecimals(double value) const;
    QColor shadeOf(double value) const;
    int leastWidthOfCells() const;
    int widthOfNames(int width) const;
    int heightOfRow(int width) const; // at least
    int lineOfWords() const;
    int heightOfHead(int width) const;
    void paintCell(QPainter &painter, const Place &place);
    void paintValue(QPainter &painter, const QRectF &cell, const ChartMarks::Mark &mark, const QColor &ground);
    void paintScale(QPainter &painter);

    double m_highest = 0; // of the period before, too
    bool m_hasFractions = false; // any value of both
    int m_widestName = 0; // with the gap behind it
    mutable std::pair<int, Precision> m_precision { -1, Precision::None }; // of a width
    mutable std::pair<int, int> m_head { -1, 0 }; // a width, and how high the names of the columns are at that width
};

} // namespace Kaiwa
