#pragma once

#include "models/content/checks/tablecheck.h"

namespace Kaiwa {

// A text that should name one record of a table and names several, staged ones included; letter case and space around
// and between words make no difference. `words`: the sentence with %1 the text, %2 the other records.
TableCheck usedTwice(const QString &table, const QString &column, const QString &id, const QString &words);

} // namespace Kaiwa
