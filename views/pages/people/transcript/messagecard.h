#pragma once

#include "models/conversations/transcriptmessage.h"
#include "views/pages/people/transcript/laidtext.h"
#include "views/shell/theme.h"

#include <QSet>

#include <vector>

namespace Kaiwa {

// What is shown of each message.
struct TranscriptShown {
    QStringList readings; // columns that are switched on, in their order
    bool translation = false;
    bool notes = false;
    bool findings = true;
    bool speech = true;
    bool isMasked = false;
    QString searched; // marked wherever it stands; empty: nothing is searched
    bool operator==(const TranscriptShown &) const = default;
};

// One message laid out in a width: a card at the side of who speaks, painted by the canvas, which owns it. Nothing of it
// is a widget. Coordinates are the card's row: 0, 0 is its top left in the full width.
class MessageCard final {
public:
    enum class Part { None, Text, Finding, Speech };
    struct Place {
        Part part = Part::None;
        QList<int> findings; // under the pointer
        bool operator==(const Place &) const = default;
    };
    static constexpr qsizetype mostShown = 6000; // code units of one text

    // `opensDay`: the first message of a day, with the day above it.
    MessageCard(const TranscriptMessage &message, const TranscriptShown &shown, int width, bool opensDay,
        Qt::LayoutDirection direction);

    // Heights, roughly and without laying anything out: what the scroll bar goes by until a message was seen.
    class Estimate final {
    public:
        Estimate(const TranscriptShown &shown, int width);
        int of(const TranscriptMessage &message) const;

    private:
        const TranscriptShown &m_shown;
        qreal m_room; // for words
        qreal m_head;
        qreal m_line; // of the text
        qreal m_letter;
        qreal m_smallLine;
        qreal m_smallLetter;
    };

    int height() const { return m_height; }
    QRectF card() const { return m_card; }
    // `hit`: the number of the hit of the search that is looked at; -1: none of this message.
    void paint(QPainter &painter, int top, int hit, bool isCurrent, bool hasFocus) const;
    Place placeAt(const QPointF &point) const;
    // Where the hit stands, to be scrolled to; the whole card where it is not marked.
    QRectF hitRect(int hit) const;
    QString spokenText() const; // all that is shown, for screen readers

private:
    enum class Kind { Text, Reading, Translation, Note, Finding, Problem, Audio, Speech };
    struct Block {
        Kind kind = Kind::Text;
        LaidText text;
        QPointF at;
        Ink ink = Ink::Text;
        int finding = -1;
        qreal gap = 0; // above it
    };
    struct Pill {
        QString words;
        QRect rect;
    };

    void addText(const TranscriptMessage &message, const TranscriptShown &shown);
    void addBelow(const TranscriptMessage &message, const TranscriptShown &shown);
    void addFindings(const TranscriptMessage &message);
    Block &add(Kind kind, const QString &text, const QFont &font, Ink ink, qreal gap = 4);
    QString masked(const QString &text) const;
    void arrange(int width);
    void findHits(const QString &searched);
    void paintMarks(QPainter &painter, const Block &block, const QPointF &at, int hit) const;

    std::vector<Block> m_blocks;
    std::vector<Pill> m_pills;
    QList<MarkedSpan> m_spans;
    QList<FindingMark> m_marks;
    QList<std::pair<qsizetype, qsizetype>> m_hits; // of the search, in the text
    QString m_head; // "Learner · 15:34:37"
    QString m_day;
    QPointF m_headAt;
    QRectF m_card;
    Qt::LayoutDirection m_direction;
    bool m_isMasked = false;
    bool m_isLearner = false;
    bool m_isSystem = false;
    int m_width = 0;
    int m_height = 0;
};

} // namespace Kaiwa
