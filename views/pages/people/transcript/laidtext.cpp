#include "views/pages/people/transcript/laidtext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal readingGap = 1;
constexpr qreal readingSpace = 3; // between two readings
constexpr qreal laidLineSpacing = 3;

// With the same number of code units, so that places stay.
QString withLineSeparators(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\r')
            text[i] = i + 1 < text.size() && text.at(i + 1) == u'\n' ? QChar(u'\u200B') : QChar(QChar::LineSeparator);
        else if (text.at(i) == u'\n' || text.at(i) == QChar::ParagraphSeparator)
            text[i] = QChar::LineSeparator;
    }
    return text;
}

} // namespace

LaidText::LaidText(const QString &text, const QFont &font, Qt::LayoutDirection surroundings)
    : m_text(withLineSeparators(text))
    , m_font(font)
    , m_layout(std::make_unique<QTextLayout>(m_text, font))
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // A text of no direction, such as a number, stands as the window does.
    bool hasDirection = false;
    for (const QChar c : m_text)
        hasDirection |= c.direction() == QChar::DirL || c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    option.setTextDirection(hasDirection ? (m_text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight) : surroundings);
    // A layout mirrors nothing by itself.
    option.setAlignment(option.textDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
}

void LaidText::setReading(const QList<ReadingSegment> &segments, const QFont &font)
{
    m_readingFont = font;
    makeUnits(segments);
}

void LaidText::makeUnits(const QList<ReadingSegment> &segments)
{
    m_units.clear();
    const QFontMetricsF metrics(m_font);
    const QFontMetricsF readingMetrics(m_readingFont);
    QTextBoundaryFinder lines(QTextBoundaryFinder::Line, m_text);
    qsizetype start = 0;
    const auto add = [&](const QString &text, const QString &reading) {
        Unit unit { start, text, reading, metrics.horizontalAdvance(text), 0, {}, true, text.endsWith(QChar::LineSeparator) };
        lines.setPosition(start);
        unit.mayBreakBefore = start == 0 || lines.isAtBoundary();
        if (!reading.isEmpty()) {
            const qreal readingWidth = readingMetrics.horizontalAdvance(reading) + readingSpace;
            unit.textX = std::max<qreal>(0, (readingWidth - unit.width) / 2);
            unit.width = std::max(unit.width, readingWidth);
        }
        m_units.append(unit);
        start += text.size();
    };
    for (const ReadingSegment &segment : segments) {
        const qsizetype end = start + segment.text.size();
        if (end > m_text.size())
            break;
        if (segment.isRuby) {
            add(m_text.mid(start, end - start), segment.reading.trimmed());
            continue;
        }
        while (start < end) {
            lines.setPosition(start);
            const qsizetype next = lines.toNextBoundary();
            add(m_text.mid(start, (next < 0 ? end : std::min(next, end)) - start), {});
        }
    }
    if (start != m_text.size())
        m_units.clear();
}

qreal LaidText::lineHeight() const
{
    return QFontMetricsF(m_readingFont).height() + readingGap + QFontMetricsF(m_font).height() + laidLineSpacing;
}

bool LaidText::layOutUnits(qreal width)
{
    m_naturalWidth = 0;
    qreal x = 0;
    qreal y = 0;
    for (qsizetype i = 0; i < m_units.size();) {
        // What must stay together.
        qsizetype end = i + 1;
        qreal together = m_units.at(i).width;
        while (end < m_units.size() && !m_units.at(end).mayBreakBefore && !m_units.at(end - 1).endsLine)
            together += m_units.at(end++).width;
        if (together > width)
            return false;
        if ((i > 0 && m_units.at(i - 1).endsLine) || (x > 0 && x + together > width)) {
            x = 0;
            y += lineHeight();
        }
        for (; i < end; ++i) {
            m_units[i].at = { x, y };
            x += m_units.at(i).width;
        }
        m_naturalWidth = std::max(m_naturalWidth, x);
    }
    m_height = y + lineHeight() - laidLineSpacing;
    return true;
}

qreal LaidText::layOutPlain(qreal width)
{
    m_layout->beginLayout();
    qreal y = 0;
    m_naturalWidth = 0;
    while (true) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({ 0, y });
        y += std::ceil(line.height()) + laidLineSpacing;
        m_naturalWidth = std::max(m_naturalWidth, line.naturalTextWidth());
    }
    m_layout->endLayout();
    m_height = std::max<qreal>(0, y - laidLineSpacing);
    return m_height;
}

