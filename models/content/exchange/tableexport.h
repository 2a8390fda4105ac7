#pragma once

#include "models/content/exchange/recordwriter.h"
#include "models/content/staging/stagedrecord.h"
#include "models/content/window/windowquery.h"
#include "models/result.h"

#include <functional>

class QIODevice;

namespace Kaiwa {

class PgConnection;

// What an export writes; holds copies of all it needs.
struct ExportRequest {
    WindowQuery query; // which rows, in which order
    QList<WriterColumn> columns; // some of the query's columns, in the order of the file
    WriterOptions options;
    // Laid over the rows, as the list shows them: changed values, rows staged for deletion left out, new ones last.
    QList<StagedRecord> staged;
    bool onlyStaged = false;
};

// Every readable column of a table, in its physical order: secrets are never among them.
QList<WriterColumn> exportColumns(const Table &table);

// Streams the rows into the device, which stays at its end; nothing but one row is in memory, whatever the table's size.
// `goesOn` is told how many rows are written and ends the export by false (Error::Kind::Cancelled). Answers with their
// number. Blocks; on a worker.
Result<qint64> exportRows(PgConnection &connection, const ExportRequest &request, QIODevice &device,
    const std::function<bool(qint64 rows)> &goesOn = {});

} // namespace Kaiwa
