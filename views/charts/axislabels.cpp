#include "views/charts/axislabels.h"

#include "views/charts/chartwords.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal betweenLabels = 10;
constexpr qreal betweenNames = 6;
constexpr qreal betweenSigns = 2;
constexpr qsizetype longestSign = 3;
constexpr qreal widestAxisLabel = 140;
constexpr qreal leastAxisName = 60; // in lines that are narrower a long name says less than a turned one
constexpr int mostLines = 3;
constexpr qreal longestTurned = 120;
constexpr qsizetype mostLetters = 1000;

qreal labelWidth(const QString &words, const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(words) + roundingOfWords;
}

// A name may hold line ends, or a whole book, whose end no label reaches.
QString onOneLine(const QString &words)
{
    QString line = words.left(mostLetters);
    for (QChar &letter : line) {
        if (letter.category() == QChar::Other_Control || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator)
            letter = u' ';
    }
    return line;
}

// Months are left out so that each year looks the same.
int evenStep(int step)
{
    for (const int even : { 1, 2, 3, 4, 6 }) {
        if (step <= even)
            return even;
    }
    return (step + 11) / 12 * 12;
}

// Scripts that write words without spaces between them: Thai and Lao, Burmese, Khmer, and those of East Asia.
bool isOfUnspacedScript(QChar letter)
{
    const char16_t code = letter.unicode();
    return code >= 0x2E80 || (code >= 0x0E00 && code <= 0x0EFF) || (code >= 0x1000 && code <= 0x109F)
        || (code >= 0x1780 && code <= 0x17FF);
}

// Where a line may end: behind a space, behind what joins the parts of an identifier, and in scripts without spaces where
// Unicode lets it.
QList<qsizetype> breaksOf(const QString &line)
{
    QList<qsizetype> breaks;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, line);
    for (qsizetype at = 1; at < line.size(); ++at) {
        finder.setPosition(at);
        const QChar before = line.at(at - 1);
        const QChar behind = line.at(at);
        const bool isBehindSpace = before == u' ' && behind != u' ' && behind != u'%';
        const bool isJoint = u"_:/-."_s.contains(before) && behind.isLetter();
        const bool isUnspaced = isOfUnspacedScript(before) && finder.isAtBoundary();
        if (isBehindSpace || isJoint || isUnspaced)
            breaks.append(at);
    }
    breaks.append(line.size());
    return breaks;
}

struct WrappedName {
    QStringList lines;
    bool isWhole = true;
};

// In at most `most` lines that are no wider than `limit`; what is left then is cut.
WrappedName wrappedName(const QString &line, qreal limit, int most, const QFontMetrics &metrics)
{
    WrappedName wrapped;
    if (line.trimmed().isEmpty())
        return { { line }, true };
    const QList<qsizetype> breaks = breaksOf(line);
    qsizetype from = 0;
    while (from < line.size()) {
        qsizetype end = -1;
        for (const qsizetype at : breaks) {
            if (at <= from)
                continue;
            if (labelWidth(line.mid(from, at - from).trimmed(), metrics) > limit)
                break;
            end = at;
        }
        if (end < 0 || (wrapped.lines.size() + 1 == most && end < line.size())) {
            wrapped.lines.append(metrics.elidedText(line.mid(from).trimmed(), Qt::ElideRight, int(limit) - roundingOfWords));
            wrapped.isWhole = false;
            return wrapped;
        }
        wrapped.lines.append(line.mid(from, end - from).trimmed());
        from = end;
    }
    return wrapped;
}

// What is painted of each, before it has a place.
struct LaidWords {
    struct Text {
        QString text;
        QSizeF size; // as it stands
        bool isCut = false;
    };
    QList<Text> texts;
    bool isTurned = false;
    int step = 0; // every how many-th is shown; 0: by their widths
};

LaidWords::Text textOnOneLine(const QString &words, qreal limit, Qt::TextElideMode elide, const QFontMetrics &metrics)
{
    const QString line = onOneLine(words);
    const bool isCut = labelWidth(line, metrics) > limit;
    const QString text = isCut ? metrics.elidedText(line, elide, int(limit) - roundingOfWords) : line;
    return { text, QSizeF(labelWidth(text, metrics), metrics.height()), isCut };
}

