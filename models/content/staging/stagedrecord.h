#pragma once

#include "models/content/recordkey.h"
#include "models/content/values/fieldvalues.h"
#include "models/result.h"

#include <optional>

namespace Kaiwa {

// A row as it was last read: what an edit starts from.
struct BaseRow {
    FieldValues values; // every column that was read
    QString rowVersion; // xmin as text; empty where the role may not read it
};

// One record with something staged on it. A value, handed out by the ChangeSet.
struct StagedRecord {
    enum class Operation { Insert, Update, Delete };

    RecordKey key;
    Operation operation = Operation::Update;
    FieldValues staged; // Insert: the columns that were set; Update: the changed ones; Delete: empty
    BaseRow base; // empty for an insert
    // What somebody else wrote meanwhile into a field that is staged here too, to something else. Not empty: a conflict
    // that a person must decide. For a Delete: any field that somebody changed, updated_at excepted.
    FieldValues theirs;
    bool goneFromDatabase = false; // somebody deleted the row meanwhile
    std::optional<Error> refusal; // what the server said to the last attempt; cleared by the next edit of the record

    bool hasConflict() const { return goneFromDatabase || !theirs.isEmpty(); }
};

// "insert", "update", "delete", as the journal and the history write them.
QString operationName(StagedRecord::Operation operation);
std::optional<StagedRecord::Operation> operationNamed(const QString &name);

} // namespace Kaiwa
