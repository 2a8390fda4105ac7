#pragma once

#include "models/conversations/readinganchors.h"

namespace Kaiwa {

// A text or a reading taken apart into its characters, and how two of them are compared. Pure; any thread.

// A character with the marks that belong to it and the white space behind it.
struct ReadingUnit {
    qsizetype start = 0;
    qsizetype end = 0;
    QString key; // what it is compared by
    char32_t first = 0;
    int tones = 0; // pinyin: tone marks
    bool endsWord = false; // white space or an apostrophe follows
    bool hasSpace = false; // white space follows
    bool isSign = false; // punctuation, a symbol, an emoji: nothing that is read
};

QList<ReadingUnit> readingUnitsOf(const QString &text, ReadingKind kind);

bool isHan(char32_t c);
bool isKana(char32_t c);
bool isCounterKana(char32_t c); // ヶ and its like, which are read otherwise than they are written
QString readingKeyOf(const QString &letter); // hiragana and katakana, wide and narrow, both cases alike

// Signs that only one of the two writes, or whose partner in the other is not certain, are taken out of both: what is left
// has its signs in the same order. A reading that loses a sign keeps the end of the word that it made.
void passOverSigns(QList<ReadingUnit> &text, QList<ReadingUnit> &reading);
void passOverAllSigns(QList<ReadingUnit> &text, QList<ReadingUnit> &reading);

} // namespace Kaiwa
