#pragma once

#include "models/content/checks/check.h"
#include "models/result.h"

namespace Kaiwa {

class Catalog;
class PgConnection;

// A problem of a feature or of an alias as the database has it.
struct LintProblem {
    RecordKey key;
    Check check;
};

enum class LintExtent {
    Default, // the checks that are on where nobody chose otherwise
    All,
};

// What the checks find in all features and aliases, in the order of table and key. What people dismissed in the
// database, in its schema kaiwa_studio, is left out. Blocks, on a worker's connection; reads page by page.
Result<QList<LintProblem>> lintLabels(PgConnection &connection, const Catalog &catalog, LintExtent extent);

} // namespace Kaiwa
