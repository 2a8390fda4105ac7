#include "views/charts/chartcanvas.h"

#include "views/charts/chartwords.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QToolTip>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

QString ChartDrawing::seriesWords(int series) const
{
    const ChartMarks::Series &one = marks.series.at(series);
    if (entry.seriesKind != ChartEntry::Category::Words)
        return seriesText(entry, one.name);
    return entry.wordOf(one.label.isEmpty() ? one.name : one.label);
}

bool ChartDrawing::isRunning(int series, int category) const
{
    if (entry.seriesKind == ChartEntry::Category::Words)
        return Kaiwa::isRunning(entry.categoryKind, marks.categories.at(category), today);
    return Kaiwa::isRunning(entry.seriesKind, marks.series.at(series).name, today, marks.categories.at(category).toInt());
}

const ChartMarks::Mark *ChartDrawing::markBefore(int series, int category) const
{
    const QString &name = marks.series.at(series).name;
    const bool isCohort = entry.seriesKind != ChartEntry::Category::Words;
    const auto same = isCohort ? before.series.cbegin() + std::min<qsizetype>(series, before.series.size())
                               : std::find_if(before.series.cbegin(), before.series.cend(),
                                   [&name](const ChartMarks::Series &one) { return one.name == name; });
    const bool isPeriod = entry.categoryKind == ChartEntry::Category::Month || entry.categoryKind == ChartEntry::Category::Week
        || entry.categoryKind == ChartEntry::Category::Day;
    const qsizetype place = isPeriod ? category : before.categories.indexOf(marks.categories.at(category));
    if (same == before.series.cend() || place < 0 || place >= same->marks.size() || !same->marks.at(place))
        return nullptr;
    return &*same->marks.at(place);
}

namespace {

// A moment as people read it, a number by the locale, anything else as it is.
QString toldText(const QString &value)
{
    if (QDateTime moment = QDateTime::fromString(QString(value).replace(u' ', u'T'), Qt::ISODateWithMs); moment.isValid()) {
        moment.setTimeSpec(Qt::UTC);
        return ReadingZone::instance().dateTimeText(moment);
    }
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber ? chartValueText(number, u"count"_s) : value;
}

} // namespace

ChartCanvas::ChartCanvas(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&Theme::instance(), &Theme::changed, this, [this] { drawAnew(); });
}

void ChartCanvas::show(const ChartDrawing &drawing)
{
    // What several figures of one row say has the same name but for its series.
    const auto named = [this](const Place &place) {
        const ChartMarks::Mark *found = mark(place);
        return found ? std::optional(std::pair(m_drawing.marks.series.at(place.series).name, found->at)) : std::nullopt;
    };
    const auto chosen = named(m_chosen);
    m_drawing = drawing;
    // The same mark may stand elsewhere now.
    if (named(m_chosen) != chosen) {
        m_chosen = chosen ? placeOf(chosen->first, chosen->second) : Place();
        setAccessibleDescription(wordsOf(m_chosen).replace(u'\n', u", "_s));
    }
    drawAnew();
}

ChartCanvas::Place ChartCanvas::placeOf(const QString &name, const ReportParameters &at) const
{
    const QList<ChartMarks::Series> &series = m_drawing.marks.series;
    for (int i = 0; i < int(series.size()); ++i) {
        if (series.at(i).name != name)
            continue;
        for (int category = 0; category < int(series.at(i).marks.size()); ++category) {
            if (const ChartMarks::Mark *found = mark({ i, category }); found && found->at == at)
                return { i, category };
        }
    }
    return {};
}

const ChartMarks::Mark *ChartCanvas::mark(const Place &place) const
{
    const ChartMarks &marks = m_drawing.marks;
    if (!place.isValid() || place.series >= marks.series.size() || place.category >= marks.categories.size())
        return nullptr;
    const ChartMarks::Series &series = marks.series.at(place.series);
    const std::optional<ChartMarks::Mark> &found = series.marks.at(place.category);
    return found && !m_drawing.hidden.contains(series.name) ? &*found : nullptr;
}

