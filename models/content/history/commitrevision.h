#pragma once

#include "models/content/commit/commit.h"

namespace Kaiwa {

// What a statement of a commit did, from its answer and, where it was asked for, the row as it stood right before.
// Change-set, time and actor are the caller's to add. Pure, any thread.
Revision revisionOf(const CommitStatement &statement, const Rows &answer, const Rows *rowBefore);

} // namespace Kaiwa
