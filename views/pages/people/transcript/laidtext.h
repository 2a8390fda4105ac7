#pragma once

#include "models/conversations/readinganchors.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QRectF>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace Kaiwa {

// A paragraph laid out in a width, of any script and direction, with a reading above its words where they are given one.
// Places in it are UTF-16 code units of the text. A value that is moved; the window's thread.
class LaidText final {
public:
    LaidText(const QString &text, const QFont &font, Qt::LayoutDirection surroundings);
    // The same with readings above. Where a word with its reading is wider than the width, they are left out.
    void setReading(const QList<ReadingSegment> &segments, const QFont &font);

    qreal layOut(qreal width); // the height that it takes
    qreal naturalWidth() const { return m_naturalWidth; } // of its widest line, after layOut
    qreal height() const { return m_height; }
    bool hasReading() const { return m_hasReading; } // after layOut
    const QString &text() const { return m_text; }
    QString spokenText() const; // for screen readers: with the readings in brackets

    void draw(QPainter &painter, const QPointF &at, const QColor &ink, const QColor &readingInk) const;
    QList<QRectF> rectsOf(qsizetype start, qsizetype length) const; // one a line; a length of 0 is a place between two letters
    qsizetype placeAt(const QPointF &point) const; // -1: no letter is there

private:
    struct Unit { // what stands on one line as a whole
        qsizetype start = 0;
        QString text;
        QString reading;
        qreal width = 0;
        qreal textX = 0; // within the unit
        QPointF at; // its top left
        bool mayBreakBefore = true;
        bool endsLine = false;
    };

    qreal layOutPlain(qreal width);
    bool layOutUnits(qreal width);
    void makeUnits(const QList<ReadingSegment> &segments);
    qreal lineHeight() const;

    QString m_text;
    QFont m_font;
    QFont m_readingFont;
    std::unique_ptr<QTextLayout> m_layout;
    QList<Unit> m_units;
    bool m_hasReading = false;
    qreal m_height = 0;
    qreal m_naturalWidth = 0;
};

} // namespace Kaiwa
