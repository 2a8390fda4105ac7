#pragma once

#include "models/content/entitydescription.h"
#include "models/content/window/windowquery.h"
#include "models/result.h"

namespace Kaiwa {

class PgConnection;

// Rows of a table that a worker is to read and to judge by what each says of itself; holds copies of all it needs.
struct ScanRequest {
    WindowQuery query; // all readable columns, by key
    Table table;
    EntityDescription description; // adapted to the table
    CheckChoice choice;
    std::optional<WindowCursor> from; // after this row; none: from the start
    int limit = 0;
    std::optional<QList<QStringList>> keys; // these rows instead of a page
    // Whose values are asked for although they say nothing of themselves: others have something to say.
    QSet<QStringList> wanted;
    bool wantsAll = false;
};

// A row with something to say. What is staged is not on it.
struct ScannedRow {
    QStringList key;
    FieldValues values;
    QList<Check> checks; // of checkRecord()
};

struct ScanAnswer {
    QList<ScannedRow> rows;
    qint64 seen = 0; // rows that were read
    std::optional<WindowCursor> last;
    bool more = false; // there are rows after the last
};

// Blocks, on a worker's connection.
Result<ScanAnswer> scanProblems(PgConnection &connection, const ScanRequest &request);

} // namespace Kaiwa
