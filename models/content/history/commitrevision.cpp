#include "models/content/history/commitrevision.h"

#include "models/content/history/keeping.h"

namespace Kaiwa {

namespace {

using Operation = StagedRecord::Operation;

// Under the key that it was written by; an added record under the one that the database gave it.
FieldValues keyOf(const CommitStatement &statement, const FieldValues &after)
{
    FieldValues key;
    for (qsizetype i = 0; i < statement.primaryKey.size(); ++i) {
        const QString &column = statement.primaryKey.at(i);
        if (!statement.record.isDraft())
            key.insert(column, statement.record.key.at(i));
        else if (const Value value = after.value(column))
            key.insert(column, value);
    }
    return key;
}

} // namespace

Revision revisionOf(const CommitStatement &statement, const Rows &answer, const Rows *rowBefore)
{
    Revision revision;
    revision.table = statement.record.table;
    revision.operation = statement.operation;
    const FieldValues returned = baseRowOf(answer).values;
    if (statement.operation != Operation::Delete)
        revision.after = returned;
    if (statement.rowBefore)
        revision.before = *statement.rowBefore;
    else if (rowBefore)
        revision.before = baseRowOf(*rowBefore).values;
    else if (statement.operation == Operation::Delete)
        revision.before = returned;
    revision.key = keyOf(statement, revision.after);
    if (statement.operation == Operation::Delete && isErasure(revision.table))
        revision.before = revision.key;
    return revision;
}

} // namespace Kaiwa
