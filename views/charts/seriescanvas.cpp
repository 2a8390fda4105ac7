#include "views/charts/seriescanvas.h"

#include "views/charts/chartwords.h"
#include "views/shell/theme.h"

#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr double barShare = 0.62; // of the room of its category
constexpr int gridParts = 4;
constexpr int seriesVariants = 6; // as many as there are inks
constexpr int besideAxis = 6; // between the axis and its words
constexpr int besidePlot = 8;
constexpr int leastSeriesHeight = 180; // with one line of words below it
constexpr qreal markerRadius = 3;
constexpr qreal runningAlpha = 0.35;

// The next number at or above of which all lines of the grid are told exactly by one decimal.
double roundedTop(double value)
{
    if (value <= 0)
        return gridParts;
    if (value < 2)
        return std::ceil(value / 0.4 - 1e-9) * 0.4;
    const double magnitude = std::pow(10, std::floor(std::log10(value)));
    for (const double step : { 1.0, 2.0, 4.0, 6.0, 8.0 }) {
        if (value <= step * magnitude)
            return step * magnitude;
    }
    return 10 * magnitude;
}

// Of what is counted the lines stand at whole numbers.
double roundedTopOfWhole(double value)
{
    return value > 5 * gridParts ? roundedTop(value) : std::max(1.0, std::ceil(value / gridParts)) * gridParts;
}

// Hours and minutes are round in their own unit.
double roundedTop(double value, const QString &unit)
{
    if (unit == "share"_L1 && value <= 1)
        return value > 0.5 || value <= 0 ? 1 : roundedTop(100 * value) / 100;
    if (unit == "bytes"_L1) {
        double whole = 1;
        while (value >= whole * 1024)
            whole *= 1024;
        return (value > 0 && value <= 2 * whole ? std::ceil(value / whole) : roundedTop(value / whole)) * whole;
    }
    if (unit != "seconds"_L1)
        return roundedTop(value);
    const double whole = value >= 3600 ? 3600 : value >= 60 ? 60 : 1;
    return roundedTop(value / whole) * whole;
}

// Of patterns and markers; where the inks begin again, it is another one for each.
int variantOf(int series)
{
    return (series + series / seriesVariants) % seriesVariants;
}

void quietenAxis(QAbstractAxis *axis, bool grid)
{
    axis->setLabelsVisible(false); // words of our own are painted
    axis->setLineVisible(false);
    axis->setGridLineVisible(grid);
    axis->setGridLinePen(QPen(Theme::instance().colours().line, 1));
}

} // namespace

// Qt's view, which leaves the pointer to the canvas and paints what the canvas adds.
class SeriesView final : public QChartView {
public:
    explicit SeriesView(SeriesCanvas &canvas)
        : QChartView(&canvas)
        , m_canvas(canvas)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        setRenderHint(QPainter::Antialiasing);
        setFrameShape(QFrame::NoFrame);
        setBackgroundBrush(Qt::NoBrush);
        setSurface(viewport(), Surface::Panel);
        chart()->legend()->hide();
        chart()->setBackgroundVisible(false);
        chart()->layout()->setContentsMargins(0, 0, 0, 0);
    }

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override
    {
        QChartView::drawForeground(painter, rect);
        painter->save();
        m_canvas.paintOver(*painter);
        painter->restore();
    }

private:
    SeriesCanvas &m_canvas;
};

