#include "views/pages/people/speech/speechtimeline.h"

#include "models/conversations/transcripttext.h"
#include "views/pages/people/conversationwords.h"
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

constexpr qreal edge = 2; // left and right, for the ring of what is chosen
constexpr qreal scaleHeight = 16;
constexpr qreal wordHeight = 34;
constexpr qreal overlapShift = 8; // how far a word that overlaps stands below the one before it
constexpr qreal laneGap = 6;
constexpr qreal soundHeight = 46;
constexpr qreal timelineLineGap = 14;
constexpr qreal leastWord = 4;
constexpr qreal leastSound = 12;
constexpr double slowestScale = 0.06; // points a millisecond
constexpr double fastestScale = 0.30;
constexpr double doubtful = 0.6; // below it a word is hatched
constexpr int mostTimelineLines = 400; // what is longer is drawn closer together

} // namespace

SpeechTimeline::SpeechTimeline(QWidget *parent)
    : QWidget(parent)
{
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
    makeMarks();
    measureScale();
    arrange();
    setAccessibleDescription(m_isMasked ? QString() : m_analysis.summary());
}

void SpeechTimeline::setMasked(bool masked)
{
    if (masked == m_isMasked)
        return;
    m_isMasked = masked;
    setAccessibleDescription(m_isMasked ? QString() : m_analysis.summary());
    update();
}

void SpeechTimeline::setCursorTime(double milliseconds)
{
    m_cursor = milliseconds;
    update();
}

void SpeechTimeline::makeMarks()
{
    m_marks.clear();
    m_hasOverlaps = false;
    for (int word = 0; word < int(m_analysis.words.size()); ++word) {
        const SpeechWord &one = m_analysis.words.at(word);
        if (one.start)
            m_marks.append({ word, -1, *one.start, one.end.value_or(*one.start), {} });
        m_hasOverlaps |= one.overlaps;
    }
    for (int sound = 0; sound < int(m_analysis.phonemes.size()); ++sound) {
        const SpeechPhoneme &one = m_analysis.phonemes.at(sound);
        if (one.start)
            m_marks.append({ -1, sound, *one.start, one.end.value_or(*one.start), {} });
    }
    m_length = m_analysis.length();
}

// So wide that four of five words can be read, within reason.
void SpeechTimeline::measureScale()
{
    const QFontMetricsF metrics(bodyFont());
    QList<double> wanted;
    for (const SpeechWord &word : m_analysis.words) {
        const double length = word.start && word.end ? *word.end - *word.start : 0;
        if (!word.isPause && length > 0)
            wanted.append((metrics.horizontalAdvance(word.word) + 10) / length);
    }
    std::sort(wanted.begin(), wanted.end());
    m_scale = wanted.isEmpty() ? 0.14 : std::clamp(wanted.at(wanted.size() * 4 / 5), slowestScale, fastestScale);
    updateGeometry();
}

double SpeechTimeline::lineLength(int width) const
{
    const double usual = std::max(40.0, width - 2 * edge) / m_scale;
    return std::max(usual, m_length / mostTimelineLines);
}

int SpeechTimeline::lines(int width) const
{
    return std::max(1, int(std::ceil(m_length / lineLength(width))));
}

qreal SpeechTimeline::lineHeight() const
{
    const bool hasSounds = std::any_of(m_marks.cbegin(), m_marks.cend(), [](const Mark &mark) { return mark.sound >= 0; });
    return scaleHeight + wordHeight + (m_hasOverlaps ? overlapShift : 0) + (hasSounds ? laneGap + soundHeight : 0) + timelineLineGap;
}

int SpeechTimeline::heightForWidth(int width) const
{
    return m_marks.isEmpty() ? 0 : int(lines(width) * lineHeight());
}

QSize SpeechTimeline::sizeHint() const
{
    return { 560, heightForWidth(width() > 40 ? width() : 560) };
}

QSize SpeechTimeline::minimumSizeHint() const
{
    return { 160, m_marks.isEmpty() ? 0 : int(lineHeight()) };
}

qreal SpeechTimeline::xOf(double inLine) const
{
    const qreal x = edge + inLine * (width() - 2 * edge) / lineLength(width());
    return isRightToLeft() ? width() - x : x;
}

void SpeechTimeline::arrange()
{
    const double length = lineLength(width());
    const int count = lines(width());
    const qreal soundTop = scaleHeight + wordHeight + (m_hasOverlaps ? overlapShift : 0) + laneGap;
    for (Mark &mark : m_marks) {
        mark.rects.clear();
        const int from = std::min(int(mark.start / length), count - 1);
        const int to = std::clamp(int((mark.end - 0.001) / length), from, count - 1);
        for (int line = from; line <= to; ++line) {
            qreal a = xOf(std::max(mark.start - line * length, 0.0));
            qreal b = xOf(std::min(mark.end - line * length, length));
            if (a > b)
                std::swap(a, b);
            const qreal least = mark.sound >= 0 ? leastSound : leastWord;
            const qreal markWidth = std::max(b - a, least);
            const qreal left = std::clamp(isRightToLeft() ? b - markWidth : a, 0.0, std::max(0.0, width() - markWidth));
            const bool isShifted = mark.word >= 0 && m_analysis.words.at(mark.word).overlaps;
            const qreal top = line * lineHeight() + (mark.sound >= 0 ? soundTop : scaleHeight + (isShifted ? overlapShift : 0));
            mark.rects.append({ left, top, markWidth, mark.sound >= 0 ? soundHeight : wordHeight });
        }
    }
    update();
}

