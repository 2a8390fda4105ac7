#include "views/pages/people/speech/speechtimeline.h"

#include "models/conversations/transcripttext.h"
#include "views/pages/people/conversationwords.h"
#include "views/pages/people/speech/speechmarkpainter.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr double slowestScale = 0.06; // points a millisecond
constexpr double fastestScale = 0.30;
constexpr double usualScale = 0.14;
constexpr int usualTimeline = 560; // points wide
constexpr qreal cursorHead = 4;

} // namespace

SpeechTimeline::SpeechTimeline(QWidget *parent)
    : QWidget(parent)
{
    announce();
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    setAccessibleName(tr("Words and sounds over time"));
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        measureScale();
        arrange();
    });
}

void SpeechTimeline::show(const SpeechAnalysis &analysis)
{
    m_analysis = analysis;
    m_chosen = -1;
    m_cursor = -1;
    measureScale();
    arrange();
    setAccessibleDescription(m_isMasked ? QString() : m_analysis.summary());
    itemsChanged(this);
}

void SpeechTimeline::setMasked(bool masked)
{
    if (masked == m_isMasked)
        return;
    m_isMasked = masked;
    setAccessibleDescription(m_isMasked ? QString() : m_analysis.summary());
    itemsChanged(this);
    update();
}

void SpeechTimeline::setCursorTime(double milliseconds)
{
    m_cursor = milliseconds;
    update();
}

// So wide that four of five words can be read, within reason.
void SpeechTimeline::measureScale()
{
    const QFontMetricsF metrics(bodyFont());
    QList<double> wanted;
    for (const SpeechWord &word : std::as_const(m_analysis.words)) {
        const double length = word.start && word.end ? *word.end - *word.start : 0;
        if (!word.isPause && length > 0)
            wanted.append((metrics.horizontalAdvance(word.word) + 10) / length);
    }
    std::sort(wanted.begin(), wanted.end());
    m_scale = wanted.isEmpty() ? usualScale : std::clamp(wanted.at(wanted.size() * 4 / 5), slowestScale, fastestScale);
    m_heights.clear();
    updateGeometry();
}

int SpeechTimeline::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    if (known != m_heights.cend())
        return *known;
    const int height = int(std::ceil(SpeechLayout(m_analysis, width, m_scale, layoutDirection()).height()));
    m_heights.insert(width, height);
    return height;
}

QSize SpeechTimeline::sizeHint() const
{
    return { usualTimeline, heightForWidth(width() > 40 ? width() : usualTimeline) };
}

QSize SpeechTimeline::minimumSizeHint() const
{
    return { 160, marks().isEmpty() ? 0 : int(SpeechLayout::scaleHeight + SpeechLayout::wordHeight) };
}

void SpeechTimeline::arrange()
{
    m_layout = SpeechLayout(m_analysis, width(), m_scale, layoutDirection());
    m_chosen = std::min(m_chosen, int(marks().size()) - 1);
    update();
    Q_EMIT arranged();
}

void SpeechTimeline::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SpeechTimeline::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange) {
        measureScale();
        arrange();
    }
}

bool SpeechTimeline::isProblem(const SpeechWord &word) const
{
    return std::any_of(m_analysis.problemWords.cbegin(), m_analysis.problemWords.cend(), [&word](const SpeechProblemWord &problem) {
        return problem.word == word.word && (!problem.start || !word.start || std::abs(*problem.start - *word.start) < 50);
    });
}

QString SpeechTimeline::wordsOf(int mark) const
{
    if (mark < 0 || mark >= marks().size())
        return {};
    const QLocale locale;
    const SpeechMark &one = marks().at(mark);
    const auto masked = [this](const QString &text) { return m_isMasked ? dotted(text) : text; };
    QStringList lines;
    const QString times = tr("%1 to %2 s", "a stretch of a recording")
                              .arg(locale.toString(one.start / 1000, 'f', 2), locale.toString(one.end / 1000, 'f', 2));
    if (one.word >= 0) {
        const SpeechWord &word = m_analysis.words.at(one.word);
        lines.append(word.isPause && word.word.isEmpty() ? tr("Pause of %1", "%1: 0.7 s").arg(ConversationWords::seconds(one.end - one.start))
                                                         : masked(word.word));
        lines.append(word.end ? times : tr("from %1 s, its end is not known").arg(locale.toString(one.start / 1000, 'f', 2)));
        if (word.confidence && !word.isPause)
            lines.append(tr("heard with a confidence of %1").arg(locale.toString(*word.confidence, 'f', 2)));
        if (word.isHesitation)
            lines.append(tr("a hesitation"));
        if (word.overlaps)
            lines.append(tr("overlaps with what stands before it"));
        for (const SpeechProblemWord &problem : m_analysis.problemWords) {
            if (problem.word == word.word && (!problem.start || std::abs(*problem.start - one.start) < 50))
                lines.append(problem.issue);
        }
        return lines.join(u'\n');
    }
    const SpeechPhoneme &sound = m_analysis.phonemes.at(one.sound);
    if (sound.expected.isEmpty())
        lines.append(tr("heard %1", "a sound in IPA").arg(masked(sound.phoneme)));
    else
        lines.append(tr("expected %1, heard %2", "sounds in IPA").arg(masked(sound.expected), masked(sound.phoneme)));
    if (!sound.word.isEmpty())
        lines.append(tr("in “%1”", "a word").arg(masked(sound.word)));
    lines.append(times);
    if (sound.accuracy)
        lines.append(tr("accuracy %1", "of a sound, 0 to 100").arg(locale.toString(*sound.accuracy, 'g', 4)));
    if (!sound.issues.isEmpty())
        lines.append(sound.issues.join(u", "_s));
    return lines.join(u'\n');
}

