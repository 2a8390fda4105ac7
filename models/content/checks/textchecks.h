#pragma once

#include "models/content/check.h"

namespace Kaiwa {

// What any short text can have wrong. `id` prefixes the checks' ids: "language" gives "language.outer-space".

// Spaces, line ends or invisible characters at the ends, with the fix that takes them away.
std::optional<Check> outerSpaceCheck(const QString &id, const QString &column, const FieldValues &record);
// A required text that is empty or only spaces.
std::optional<Check> emptyTextCheck(const QString &id, const QString &column, const FieldValues &record);

// The field's text; empty for NULL and for a column that is not there.
QString textOf(const FieldValues &record, const QString &column);
bool hasValue(const FieldValues &record, const QString &column);

} // namespace Kaiwa
