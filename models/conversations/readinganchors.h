#pragma once

#include <QList>
#include <QString>

namespace Kaiwa {

// Which part of a reading belongs to which part of a text, so that it can stand above it. Pure; any thread.
//
// Kana: what the text itself writes in kana, and the marks that both have, are anchors; they must occur in the reading in
// their order, as hiragana or katakana. What lies between two anchors of the reading is read from what lies between them in
// the text. Pinyin: one syllable is read from one Han character (a 儿 may be a mere r), everything else is an anchor.
// White space, and in pinyin apostrophes and hyphens, are the writer's own and stand with what they follow.
// Signs without a reading are passed over, wherever one of the two has them: emoji, punctuation, and where nothing fits
// otherwise Latin words and digits. Digits in a text with pinyin may also be read: first as the number that they are, and
// only where that fits nowhere as whatever words stand there.

enum class ReadingKind { Kana, Pinyin };

struct ReadingSegment {
    QString text; // empty where only the reading has a sign
    QString reading; // of this part, with the white space behind it; empty for signs that are not read
    bool isRuby = false; // the reading says more than the text and is to stand above it; both are there
    bool operator==(const ReadingSegment &) const = default;
};

// The texts of all segments are the text, their readings the reading. None at all where the reading fits in no way or in
// more than one. Only within one word of pinyin the border between two syllables may be left open ("dangao" is dan gao or
// dang ao): then the word stands above its characters as a whole.
QList<ReadingSegment> alignReading(const QString &text, const QString &reading, ReadingKind kind);

} // namespace Kaiwa
