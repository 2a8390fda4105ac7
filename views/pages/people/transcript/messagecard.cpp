#include "views/pages/people/transcript/messagecard.h"

#include "models/conversations/transcripttext.h"
#include "models/language/texthits.h"
#include "views/pages/people/conversationwords.h"
#include "views/shell/readingzone.h"
#include "views/shell/stylepainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct Card {
    Q_DECLARE_TR_FUNCTIONS(MessageCard)
};

constexpr int sideMargin = 16;
constexpr int cardRowGap = 10;
constexpr int padding = 12;
constexpr int paddingAbove = 8;
constexpr int pillGap = 6;
constexpr int dayHeight = 30;
constexpr int widestCard = 640;
constexpr int narrowRow = 460; // below it a card takes the whole width

QFont messageFont()
{
    QFont font = bodyFont();
    font.setPixelSize(QFontInfo(font).pixelSize() + 1);
    return font;
}

QFont rubyFont()
{
    QFont font = badgeFont();
    font.setPixelSize(std::max(8, QFontInfo(font).pixelSize() - 1));
    return font;
}

qreal widthOfCard(int width)
{
    const int room = width - 2 * sideMargin;
    return width < narrowRow ? room : std::min<qreal>(widestCard, room * 0.8);
}

QString shownText(const QString &text)
{
    if (text.size() <= MessageCard::mostShown)
        return text;
    const qsizetype end = MessageCard::mostShown - (text.at(MessageCard::mostShown - 1).isHighSurrogate() ? 1 : 0);
    return text.left(end) + u'…';
}

QString scoreWords(const QString &words, const QString &score)
{
    return words + u' ' + score;
}

} // namespace

MessageCard::MessageCard(const TranscriptMessage &message, const TranscriptShown &shown, int width, bool opensDay,
    Qt::LayoutDirection direction)
    : m_direction(direction)
    , m_isMasked(shown.isMasked)
    , m_isLearner(message.role == "user"_L1)
    , m_isSystem(message.role == "system"_L1)
{
    m_head = roleWord(message.role);
    if (message.at.isValid())
        m_head += u" · "_s + ReadingZone::instance().timeText(message.at);
    if (opensDay && message.at.isValid())
        m_day = QLocale().toString(message.at.toTimeZone(ReadingZone::instance().zone()).date(), QLocale::LongFormat);
    if (shown.speech) {
        if (!message.pronunciation.isEmpty())
            m_pills.push_back({ scoreWords(ConversationWords::scoreColumn(u"pronunciation_score"_s), message.pronunciation), {} });
        if (!message.fluency.isEmpty())
            m_pills.push_back({ scoreWords(ConversationWords::scoreColumn(u"fluency_score"_s), message.fluency), {} });
        if (!message.wordsPerMinute.isEmpty())
            m_pills.push_back({ Card::tr("%1 words a minute", "a badge").arg(message.wordsPerMinute), {} });
    }
    addText(message, shown);
    if (!shown.isMasked) {
        if (shown.findings)
            m_marks = message.marks();
        for (FindingMark &mark : m_marks) {
            if (mark.start + mark.length > mostShown)
                mark.state = FindingMark::State::NoPlace;
        }
        m_spans = spansOf(m_marks);
        findHits(shown.searched);
    }
    addBelow(message, shown);
    arrange(width);
}

QString MessageCard::masked(const QString &text) const
{
    return m_isMasked ? dotted(text) : text;
}

MessageCard::Block &MessageCard::add(Kind kind, const QString &text, const QFont &font, Ink ink, qreal gap)
{
    m_blocks.push_back({ kind, LaidText(shownText(text), font, m_direction), {}, ink, -1, gap });
    return m_blocks.back();
}

void MessageCard::addText(const TranscriptMessage &message, const TranscriptShown &shown)
{
    // The first of the readings that stands above the words takes the place there; the others are lines.
    const TranscriptReading *ruby = nullptr;
    for (const QString &column : shown.readings) {
        for (const TranscriptReading &reading : message.readings) {
            if (reading.column != column)
                continue;
            if (!ruby && !reading.segments.isEmpty() && !m_isMasked && message.content.size() <= mostShown) {
                ruby = &reading;
                continue;
            }
            add(Kind::Reading, masked(reading.text), badgeFont(), Ink::Dim, m_blocks.empty() ? 0 : 2);
        }
    }
    Block &text = add(Kind::Text, masked(message.content), messageFont(), Ink::Text, m_blocks.empty() ? 0 : 2);
    if (ruby)
        text.text.setReading(ruby->segments, rubyFont());
}

