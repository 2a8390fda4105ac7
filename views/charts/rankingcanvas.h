#pragma once

#include "views/charts/chartcanvas.h"

#include <optional>

namespace Kaiwa {

// Names below each other, each with its value as a bar and in words; several series of one category lie behind each other
// in its bar. As high as its rows need: all of them are higher where a name needs two lines. The rest of all that has no name
// here does not make the other bars small: where it is more than any of them its bar is broken.
class RankingCanvas final : public ChartCanvas {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RankingCanvas)

public:
    explicit RankingCanvas(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QList<ChartLabel> labels() const override;
    int heightAt(int width) const override;
    int heightForWidth(int width) const override { return heightAt(width); }
    int rowStep() const override;
    QSize minimumSizeHint() const override;

protected:
    void drawAnew() override;
    void chosenChanged() override { update(); }
    Place placeAt(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Columns {
        QRect name;
        QRect bar;
        QRect value;
    };
    void measure(); // how wide names and values are
    int widthOfNames(int width) const;
    int rowStepAt(int width) const;
    Columns columnsOf(int category) const;
    double sumOf(int category) const;
    void paintBreak(QPainter &painter, const QRect &bar) const; // of a bar that is longer than there is room
    QRectF barOf(const Place &place) const;
    std::optional<double> sumBefore(int category) const; // in the period before; none: nothing is known
    bool isRest(int category) const;
    double highest() const; // that the bars are measured by; the rest may be more
    QString valueWords(int category) const;

    int m_widestName = 0;
    int m_widestValue = 0;
};

} // namespace Kaiwa
