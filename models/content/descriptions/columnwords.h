#pragma once

#include "models/database/catalog.h"

namespace Kaiwa {

// How a column reads where no field of a description names it: of Kaiwa's tables that are read and not edited by the
// words that people use, with the unit in words where the values stand without one; of any other table by wordsFromName().
QString columnWords(const QString &table, const QString &column);

// Whole seconds of one of these tables, which read as h:mm:ss.
bool isLengthOfTime(const QString &table, const Column &column);

} // namespace Kaiwa
