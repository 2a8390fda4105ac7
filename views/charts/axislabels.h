#pragma once

#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

class QFontMetrics;
class QPainter;

namespace Kaiwa {

// Words of a drawing where they are painted: at an axis, or a name or a figure in a row. A value.
struct ChartLabel {
    QRectF area; // of this widget; wide enough for the text
    QString text; // as it is painted, in one or several lines
    QString whole; // what it says where there is room
    bool isCut = false;
    bool isTurned = false; // reads upwards
    Qt::Alignment lines = Qt::AlignHCenter; // of several, where the shorter ones stand; absolute
};

// What stands along a horizontal axis.
struct AxisWords {
    QStringList words;
    QList<qreal> centres; // where each belongs; one beside the other, in either direction
    qreal room = 0; // of each
    qreal from = 0; // the labels stay between these two
    qreal to = 0;
    qreal top = 0;
    int anchor = -1; // where not all fit: one that is shown in any case, with every second, third, … from it
    bool isNames = false; // not steps of a scale: each of them is needed
    bool isAbove = false; // above of what it names: all labels end at the same height
};
// Steps of a scale: as many as there is room for on one line, evenly, apart from each other; of a row without an anchor the
// last one is always there. Names: all of them, on one line where they stand apart, else broken into lines between
// words, else turned; only where not even turned ones have room beside each other some are left out.
QList<ChartLabel> labelsAlong(const AxisWords &axis, const QFontMetrics &metrics);
// How high all of them are; needs neither the centres nor the top.
int axisHeight(const AxisWords &axis, const QFontMetrics &metrics);

// One where it begins; cut to `widest`.
ChartLabel chartLabel(const QString &words, const QPointF &topLeft, qreal widest, const QFontMetrics &metrics);
// A name at the beginning of a row that is read in `direction`, in the middle of its height: in one line where it has room,
// else in two, the second one cut.
ChartLabel rowLabel(const QString &words, const QRectF &room, Qt::LayoutDirection direction, const QFontMetrics &metrics);
void paintLabels(QPainter &painter, const QList<ChartLabel> &labels);

} // namespace Kaiwa
