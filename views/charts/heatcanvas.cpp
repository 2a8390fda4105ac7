#include "views/charts/heatcanvas.h"

#include "views/charts/chartwords.h"
#include "views/shell/theme.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int cellHeight = 22;
constexpr int highCell = 32; // of names in two lines
constexpr int leastCellWidth = 8; // of a step of a scale
constexpr int widestName = 220;
constexpr double mostOfNames = 0.45; // of the width
constexpr int nameGap = 8;
constexpr int belowGap = 6;
constexpr int heatScaleWidth = 64;
constexpr int heatScaleHeight = 8;
constexpr double cornerShare = 0.55; // of a square, for the period before
constexpr double runningHeatAlpha = 0.6;

QColor between(const QColor &low, const QColor &high, double share)
{
    const auto mixed = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(
        mixed(low.redF(), high.redF()), mixed(low.greenF(), high.greenF()), mixed(low.blueF(), high.blueF()));
}

qreal widthOfValue(const QString &words, const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(words) + 2 * roundingOfWords;
}

bool isShown(const ChartMarks::Mark *mark)
{
    return mark && mark->value && mark->n > 0;
}

// Figures that begin here say enough without decimals.
double leastRounded(const QString &unit)
{
    return unit == "share"_L1 ? 0.1 : 10;
}

// Without decimals; what would read as nothing, and is not, says so.
QString roundedWords(double value, const QString &unit)
{
    const double part = unit == "share"_L1 ? 100 : 1;
    const bool isRounded = unit == "share"_L1 || unit == "count"_L1 || unit == "score"_L1;
    const double shown = isRounded ? std::round(value * part) / part : value;
    return shown == 0 && value > 0 ? u'<' + chartAxisText(1 / part, unit) : chartAxisText(shown, unit);
}

} // namespace

