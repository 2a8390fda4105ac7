#pragma once

#include "models/curation/similarityindex.h"

namespace Kaiwa {

// Why two labels are taken for the same, in words: "same words in another order", "87 % alike".
// likeness: of those that are merely alike, 0 to 1; 0: it is not said. through: the label that matched, where it is not
// the feature's own.
QString matchWords(MatchReason reason, double likeness = 0, const QString &through = {});

} // namespace Kaiwa