qreal LaidText::layOut(qreal width)
{
    m_hasReading = !m_units.isEmpty() && layOutUnits(width);
    return m_hasReading ? m_height : layOutPlain(width);
}

QString LaidText::spokenText() const
{
    if (!m_hasReading)
        return m_text;
    QString spoken;
    for (const Unit &unit : m_units)
        spoken += unit.reading.isEmpty() ? unit.text : unit.text + u'(' + unit.reading + u')';
    return spoken;
}

void LaidText::draw(QPainter &painter, const QPointF &at, const QColor &ink, const QColor &readingInk) const
{
    if (!m_hasReading) {
        painter.setPen(ink);
        m_layout->draw(&painter, at);
        return;
    }
    const QFontMetricsF metrics(m_font);
    const QFontMetricsF readingMetrics(m_readingFont);
    const qreal base = readingMetrics.height() + readingGap + metrics.ascent();
    for (const Unit &unit : m_units) {
        const QPointF corner = at + unit.at;
        if (!unit.reading.isEmpty()) {
            painter.setFont(m_readingFont);
            painter.setPen(readingInk);
            const qreal x = (unit.width - readingMetrics.horizontalAdvance(unit.reading)) / 2;
            painter.drawText(corner + QPointF(x, readingMetrics.ascent()), unit.reading);
        }
        painter.setFont(m_font);
        painter.setPen(ink);
        painter.drawText(corner + QPointF(unit.textX, base), unit.endsLine ? unit.text.chopped(1) : unit.text);
    }
}

QList<QRectF> LaidText::rectsOf(qsizetype start, qsizetype length) const
{
    QList<QRectF> rects;
    const qsizetype end = start + length;
    if (m_hasReading) {
        const QFontMetricsF metrics(m_font);
        const qreal top = QFontMetricsF(m_readingFont).height() + readingGap;
        for (const Unit &unit : m_units) {
            const qsizetype from = std::max(start, unit.start) - unit.start;
            const qsizetype to = std::min(end, unit.start + unit.text.size()) - unit.start;
            const bool isCaret = length == 0 && from == to && (to > 0 || start == unit.start);
            if ((from >= to && !isCaret) || from > unit.text.size() || to < 0)
                continue;
            const qreal x = unit.at.x() + unit.textX + metrics.horizontalAdvance(unit.text.left(from));
            const QRectF rect(x, unit.at.y() + top, metrics.horizontalAdvance(unit.text.mid(from, to - from)), metrics.height());
            // Words that stand side by side are marked as one.
            if (!rects.isEmpty() && qFuzzyCompare(rects.last().top() + 1, rect.top() + 1) && !isCaret)
                rects.last().setRight(rect.right());
            else
                rects.append(rect);
            if (isCaret)
                break;
        }
        return rects;
    }
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const qsizetype lineEnd = line.textStart() + line.textLength();
        const qsizetype from = std::max<qsizetype>(start, line.textStart());
        const qsizetype to = std::min(end, lineEnd);
        const bool isCaret = length == 0 && start >= line.textStart() && (start < lineEnd || i + 1 == m_layout->lineCount());
        if (from >= to && !isCaret)
            continue;
        const qreal a = line.cursorToX(int(from));
        const qreal b = line.cursorToX(int(to));
        rects.append(QRectF(std::min(a, b), line.y(), std::abs(b - a), line.height()));
    }
    return rects;
}

qsizetype LaidText::placeAt(const QPointF &point) const
{
    if (m_hasReading) {
        const QFontMetricsF metrics(m_font);
        for (const Unit &unit : m_units) {
            const QRectF rect(unit.at, QSizeF(unit.width, lineHeight()));
            if (!rect.contains(point))
                continue;
            for (qsizetype i = 1; i <= unit.text.size(); ++i) {
                if (point.x() < unit.at.x() + unit.textX + metrics.horizontalAdvance(unit.text.left(i)))
                    return unit.start + i - 1;
            }
            return unit.start + std::max<qsizetype>(0, unit.text.size() - 1);
        }
        return -1;
    }
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        if (line.naturalTextRect().contains(point))
            return line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
    }
    return -1;
}

} // namespace Kaiwa
