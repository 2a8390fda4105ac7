#include "views/charts/trendcanvas.h"

#include "views/shell/theme.h"

#include <QGraphicsLayout>
#include <QBarSet>
#include <QChart>
#include <QLineSeries>
#include <QMouseEvent>
#include <QToolTip>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLabels = 7; // under the axis
constexpr qreal trendCanvasRadius = 3;

// The next round number at or above, so that four lines of the grid are round ones too.
double roundedUp(double value)
{
    if (value <= 0)
        return 1;
    const double magnitude = std::pow(10, std::floor(std::log10(value)));
    for (const double step : { 1.0, 2.0, 4.0, 5.0, 10.0 }) {
        if (value <= step * magnitude)
            return step * magnitude;
    }
    return 10 * magnitude;
}

void quieten(QAbstractAxis *axis, bool grid)
{
    axis->setLabelsColor(colourOf(Ink::Dim));
    axis->setLabelsFont(badgeFont());
    axis->setLineVisible(false);
    axis->setGridLineVisible(grid);
    axis->setGridLinePen(QPen(Theme::instance().colours().line, 1));
}

} // namespace

TrendCanvas::TrendCanvas(TrendChart::Kind kind, const TrendChart::Words &words, QWidget *parent)
    : QChartView(parent)
    , m_kind(kind)
    , m_words(words)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setBackgroundBrush(Qt::NoBrush);
    setMinimumHeight(160);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({ 0, 0, 0, 0 });
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    connect(&Theme::instance(), &Theme::changed, this, &TrendCanvas::draw);
}

void TrendCanvas::show(const QList<TrendChart::Mark> &marks, std::optional<double> highest)
{
    m_marks = marks;
    m_highest = highest;
    m_hovered = -1;
    draw();
}

void TrendCanvas::draw()
{
    chart()->removeAllSeries();
    const QList<QAbstractAxis *> axes = chart()->axes();
    for (QAbstractAxis *axis : axes) {
        chart()->removeAxis(axis);
        axis->deleteLater();
    }
    if (m_marks.isEmpty())
        return;
    double highest = 0;
    for (const TrendChart::Mark &mark : std::as_const(m_marks))
        highest = std::max(highest, mark.value.value_or(0));
    auto *up = new QValueAxis;
    up->setRange(0, m_highest.value_or(roundedUp(highest)));
    up->setTickCount(3);
    up->setLabelFormat(u" "_s); // words of our own are painted
    quieten(up, true);
    up->setLabelsVisible(false);
    auto *across = new QValueAxis;
    across->setRange(-0.5, double(m_marks.size()) - 0.5);
    across->setLabelsVisible(false);
    quieten(across, false);
    chart()->addAxis(across, Qt::AlignBottom);
    chart()->addAxis(up, Qt::AlignLeft);
    if (m_kind == TrendChart::Kind::Line)
        drawLine(across, up);
    else
        drawBars(across, up);
    const QFontMetrics metrics(badgeFont());
    const int left = std::max(metrics.horizontalAdvance(m_words.value(up->max())),
                         metrics.horizontalAdvance(m_words.value(up->max() / 2)))
        + 8;
    chart()->setMargins({ left, metrics.height() / 2, 8, metrics.height() + 6 });
}