QRect SpeechTimeline::accessibleItemRect(int mark) const
{
    const QList<QRectF> &rects = marks().at(mark).rects;
    return rects.isEmpty() ? QRect() : rects.first().toAlignedRect();
}

void SpeechTimeline::paintScale(QPainter &painter) const
{
    const Colours &colours = Theme::instance().colours();
    painter.setPen(QPen(colours.line, 1));
    for (int line = 0; line < m_layout.lines(); ++line)
        painter.drawLine(m_layout.scaleLine(line));
    painter.setFont(badgeFont());
    for (const SpeechLayout::Tick &tick : m_layout.ticks()) {
        painter.setPen(QPen(colours.line, 1));
        painter.drawLine(tick.foot, tick.foot - QPointF(0, 4));
        painter.setPen(colours.dim);
        painter.drawText(tick.baseline, tick.words);
    }
}

void SpeechTimeline::paintMark(SpeechMarkPainter &painter, const SpeechMark &mark) const
{
    if (mark.sound >= 0) {
        for (const QRectF &rect : mark.rects)
            painter.sound(rect, m_analysis.phonemes.at(mark.sound));
        return;
    }
    const SpeechWord &word = m_analysis.words.at(mark.word);
    for (qsizetype i = 0; i < mark.rects.size(); ++i) {
        const QRectF &rect = mark.rects.at(i);
        if (word.isPause) {
            painter.pause(rect, i == 0 ? ConversationWords::seconds(mark.end - mark.start) : QString());
            continue;
        }
        painter.word(rect, word, i == 0, isProblem(word));
        if (word.confidence)
            painter.confidence(SpeechLayout::bandOf(rect), *word.confidence);
    }
}

void SpeechTimeline::paintCursor(QPainter &painter) const
{
    const QLineF line = m_layout.cursorAt(m_cursor);
    if (line.isNull())
        return;
    const QColor ink = Theme::instance().colours().accent;
    painter.setPen(QPen(ink, 2));
    painter.drawLine(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF { line.p1() + QPointF(-cursorHead, 0), line.p1() + QPointF(cursorHead, 0), line.p1() + QPointF(0, cursorHead + 2) });
}

void SpeechTimeline::paintEvent(QPaintEvent *event)
{
    if (marks().isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter);
    SpeechMarkPainter strokes(painter, m_isMasked, isRightToLeft());
    const QRectF seen = QRectF(event->rect()).adjusted(-20, -20, 20, 20);
    for (int number = 0; number < count(); ++number) {
        const SpeechMark &mark = marks().at(number);
        if (std::none_of(mark.rects.cbegin(), mark.rects.cend(), [&seen](const QRectF &rect) { return rect.intersects(seen); }))
            continue;
        paintMark(strokes, mark);
        for (const QRectF &rect : mark.rects) {
            if (number == m_chosen && hasFocus())
                StylePainter::focusRing(painter, rect, 3);
        }
    }
    paintCursor(painter);
}

int SpeechTimeline::markAt(const QPointF &point) const
{
    for (int mark = count(); mark-- > 0;) {
        for (const QRectF &rect : marks().at(mark).rects) {
            if (rect.contains(point) || (marks().at(mark).word >= 0 && SpeechLayout::bandOf(rect).contains(point)))
                return mark;
        }
    }
    return -1;
}

void SpeechTimeline::choose(int mark)
{
    m_chosen = mark;
    currentMoved(this);
    update();
}

void SpeechTimeline::keyPressEvent(QKeyEvent *event)
{
    const bool isForward = event->key() == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    const bool isBackward = event->key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    if (marks().isEmpty() || (!isForward && !isBackward)) {
        QWidget::keyPressEvent(event);
        return;
    }
    choose(std::clamp(m_chosen + (isForward ? 1 : -1), 0, int(marks().size()) - 1));
}

void SpeechTimeline::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    choose(markAt(event->position()));
}

void SpeechTimeline::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_chosen < 0 && event->reason() != Qt::MouseFocusReason && !marks().isEmpty())
        choose(0);
    update();
}

void SpeechTimeline::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool SpeechTimeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString words = wordsOf(markAt(help->pos()));
        if (words.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace Kaiwa
