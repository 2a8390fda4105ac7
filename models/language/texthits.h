#pragma once

#include <QList>
#include <QString>

namespace Kaiwa {

// Where a searched text stands in a longer one. Offsets are UTF-16 code units.
struct TextHit {
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextHit &) const = default;
};

// The hits in their order, none within another, whatever the case of the letters; at most `most`. Pure; any thread.
QList<TextHit> findHits(const QString &text, const QString &searched, qsizetype most = 1000);

// The sentence in which a hit stands, for one line: line ends are spaces, and where the sentence is longer than `most`
// characters it is cut between words, as ICU finds them in every script, with an ellipsis.
struct Excerpt {
    QString text;
    qsizetype hitStart = 0;
    qsizetype hitLength = 0;
};
Excerpt sentenceAround(const QString &text, const TextHit &hit, qsizetype most = 160);

} // namespace Kaiwa
