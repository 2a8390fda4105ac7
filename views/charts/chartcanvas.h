#pragma once

#include "models/insights/chartmarks.h"
#include "views/charts/axislabels.h"
#include "views/charts/chartentry.h"

#include <QDate>
#include <QSet>
#include <QWidget>

namespace Kaiwa {

// What a canvas draws. `marks` has what the report said; a series whose name is hidden is left out.
struct ChartDrawing {
    ChartEntry entry;
    ChartMarks marks;
    QString unit; // of the value
    QDate today; // in the zone of the report's periods
    QSet<QString> hidden;
    ChartMarks before; // the same of the period before, where it is compared with; else nothing

    QString seriesWords(int series) const; // its name as people read it
    bool isRunning(int series, int category) const; // the period that a mark is of is not over
    // What stood in a mark's place in the period before: the same name, or of periods the one as far from the beginning.
    const ChartMarks::Mark *markBefore(int series, int category) const; // null: there is none
};

// The drawing of a chart, without its frame: one mark is under the pointer or chosen by the arrow keys, a click or Enter
// asks for the rows behind it. Follows the theme. Owned by its card.
class ChartCanvas : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartCanvas)

public:
    struct Place {
        int series = -1;
        int category = -1;
        bool isValid() const { return series >= 0 && category >= 0; }
        bool operator==(const Place &) const = default;
    };

    explicit ChartCanvas(QWidget *parent = nullptr);

    void show(const ChartDrawing &drawing);
    const ChartDrawing &drawing() const { return m_drawing; }
    Place chosen() const { return m_chosen; }
    void choose(const Place &place);
    const ChartMarks::Mark *mark(const Place &place) const; // null: there is none, or its series is hidden

    // All words that it paints, where they stand; none of them covers another one.
    virtual QList<ChartLabel> labels() const = 0;
    // How high it has to be at a width, so that all of its words have room.
    virtual int heightAt(int width) const = 0;
    // The height of each of the rows that it is made of; 0: it is not made of rows.
    virtual int rowStep() const { return 0; }
    virtual int rowsTop() const { return 0; } // where the first of them begins
    // What a mark says in words, for its hint and for screen readers: period, series, value, rows behind it.
    QString wordsOf(const Place &place) const;

Q_SIGNALS:
    void markActivated(int series, int category);

protected:
    virtual void drawAnew() = 0; // another drawing
    virtual void chosenChanged() = 0;
    virtual Place placeAt(const QPoint &position) const = 0; // of this widget

    // The categories along a horizontal axis, as shortly as they are written.
    AxisWords axisWords() const;
    void pointerMoved(const QPoint &position, const QPoint &global);
    void pointerLeft();
    void pointerClicked(const QPoint &position);

    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void step(int series, int categories);
    Place placeOf(const QString &series, const ReportParameters &at) const; // of the mark that is named so; none: it is not drawn

    ChartDrawing m_drawing;
    Place m_chosen;
};

} // namespace Kaiwa
