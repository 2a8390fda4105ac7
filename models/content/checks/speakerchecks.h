#pragma once

#include "models/content/checks/checkkind.h"

namespace Kaiwa {

// What can be wrong with a row of `speakers`: a language tag that is none or of another language, the two voice fields
// swapped, a voice that the API does not offer, empty texts.
QList<CheckKind> speakerChecks();

} // namespace Kaiwa
