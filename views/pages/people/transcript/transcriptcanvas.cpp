#include "views/pages/people/transcript/transcriptcanvas.h"

#include "views/pages/people/transcript/findinghints.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QElapsedTimer>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int edgeSpace = 12; // above the first message and below the last
constexpr int measureTime = 6; // ms of one turn of the event loop
constexpr int mostCards = 160; // laid out at the same time
constexpr int nearTheEnd = 2; // heights of the viewport

} // namespace

TranscriptCanvas::TranscriptCanvas(const QList<TranscriptMessage> &messages, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_messages(messages)
    , m_heights(edgeSpace)
{
    announce();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(40);
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &TranscriptCanvas::measureSome);
    connect(&Theme::instance(), &Theme::changed, this, [this] { forgetLayouts(); });
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, [this] { forgetLayouts(); });
}

TranscriptCanvas::~TranscriptCanvas() = default;

void TranscriptCanvas::reset()
{
    m_cards.clear();
    m_heights.clear();
    m_next = 0;
    m_current = m_hit = -1;
    m_restoring = true;
    verticalScrollBar()->setValue(0);
    m_restoring = false;
    messagesAdded();
}

void TranscriptCanvas::messagesAdded()
{
    const MessageCard::Estimate estimate(m_shown, viewport()->width());
    for (int message = m_heights.count(); message < int(m_messages.size()); ++message)
        m_heights.append(estimate.of(m_messages.at(message)));
    updateRange();
    m_idle.start();
    viewport()->update();
    itemsChanged(this);
}

void TranscriptCanvas::setShown(const TranscriptShown &shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    forgetLayouts();
    itemsChanged(this); // they say something else
}

void TranscriptCanvas::forgetLayouts()
{
    const Anchor kept = anchor();
    m_cards.clear();
    const MessageCard::Estimate estimate(m_shown, viewport()->width());
    for (int message = 0; message < m_heights.count(); ++message)
        m_heights.estimate(message, estimate.of(m_messages.at(message)));
    m_next = 0;
    updateRange();
    restore(kept);
    m_idle.start();
    viewport()->update();
}

bool TranscriptCanvas::opensDay(int message) const
{
    const QTimeZone &zone = ReadingZone::instance().zone();
    const QDateTime &at = m_messages.at(message).at;
    return at.isValid()
        && (message == 0 || m_messages.at(message - 1).at.toTimeZone(zone).date() != at.toTimeZone(zone).date());
}

MessageCard &TranscriptCanvas::card(int message)
{
    std::unique_ptr<MessageCard> &found = m_cards[message];
    if (!found) {
        found = std::make_unique<MessageCard>(
            m_messages.at(message), m_shown, viewport()->width(), opensDay(message), layoutDirection());
        m_heights.measure(message, found->height());
    }
    return *found;
}

void TranscriptCanvas::measureSome()
{
    if (verticalScrollBar()->isSliderDown())
        return; // the handle stays under the pointer
    const Anchor kept = anchor();
    QElapsedTimer clock;
    clock.start();
    for (; m_next < m_heights.count() && clock.elapsed() < measureTime; ++m_next) {
        if (m_heights.isMeasured(m_next))
            continue;
        card(m_next);
        forgetFarCards();
    }
    updateRange();
    restore(kept);
    if (isMeasured())
        m_idle.stop();
}

TranscriptCanvas::Anchor TranscriptCanvas::anchor() const
{
    const int scrolled = verticalScrollBar()->value();
    const int message = m_heights.messageAt(scrolled);
    if (message < 0)
        return {};
    return { message, m_heights.topOf(message) - scrolled };
}

void TranscriptCanvas::restore(const Anchor &anchor)
{
    if (anchor.message < 0 || anchor.message >= m_heights.count())
        return;
    const int value = m_heights.topOf(anchor.message) - anchor.offset;
    // At the very beginning the beginning itself stays.
    if (verticalScrollBar()->value() == 0 || value == verticalScrollBar()->value())
        return;
    m_restoring = true;
    verticalScrollBar()->setValue(value);
    m_restoring = false;
    viewport()->update();
}

void TranscriptCanvas::updateRange()
{
    m_restoring = true;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_heights.total() - viewport()->height()));
    m_restoring = false;
}

void TranscriptCanvas::forgetFarCards()
{
    if (int(m_cards.size()) <= mostCards)
        return;
    const int middle = std::max(0, m_heights.messageAt(verticalScrollBar()->value() + viewport()->height() / 2));
    const int near = mostCards / 4;
    std::erase_if(m_cards, [&](const auto &entry) { return std::abs(entry.first - middle) > near; });
}

QRect TranscriptCanvas::messageRect(int message) const
{
    return { 0, m_heights.topOf(message) - verticalScrollBar()->value(), viewport()->width(), m_heights.at(message) };
}

void TranscriptCanvas::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Theme::instance().colours().window);
    if (m_heights.count() == 0)
        return;
    // What is seen is made exact first, which may bring more into sight or move the end.
    const Anchor kept = anchor();
    int first = std::max(0, kept.message < 0 ? m_heights.count() - 1 : kept.message);
    int last = first;
    for (int y = kept.message < 0 ? 0 : kept.offset; last < m_heights.count(); ++last) {
        card(last);
        y += m_heights.at(last);
        if (y >= viewport()->height()) {
            ++last;
            break;
        }
    }
    updateRange();
    restore(kept);
    const int scrolled = verticalScrollBar()->value();
    for (int message = std::max(0, m_heights.messageAt(scrolled)); message < m_heights.count(); ++message) {
        const int top = m_heights.topOf(message) - scrolled;
        if (top >= viewport()->height())
            break;
        card(message).paint(painter, top, message == m_current ? m_hit : -1, message == m_current, hasFocus());
    }
    forgetFarCards();
}

void TranscriptCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        forgetLayouts();
    else
        updateRange();
}

void TranscriptCanvas::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx)
    Q_UNUSED(dy)
    viewport()->update();
    if (m_restoring)
        return;
    const QScrollBar *bar = verticalScrollBar();
    if (bar->value() + nearTheEnd * viewport()->height() >= bar->maximum())
        Q_EMIT endNeared();
}

void TranscriptCanvas::scrollTo(const QRectF &rect, int message)
{
    card(message);
    updateRange();
    const int top = m_heights.topOf(message) + int(rect.top());
    const int bottom = top + std::min(int(rect.height()) + edgeSpace, viewport()->height());
    QScrollBar *bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(top - edgeSpace);
    else if (bottom > bar->value() + viewport()->height())
        bar->setValue(bottom - viewport()->height() + edgeSpace);
    viewport()->update();
}

void TranscriptCanvas::setCurrent(int message, bool scroll)
{
    if (message < 0 || message >= int(m_messages.size()))
        return;
    const bool isOther = message != m_current;
    m_current = message;
    m_hit = -1;
    if (scroll)
        scrollTo(card(message).card(), message);
    viewport()->update();
    if (!isOther)
        return;
    currentMoved(this);
    Q_EMIT currentChanged(message);
}

void TranscriptCanvas::showHit(int message, int hit)
{
    setCurrent(message, false);
    m_hit = hit;
    if (m_current >= 0)
        scrollTo(card(m_current).hitRect(hit), m_current);
}

QString TranscriptCanvas::accessibleItemName(int message) const
{
    const auto laidOut = m_cards.find(message);
    return laidOut != m_cards.end()
        ? laidOut->second->spokenText()
        : MessageCard(m_messages.at(message), m_shown, viewport()->width(), opensDay(message), layoutDirection()).spokenText();
}

QRect TranscriptCanvas::accessibleItemRect(int message) const
{
    return messageRect(message).translated(viewport()->pos());
}

void TranscriptCanvas::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_messages.size()) - 1;
    if (event->matches(QKeySequence::Copy) && m_current >= 0) {
        Q_EMIT copyRequested(m_current);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
        setCurrent(std::min(m_current + 1, last));
        if (m_current == last)
            Q_EMIT endNeared();
        return;
    case Qt::Key_Up:
        setCurrent(std::max(m_current - 1, 0));
        return;
    case Qt::Key_Home:
        setCurrent(0);
        return;
    case Qt::Key_End:
        setCurrent(last);
        Q_EMIT endNeared();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0 && m_messages.at(m_current).hasAnalysis)
            Q_EMIT speechRequested(m_current);
        return;
    case Qt::Key_PageUp:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
        return;
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

MessageCard::Place TranscriptCanvas::placeAt(const QPoint &point, int *message)
{
    const int y = point.y() + verticalScrollBar()->value();
    *message = m_heights.messageAt(y);
    return *message < 0 ? MessageCard::Place() : card(*message).placeAt(QPointF(point.x(), y - m_heights.topOf(*message)));
}

void TranscriptCanvas::mousePressEvent(QMouseEvent *event)
{
    int message = -1;
    placeAt(event->position().toPoint(), &message);
    if (message >= 0)
        setCurrent(message, false);
}

void TranscriptCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    int message = -1;
    const MessageCard::Place place = placeAt(event->position().toPoint(), &message);
    if (message < 0 || message != m_current)
        return;
    if (place.part == MessageCard::Part::Speech)
        Q_EMIT speechRequested(message);
    else if (place.part == MessageCard::Part::Finding)
        Q_EMIT findingActivated(message, place.findings.first());
}

void TranscriptCanvas::mouseMoveEvent(QMouseEvent *event)
{
    int message = -1;
    const MessageCard::Part part = placeAt(event->position().toPoint(), &message).part;
    const bool leads = part == MessageCard::Part::Speech || part == MessageCard::Part::Finding;
    viewport()->setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TranscriptCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint global = event->globalPos();
    int message = -1;
    if (event->reason() == QContextMenuEvent::Mouse) {
        placeAt(viewport()->mapFromGlobal(global), &message);
        if (message >= 0)
            setCurrent(message, false);
    } else if (m_current >= 0) {
        message = m_current;
        global = viewport()->mapToGlobal(messageRect(message).topLeft() + QPoint(edgeSpace, edgeSpace));
    }
    if (message >= 0)
        Q_EMIT menuRequested(message, global);
}

bool TranscriptCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        int message = -1;
        const MessageCard::Place place = placeAt(help->pos(), &message);
        if (place.findings.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), findingHints(m_messages.at(message), place.findings, m_shown.isMasked), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TranscriptCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        forgetLayouts();
}

void TranscriptCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason && !m_messages.isEmpty())
        setCurrent(std::max(0, m_heights.messageAt(verticalScrollBar()->value())), false);
    else
        currentMoved(this);
    viewport()->update();
}

void TranscriptCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace Kaiwa
