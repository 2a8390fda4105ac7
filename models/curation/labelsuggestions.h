#pragma once

#include "models/curation/labeltables.h"
#include "models/curation/similarityindex.h"

namespace Kaiwa {

// What a label may mean: each feature by its own label and by its aliases, a merged one in the name of the feature that
// speaks for it.
QList<SimilarityIndex::Entry> suggestionEntries(const LabelTables &tables);

// A stable word for a reason, for files and scripts: "same-spelling".
QString idOf(MatchReason reason);

} // namespace Kaiwa
