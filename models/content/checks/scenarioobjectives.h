#pragma once

#include "models/content/checks/check.h"

namespace Kaiwa {

// What can be wrong with the learning objectives of a scenario.
std::optional<Check> objectivesMissingCheck(const FieldValues &record);
QList<Check> objectivesDuplicateChecks(const FieldValues &record);
QList<Check> objectiveLengthChecks(const FieldValues &record);
// Only what is certain: an English objective that begins with a word which is never a verb.
QList<Check> objectiveVerbChecks(const FieldValues &record);
QList<Check> objectivesShapeCheck(const FieldValues &record);

} // namespace Kaiwa
