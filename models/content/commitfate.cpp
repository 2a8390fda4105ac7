#include "models/content/commitfate.h"

#include "models/database/pgconnection.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Operation = StagedRecord::Operation;
using CurrentRows = QHash<RecordKey, std::optional<BaseRow>>;

const QString statusSql = u"SELECT txid_status($1::bigint)"_s;
const QString shortWaitSql = u"SELECT pg_sleep(0.05)"_s;
constexpr int longestWait = 200; // short waits: ten seconds

// committed, aborted, in progress; empty where the server no longer knows.
Result<QString> statusOf(PgConnection &connection, const QString &transactionId)
{
    for (int i = 0;; ++i) {
        const Result<Rows> answer = connection.run(statusSql, { transactionId });
        // A number that this server has yet to give belongs to another one: a restored copy.
        if (!answer && answer.error().kind != Error::Kind::Connection && answer.error().kind != Error::Kind::Cancelled)
            return QString();
        if (!answer)
            return tl::unexpected<Error>(answer.error());
        const QString status = answer->rows.constFirst().constFirst().value_or(QString());
        if (status != u"in progress" || i == longestWait)
            return status;
        if (const Result<Rows> waited = connection.run(shortWaitSql); !waited)
            return tl::unexpected<Error>(waited.error());
    }
}

// A draft has a row under the key that was sent for it.
StagedRecord asRow(const StagedRecord &record, const Catalog &catalog)
{
    const Table *table = catalog.table(record.key.table);
    if (record.operation != Operation::Insert || !table)
        return record;
    StagedRecord row = record;
    row.operation = Operation::Update;
    row.key = { record.key.table, {}, {} };
    for (const QString &column : table->primaryKey) {
        const Value value = record.staged.value(column);
        if (value)
            row.key.key.append(*value);
    }
    return row;
}

bool isFoundIn(const StagedRecord &sent, const std::optional<BaseRow> &row)
{
    if (sent.operation == Operation::Delete || !row)
        return sent.operation == Operation::Delete && !row;
    for (auto it = sent.staged.cbegin(); it != sent.staged.cend(); ++it) {
        const auto now = row->values.constFind(it.key());
        if (now != row->values.cend() && *now != it.value())
            return false;
    }
    return true;
}

} // namespace

Result<QHash<RecordKey, std::optional<BaseRow>>> currentRows(
    PgConnection &connection, const QList<StagedRecord> &records, const Catalog &catalog)
{
    QList<RecordKey> keys;
    QList<Statement> flight;
    const QList<CommitStatement> statements = commitStatements(records, catalog);
    for (const CommitStatement &statement : statements) {
        if (statement.currentRow.sql.isEmpty())
            continue;
        keys.append(statement.record);
        flight.append(statement.currentRow);
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
    PgConnection &connection, const QString &transactionId, const QList<StagedRecord> &sent, const Catalog &catalog)
{
    const Result<QString> status = statusOf(connection, transactionId);
    if (!status)
        return tl::unexpected<Error>(status.error());
    CommitFate fate;
    if (*status == u"aborted" || *status == u"in progress")
        return fate;

    QList<StagedRecord> rows;
    for (const StagedRecord &record : sent)
        rows.append(asRow(record, catalog));
    const Result<CurrentRows> current = currentRows(connection, rows, catalog);
    if (!current)
        return tl::unexpected<Error>(current.error());
    fate.committed = true;
    for (qsizetype i = 0; i < sent.size(); ++i) {
        const std::optional<BaseRow> row = current->value(rows.at(i).key);
        if (*status != u"committed" && !isFoundIn(sent.at(i), row)) {
            fate.committed = false;
            break;
        }
        ChangeSet::WrittenRecord written;
        written.key = sent.at(i).key;
        written.keyNow = rows.at(i).key;
        written.sent = sent.at(i);
        if (sent.at(i).operation != Operation::Delete)
            written.row = row;
        fate.written.append(written);
    }
    return fate;
}

} // namespace Kaiwa
