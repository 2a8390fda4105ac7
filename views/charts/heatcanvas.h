#pragma once

#include "views/charts/chartcanvas.h"

namespace Kaiwa {

// A field of squares: series are rows, categories columns, the value is how dark a square is. Qt Charts has none, so it is
// painted here. A mark with thin evidence is hatched; one that is not there stays empty.
class HeatCanvas final : public ChartCanvas {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeatCanvas)

public:
    explicit HeatCanvas(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    int rowStep() const override;
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
        QRectF cell(const Place &place) const;
    };
    Grid grid() const;
    double highest() const;
    int widthOfNames() const;
};

} // namespace Kaiwa