SeriesCanvas::SeriesCanvas(QWidget *parent)
    : ChartCanvas(parent)
    , m_view(new SeriesView(*this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    setMinimumHeight(leastSeriesHeight);
}

QChart *SeriesCanvas::chart() const
{
    return m_view->chart();
}

QColor SeriesCanvas::inkOf(int series)
{
    const QList<QColor> &inks = Theme::instance().colours().series;
    return inks.at(series % inks.size());
}

void SeriesCanvas::fill(QPainter &painter, const QRectF &area, int series, bool running)
{
    const QColor ink = inkOf(series);
    QColor inside = ink;
    if (running)
        inside.setAlphaF(float(runningAlpha));
    painter.setPen(Qt::NoPen);
    painter.setBrush(inside);
    painter.drawRect(area);
    static const QList<Qt::BrushStyle> patterns { Qt::SolidPattern, Qt::BDiagPattern, Qt::HorPattern, Qt::FDiagPattern,
        Qt::VerPattern, Qt::DiagCrossPattern };
    if (const Qt::BrushStyle pattern = patterns.at(variantOf(series)); pattern != Qt::SolidPattern) {
        QColor over = Theme::instance().colours().panel;
        over.setAlphaF(0.25F);
        painter.setBrush(QBrush(over, pattern));
        painter.drawRect(area);
    }
    if (running) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1, Qt::DashLine));
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void SeriesCanvas::drawMarker(QPainter &painter, const QPointF &centre, int series)
{
    painter.setPen(QPen(Theme::instance().colours().panel, 1));
    painter.setBrush(inkOf(series));
    const qreal r = markerRadius + 0.5;
    switch (variantOf(series)) {
    case 0:
        painter.drawEllipse(centre, r, r);
        break;
    case 1:
        painter.drawRect(QRectF(centre.x() - r, centre.y() - r, 2 * r, 2 * r));
        break;
    case 2:
        painter.drawPolygon(QPolygonF { centre + QPointF(0, -r - 1), centre + QPointF(r + 1, r), centre + QPointF(-r - 1, r) });
        break;
    case 3:
        painter.drawPolygon(QPolygonF { centre + QPointF(0, -r - 1), centre + QPointF(r + 1, 0), centre + QPointF(0, r + 1),
            centre + QPointF(-r - 1, 0) });
        break;
    case 4:
        painter.drawPolygon(QPolygonF { centre + QPointF(0, r + 1), centre + QPointF(r + 1, -r), centre + QPointF(-r - 1, -r) });
        break;
    case 5:
        painter.setBrush(Theme::instance().colours().panel);
        painter.setPen(QPen(inkOf(series), 1.5));
        painter.drawEllipse(centre, r, r);
        break;
    }
}

double SeriesCanvas::highest() const
{
    const ChartMarks &marks = drawing().marks;
    double top = 0;
    bool isWhole = drawing().unit == "count"_L1;
    for (int category = 0; category < int(marks.categories.size()); ++category) {
        double sum = 0;
        for (int series = 0; series < int(marks.series.size()); ++series) {
            const ChartMarks::Mark *found = mark({ series, category });
            const double value = found ? found->value.value_or(0) : 0;
            isWhole = isWhole && value == std::floor(value);
            sum = isBars() ? sum + value : std::max(sum, value);
        }
        top = std::max(top, sum);
        if (isBars())
            top = std::max(top, sumBefore(category));
        for (int series = 0; !isBars() && series < int(marks.series.size()); ++series) {
            const ChartMarks::Mark *earlier = drawing().markBefore(series, category);
            top = std::max(top, earlier ? earlier->value.value_or(0) : 0);
        }
    }
    return isWhole ? roundedTopOfWhole(std::ceil(top)) : roundedTop(top, drawing().unit);
}

double SeriesCanvas::sumBefore(int category) const
{
    double sum = -1;
    for (int series = 0; series < int(drawing().marks.series.size()); ++series) {
        const ChartMarks::Mark *earlier = drawing().markBefore(series, category);
        if (earlier && earlier->value && !drawing().hidden.contains(drawing().marks.series.at(series).name))
            sum = std::max(sum, 0.0) + *earlier->value;
    }
    return sum;
}

// The period before: over bars a line at the height of their sum, of lines a dotted one.
void SeriesCanvas::paintBefore(QPainter &painter)
{
    const ChartMarks &marks = drawing().marks;
    if (drawing().before.categories.isEmpty())
        return;
    for (int category = 0; isBars() && category < int(marks.categories.size()); ++category) {
        if (const double sum = sumBefore(category); sum >= 0) {
            painter.setPen(QPen(colourOf(Ink::Text), 1.5, Qt::DotLine));
            painter.drawLine(pointOf(category - barShare / 2 - 0.06, sum), pointOf(category + barShare / 2 + 0.06, sum));
        }
    }
    for (int series = 0; !isBars() && series < int(marks.series.size()); ++series) {
        if (drawing().hidden.contains(marks.series.at(series).name))
            continue;
        QColor ink = inkOf(series);
        ink.setAlphaF(0.6F);
        painter.setPen(QPen(ink, 1.5, Qt::DotLine));
        std::optional<QPointF> last;
        for (int category = 0; category < int(marks.categories.size()); ++category) {
            const ChartMarks::Mark *earlier = drawing().markBefore(series, category);
            const std::optional<QPointF> here
                = earlier && earlier->value ? std::optional(pointOf(category, *earlier->value)) : std::nullopt;
            if (last && here)
                painter.drawLine(*last, *here);
            last = here;
        }
    }
}

