#include "views/charts/heatcanvas.h"

#include "views/charts/chartwords.h"
#include "views/shell/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int cellHeight = 22;
constexpr int leastCellWidth = 12;
constexpr int widestName = 220;
constexpr int nameGap = 8;
constexpr int belowGap = 6;

QColor between(const QColor &low, const QColor &high, double share)
{
    const auto mixed = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(
        mixed(low.redF(), high.redF()), mixed(low.greenF(), high.greenF()), mixed(low.blueF(), high.blueF()));
}

} // namespace

HeatCanvas::HeatCanvas(QWidget *parent)
    : ChartCanvas(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setSizePolicy(policy);
}

void HeatCanvas::drawAnew()
{
    updateGeometry();
    update();
}

QSize HeatCanvas::minimumSizeHint() const
{
    const int rows = int(drawing().marks.series.size());
    const int columns = int(drawing().marks.categories.size());
    return { widthOfNames() + columns * leastCellWidth, std::max(1, rows) * cellHeight + QFontMetrics(badgeFont()).height() + belowGap };
}

int HeatCanvas::rowStep() const
{
    return int(grid().height);
}

QSize HeatCanvas::sizeHint() const
{
    return minimumSizeHint();
}

int HeatCanvas::widthOfNames() const
{
    const QFontMetrics metrics(badgeFont());
    int widest = 0;
    for (int series = 0; series < int(drawing().marks.series.size()); ++series)
        widest = std::max(widest, metrics.horizontalAdvance(drawing().seriesWords(series)));
    return std::min(widest, widestName) + nameGap + roundingOfWords;
}

double HeatCanvas::highest() const
{
    double top = 0;
    for (const ChartMarks::Series &series : drawing().marks.series) {
        for (const std::optional<ChartMarks::Mark> &mark : series.marks)
            top = std::max(top, mark ? mark->value.value_or(0) : 0);
    }
    return top;
}

QRectF HeatCanvas::Grid::cell(const Place &place) const
{
    return { area.left() + place.category * width, area.top() + place.series * height, width, height };
}

HeatCanvas::Grid HeatCanvas::grid() const
{
    const int rows = std::max(1, int(drawing().marks.series.size()));
    const int columns = std::max(1, int(drawing().marks.categories.size()));
    const int names = widthOfNames();
    const int below = QFontMetrics(badgeFont()).height() + belowGap;
    Grid grid;
    grid.area = QRectF(names, 0, width() - names, height() - below);
    if (layoutDirection() == Qt::RightToLeft)
        grid.area.moveLeft(0);
    grid.width = grid.area.width() / columns;
    grid.height = std::min<qreal>(cellHeight * 1.5, grid.area.height() / rows);
    return grid;
}

ChartCanvas::Place HeatCanvas::placeAt(const QPoint &position) const
{
    const Grid field = grid();
    const Place place { int(std::floor((position.y() - field.area.top()) / field.height)),
        int(std::floor((position.x() - field.area.left()) / field.width)) };
    return mark(place) ? place : Place();
}

void HeatCanvas::paintEvent(QPaintEvent *)
{
    const ChartMarks &marks = drawing().marks;
    if (marks.categories.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(badgeFont());
    const QFontMetrics metrics = painter.fontMetrics();
    const Grid field = grid();
    const Colours &colours = Theme::instance().colours();
    const double top = highest();
    const int names = widthOfNames() - nameGap;
    for (int series = 0; series < int(marks.series.size()); ++series) {
        const QRectF row = field.cell({ series, 0 });
        painter.setPen(colours.dim);
        const QRectF name(layoutDirection() == Qt::RightToLeft ? width() - names : 0, row.top(), names, row.height());
        painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeading,
            metrics.elidedText(drawing().seriesWords(series), Qt::ElideMiddle, names));
        for (int category = 0; category < int(marks.categories.size()); ++category) {
            const Place place { series, category };
            const QRectF cell = field.cell(place).adjusted(0.5, 0.5, -0.5, -0.5);
            const ChartMarks::Mark *found = mark(place);
            const bool isThere = found && found->value;
            const double share = isThere && top > 0 ? *found->value / top : 0;
            painter.fillRect(cell, isThere && found->n > 0 ? between(colours.selection, colours.series.first(), share) : colours.window);
            if (isThere && found->n > 0 && found->isThin)
                painter.fillRect(cell, QBrush(colours.panel, Qt::BDiagPattern));
            if (place == chosen()) {
                painter.setPen(QPen(colours.text, 1.5));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
            }
        }
    }
    painter.setPen(colours.dim);
    int widest = 1;
    for (int category = 0; category < int(marks.categories.size()); ++category)
        widest = std::max(widest, metrics.horizontalAdvance(shortCategoryText(drawing().entry, marks.labelOf(category))));
    const int step = std::max(1, int(std::ceil((widest + nameGap) / field.width)));
    const qreal base = field.cell({ int(marks.series.size()), 0 }).top() + metrics.ascent() + 3;
    for (int category = 0; category < int(marks.categories.size()); category += step) {
        const QRectF cell = field.cell({ 0, category });
        const QString words = metrics.elidedText(shortCategoryText(drawing().entry, marks.labelOf(category)), Qt::ElideRight,
            int(std::max(field.width * step - 4, 24.0)));
        const qreal centred = step == 1 ? cell.center().x() - metrics.horizontalAdvance(words) / 2.0 : cell.left();
        painter.drawText(QPointF(centred, base), words);
    }
}

} // namespace Kaiwa
