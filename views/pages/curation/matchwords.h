#pragma once

#include "models/curation/similarityindex.h"

namespace Kaiwa {

// Why a feature is proposed, in words: "same spelling", "87 % alike".
QString matchWords(const SimilarityIndex::Candidate &candidate);

} // namespace Kaiwa