void MessageCard::addBelow(const TranscriptMessage &message, const TranscriptShown &shown)
{
    if (shown.translation && !message.translation.isEmpty()) {
        QStringList about { Card::tr("Translation", "above a translation") };
        if (!message.translationConfidence.isEmpty())
            about.append(ConversationWords::confidence(message.translationConfidence));
        if (!message.translationProvider.isEmpty())
            about.append(message.translationProvider);
        add(Kind::Note, about.join(u" · "_s), badgeFont(), Ink::Dim, 8);
        add(Kind::Translation, masked(message.translation), bodyFont(), Ink::Text, 1);
        if (!message.translationNotes.isEmpty())
            add(Kind::Note, masked(message.translationNotes), badgeFont(), Ink::Dim, 2);
    }
    if (shown.notes) {
        const auto addNotes = [&](const QString &title, const QList<TranscriptNote> &notes) {
            QStringList lines;
            for (const TranscriptNote &note : notes)
                lines.append((note.label.isEmpty() ? QString() : note.label + u": "_s) + masked(note.text));
            if (!lines.isEmpty()) {
                add(Kind::Note, title, badgeFont(), Ink::Dim, 8);
                add(Kind::Note, lines.join(u'\n'), bodyFont(), Ink::Text, 1);
            }
        };
        addNotes(Card::tr("Grammar", "notes about a message"), message.grammar);
        addNotes(Card::tr("Words", "notes about a message"), message.vocabulary);
    }
    if (shown.findings)
        addFindings(message);
    if (shown.speech) {
        if (const QString audio = ConversationWords::audio(message.audio, QDateTime::currentDateTimeUtc()); !audio.isEmpty())
            add(Kind::Audio, audio, badgeFont(), Ink::Dim, 6);
        if (message.hasAnalysis)
            add(Kind::Speech, Card::tr("How it was spoken", "leads to the speech analysis of a message"), badgeFont(), Ink::Accent, 4);
    }
}

void MessageCard::addFindings(const TranscriptMessage &message)
{
    for (int i = 0; i < int(message.findings.size()); ++i) {
        const TranscriptFinding &finding = message.findings.at(i);
        QStringList words { masked(correctionWords(finding)) };
        if (!finding.severity.isEmpty())
            words.append(ConversationWords::severity(finding.severity));
        if (!finding.action.isEmpty())
            words.append(ConversationWords::action(finding.action));
        add(Kind::Finding, words.join(u" · "_s), badgeFont(), Ink::Dim, i == 0 ? 8 : 2).finding = i;
        if (const QString problem = ConversationWords::markProblem(finding, masked(finding.original)); !problem.isEmpty())
            add(Kind::Problem, problem, badgeFont(), Ink::Staged, 1).finding = i;
    }
}

void MessageCard::findHits(const QString &searched)
{
    if (searched.isEmpty())
        return;
    const auto text = std::find_if(m_blocks.cbegin(), m_blocks.cend(), [](const Block &block) { return block.kind == Kind::Text; });
    if (text == m_blocks.cend())
        return;
    for (const TextHit &hit : Kaiwa::findHits(text->text.text(), searched))
        m_hits.append({ hit.start, hit.length });
}