LaidWords laidOnOneLine(const AxisWords &axis, qreal limit, const QFontMetrics &metrics)
{
    LaidWords laid;
    for (const QString &words : axis.words)
        laid.texts.append(textOnOneLine(words, limit, Qt::ElideRight, metrics));
    return laid;
}

LaidWords::Text textInLines(const QString &words, qreal limit, int most, const QFontMetrics &metrics)
{
    const WrappedName name = wrappedName(onOneLine(words), limit, most, metrics);
    qreal widest = 0;
    for (const QString &line : name.lines)
        widest = std::max(widest, labelWidth(line, metrics));
    const qreal height = metrics.height() + (std::max<qsizetype>(1, name.lines.size()) - 1) * metrics.lineSpacing();
    return { name.lines.join(u'\n'), QSizeF(widest, height), !name.isWhole };
}

LaidWords laidInLines(const AxisWords &axis, qreal limit, int lines, const QFontMetrics &metrics)
{
    LaidWords laid;
    laid.step = 1;
    for (const QString &words : axis.words)
        laid.texts.append(textInLines(words, limit, lines, metrics));
    return laid;
}

LaidWords laidTurned(const AxisWords &axis, const QFontMetrics &metrics)
{
    LaidWords laid = laidOnOneLine(axis, longestTurned, metrics);
    laid.isTurned = true;
    laid.step = std::max(1, int(std::ceil((metrics.height() + 1) / axis.room)));
    for (LaidWords::Text &text : laid.texts)
        text.size.transpose();
    return laid;
}

bool isWhole(const LaidWords &laid)
{
    return std::none_of(laid.texts.cbegin(), laid.texts.cend(), [](const LaidWords::Text &text) { return text.isCut; });
}

// Signs, such as those of sounds, stand closer to each other than words do, rather than to be turned.
qreal gapOf(const AxisWords &axis)
{
    const bool areSigns = std::all_of(axis.words.cbegin(), axis.words.cend(), [](const QString &word) { return word.size() <= longestSign; });
    return areSigns ? betweenSigns : betweenNames;
}

// A long name may reach into the room of a short one; those at the ends are moved inwards.
bool standApart(const LaidWords &laid, qreal room, qreal gap)
{
    const qsizetype last = laid.texts.size() - 1;
    const auto reach = [&](qsizetype i) {
        const qreal wide = laid.texts.at(i).size.width();
        return wide / 2 + (i == 0 || i == last ? std::max(0.0, (wide - room) / 2) : 0);
    };
    for (qsizetype i = 0; i < last; ++i) {
        if (reach(i) + reach(i + 1) + gap > room)
            return false;
    }
    return last > 0 || laid.texts.constFirst().size.width() <= room;
}

LaidWords laidOut(const AxisWords &axis, const QFontMetrics &metrics)
{
    LaidWords oneLine = laidOnOneLine(axis, std::min(widestAxisLabel, axis.to - axis.from), metrics);
    if (!axis.isNames)
        return oneLine;
    const qreal gap = gapOf(axis);
    if (isWhole(oneLine) && standApart(oneLine, axis.room, gap)) {
        oneLine.step = 1;
        return oneLine;
    }
    const qreal limit = axis.room - gap;
    for (int lines = 2; limit > 0 && lines <= mostLines; ++lines) {
        if (const LaidWords laid = laidInLines(axis, limit, lines, metrics); isWhole(laid))
            return laid;
    }
    const LaidWords turned = laidTurned(axis, metrics);
    return limit < leastAxisName || (turned.step == 1 && isWhole(turned)) ? turned : laidInLines(axis, limit, mostLines, metrics);
}

qreal heightOf(const LaidWords &laid)
{
    qreal highest = 0;
    for (const LaidWords::Text &text : laid.texts)
        highest = std::max(highest, text.size.height());
    return highest;
}

