#pragma once

#include "models/curation/recordstep.h"
#include "models/database/catalog.h"
#include "models/result.h"

namespace Kaiwa {

class PgConnection;

// The renaming or moving of one feature, or of a whole branch of the tree: the parts of each change, its id stays, and
// aliases keep its old three-part label on it (ownlabelaliases.h). A value.
struct RenamePlan {
    QString name; // of the undo step
    QList<RecordStep> steps;
    QStringList renamed; // ids of the features whose parts change
    // Features that have the new parts already, in the same language: the label would be ambiguous.
    QStringList sameParts;
    int aliases = 0; // that are added
};

// `parts`: the new values of macro_skill, sub_skill and micro_rule; what is not among them stays. `staged`: what is
// staged on features and aliases. Blocks; on a worker's connection.
Result<RenamePlan> planRename(PgConnection &connection, const Catalog &catalog, const QList<StagedRecord> &staged,
    const QStringList &featureIds, const FieldValues &parts);

} // namespace Kaiwa