void SeriesCanvas::drawAnew()
{
    chart()->removeAllSeries();
    m_axes = nullptr;
    const QList<QAbstractAxis *> axes = chart()->axes();
    for (QAbstractAxis *axis : axes) {
        chart()->removeAxis(axis);
        axis->deleteLater();
    }
    const ChartMarks &marks = drawing().marks;
    if (marks.categories.isEmpty())
        return;
    m_highest = highest();
    auto *up = new QValueAxis;
    up->setRange(0, m_highest);
    up->setTickCount(gridParts + 1);
    quietenAxis(up, true);
    auto *across = new QValueAxis;
    across->setRange(-0.5, double(marks.categories.size()) - 0.5);
    across->setReverse(isMirrored());
    quietenAxis(across, false);
    chart()->addAxis(across, Qt::AlignBottom);
    chart()->addAxis(up, isMirrored() ? Qt::AlignRight : Qt::AlignLeft);
    if (isBars())
        drawBars(across, up);
    else
        drawLines(across, up);
    fitWords();
    m_view->viewport()->update();
}

QMargins SeriesCanvas::marginsAt(int width) const
{
    const QFontMetrics metrics(badgeFont());
    int words = 0;
    for (int part = 0; part <= gridParts; ++part)
        words = std::max(words, metrics.horizontalAdvance(chartAxisText(m_highest * part / gridParts, drawing().unit)));
    words += besideAxis + 2 * roundingOfWords;
    const int above = metrics.height() / 2 + 1;
    AxisWords axis = axisWords();
    axis.to = std::max(1, width - words - besidePlot);
    axis.room = axis.to / std::max<double>(1, double(axis.words.size()));
    const int below = axisHeight(axis, metrics) + besidePlot;
    return isMirrored() ? QMargins(besidePlot, above, words, below) : QMargins(words, above, besidePlot, below);
}

int SeriesCanvas::heightAt(int width) const
{
    return leastSeriesHeight + marginsAt(width).bottom() - QFontMetrics(badgeFont()).height() - besidePlot;
}

void SeriesCanvas::fitWords()
{
    chart()->setMargins(marginsAt(width()));
    setMinimumHeight(heightAt(width()));
}

// Qt draws the bars' place and grid; their fill, with patterns and dashed edges, is painted over it.
void SeriesCanvas::drawBars(QValueAxis *across, QValueAxis *up)
{
    auto *bars = new QStackedBarSeries;
    bars->setBarWidth(barShare);
    const ChartMarks &marks = drawing().marks;
    for (int series = 0; series < int(marks.series.size()); ++series) {
        auto *set = new QBarSet(drawing().seriesWords(series));
        for (int category = 0; category < int(marks.categories.size()); ++category) {
            const ChartMarks::Mark *found = mark({ series, category });
            set->append(found ? found->value.value_or(0) : 0);
        }
        set->setBrush(Qt::NoBrush);
        set->setPen(Qt::NoPen);
        bars->append(set);
    }
    chart()->addSeries(bars);
    bars->attachAxis(across);
    bars->attachAxis(up);
    m_axes = bars;
}