// Every how many-th has room where all stand on one line.
int stepByWidth(const AxisWords &axis, const LaidWords &laid)
{
    qreal widest = 1;
    for (const LaidWords::Text &text : laid.texts)
        widest = std::max(widest, text.size.width());
    // The last one is moved inwards where it does not fit, and the next one to it needs its room.
    const qreal centre = axis.centres.constLast();
    const qreal half = laid.texts.constLast().size.width() / 2;
    const qreal moved = std::max({ 0.0, centre + half - axis.to, axis.from - (centre - half) });
    const qreal needed = widest + betweenLabels + std::max(0.0, moved - betweenLabels / 2);
    return std::max(1, int(std::ceil(needed / axis.room)));
}

} // namespace

ChartLabel chartLabel(const QString &words, const QPointF &topLeft, qreal widest, const QFontMetrics &metrics)
{
    const LaidWords::Text laid = textOnOneLine(words, widest, Qt::ElideMiddle, metrics);
    return { QRectF(topLeft, laid.size), laid.text, words, laid.isCut };
}

ChartLabel rowLabel(const QString &words, const QRectF &room, Qt::LayoutDirection direction, const QFontMetrics &metrics)
{
    constexpr int most = 2;
    const bool isMirrored = direction == Qt::RightToLeft;
    ChartLabel label = chartLabel(words, room.topLeft(), room.width(), metrics);
    if (label.isCut) {
        const LaidWords::Text laid = textInLines(words, room.width(), most, metrics);
        label = { QRectF(room.topLeft(), laid.size), laid.text, words, laid.isCut };
        label.lines = isMirrored ? Qt::AlignRight : Qt::AlignLeft;
    }
    label.area.moveTop(room.center().y() - label.area.height() / 2);
    if (isMirrored)
        label.area.moveRight(room.right());
    return label;
}

int axisHeight(const AxisWords &axis, const QFontMetrics &metrics)
{
    return int(std::ceil(std::max<qreal>(metrics.height(), axis.words.isEmpty() ? 0 : heightOf(laidOut(axis, metrics)))));
}

QList<ChartLabel> labelsAlong(const AxisWords &axis, const QFontMetrics &metrics)
{
    const int count = int(axis.words.size());
    if (count == 0 || axis.to <= axis.from)
        return {};
    const LaidWords laid = laidOut(axis, metrics);
    const qreal height = heightOf(laid);
    int step = laid.step > 0 ? laid.step : stepByWidth(axis, laid);
    int last = count - 1;
    if (axis.anchor >= 0 && step > 1) {
        step = evenStep(step);
        last = axis.anchor + (count - 1 - axis.anchor) / step * step;
    }
    const qreal apart = laid.step > 0 ? 0 : betweenLabels / 2;
    QList<ChartLabel> labels;
    for (int i = last; i >= 0; i -= step) {
        const LaidWords::Text &text = laid.texts.at(i);
        const qreal left = std::clamp(axis.centres.at(i) - text.size.width() / 2, axis.from, std::max(axis.from, axis.to - text.size.width()));
        const QRectF area(QPointF(left, axis.isAbove ? axis.top + height - text.size.height() : axis.top), text.size);
        // One at an end was moved towards the next one, to stay inside.
        const bool collides = !labels.isEmpty() && labels.constLast().area.adjusted(-apart, 0, apart, 0).intersects(area);
        if (!collides)
            labels.append({ area, text.text, axis.words.at(i), text.isCut, laid.isTurned });
    }
    return labels;
}

void paintLabels(QPainter &painter, const QList<ChartLabel> &labels)
{
    for (const ChartLabel &label : labels) {
        const int flags = int(label.lines | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextDontClip;
        if (!label.isTurned) {
            painter.drawText(label.area, flags, label.text);
            continue;
        }
        painter.save();
        painter.translate(label.area.center());
        painter.rotate(-90);
        const QSizeF size = label.area.size().transposed();
        painter.drawText(QRectF(QPointF(-size.width() / 2, -size.height() / 2), size), flags, label.text);
        painter.restore();
    }
}

} // namespace Kaiwa
