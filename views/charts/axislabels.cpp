#include "views/charts/axislabels.h"

#include "views/charts/chartwords.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Kaiwa {

namespace {

constexpr qreal betweenLabels = 10;
constexpr qreal widestAxisLabel = 140;
constexpr qreal leastAxisName = 60; // shortened to less it says nothing

qreal labelWidth(const QString &words, const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(words) + roundingOfWords;
}

// A name may hold line ends.
QString onOneLine(const QString &words)
{
    QString line = words;
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

// As wide as all of them need, else as the room of each is, of every second one, …, as soon as that says something.
qreal nameLimit(const AxisWords &axis, qreal most, const QFontMetrics &metrics)
{
    qreal widest = 0;
    for (const QString &words : axis.words)
        widest = std::max(widest, labelWidth(onOneLine(words), metrics));
    const qreal enough = std::min({ leastAxisName, widest, most });
    qreal limit = axis.room - betweenLabels;
    while (limit < enough)
        limit += axis.room;
    return std::min(limit, most);
}

} // namespace

ChartLabel chartLabel(const QString &words, const QPointF &topLeft, qreal widest, const QFontMetrics &metrics)
{
    const QString line = onOneLine(words);
    const QString text = labelWidth(line, metrics) <= widest ? line : metrics.elidedText(line, Qt::ElideMiddle, int(widest) - roundingOfWords);
    return { QRectF(topLeft, QSizeF(labelWidth(text, metrics), metrics.height())), text, words };
}

QList<ChartLabel> labelsAlong(const AxisWords &axis, const QFontMetrics &metrics)
{
    const int count = int(axis.words.size());
    if (count == 0 || axis.to <= axis.from)
        return {};
    const qreal most = std::min(widestAxisLabel, axis.to - axis.from);
    const qreal limit = axis.isNames ? nameLimit(axis, most, metrics) : most;
    QStringList texts;
    qreal widest = 1;
    for (const QString &name : axis.words) {
        const QString words = onOneLine(name);
        texts.append(labelWidth(words, metrics) <= limit ? words
                                                      : metrics.elidedText(words, Qt::ElideRight, int(limit) - roundingOfWords));
        widest = std::max(widest, labelWidth(texts.constLast(), metrics));
    }
    int last = count - 1;
    // The last one is moved inwards where it does not fit, and the next one to it needs its room.
    const qreal centre = axis.centres.at(last);
    const qreal half = labelWidth(texts.at(last), metrics) / 2;
    const qreal moved = std::max({ 0.0, centre + half - axis.to, axis.from - (centre - half) });
    const qreal needed = widest + betweenLabels + std::max(0.0, moved - betweenLabels / 2);
    int step = std::max(1, int(std::ceil(needed / axis.room)));
    if (axis.anchor >= 0 && step > 1) {
        step = evenStep(step);
        last = axis.anchor + (count - 1 - axis.anchor) / step * step;
    }
    QList<ChartLabel> labels;
    for (int i = last; i >= 0; i -= step) {
        const qreal width = labelWidth(texts.at(i), metrics);
        const qreal left = std::clamp(axis.centres.at(i) - width / 2, axis.from, std::max(axis.from, axis.to - width));
        const QRectF area(left, axis.top, width, metrics.height());
        // One at an end was moved towards the next one, to stay inside.
        const bool collides = !labels.isEmpty() && labels.constLast().area.adjusted(-betweenLabels / 2, 0, betweenLabels / 2, 0).intersects(area);
        if (!collides)
            labels.append({ area, texts.at(i), axis.words.at(i) });
    }
    return labels;
}

void paintLabels(QPainter &painter, const QList<ChartLabel> &labels)
{
    for (const ChartLabel &label : labels)
        painter.drawText(label.area, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, label.text);
}

} // namespace Kaiwa
