#pragma once

#include "models/result.h"

namespace Kaiwa {

// Lengths of time as people write them, over columns that hold whole seconds. Pure; any thread.

// "1:30:00": hours without a limit, two digits of minutes and seconds.
QString durationText(qint64 seconds);

// What a person typed, in seconds: h:mm:ss, m:ss, or numbers with their units ("1h 30m", "90m", "45s", "1 h", "2d"), in
// this order and each at most once. Anything else is refused in words; a number alone too, unless it is 0: in a field
// that reads 1:30:00 nobody can tell whether 90 are seconds or minutes.
Result<qint64> parseDuration(const QString &text);

// Whether a text is refused by parseDuration() for nothing but its missing unit, while a column of whole numbers would
// take it.
bool isBareNumber(const QString &text);

} // namespace Kaiwa
