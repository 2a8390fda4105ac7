#pragma once

#include "models/content/checks/checkkind.h"

namespace Kaiwa {

// What a linguistic feature can have wrong: its id against its parts, levels that are none, copy that learners miss or
// that was only copied, and that nobody makes its mistake any more.
QList<CheckKind> featureChecks();

// "ja:grammar:verb-forms:te-form": the id that goes with a feature's language and parts, lower case, spaces as hyphens.
// A machine-made feature's id leaves the language out. Empty while a part is missing.
QString featureIdOf(const FieldValues &record);

// Levels of the Common European Framework, A1 to C2, and finer ones such as A1.1 and B2+.
bool isCefrLevel(const QString &text);

} // namespace Kaiwa