void SpeechTimeline::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool SpeechTimeline::isProblem(const SpeechWord &word) const
{
    return std::any_of(m_analysis.problemWords.cbegin(), m_analysis.problemWords.cend(), [&word](const SpeechProblemWord &problem) {
        return problem.word == word.word && (!problem.start || !word.start || std::abs(*problem.start - *word.start) < 50);
    });
}

QString SpeechTimeline::wordsOf(int mark) const
{
    if (mark < 0 || mark >= m_marks.size())
        return {};
    const QLocale locale;
    const Mark &one = m_marks.at(mark);
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

void SpeechTimeline::paintScale(QPainter &painter, int line) const
{
    const Colours &colours = Theme::instance().colours();
    const double length = lineLength(width());
    const qreal top = line * lineHeight();
    painter.setFont(badgeFont());
    const QFontMetricsF metrics(badgeFont());
    // Ticks so far apart that their words do not touch.
    double step = 100;
    for (const double wider : { 200.0, 500.0, 1000.0, 2000.0, 5000.0, 10'000.0, 30'000.0, 60'000.0, 300'000.0, 1'800'000.0, 7'200'000.0 }) {
        if (step * (width() - 2 * edge) / length < 60)
            step = wider;
    }
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(QPointF(0, top + scaleHeight - 1.5), QPointF(width(), top + scaleHeight - 1.5));
    for (double at = std::ceil(line * length / step) * step; at < (line + 1) * length; at += step) {
        const qreal x = xOf(at - line * length);
        painter.setPen(QPen(colours.line, 1));
        painter.drawLine(QPointF(x, top + scaleHeight - 5), QPointF(x, top + scaleHeight - 1));
        const QString words = QLocale().toString(at / 1000, 'f', step < 1000 ? 1 : 0) + (at == 0 ? u" s"_s : QString());
        const qreal wide = metrics.horizontalAdvance(words);
        painter.setPen(colours.dim);
        painter.drawText(QPointF(std::clamp(isRightToLeft() ? x - wide - 3 : x + 3, 0.0, std::max(0.0, width() - wide)), top + metrics.ascent()), words);
    }
}

void SpeechTimeline::paintWord(QPainter &painter, const Mark &mark, bool isChosen) const
{
    const Colours &colours = Theme::instance().colours();
    const SpeechWord &word = m_analysis.words.at(mark.word);
    for (const QRectF &rect : mark.rects) {
        if (word.isPause) {
            const qreal middle = rect.center().y();
            painter.setPen(QPen(colours.dim, 1, Qt::DotLine));
            painter.drawLine(QPointF(rect.left() + 2, middle), QPointF(rect.right() - 2, middle));
            painter.setFont(badgeFont());
            const QString words = ConversationWords::seconds(mark.end - mark.start);
            if (QFontMetricsF(badgeFont()).horizontalAdvance(words) + 6 < rect.width() && rect == mark.rects.first()) {
                painter.setPen(colours.dim);
                painter.drawText(QRectF(rect.left(), middle - wordHeight / 2, rect.width(), wordHeight / 2 - 1), Qt::AlignHCenter | Qt::AlignBottom, words);
            }
        } else {
            const QRectF box = rect.adjusted(0.5, 0.5, -0.5, -0.5);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.hover);
            painter.drawRoundedRect(box, 3, 3);
            if (word.confidence) {
                const qreal share = std::clamp(*word.confidence, 0.0, 1.0);
                const QRectF level(box.left(), box.bottom() - box.height() * share, box.width(), box.height() * share);
                painter.setBrush(colours.selection);
                painter.drawRoundedRect(level, 3, 3);
                painter.setBrush(colours.accent);
                painter.drawRect(QRectF(level.left(), level.top(), level.width(), 1.5));
                if (*word.confidence < doubtful) {
                    QColor hatch = colours.problem;
                    hatch.setAlphaF(0.35f);
                    painter.setBrush(QBrush(hatch, Qt::BDiagPattern));
                    painter.drawRoundedRect(box, 3, 3);
                }
            }
            painter.setBrush(Qt::NoBrush);
            painter.setPen(word.isHesitation ? QPen(colours.text, 1, Qt::DashLine) : QPen(colours.line, 1));
            painter.drawRoundedRect(box, 3, 3);
            if (rect == mark.rects.first()) {
                painter.setFont(bodyFont());
                painter.setPen(colours.text);
                const QString text = QFontMetricsF(bodyFont()).elidedText(m_isMasked ? dotted(word.word) : word.word, Qt::ElideRight, rect.width() - 4);
                painter.drawText(rect.adjusted(2, 0, -2, 0), Qt::AlignCenter, text == u"…" && rect.width() < 14 ? QString() : text);
            }
            if (isProblem(word)) {
                painter.setPen(QPen(colours.problem, 2));
                painter.drawLine(QPointF(rect.left() + 2, rect.bottom() + 1), QPointF(rect.right() - 2, rect.bottom() + 1));
            }
        }
        if (isChosen)
            StylePainter::focusRing(painter, rect, 3);
    }
}

