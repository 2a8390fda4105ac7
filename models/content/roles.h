#pragma once

#include <Qt>

namespace Kaiwa {

// The one contract between models of records and everything that paints, filters or edits them.
enum ContentRole {
    RawRole = Qt::UserRole, // the value in the server's text form as QString; a null QVariant is SQL's NULL
    SortRole,
    StagedRole, // StagedState as int
    BaseRole, // what the field was before it was staged, as RawRole
    ProblemRole, // QString: the words of the worst problem of the cell; empty: none
    ProblemSeverityRole, // Check::Severity as int, where ProblemRole is not empty
    ReferenceNameRole, // the name behind a foreign key; DisplayRole shows it
    RowStateRole, // StagedState of the whole record
};

enum class StagedState { Unchanged, Changed, Inserted, Deleted, Conflict, Refused };

} // namespace Kaiwa
