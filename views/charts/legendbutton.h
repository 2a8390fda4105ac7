#pragma once

#include "views/charts/chartentry.h"

#include <QAbstractButton>

namespace Kaiwa {

// A series in a legend: how it is drawn, and its name. Checked: it is shown; else its name is struck out.
class LegendButton final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LegendButton)

public:
    LegendButton(ChartEntry::Kind kind, int series, const QString &name, QWidget *parent = nullptr);

    QSize sizeHint() const override;

    // The same elsewhere: a swatch and the name beside it.
    static QSize sizeOf(const QString &name, const QFontMetrics &metrics);
    static void draw(QPainter &painter, const QRect &area, Qt::LayoutDirection direction, ChartEntry::Kind kind, int series,
        const QString &name, const QColor &ink);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ChartEntry::Kind m_kind;
    const int m_series;
};

} // namespace Kaiwa
