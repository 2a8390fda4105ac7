#pragma once

#include "models/content/checks/checkkind.h"

namespace Kaiwa {

// What can be wrong with a row of `scenarios`. Five that are rarely wrong are on by default: no objectives, a title used
// twice, JSON of another shape, comfort out of its scale, space around a text.
QList<CheckKind> scenarioChecks();

// The objectives of a learning_objectives value: a JSON array of strings, or the text form of a one-dimensional SQL
// array. NULL has none; nothing where the value has another shape.
std::optional<QStringList> objectivesOf(const Value &value);

// Limits that the checks name in their words.
constexpr int longestObjective = 80; // columns of a line; a wide character takes two
constexpr int fewestInstructionWords = 20;
constexpr int mostInstructionWords = 600; // some four minutes read aloud, and sent with every turn of a conversation
constexpr int daysWithoutAttempt = 90;

} // namespace Kaiwa
