#pragma once

#include <QList>
#include <QString>

namespace Kaiwa {

// A piece of the difference between two texts.
struct TextPiece {
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    QString text;

    bool operator==(const TextPiece &) const = default;
};

// The difference between two texts, word by word: the pieces that are the same or removed are the text before, those
// that are the same or added the text after, in every case. What is replaced stands as removed, then added. Words are
// those of Unicode, so that scripts without spaces are told apart too. The fewest words are changed (Myers, "An O(ND)
// Difference Algorithm", 1986) within lines that differ; texts that have next to nothing in common are replaced whole.
// Pure, any thread; a megabyte takes a moment.
QList<TextPiece> wordDifference(const QString &before, const QString &after);

// A JSON text with a line for each member and indentation, every token as it was written; any other text as it is.
QString readableJson(const QString &text);

} // namespace Kaiwa
