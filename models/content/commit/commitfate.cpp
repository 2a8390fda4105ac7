#include "models/content/commit/commitfate.h"

#include "models/content/commit/transactionend.h"
#include "models/database/pgconnection.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Operation = StagedRecord::Operation;
using CurrentRows = QHash<RecordKey, std::optional<BaseRow>>;

// A draft has a row under the key that the database gave it or, where that is not known, that was sent for it.
StagedRecord asRow(const StagedRecord &record, const CommitMark &mark, const Catalog &catalog)
{
    const Table *table = catalog.table(record.key.table);
    if (record.operation != Operation::Insert || !table)
        return record;
    StagedRecord row = record;
    row.operation = Operation::Update;
    row.key = { record.key.table, mark.keys.value(record.key), {} };
    if (row.key.isValid())
        return row;
    for (const QString &column : table->primaryKey) {
        const Value value = record.staged.value(column);
        if (value)
            row.key.key.append(*value);
    }
    return row;
}

// What a row says about a commit.
enum class Trace {
    Written, // by this very transaction
    Found, // it reads as it would, whoever wrote it
    Untouched, // it is as it was before
    Other,
};

bool reads(const BaseRow &row, const FieldValues &values)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const auto now = row.values.constFind(it.key());
        if (now != row.values.cend() && *now != it.value())
            return false;
    }
    return true;
}

Trace traceIn(const std::optional<BaseRow> &row, const StagedRecord &sent, const CommitMark &mark)
{
    if (!row)
        return sent.operation == Operation::Delete ? Trace::Found : Trace::Other;
    // The version is the low half of the id.
    const QString version = QString::number(quint32(mark.transactionId.toULongLong()));
    if (sent.operation != Operation::Delete && row->rowVersion == version)
        return Trace::Written;
    if (sent.operation != Operation::Insert && !row->rowVersion.isEmpty() && row->rowVersion == sent.base.rowVersion)
        return Trace::Untouched;
    return sent.operation != Operation::Delete && reads(*row, sent.staged) ? Trace::Found : Trace::Other;
}

bool isCommitted(TransactionEnd end, const QList<Trace> &traces)
{
    if (end == TransactionEnd::Committed || traces.contains(Trace::Written))
        return true;
    if (traces.contains(Trace::Untouched))
        return false;
    return end == TransactionEnd::PerhapsAnother ? traces.contains(Trace::Found) : traces.count(Trace::Found) == traces.size();
}

// The server's text of a key, which may differ from what was typed for it.
RecordKey keyIn(const std::optional<BaseRow> &row, RecordKey key, const Catalog &catalog)
{
    const Table *table = catalog.table(key.table);
    for (qsizetype i = 0; row && table && i < key.key.size(); ++i)
        key.key[i] = row->values.value(table->primaryKey.at(i)).value_or(key.key.at(i));
    return key;
}

} // namespace

Result<QHash<RecordKey, std::optional<BaseRow>>> currentRows(
    PgConnection &connection, const QList<StagedRecord> &records, const Catalog &catalog)
{
    QList<RecordKey> keys;
    QList<Statement> flight;
    for (const StagedRecord &record : records) {
        const Statement statement = currentRowStatement(record, catalog);
        if (statement.sql.isEmpty())
            continue;
        keys.append(record.key);
        flight.append(statement);
    }
    CurrentRows rows;
    if (flight.isEmpty())
        return rows;
    const Result<QList<Result<Rows>>> answers = connection.runPipeline(flight, PgConnection::OnRefusal::GoOn);
    if (!answers)
        return tl::unexpected<Error>(answers.error());
    for (qsizetype i = 0; i < answers->size(); ++i) {
        if (const Result<Rows> &answer = answers->at(i))
            rows.insert(keys.at(i), answer->rows.isEmpty() ? std::nullopt : std::optional(baseRowOf(*answer)));
    }
    return rows;
}

Result<CommitFate> commitFate(
    PgConnection &connection, const CommitMark &mark, const QList<StagedRecord> &sent, const Catalog &catalog)
{
    const Result<TransactionEnd> end = transactionEnd(connection, mark);
    if (!end)
        return tl::unexpected<Error>(end.error());
    CommitFate fate;
    if (*end == TransactionEnd::Aborted)
        return fate;

    QList<StagedRecord> rows;
    for (const StagedRecord &record : sent)
        rows.append(asRow(record, mark, catalog));
    const Result<CurrentRows> current = currentRows(connection, rows, catalog);
    if (!current)
        return tl::unexpected<Error>(current.error());
    QList<Trace> traces;
    for (qsizetype i = 0; i < sent.size(); ++i) {
        // A row that cannot be read is not gone, and tells nothing.
        const bool isRead = current->contains(rows.at(i).key);
        const std::optional<BaseRow> row = current->value(rows.at(i).key);
        traces.append(isRead ? traceIn(row, sent.at(i), mark) : Trace::Other);
        ChangeSet::WrittenRecord written;
        written.key = sent.at(i).key;
        written.keyNow = keyIn(row, rows.at(i).key, catalog);
        written.sent = sent.at(i);
        if (sent.at(i).operation != Operation::Delete)
            written.row = row;
        fate.written.append(written);
    }
    fate.committed = isCommitted(*end, traces);
    if (!fate.committed)
        fate.written.clear();
    return fate;
}

} // namespace Kaiwa