void MessageCard::arrange(int width)
{
    m_width = width;
    const QFontMetricsF headMetrics(labelFont());
    const qreal most = widthOfCard(width) - 2 * padding;
    // As narrow as the words allow.
    qreal widest = headMetrics.horizontalAdvance(m_head) + 2;
    qreal pills = 0;
    for (const Pill &pill : m_pills)
        pills += StylePainter::badgeSize(pill.words).width() + pillGap;
    const bool pillsBesideHead = widest + 2 * pillGap + pills <= most;
    widest = std::min(most, pillsBesideHead ? widest + 2 * pillGap + pills : std::max(widest, std::min(pills, most)));
    for (Block &block : m_blocks) {
        block.text.layOut(most);
        widest = std::max(widest, std::min(most, std::ceil(block.text.naturalWidth() + 1)));
    }
    const bool isAtRight = m_isLearner != (m_direction == Qt::RightToLeft);
    const qreal top = m_day.isEmpty() ? 0 : dayHeight;
    qreal left = isAtRight ? width - sideMargin - widest - 2 * padding : sideMargin;
    if (m_isSystem)
        left = (width - widest) / 2 - padding;
    qreal y = top + paddingAbove;
    const bool isMirrored = m_direction == Qt::RightToLeft;
    const qreal headWidth = headMetrics.horizontalAdvance(m_head);
    m_headAt = { isMirrored ? left + padding + widest - headWidth : left + padding, y + headMetrics.ascent() };
    const auto placePill = [&](Pill &pill, qreal &x, qreal pillTop) {
        const QSize size = StylePainter::badgeSize(pill.words);
        const qreal at = isMirrored ? 2 * left + 2 * padding + widest - x - size.width() : x;
        pill.rect = QRect(QPointF(at, pillTop).toPoint(), size);
        x += size.width() + pillGap;
    };
    qreal x = pillsBesideHead ? left + padding + headWidth + 2 * pillGap : left + padding;
    if (!pillsBesideHead)
        y += headMetrics.height() + 4;
    for (Pill &pill : m_pills) {
        const int pillWidth = StylePainter::badgeSize(pill.words).width();
        if (!pillsBesideHead && x > left + padding && x + pillWidth > left + padding + widest) {
            x = left + padding;
            y += StylePainter::badgeSize(pill.words).height() + 4;
        }
        placePill(pill, x, y);
    }
    y += (m_pills.empty() && !pillsBesideHead ? 0 : std::max<qreal>(headMetrics.height(),
              m_pills.empty() ? 0 : StylePainter::badgeSize(m_pills.front().words).height())) + 4;
    for (Block &block : m_blocks) {
        y += block.gap;
        block.text.layOut(widest);
        block.at = { left + padding, y };
        y += block.text.height();
    }
    y += paddingAbove + 2;
    m_card = QRectF(left, top, widest + 2 * padding, y - top);
    m_height = int(std::ceil(y)) + cardRowGap;
}

MessageCard::Estimate::Estimate(const TranscriptShown &shown, int width)
    : m_shown(shown)
    , m_room(std::max<qreal>(60, widthOfCard(width) - 2 * padding))
    , m_head(QFontMetricsF(labelFont()).height() + paddingAbove * 2 + cardRowGap + 8)
    , m_line(QFontMetricsF(messageFont()).height() + 3)
    , m_letter(QFontMetricsF(messageFont()).averageCharWidth())
    , m_smallLine(QFontMetricsF(badgeFont()).height())
    , m_smallLetter(QFontMetricsF(badgeFont()).averageCharWidth())
{
}

int MessageCard::Estimate::of(const TranscriptMessage &message) const
{
    const auto lines = [this](qsizetype length, qreal letter) {
        return std::max(1.0, std::ceil(double(std::min(length, mostShown)) * letter / m_room));
    };
    const bool isWide = !message.content.isEmpty() && message.content.at(0).unicode() >= 0x1100;
    qreal height = m_head + lines(message.content.size(), isWide ? 2 * m_letter : m_letter) * m_line;
    for (const TranscriptReading &reading : message.readings) {
        if (m_shown.readings.contains(reading.column))
            height += lines(reading.text.size(), m_smallLetter * 1.5) * m_smallLine;
    }
    if (m_shown.translation && !message.translation.isEmpty())
        height += m_smallLine + 8 + lines(message.translation.size(), m_letter) * m_line;
    if (m_shown.notes)
        height += double(message.grammar.size() + message.vocabulary.size()) * m_line;
    if (m_shown.findings)
        height += double(message.findings.size()) * (m_smallLine + 4);
    if (m_shown.speech && message.hasAnalysis)
        height += 2 * m_smallLine + 10;
    return int(height);
}

void MessageCard::paintMarks(QPainter &painter, const Block &block, const QPointF &at, int hit) const
{
    const Colours &colours = Theme::instance().colours();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < int(m_hits.size()); ++i) {
        for (const QRectF &rect : block.text.rectsOf(m_hits.at(i).first, m_hits.at(i).second)) {
            const QRectF around = rect.translated(at).adjusted(-1, 0, 1, 0);
            StylePainter::roundedBox(painter, around, 2, colours.stagedBack, i == hit ? colours.staged : QColor(), 1.5);
        }
    }
    // A wave under the words, so that it is no matter of colour; where findings overlap a second one below the first.
    const auto wave = [&](const QRectF &rect, qreal down) {
        QPainterPath path;
        const qreal y = rect.bottom() - 1 + down;
        path.moveTo(rect.left(), y);
        bool isUp = true;
        for (qreal x = rect.left() + 2; x <= rect.right() + 0.1; x += 2, isUp = !isUp)
            path.lineTo(x, y - (isUp ? 1.5 : 0));
        painter.setPen(QPen(colours.problem, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    };
    for (const MarkedSpan &span : m_spans) {
        for (const QRectF &rect : block.text.rectsOf(span.start, span.length)) {
            wave(rect.translated(at), 1);
            if (span.findings.size() > 1)
                wave(rect.translated(at), 3);
        }
    }
    for (const FindingMark &mark : m_marks) {
        if (mark.state != FindingMark::State::Marked || mark.length > 0)
            continue;
        for (const QRectF &rect : block.text.rectsOf(mark.start, 0)) {
            const QPointF foot = rect.translated(at).bottomLeft();
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.problem);
            painter.drawPolygon(QPolygonF { foot + QPointF(-3, 3), foot + QPointF(3, 3), foot + QPointF(0, -2) });
        }
    }
}

