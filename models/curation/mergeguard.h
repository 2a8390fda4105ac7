#pragma once

#include "models/content/commit/commit.h"

namespace Kaiwa {

// What a commit that folds features into others must hold, whoever staged it and whichever of its records are committed:
// inside the transaction every label that landed on a folded feature before lands on its survivor after, under both
// rules (resolve.sql), with a language and without, and no alias is left on a folded one. The aliases are locked against
// others' inserts from before the first look until the end. Nothing for records that fold no feature. Pure; any thread.
QList<CommitAssertion> mergeAssertions(const QList<StagedRecord> &records, const Catalog &catalog);

} // namespace Kaiwa
