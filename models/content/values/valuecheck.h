#pragma once

#include "models/database/catalog.h"
#include "models/database/statement.h"

#include <QString>

#include <optional>

namespace Kaiwa {

// Why the column's type would refuse the value, in one sentence for a person; none where it would take it, as far as
// can be told without asking the server (its checks and references are asked at the commit). Stricter than the server
// where the server would change a value in silence: decimals that it would round, a time zone that it would drop.
// Pure functions, any thread.
std::optional<QString> refusedBecause(const Column &column, const Value &value);

// Why a new record cannot leave this column unset; none where it can.
std::optional<QString> missingBecause(const Column &column);

// Why no text column can hold this text: U+0000, or half of a surrogate pair.
std::optional<QString> refusedText(const QString &text);

// What makes a text hard to know a record by, to people and to those who refer to it: nothing of it can be seen, or
// something in it cannot. Worth a word and no more: the server takes it, and records that others made so come back from
// a history or a file as they were.
std::optional<QString> unseenInKey(const QString &text);

// The first place at which a text stops being JSON, and why. `binary`: by the stricter rules of jsonb.
struct JsonProblem {
    qsizetype position; // in UTF-16 code units, from 0
    QString text;
};
std::optional<JsonProblem> jsonProblem(const QString &text, bool binary);

} // namespace Kaiwa