void SpeechTimeline::paintSound(QPainter &painter, const Mark &mark, bool isChosen) const
{
    const Colours &colours = Theme::instance().colours();
    const SpeechPhoneme &sound = m_analysis.phonemes.at(mark.sound);
    const QString phoneme = m_isMasked ? dotted(sound.phoneme) : sound.phoneme;
    const bool isOther = !sound.expected.isEmpty() && sound.expected != sound.phoneme;
    const QRectF rect = mark.rects.value(0);
    const qreal line = 15;
    painter.setFont(badgeFont());
    painter.setPen(colours.dim);
    painter.drawText(QRectF(rect.left() - 10, rect.top(), rect.width() + 20, line), Qt::AlignCenter, m_isMasked ? dotted(sound.expected) : sound.expected);
    QFont heard = badgeFont();
    heard.setBold(isOther);
    painter.setFont(heard);
    painter.setPen(isOther ? colours.problem : colours.text);
    const QRectF heardRect(rect.left(), rect.top() + line, rect.width(), line);
    painter.drawText(heardRect.adjusted(-10, 0, 10, 0), Qt::AlignCenter, phoneme);
    if (isOther) {
        const qreal wide = QFontMetricsF(heard).horizontalAdvance(phoneme) + 6;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.problem, 1));
        painter.drawRoundedRect(QRectF(heardRect.center().x() - wide / 2, heardRect.top() + 0.5, wide, line - 1), 3, 3);
    }
    const QRectF bar(rect.left() + 1, rect.top() + 2 * line + 4, std::max(4.0, rect.width() - 2), 8);
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.panel);
    painter.drawRect(bar);
    if (sound.accuracy) {
        const qreal share = std::clamp(*sound.accuracy / 100, 0.0, 1.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isOther ? QBrush(colours.problem, Qt::Dense4Pattern) : QBrush(colours.accent));
        QRectF filled = bar.adjusted(1, 1, 0, 0);
        filled.setWidth((bar.width() - 1) * share);
        if (isRightToLeft())
            filled.moveRight(bar.right());
        painter.drawRect(filled);
    }
    if (isChosen)
        StylePainter::focusRing(painter, rect, 3);
}

void SpeechTimeline::paintEvent(QPaintEvent *)
{
    if (m_marks.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = lines(width());
    for (int line = 0; line < count; ++line)
        paintScale(painter, line);
    for (int mark = 0; mark < int(m_marks.size()); ++mark) {
        if (m_marks.at(mark).word >= 0)
            paintWord(painter, m_marks.at(mark), mark == m_chosen && hasFocus());
        else
            paintSound(painter, m_marks.at(mark), mark == m_chosen && hasFocus());
    }
    if (m_cursor >= 0 && m_cursor <= m_length) {
        const double length = lineLength(width());
        const int line = std::min(int(m_cursor / length), count - 1);
        const qreal x = xOf(m_cursor - line * length);
        painter.setPen(QPen(Theme::instance().colours().accent, 2));
        painter.drawLine(QPointF(x, line * lineHeight()), QPointF(x, (line + 1) * lineHeight() - timelineLineGap));
    }
}

int SpeechTimeline::markAt(const QPointF &point) const
{
    for (int mark = int(m_marks.size()); mark-- > 0;) {
        for (const QRectF &rect : m_marks.at(mark).rects) {
            if (rect.contains(point))
                return mark;
        }
    }
    return -1;
}

void SpeechTimeline::choose(int mark)
{
    m_chosen = mark;
    if (mark >= 0)
        setAccessibleDescription(wordsOf(mark).replace(u'\n', u", "_s));
    update();
}

void SpeechTimeline::keyPressEvent(QKeyEvent *event)
{
    const bool isForward = event->key() == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    const bool isBackward = event->key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    if (m_marks.isEmpty() || (!isForward && !isBackward)) {
        QWidget::keyPressEvent(event);
        return;
    }
    choose(std::clamp(m_chosen + (isForward ? 1 : -1), 0, int(m_marks.size()) - 1));
}

void SpeechTimeline::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    choose(markAt(event->position()));
}

void SpeechTimeline::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_chosen < 0 && event->reason() != Qt::MouseFocusReason && !m_marks.isEmpty())
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
