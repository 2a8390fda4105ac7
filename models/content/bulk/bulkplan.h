#pragma once

#include "models/content/bulk/bulkedit.h"
#include "models/content/staging/stagingjob.h"
#include "models/content/window/windowquery.h"

#include <memory>

namespace Kaiwa {

class PgConnection;

// One record that a bulk edit changes, or would and must not.
struct BulkRow {
    RecordKey key;
    QString name; // how the record reads to a person; may be empty
    Value before; // as it stands, with what is staged
    Value after;
    QList<BulkSpan> removed; // of `before`
    QList<BulkSpan> added; // of `after`
    QString problem; // not empty: it is not applied, and why
    qsizetype record = 0; // its place among the records that were planned over
};

// What a bulk edit would do. Nothing is staged yet.
struct BulkPlan {
    BulkEdit edit;
    QList<BulkRow> rows; // in the order of the records; without those that stay as they are
    qint64 records = 0; // looked at
    qint64 changes = 0;
    qint64 refused = 0;

    qint64 unchanged() const { return records - changes - refused; }
};

// The records of a table that a bulk edit goes over: rows with what is staged on them, in their order.
using BulkRecords = std::shared_ptr<const QList<StagedRecord>>;

constexpr qint64 mostBulkRecords = 100'000;

// Every row that fits the query's search and filters, wherever it stands in the table, read by key in its order, and
// after them the staged inserts that fit too. What is staged on a row is laid over it and its base is the one that the
// staging began with. More than mostBulkRecords are refused in words. Blocks, on a worker.
Result<BulkRecords> readBulkRecords(PgConnection &connection, const WindowQuery &query, const QString &table,
    const QList<StagedRecord> &staged);

// Pure but for its time; any thread. Fails where the edit cannot be made ready, where its expression takes too long on
// many records, and with Error::Kind::Cancelled once `cancelled` is set.
Result<BulkPlan> planBulkEdit(const QList<StagedRecord> &records, const Table &table,
    const EntityDescription &description, const BulkEdit &edit, const std::atomic_bool *cancelled = nullptr);

// What is to be staged for these rows of a plan.
QList<StagingJob::Item> bulkItems(const BulkPlan &plan, const BulkRecords &records, const QSet<RecordKey> &without);
// "Replace “colour” by “color” in 4812 scenarios"
QString bulkStepName(const BulkEdit &edit, const EntityDescription &description, int records);

} // namespace Kaiwa
