#pragma once

#include "models/content/checks/checkkind.h"
#include "models/content/exchange/importmapping.h"
#include "models/content/exchange/recordreader.h"
#include "models/content/staging/stagingjob.h"
#include "models/result.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace Kaiwa {

class ChangeSet;
class PgConnection;

// What an import needs to know; holds copies of all it needs.
struct ImportRequest {
    QString path;
    ReaderOptions options;
    ImportMapping columns;
    Catalog catalog;
    EntityDescription description;
    CheckChoice checks; // which of its checks are on
    // What is staged on the table already: a line may go to a record that is yet to be inserted, and never to one that
    // is to be deleted.
    QHash<QStringList, RecordKey> drafts; // by their keys, as far as they are set
    QHash<QStringList, StagedRecord::Operation> staged;

    const Table *table() const { return catalog.table(description.table); }
    void learnStaged(const ChangeSet &changes);
};

// One record of the file that makes a difference.
struct ImportRow {
    RecordKey record; // without key and draft: a new one
    FieldValues values; // to be staged
    BaseRow base; // of a row of the database
    qint64 line = 0;
    bool hasProblem = false; // one of its values cannot be committed as it is
};

struct ImportProblem {
    FileProblem at;
    QString column; // of the table, or of the file where the table has none; may be empty
};

// What an import would do. Nothing is staged yet.
struct ImportPlan {
    static constexpr int shownProblems = 1000;

    QList<ImportRow> rows; // in the order of the file; none where the file cannot be read to its end
    qint64 records = 0; // in the file
    qint64 inserts = 0;
    qint64 changes = 0;
    qint64 unchanged = 0;
    qint64 problemCount = 0;
    QList<ImportProblem> problems; // the first of them
    bool isReadable = true; // the file is one to its end

    // What is to be staged for the rows, which go with it: there may be many.
    QList<StagingJob::Item> takeItems(bool withProblems = true);
};

// How far an import is; false gives it up (Error::Kind::Cancelled).
using ImportProgress = std::function<bool(qint64 bytes, qint64 records)>;

// Reads the file and, in batches, the rows that it speaks of, and compares them in the server's text form: a JSON column
// byte for byte, every other value after the server has written it its own way, and a limit that is none in the form
// that means it in its column. What a file says differently becomes an ImportRow; updated_at of a row that exists and
// columns that the database computes make no difference. A file that cannot be read to its end gives no rows, so that
// nothing is staged by half. Blocks; on a worker. An error is one of the connection's or a cancel; what is wrong with
// the file stands in the plan.
Result<ImportPlan> planImport(
    PgConnection &connection, const ImportRequest &request, const ImportProgress &progress = {});

// The first records of a file and what it names, for a person to look at before anything is compared. Blocks on the disk.
struct ImportPreview {
    ReaderOptions options;
    QStringList columns;
    QList<FileRecord> records;
    std::optional<FileProblem> problem; // where the reading ended
    qint64 bytes = 0; // of the whole file
};
Result<ImportPreview> previewImport(const QString &path, const std::optional<ReaderOptions> &options, int records);

} // namespace Kaiwa
