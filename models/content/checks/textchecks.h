#pragma once

#include "models/content/checks/checkkind.h"

namespace Kaiwa {

// What any short text can have wrong. `id` prefixes the checks' ids: "language" gives "language.outer-space".

// Spaces, line ends or invisible characters at the ends, with the fix that takes them away.
std::optional<Check> outerSpaceCheck(const QString &id, const QString &column, const FieldValues &record);
// A required text that is empty or only spaces.
std::optional<Check> emptyTextCheck(const QString &id, const QString &column, const FieldValues &record);

// The two as kinds of a table, over these columns.
CheckKind outerSpaceKind(const QString &id, const QStringList &columns);
CheckKind emptyTextKind(const QString &id, const QStringList &columns);

// A check that finds one thing or nothing.
RecordCheck single(std::optional<Check> (*look)(const FieldValues &record));

// The field's text; empty for NULL and for a column that is not there.
QString textOf(const FieldValues &record, const QString &column);
bool hasValue(const FieldValues &record, const QString &column);
// The language of the record's texts where a column says it (language, language_id, language_code, locale): its code,
// such as "ja". Empty where none does.
QString languageOf(const FieldValues &record);

} // namespace Kaiwa