void TrendCanvas::drawLine(QValueAxis *across, QValueAxis *up)
{
    const QColor ink = colourOf(Ink::Accent);
    QLineSeries *line = nullptr;
    for (int i = 0; i < int(m_marks.size()); ++i) {
        const TrendChart::Mark &mark = m_marks.at(i);
        if (!mark.value) {
            line = nullptr; // broken where nothing was counted
            continue;
        }
        if (!line || mark.isRunning) {
            QLineSeries *before = line;
            line = new QLineSeries;
            line->setPen(QPen(ink, 2, mark.isRunning ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            if (before && mark.isRunning)
                line->append(before->at(before->count() - 1));
            chart()->addSeries(line);
            line->attachAxis(across);
            line->attachAxis(up);
        }
        line->append(i, *mark.value);
    }
}

void TrendCanvas::drawBars(QValueAxis *across, QValueAxis *up)
{
    auto *set = new QBarSet(m_words.title);
    auto *running = new QBarSet(m_words.title);
    for (const TrendChart::Mark &mark : std::as_const(m_marks)) {
        set->append(mark.isRunning ? 0 : mark.value.value_or(0));
        running->append(mark.isRunning ? mark.value.value_or(0) : 0);
    }
    const QColor ink = colourOf(Ink::Accent);
    set->setBrush(ink);
    set->setPen(Qt::NoPen);
    QColor lighter = ink;
    lighter.setAlphaF(0.35F);
    running->setBrush(lighter);
    running->setPen(QPen(ink, 1, Qt::DashLine));
    auto *bars = new QStackedBarSeries;
    bars->setBarWidth(0.6);
    bars->append(set);
    bars->append(running);
    chart()->addSeries(bars);
    bars->attachAxis(across);
    bars->attachAxis(up);
}

QPointF TrendCanvas::placeOf(int mark) const
{
    return chart()->mapToPosition({ double(mark), m_marks.at(mark).value.value_or(0) }, chart()->series().value(0));
}

void TrendCanvas::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    if (m_marks.isEmpty() || chart()->series().isEmpty())
        return;
    const QRectF plot = chart()->plotArea();
    painter->save();
    painter->setFont(badgeFont());
    painter->setPen(colourOf(Ink::Dim));
    const auto *up = static_cast<QValueAxis *>(chart()->axes(Qt::Vertical).constFirst());
    for (const double part : { 0.0, 0.5, 1.0 }) {
        const qreal y = plot.bottom() - part * plot.height();
        painter->drawText(
            QRectF(0, y - 10, plot.left() - 6, 20), Qt::AlignRight | Qt::AlignVCenter, m_words.value(part * up->max()));
    }
    const int step = std::max(1, int(std::ceil(double(m_marks.size()) / mostLabels)));
    const QLocale locale;
    for (int i = int(m_marks.size()) - 1; i >= 0; i -= step) {
        const qreal x = placeOf(i).x();
        const QString words = locale.toString(m_marks.at(i).at, tr("d MMM", "format of a date under a chart"));
        const qreal width = painter->fontMetrics().horizontalAdvance(words);
        const qreal left = std::clamp(x - width / 2, plot.left(), plot.right() + 8 - width);
        painter->drawText(QPointF(left, plot.bottom() + painter->fontMetrics().ascent() + 6), words);
    }
    if (m_hovered >= 0 && m_marks.at(m_hovered).value) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colourOf(Ink::Accent));
        painter->drawEllipse(placeOf(m_hovered), trendCanvasRadius + 1, trendCanvasRadius + 1);
    }
    painter->restore();
}

void TrendCanvas::setHovered(int mark)
{
    if (m_hovered == mark)
        return;
    m_hovered = mark;
    viewport()->update();
}

void TrendCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_marks.isEmpty() || chart()->series().isEmpty())
        return;
    const QPointF value = chart()->mapToValue(mapToScene(event->pos()), chart()->series().constFirst());
    const int mark = std::clamp(int(std::lround(value.x())), 0, int(m_marks.size()) - 1);
    setHovered(mark);
    const TrendChart::Mark &hovered = m_marks.at(mark);
    QToolTip::showText(event->globalPosition().toPoint(),
        tr("%1 %2\n%3\n%4: %L5", "a period, a value, and how many rows are behind it")
            .arg(m_words.periods, QLocale().toString(hovered.at, QLocale::ShortFormat),
                hovered.value ? m_words.value(*hovered.value)
                              : tr("nothing to tell", "a value of a chart that is not there"),
                m_words.rows)
            .arg(hovered.n),
        this);
}

void TrendCanvas::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    setHovered(-1);
}

void TrendCanvas::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        draw();
}

} // namespace Kaiwa