void SeriesCanvas::drawLines(QValueAxis *across, QValueAxis *up)
{
    const ChartMarks &marks = drawing().marks;
    for (int series = 0; series < int(marks.series.size()); ++series) {
        QLineSeries *line = nullptr;
        for (int category = 0; category < int(marks.categories.size()); ++category) {
            const ChartMarks::Mark *found = mark({ series, category });
            if (!found || !found->value) {
                line = nullptr; // broken where nothing was counted
                continue;
            }
            const bool running = drawing().isRunning(series, category);
            if (!line || running) {
                const QLineSeries *before = line;
                line = new QLineSeries;
                line->setPen(QPen(inkOf(series), 2, running ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
                if (before)
                    line->append(before->at(before->count() - 1));
                chart()->addSeries(line);
                line->attachAxis(across);
                line->attachAxis(up);
                m_axes = line;
            }
            line->append(category, *found->value);
        }
    }
}

void SeriesCanvas::chosenChanged()
{
    m_view->viewport()->update();
}

QPointF SeriesCanvas::pointOf(double category, double value) const
{
    return chart()->mapToPosition({ category, value }, m_axes);
}

QRectF SeriesCanvas::barOf(const Place &place) const
{
    double below = 0;
    for (int series = 0; series < place.series; ++series) {
        const ChartMarks::Mark *found = mark({ series, place.category });
        below += found ? found->value.value_or(0) : 0;
    }
    const ChartMarks::Mark *found = mark(place);
    const double value = found ? found->value.value_or(0) : 0;
    return QRectF(pointOf(place.category - barShare / 2, below + value), pointOf(place.category + barShare / 2, below)).normalized();
}

ChartCanvas::Place SeriesCanvas::placeAt(const QPoint &position) const
{
    const ChartMarks &marks = drawing().marks;
    if (!m_axes || marks.categories.isEmpty())
        return {};
    const QPointF scene = m_view->mapToScene(m_view->mapFrom(this, position));
    const QPointF value = chart()->mapToValue(scene, m_axes);
    const int category = int(std::lround(value.x()));
    if (category < 0 || category >= int(marks.categories.size()) || !chart()->plotArea().adjusted(0, -8, 0, 8).contains(scene))
        return {};
    Place nearest;
    double distance = 0;
    for (int series = 0; series < int(marks.series.size()); ++series) {
        const Place place { series, category };
        const ChartMarks::Mark *found = mark(place);
        if (!found || !found->value)
            continue;
        const QRectF bar = barOf(place);
        const double away = isBars() ? std::max({ bar.top() - scene.y(), scene.y() - bar.bottom(), 0.0 })
                                     : std::abs(pointOf(category, *found->value).y() - scene.y());
        if (!nearest.isValid() || away < distance) {
            nearest = place;
            distance = away;
        }
    }
    return nearest;
}

QList<ChartLabel> SeriesCanvas::labels() const
{
    if (!m_axes || drawing().marks.categories.isEmpty())
        return {};
    const QFontMetrics metrics(badgeFont());
    const QRectF plot = chart()->plotArea();
    QList<ChartLabel> labels;
    for (int part = 0; part <= gridParts; ++part) {
        const qreal y = plot.bottom() - part * plot.height() / gridParts;
        ChartLabel label = chartLabel(chartAxisText(m_highest * part / gridParts, drawing().unit),
            QPointF(plot.right() + besideAxis, y - metrics.height() / 2.0), width(), metrics);
        if (!isMirrored())
            label.area.moveRight(plot.left() - besideAxis);
        labels.append(label);
    }
    AxisWords axis = axisWords();
    const QMargins beside = chart()->margins();
    axis.room = std::max(1, width() - beside.left() - beside.right()) / double(axis.words.size());
    axis.from = isMirrored() ? 0 : plot.left() - besideAxis;
    axis.to = isMirrored() ? plot.right() + besideAxis : plot.right() + besidePlot;
    axis.top = plot.bottom() + besideAxis;
    for (int category = 0; category < int(axis.words.size()); ++category)
        axis.centres.append(pointOf(category, 0).x());
    return labels + labelsAlong(axis, metrics);
}

void SeriesCanvas::paintOver(QPainter &painter)
{
    const ChartMarks &marks = drawing().marks;
    if (!m_axes || marks.categories.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing, !isBars());
    for (int series = 0; series < int(marks.series.size()); ++series) {
        for (int category = 0; category < int(marks.categories.size()); ++category) {
            const Place place { series, category };
            const ChartMarks::Mark *found = mark(place);
            if (!found || !found->value)
                continue;
            const bool running = drawing().isRunning(series, category);
            if (isBars()) {
                const QRectF bar = barOf(place).toAlignedRect();
                fill(painter, series == 0 ? bar : bar.adjusted(0, 0, 0, -1), series, running);
            } else if (running) {
                // Of days a dashed line would be too short to be seen.
                painter.setPen(QPen(inkOf(series), 1.5));
                painter.setBrush(Theme::instance().colours().panel);
                painter.drawEllipse(pointOf(category, *found->value), markerRadius + 1, markerRadius + 1);
            } else if (marks.categories.size() <= 40 || place == chosen()) {
                drawMarker(painter, pointOf(category, *found->value), series);
            }
        }
    }
    paintBefore(painter);
    if (const ChartMarks::Mark *found = mark(chosen()); found && found->value) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colourOf(Ink::Text), 1.5));
        if (isBars())
            painter.drawRect(QRectF(barOf(chosen()).toAlignedRect()).adjusted(-1, -1, 1, 1));
        else
            painter.drawEllipse(pointOf(chosen().category, *found->value), markerRadius + 3, markerRadius + 3);
    }
    painter.setFont(badgeFont());
    painter.setPen(colourOf(Ink::Dim));
    paintLabels(painter, labels());
}

void SeriesCanvas::resizeEvent(QResizeEvent *event)
{
    ChartCanvas::resizeEvent(event);
    if (m_axes)
        fitWords();
}

void SeriesCanvas::changeEvent(QEvent *event)
{
    ChartCanvas::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        drawAnew();
}

} // namespace Kaiwa
