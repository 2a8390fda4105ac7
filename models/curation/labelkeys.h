#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Kaiwa {

// The forms of a label under which another spelling of it is the same: a ladder of keys, each with a name of its own, so
// that a match can say which rule found it. Each rung forgives more than the one above it and none forgives what makes
// another word in the label's language: ー, small kana and 々 stay; so do the tones of pinyin and Vietnamese, the long
// vowels of romanised Japanese, the ñ of Spanish, and every letter of the phonetic alphabet.
//
// Unicode work is ICU's: NFKC with case folding for width and case, grapheme clusters for what a person calls a letter.
// Pure; any thread. A language is a code such as "ja"; empty: of no language, where no mark is forgiven.
struct LabelKeys {
    QString normalized; // width, case and composition folded, separators (space : - _ . / | camelCase) as one space
    QString words; // of these without order, repetition and a short stop list; ordinals written out
    QString script; // words, with kana in one syllabary and the accents that the language forgives taken away

    static LabelKeys of(const QString &label, const QString &language);

    friend bool operator==(const LabelKeys &, const LabelKeys &) = default;
};

// The words of a normalised label, in their order.
QStringList wordsOfLabel(const QString &normalized);

// The trigrams of a normalised label between two spaces, three UTF-16 code units in one number, sorted; one that occurs
// twice stands there twice.
std::vector<quint64> trigramsOfLabel(const QString &normalized);

// How alike two normalised labels are, each from 0 (nothing in common) to 1 (the same).
// Shared trigrams over all trigrams of both, twice (S. Dice's coefficient); a label begins and ends with a space.
double trigramDice(const QString &one, const QString &other);
double trigramDice(const std::vector<quint64> &one, const std::vector<quint64> &other); // of two that are not both empty
// 1 - d / n: d is the optimal string alignment distance (insertions, deletions, replacements, and neighbours that
// change places) over grapheme clusters, n the number of clusters of the longer one.
double alignmentLikeness(const QString &one, const QString &other);

} // namespace Kaiwa