void MessageCard::paint(QPainter &painter, int top, int hit, bool isCurrent, bool hasFocus) const
{
    const Colours &colours = Theme::instance().colours();
    const QPointF origin(0, top);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_day.isEmpty()) {
        painter.setFont(badgeFont());
        painter.setPen(colours.dim);
        painter.drawText(QRectF(0, top, m_width, dayHeight - 6), Qt::AlignCenter, m_day);
    }
    const QRectF card = m_card.translated(origin);
    StylePainter::roundedBox(painter, card, StylePainter::cardRadius,
        m_isSystem ? colours.window : m_isLearner ? colours.selection : colours.panel,
        isCurrent ? colours.accent : m_isLearner ? QColor() : colours.line, isCurrent && hasFocus ? 2 : 1);
    painter.setFont(labelFont());
    // On the fill of the selection the dim ink would be too faint.
    painter.setPen(m_isLearner ? colours.text : colours.dim);
    painter.drawText(m_headAt + origin, m_head);
    for (const Pill &pill : m_pills)
        StylePainter::badge(painter, pill.rect.translated(0, top), pill.words, m_isLearner ? colours.text : colours.dim,
            m_isLearner ? colours.panel : colours.hover);
    for (const Block &block : m_blocks) {
        const QPointF at = block.at + origin;
        if (block.kind == Kind::Text)
            paintMarks(painter, block, at, hit);
        const QColor ink = m_isLearner && block.ink == Ink::Dim ? colours.text : colourOf(block.ink);
        block.text.draw(painter, at, ink, m_isLearner ? colours.text : colours.dim);
        if (block.kind == Kind::Speech) {
            for (const QRectF &rect : block.text.rectsOf(0, block.text.text().size())) {
                painter.setPen(QPen(colourOf(Ink::Accent), 1));
                painter.drawLine(rect.translated(at).bottomLeft(), rect.translated(at).bottomRight());
            }
        }
    }
}

MessageCard::Place MessageCard::placeAt(const QPointF &point) const
{
    Place place;
    for (const Block &block : m_blocks) {
        const QRectF rect(block.at, QSizeF(m_card.width() - 2 * padding, block.text.height()));
        if (!rect.contains(point))
            continue;
        if (block.kind == Kind::Speech) {
            place.part = Part::Speech;
        } else if (block.finding >= 0) {
            place = { Part::Finding, { block.finding } };
        } else if (block.kind == Kind::Text) {
            place.part = Part::Text;
            const qsizetype at = block.text.placeAt(point - block.at);
            for (const MarkedSpan &span : m_spans) {
                if (at >= span.start && at < span.start + span.length)
                    place = { Part::Finding, span.findings };
            }
        }
        return place;
    }
    if (m_card.contains(point))
        place.part = Part::Text;
    return place;
}

QRectF MessageCard::hitRect(int hit) const
{
    for (const Block &block : m_blocks) {
        if (block.kind != Kind::Text || hit < 0 || hit >= m_hits.size())
            continue;
        const QList<QRectF> rects = block.text.rectsOf(m_hits.at(hit).first, m_hits.at(hit).second);
        if (!rects.isEmpty())
            return rects.first().translated(block.at);
    }
    return m_card;
}

QString MessageCard::spokenText() const
{
    if (m_isMasked)
        return m_head + u". "_s + Card::tr("Masked until revealed.", "a message whose text is not shown");
    QStringList words { m_head };
    for (const Pill &pill : m_pills)
        words.append(pill.words);
    for (const Block &block : m_blocks)
        words.append(block.text.spokenText().simplified());
    return words.join(u". "_s);
}

} // namespace Kaiwa
