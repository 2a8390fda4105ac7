#pragma once

#include "models/people/erasureextent.h"
#include "models/people/personerasure.h"

namespace Kaiwa {

// Adds to a plan whose rows are counted what the role lacks to carry it out, and what nobody could look into. Pure.
void judgeErasure(const ErasureExtent &extent, ErasurePlan &plan);

} // namespace Kaiwa
