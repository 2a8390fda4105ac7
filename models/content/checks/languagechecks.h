#pragma once

#include "models/content/checks/checkkind.h"

namespace Kaiwa {

// What can be wrong with a row of `languages`: a code that ISO 639 does not know, a direction or a native name that
// disagrees with the code, scripts that nobody knows, a flag that is not one, empty texts.
QList<CheckKind> languageChecks();

// The scripts of a supported_scripts value: a JSON array of strings, or the text form of a SQL array. Nothing where the
// value has another shape.
std::optional<QStringList> scriptsOf(const Value &value);

} // namespace Kaiwa
