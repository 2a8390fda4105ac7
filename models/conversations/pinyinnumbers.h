#pragma once

#include <QList>
#include <QStringList>

namespace Kaiwa {

// How Chinese says the digits of a text, as pinyin without tones. Pure; any thread.

// One syllable of a number: any of these.
struct NumeralStep {
    QStringList syllables;
    bool mayBeMissing = false;
};
using NumeralWay = QList<NumeralStep>;

// The ways in which a number is said: digit by digit, or as a number ("15": yī wǔ, shí wǔ). `groups`: its digits, parted
// where something else stands between them ("10:30", "3.5", "1,000"). A bounded number of ways, whatever the digits; none
// for anything but digits, or for more of them than a number has.
QList<NumeralWay> numeralWaysOf(const QStringList &groups);

bool isNumeralSyllable(const QString &letters); // of any of these ways

} // namespace Kaiwa
