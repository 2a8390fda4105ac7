#pragma once

#include <QString>

class QFont;
class QModelIndex;
class QPainter;
class QRect;
class QStyleOptionViewItem;

// What delegates paint alike, by the one role contract (models/content/roles.h).
namespace Kaiwa::CellPainter {

// The ground of a cell: selected, staged (a bar at its leading edge and a fill, in the ink of problems where it is in
// conflict or refused), the line below it, a frame where it is the current one.
void paintBack(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
// A wave under the words where the cell has a problem; none under what a new record has not set yet.
void paintProblem(QPainter &painter, const QRect &words, const QModelIndex &index);
// At most so many lines of this width, the last one with an ellipsis where words are left.
QString elidedLines(const QString &text, const QFont &font, int width, int lines);

} // namespace Kaiwa::CellPainter