HeatCanvas::HeatCanvas(QWidget *parent)
    : ChartCanvas(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void HeatCanvas::drawAnew()
{
    measure();
    updateGeometry();
    update();
}

QSize HeatCanvas::minimumSizeHint() const
{
    const int rows = int(drawing().marks.series.size());
    const int columns = int(drawing().marks.categories.size());
    const int cells = columns * leastWidthOfCells();
    const int names = std::min({ m_widestName, widestName, int(std::ceil(cells * mostOfNames / (1 - mostOfNames))) });
    return { names + cells, std::max(1, rows) * cellHeight + 2 * lineOfWords() };
}

// A name that is turned still has its room.
int HeatCanvas::leastWidthOfCells() const
{
    return drawing().entry.hasNames() ? QFontMetrics(badgeFont()).height() + 1 : leastCellWidth;
}

int HeatCanvas::heightAt(int width) const
{
    const int rows = std::max(1, int(drawing().marks.series.size()));
    return heightOfHead(width) + rows * heightOfRow(width) + lineOfWords();
}

int HeatCanvas::heightOfRow(int width) const
{
    return widthOfNames(width) < m_widestName ? highCell : cellHeight;
}

// The names of the columns stand above, where a list that is scrolled begins; what the shades mean stands below.
int HeatCanvas::heightOfHead(int width) const
{
    if (m_head.first != width) {
        AxisWords axis = axisWords();
        axis.to = std::max(1, width - widthOfNames(width));
        axis.room = axis.to / std::max<double>(1, double(axis.words.size()));
        m_head = { width, axisHeight(axis, QFontMetrics(badgeFont())) + belowGap };
    }
    return m_head.second;
}

int HeatCanvas::lineOfWords() const
{
    return QFontMetrics(badgeFont()).height() + belowGap;
}

int HeatCanvas::rowStep() const
{
    return int(grid().height);
}

QSize HeatCanvas::sizeHint() const
{
    return minimumSizeHint();
}

// Once for a drawing: each square asks for them.
void HeatCanvas::measure()
{
    const QFontMetrics metrics(badgeFont());
    m_head = { -1, 0 };
    m_precision = { -1, Precision::None };
    m_widestName = 0;
    for (int series = 0; series < int(drawing().marks.series.size()); ++series)
        m_widestName = std::max(m_widestName, metrics.horizontalAdvance(drawing().seriesWords(series)));
    m_widestName += nameGap + roundingOfWords;
    m_highest = 0;
    m_hasFractions = false;
    for (const ChartMarks *marks : { &drawing().marks, &drawing().before }) {
        for (const ChartMarks::Series &series : marks->series) {
            for (const std::optional<ChartMarks::Mark> &mark : series.marks) {
                const double value = mark ? mark->value.value_or(0) : 0;
                m_highest = std::max(m_highest, value);
                m_hasFractions = m_hasFractions || value != std::floor(value);
            }
        }
    }
}

int HeatCanvas::widthOfNames(int width) const
{
    return std::min({ m_widestName, widestName, std::max(leastCellWidth, int(width * mostOfNames)) });
}

QRectF HeatCanvas::Grid::cell(const Place &place) const
{
    const qreal left = isMirrored ? area.right() - (place.category + 1) * width : area.left() + place.category * width;
    return { left, area.top() + place.series * height, width, height };
}

HeatCanvas::Grid HeatCanvas::grid() const
{
    const int rows = std::max(1, int(drawing().marks.series.size()));
    const int columns = std::max(1, int(drawing().marks.categories.size()));
    const int names = widthOfNames(width());
    const int head = heightOfHead(width());
    Grid grid;
    grid.isMirrored = layoutDirection() == Qt::RightToLeft;
    grid.area = QRectF(names, head, width() - names, height() - head - lineOfWords());
    if (grid.isMirrored)
        grid.area.moveLeft(0);
    grid.width = grid.area.width() / columns;
    grid.height = std::min<qreal>(cellHeight * 1.5, grid.area.height() / rows);
    return grid;
}

ChartCanvas::Place HeatCanvas::placeAt(const QPoint &position) const
{
    const Grid field = grid();
    const qreal along = field.isMirrored ? field.area.right() - position.x() : position.x() - field.area.left();
    const Place place { int(std::floor((position.y() - field.area.top()) / field.height)), int(std::floor(along / field.width)) };
    return mark(place) ? place : Place();
}

QColor HeatCanvas::shadeOf(double value) const
{
    const Colours &colours = Theme::instance().colours();
    return between(colours.selection, colours.series.first(), m_highest > 0 ? value / m_highest : 0);
}

QList<ChartLabel> HeatCanvas::labels() const
{
    if (drawing().marks.categories.isEmpty())
        return {};
    const QFontMetrics metrics(badgeFont());
    const Grid field = grid();
    const int rows = int(drawing().marks.series.size());
    const int names = widthOfNames(width()) - nameGap;
    QList<ChartLabel> labels;
    for (int series = 0; series < rows; ++series) {
        const QRectF cell = field.cell({ series, 0 });
        const QRectF room(field.isMirrored ? width() - names : 0, cell.top(), names, cell.height());
        labels.append(rowLabel(drawing().seriesWords(series), room, layoutDirection(), metrics));
    }
    AxisWords axis = axisWords();
    axis.room = field.width;
    axis.from = field.area.left();
    axis.to = field.area.right();
    axis.top = 0;
    axis.isAbove = true;
    for (int category = 0; category < int(axis.words.size()); ++category)
        axis.centres.append(field.cell({ 0, category }).center().x());
    labels += labelsAlong(axis, metrics);
    const QRectF scale = scaleArea();
    const QString unit = drawing().unit;
    ChartLabel least = chartLabel(chartAxisText(0, unit), scale.topLeft(), heatScaleWidth, metrics);
    ChartLabel most = chartLabel(chartAxisText(m_highest, unit), scale.topLeft(), field.area.width() / 2, metrics);
    for (ChartLabel *label : { &least, &most })
        label->area.moveTop(scale.center().y() - metrics.height() / 2.0);
    (field.isMirrored ? most : least).area.moveRight(scale.left() - belowGap);
    (field.isMirrored ? least : most).area.moveLeft(scale.right() + belowGap);
    return labels << least << most;
}

// Where the names end, so that its words have room on both sides.
QRectF HeatCanvas::scaleArea() const
{
    const QFontMetrics metrics(badgeFont());
    const Grid field = grid();
    const qreal wide = metrics.horizontalAdvance(chartAxisText(m_highest, drawing().unit)) + roundingOfWords + belowGap;
    const qreal narrow = metrics.horizontalAdvance(chartAxisText(0, drawing().unit)) + roundingOfWords + belowGap;
    const qreal top = field.cell({ int(drawing().marks.series.size()), 0 }).top() + belowGap
        + (metrics.height() - heatScaleHeight) / 2.0;
    return field.isMirrored ? QRectF(wide, top, heatScaleWidth, heatScaleHeight)
                            : QRectF(width() - wide - heatScaleWidth, top, heatScaleWidth, heatScaleHeight) & QRectF(narrow, top, width(), heatScaleHeight);
}

void HeatCanvas::paintScale(QPainter &painter)
{
    const QRectF scale = scaleArea();
    const Colours &colours = Theme::instance().colours();
    QLinearGradient shades(layoutDirection() == Qt::RightToLeft ? scale.topRight() : scale.topLeft(),
        layoutDirection() == Qt::RightToLeft ? scale.topLeft() : scale.topRight());
    shades.setColorAt(0, colours.selection);
    shades.setColorAt(1, colours.series.first());
    painter.fillRect(scale, shades);
}

// Equally many decimals beside each other: 1 and 1.3 would read as of another precision.
QString HeatCanvas::wordsWithDecimals(double value) const
{
    const bool isPlain = drawing().unit == "score"_L1 || drawing().unit == "count"_L1;
    return isPlain && m_hasFractions && m_highest < 1000 ? QLocale().toString(value, 'f', 1) : chartAxisText(value, drawing().unit);
}

// What the period before takes of a square, beside its value.
qreal HeatCanvas::sideOfCorner(const Grid &field) const
{
    return drawing().before.categories.isEmpty() ? 0 : std::min(field.width, field.height) * cornerShare;
}

// All values with their decimals, all without, or none of them: a square without a value among others that have one would
// read as nothing.
HeatCanvas::Precision HeatCanvas::precision() const
{
    if (m_precision.first == width())
        return m_precision.second;
    const QFontMetrics metrics(badgeFont());
    const Grid field = grid();
    const qreal room = field.width - 1 - sideOfCorner(field);
    const auto haveRoom = [&](const auto &wordsOf) {
        for (const ChartMarks::Series &series : drawing().marks.series) {
            for (const std::optional<ChartMarks::Mark> &mark : series.marks) {
                if (isShown(mark ? &*mark : nullptr) && widthOfValue(wordsOf(*mark->value), metrics) > room)
                    return false;
            }
        }
        return true;
    };
    Precision found = Precision::None;
    if (haveRoom([this](double value) { return wordsWithDecimals(value); }))
        found = Precision::Decimals;
    else if (m_highest >= leastRounded(drawing().unit) && haveRoom([this](double value) { return roundedWords(value, drawing().unit); }))
        found = Precision::Rounded;
    m_precision = { width(), found };
    return found;
}

// Where there is room for it, in the ink that stands out from the shade; the hatching of thin evidence leaves it out.
void HeatCanvas::paintValue(QPainter &painter, const QRectF &cell, const ChartMarks::Mark &mark, const QColor &ground)
{
    if (precision() == Precision::None)
        return;
    const double value = *mark.value;
    const QFont font = badgeFont();
    const QFontMetrics metrics(font);
    const QString words = precision() == Precision::Decimals ? wordsWithDecimals(value) : roundedWords(value, drawing().unit);
    const Colours &colours = Theme::instance().colours();
    const auto light = [](const QColor &colour) { return 0.3 * colour.redF() + 0.59 * colour.greenF() + 0.11 * colour.blueF(); };
    const double shade = light(ground);
    const bool isText = std::abs(light(colours.text) - shade) > std::abs(light(colours.panel) - shade);
    if (mark.isThin) {
        QRectF patch(0, 0, widthOfValue(words, metrics), metrics.height());
        patch.moveCenter(cell.center());
        painter.fillRect(patch & cell, ground);
    }
    painter.setFont(font);
    painter.setPen(isText ? colours.text : colours.panel);
    painter.drawText(cell, Qt::AlignCenter, words);
}

// Now, and in its lower corner the period before.
void HeatCanvas::paintCell(QPainter &painter, const Place &place)
{
    const Colours &colours = Theme::instance().colours();
    const Grid field = grid();
    const QRectF cell = field.cell(place).adjusted(0.5, 0.5, -0.5, -0.5);
    const ChartMarks::Mark *found = mark(place);
    const bool isThere = isShown(found);
    const bool running = isThere && drawing().isRunning(place.series, place.category);
    QColor ground = colours.window;
    painter.fillRect(cell, ground);
    if (isThere) {
        ground = between(colours.window, shadeOf(*found->value), running ? runningHeatAlpha : 1);
        painter.fillRect(cell, ground);
    }
    if (isThere && found->isThin)
        painter.fillRect(cell, QBrush(colours.panel, Qt::BDiagPattern));
    if (const ChartMarks::Mark *earlier = drawing().markBefore(place.series, place.category); isShown(earlier)) {
        const qreal side = sideOfCorner(field);
        const QPointF corner = field.isMirrored ? cell.bottomLeft() : cell.bottomRight();
        const qreal across = field.isMirrored ? side : -side;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours.panel, 1.5));
        painter.setBrush(shadeOf(*earlier->value));
        painter.drawPolygon(QPolygonF { corner, corner + QPointF(across, 0), corner + QPointF(0, -side) });
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (isThere) {
        const qreal side = sideOfCorner(field);
        paintValue(painter, field.isMirrored ? cell.adjusted(side, 0, 0, 0) : cell.adjusted(0, 0, -side, 0), *found, ground);
    }
    painter.setBrush(Qt::NoBrush);
    if (running) {
        painter.setPen(QPen(colours.dim, 1, Qt::DashLine));
        painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (place == chosen()) {
        painter.setPen(QPen(colours.text, 1.5));
        painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

// Only what is asked for: on paper nothing cuts away the rows of other pages.
void HeatCanvas::paintEvent(QPaintEvent *event)
{
    const ChartMarks &marks = drawing().marks;
    if (marks.categories.isEmpty())
        return;
    QPainter painter(this);
    const Grid field = grid();
    const auto isAskedFor = [event](const QRectF &area) { return event->rect().intersects(area.adjusted(0, 1, 0, -1).toAlignedRect()); };
    for (int series = 0; series < int(marks.series.size()); ++series) {
        const QRectF first = field.cell({ series, 0 });
        if (!isAskedFor(QRectF(0, first.top(), width(), first.height())))
            continue;
        for (int category = 0; category < int(marks.categories.size()); ++category)
            paintCell(painter, { series, category });
    }
    if (isAskedFor(scaleArea()))
        paintScale(painter);
    QList<ChartLabel> shown = labels();
    shown.removeIf([&](const ChartLabel &label) { return !isAskedFor(label.area); });
    painter.setFont(badgeFont());
    painter.setPen(colourOf(Ink::Dim));
    paintLabels(painter, shown);
}

} // namespace Kaiwa
