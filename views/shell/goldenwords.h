#pragma once

#include "models/curation/goldenlabels.h"

namespace Kaiwa {

// "41 of 42 golden labels land where expected", and what the deployed rule makes of them where that is another number.
QString goldenWords(const QList<GoldenOutcome> &outcomes);

} // namespace Kaiwa
