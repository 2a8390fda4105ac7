#pragma once

#include "models/result.h"

#include <QStringList>

#include <functional>

namespace Kaiwa {

class PgConnection;

// How far a work of several files has come; called on the thread that does it, before each file.
struct SqlProgress {
    int done = 0;
    int steps = 0;
    QString file; // "sample/64-messages.sql"
};
using SqlProgressSink = std::function<void(const SqlProgress &)>;

// The compiled-in SQL files of a folder below resources/sql ("schema/v2"), in the order in which they run.
QStringList sqlFiles(const QString &folder);
// The text of one of them, with the pieces that it takes from other files in their places (sqlpieces.h).
QString sqlText(const QString &file);
// Runs them one after the other in the transaction that is open; an error names the file in its detail.
Result<void> runSqlFiles(PgConnection &connection, const QStringList &files, const SqlProgressSink &progress = {});
// Begins a transaction, commits it when the work succeeds and rolls it back otherwise.
Result<void> inTransaction(PgConnection &connection, const std::function<Result<void>()> &work);

} // namespace Kaiwa
