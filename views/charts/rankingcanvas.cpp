#include "views/charts/rankingcanvas.h"

#include "views/charts/chartwords.h"
#include "views/charts/seriescanvas.h"
#include "views/shell/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 28;
constexpr int highRow = 40; // of names in two lines
constexpr int rankingBarHeight = 10;
constexpr int columnGap = 12;
constexpr double mostOfName = 0.58; // of the width
constexpr int leastBar = 24;

} // namespace

RankingCanvas::RankingCanvas(QWidget *parent)
    : ChartCanvas(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RankingCanvas::measure()
{
    m_widestName = 0;
    m_widestValue = 0;
    const QFontMetrics metrics = fontMetrics();
    for (int category = 0; category < int(drawing().marks.categories.size()); ++category) {
        m_widestName = std::max(
            m_widestName, metrics.horizontalAdvance(categoryText(drawing().entry, drawing().marks.labelOf(category))));
        m_widestValue = std::max(m_widestValue, metrics.horizontalAdvance(valueWords(category)));
    }
    m_widestName += roundingOfWords;
    m_widestValue += roundingOfWords;
}

void RankingCanvas::drawAnew()
{
    measure();
    updateGeometry();
    update();
}

int RankingCanvas::widthOfNames(int width) const
{
    return std::max(0, std::min({ m_widestName, int(width * mostOfName), width - m_widestValue - leastBar - 2 * columnGap }));
}

int RankingCanvas::rowStepAt(int width) const
{
    return widthOfNames(width) < m_widestName ? highRow : rowHeight;
}

int RankingCanvas::rowStep() const
{
    return rowStepAt(width());
}

int RankingCanvas::heightAt(int width) const
{
    return std::max(1, int(drawing().marks.categories.size())) * rowStepAt(width);
}

QSize RankingCanvas::sizeHint() const
{
    return { 420, std::max(1, int(drawing().marks.categories.size())) * rowHeight };
}

QSize RankingCanvas::minimumSizeHint() const
{
    return { 240, sizeHint().height() };
}

double RankingCanvas::sumOf(int category) const
{
    double sum = 0;
    for (int series = 0; series < int(drawing().marks.series.size()); ++series) {
        const ChartMarks::Mark *found = mark({ series, category });
        sum += found ? found->value.value_or(0) : 0;
    }
    return sum;
}

std::optional<double> RankingCanvas::sumBefore(int category) const
{
    std::optional<double> sum;
    for (int series = 0; series < int(drawing().marks.series.size()); ++series) {
        const ChartMarks::Mark *earlier = drawing().markBefore(series, category);
        if (earlier && earlier->value && !drawing().hidden.contains(drawing().marks.series.at(series).name))
            sum = sum.value_or(0) + *earlier->value;
    }
    return sum;
}

// Reports name it last; elsewhere it is a value that is called so.
bool RankingCanvas::isRest(int category) const
{
    return category + 1 == int(drawing().marks.categories.size()) && drawing().marks.categories.at(category) == ChartMarks::rest;
}

double RankingCanvas::highest() const
{
    double top = 0;
    double ofRest = 0;
    for (int category = 0; category < int(drawing().marks.categories.size()); ++category) {
        double &part = isRest(category) ? ofRest : top;
        part = std::max({ part, sumOf(category), sumBefore(category).value_or(0) });
    }
    if (drawing().unit == "share"_L1)
        return std::max(1.0, top);
    return drawing().unit == "score"_L1 ? std::max(100.0, top) : top > 0 ? top : ofRest;
}

RankingCanvas::Columns RankingCanvas::columnsOf(int category) const
{
    const int high = rowStep();
    const QRect row(0, category * high, width(), high);
    const int value = m_widestValue;
    const int name = widthOfNames(row.width());
    Columns columns { QRect(row.left(), row.top(), name, high),
        QRect(name + columnGap, row.top(), std::max(0, row.width() - name - value - 2 * columnGap), high),
        QRect(row.right() + 1 - value, row.top(), value, high) };
    for (QRect *part : { &columns.name, &columns.bar, &columns.value })
        *part = QStyle::visualRect(layoutDirection(), row, *part);
    return columns;
}

QRectF RankingCanvas::barOf(const Place &place) const
{
    const QRectF room = columnsOf(place.category).bar;
    // One that is longer than there is room shows its parts all the same.
    const double top = std::max(highest(), sumOf(place.category));
    double before = 0;
    for (int series = 0; series < place.series; ++series) {
        const ChartMarks::Mark *found = mark({ series, place.category });
        before += found ? found->value.value_or(0) : 0;
    }
    const ChartMarks::Mark *found = mark(place);
    const double value = found ? found->value.value_or(0) : 0;
    const auto wide = [&](double part) { return top > 0 ? room.width() * part / top : 0; };
    const QRectF bar(room.left() + wide(before), room.center().y() - rankingBarHeight / 2.0, wide(value), rankingBarHeight);
    return layoutDirection() == Qt::RightToLeft ? QRectF(room.left() + room.right() - bar.right(), bar.top(), bar.width(), bar.height())
                                                : bar;
}

ChartCanvas::Place RankingCanvas::placeAt(const QPoint &position) const
{
    const int category = position.y() / rowStep();
    Place first;
    for (int series = 0; series < int(drawing().marks.series.size()); ++series) {
        const Place place { series, category };
        if (!mark(place))
            continue;
        if (!first.isValid())
            first = place;
        const QRectF bar = barOf(place);
        if (position.x() >= bar.left() && position.x() < bar.right())
            return place;
    }
    return first;
}

QString RankingCanvas::valueWords(int category) const
{
    const ChartMarks &marks = drawing().marks;
    if (marks.series.size() == 1) {
        const ChartMarks::Mark *found = mark({ 0, category });
        return found && found->value ? chartValueText(*found->value, drawing().unit) : u"–"_s;
    }
    return chartValueText(sumOf(category), drawing().unit);
}

void RankingCanvas::paintBreak(QPainter &painter, const QRect &bar) const
{
    constexpr int fromEnd = 14;
    constexpr int across = 5;
    constexpr double half = rankingBarHeight / 2.0 + 1;
    const QPointF middle(layoutDirection() == Qt::RightToLeft ? bar.left() + fromEnd : bar.right() - fromEnd, bar.center().y());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::instance().colours().panel, 2.5));
    for (const int along : { -across / 2, across - across / 2 })
        painter.drawLine(middle + QPointF(along - across / 2.0, half), middle + QPointF(along + across / 2.0, -half));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void RankingCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const ChartMarks &marks = drawing().marks;
    const Colours &colours = Theme::instance().colours();
    for (int category = 0; category < int(marks.categories.size()); ++category) {
        const Columns columns = columnsOf(category);
        if (!event->rect().intersects(QRect(0, columns.name.top(), width(), rowStep())))
            continue;
        if (chosen().category == category)
            painter.fillRect(QRect(0, columns.name.top(), width(), rowStep()), colours.hover);
        painter.fillRect(QRectF(columns.bar.left(), columns.bar.center().y() - rankingBarHeight / 2.0 + 0.5, columns.bar.width(), rankingBarHeight),
            colours.line);
        for (int series = 0; series < int(marks.series.size()); ++series) {
            if (mark({ series, category }))
                SeriesCanvas::fill(painter, barOf({ series, category }), series, false);
        }
        const double top = highest();
        if (sumOf(category) > top)
            paintBreak(painter, columns.bar);
        if (const std::optional<double> earlier = sumBefore(category); earlier && top > 0) {
            const double away = columns.bar.width() * std::min(1.0, *earlier / top);
            const double x = layoutDirection() == Qt::RightToLeft ? columns.bar.right() + 1 - away : columns.bar.left() + away;
            painter.setPen(QPen(colours.text, 1.5, Qt::DotLine));
            painter.drawLine(QPointF(x, columns.bar.center().y() - rankingBarHeight / 2.0 - 3), QPointF(x, columns.bar.center().y() + rankingBarHeight / 2.0 + 4));
        }
        painter.setPen(colours.line);
        painter.drawLine(0, columns.name.bottom(), width(), columns.name.bottom());
    }
    QList<ChartLabel> shown = labels();
    shown.removeIf([event](const ChartLabel &label) { return !event->rect().intersects(label.area.toAlignedRect()); });
    painter.setPen(colours.text);
    paintLabels(painter, shown);
}

QList<ChartLabel> RankingCanvas::labels() const
{
    const QFontMetrics metrics = fontMetrics();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    QList<ChartLabel> labels;
    for (int category = 0; category < int(drawing().marks.categories.size()); ++category) {
        const Columns columns = columnsOf(category);
        const qreal top = columns.value.top() + (columns.value.height() - metrics.height()) / 2.0;
        ChartLabel value = chartLabel(valueWords(category), QPointF(columns.value.left(), top), columns.value.width(), metrics);
        if (!isMirrored)
            value.area.moveRight(columns.value.right() + 1);
        labels << rowLabel(categoryText(drawing().entry, drawing().marks.labelOf(category)), columns.name, layoutDirection(), metrics)
               << value;
    }
    return labels;
}

} // namespace Kaiwa