QString ChartCanvas::wordsOf(const Place &place) const
{
    const ChartMarks::Mark *found = mark(place);
    if (!found)
        return {};
    const ChartEntry &entry = m_drawing.entry;
    QStringList lines { categoryText(entry, m_drawing.marks.labelOf(place.category)) };
    if (entry.hasSeries())
        lines.first() = tr("%1 · %2", "a period and what is counted in it").arg(lines.first(), m_drawing.seriesWords(place.series));
    if (m_drawing.isRunning(place.series, place.category))
        lines.first() = tr("%1 (running)", "a period that is not over").arg(lines.first());
    lines.append(found->value ? chartValueText(*found->value, m_drawing.unit)
                              : tr("nothing to tell", "a value of a chart that is not there"));
    if (const ChartMarks::Mark *before = m_drawing.markBefore(place.series, place.category); before && before->value)
        lines.append(tr("the period before: %1", "a value of a chart").arg(chartValueText(*before->value, m_drawing.unit)));
    lines.append(tr("%Ln row(s) behind it", nullptr, int(found->n)));
    for (qsizetype i = 0; i < std::min(found->told.size(), entry.told.size()); ++i) {
        if (!found->told.at(i).isEmpty())
            lines.append(tr("%1: %2", "what a mark tells besides, and its value").arg(entry.told.at(i).second, toldText(found->told.at(i))));
    }
    if (found->isThin)
        lines.append(tr("too few to rely on", "a value of a chart"));
    return lines.join(u'\n');
}

AxisWords ChartCanvas::axisWords() const
{
    const ChartMarks &marks = m_drawing.marks;
    AxisWords axis;
    axis.isNames = m_drawing.entry.hasNames();
    for (int category = 0; category < int(marks.categories.size()); ++category) {
        axis.words.append(shortCategoryText(m_drawing.entry, marks.labelOf(category)));
        // Of months the one that names its year stays.
        if (m_drawing.entry.categoryKind == ChartEntry::Category::Month && marks.categories.at(category).endsWith("-01"_L1))
            axis.anchor = category;
    }
    if (m_drawing.entry.categoryKind == ChartEntry::Category::Hour)
        axis.anchor = 0;
    return axis;
}

void ChartCanvas::choose(const Place &place)
{
    const Place wanted = mark(place) ? place : Place();
    if (wanted == m_chosen)
        return;
    m_chosen = wanted;
    setAccessibleDescription(wordsOf(m_chosen).replace(u'\n', u", "_s));
    chosenChanged();
}

void ChartCanvas::pointerMoved(const QPoint &position, const QPoint &global)
{
    choose(placeAt(position));
    if (m_chosen.isValid())
        QToolTip::showText(global, wordsOf(m_chosen), this);
    else
        QToolTip::hideText();
    setCursor(mark(m_chosen) && mark(m_chosen)->n > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartCanvas::pointerLeft()
{
    if (!hasFocus())
        choose({});
}

void ChartCanvas::pointerClicked(const QPoint &position)
{
    const Place place = placeAt(position);
    if (mark(place))
        Q_EMIT markActivated(place.series, place.category);
}

// Over marks that are not there to the next one that is.
void ChartCanvas::step(int series, int categories)
{
    const int seriesCount = int(m_drawing.marks.series.size());
    const int categoryCount = int(m_drawing.marks.categories.size());
    if (seriesCount == 0 || categoryCount == 0)
        return;
    Place place = m_chosen.isValid() ? m_chosen : Place { 0, categories < 0 ? 0 : categoryCount - 1 };
    if (!m_chosen.isValid() && mark(place))
        return choose(place);
    for (place.series += series, place.category += categories; place.series >= 0 && place.series < seriesCount
         && place.category >= 0 && place.category < categoryCount;
         place.series += series, place.category += categories) {
        if (mark(place))
            return choose(place);
    }
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return step(0, layoutDirection() == Qt::RightToLeft ? 1 : -1);
    case Qt::Key_Right:
        return step(0, layoutDirection() == Qt::RightToLeft ? -1 : 1);
    case Qt::Key_Up:
        return m_drawing.entry.kind == ChartEntry::Kind::Ranking ? step(0, -1)
                                                                 : step(m_drawing.entry.kind == ChartEntry::Kind::Heat ? -1 : 1, 0);
    case Qt::Key_Down:
        return m_drawing.entry.kind == ChartEntry::Kind::Ranking ? step(0, 1)
                                                                 : step(m_drawing.entry.kind == ChartEntry::Kind::Heat ? 1 : -1, 0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (mark(m_chosen))
            Q_EMIT markActivated(m_chosen.series, m_chosen.category);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (!underMouse())
        choose({});
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    pointerMoved(event->position().toPoint(), event->globalPosition().toPoint());
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        pointerClicked(event->position().toPoint());
}

void ChartCanvas::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    pointerLeft();
}

} // namespace Kaiwa
