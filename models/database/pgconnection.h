#pragma once

#include "models/database/connectionprofile.h"
#include "models/database/statement.h"
#include "models/result.h"

#include <functional>
#include <memory>

using PGconn = struct pg_conn;
using PGcancel = struct pg_cancel;

namespace Kaiwa {

// Ends what a connection is doing on the server. Taken from a connection once, usable from any thread, also after the
// connection has gone (then it does nothing). cancel() opens a connection of its own and may take its time: not for
// the window's thread.
class CancelToken final {
public:
    explicit CancelToken(PGcancel *cancel);
    ~CancelToken();
    Q_DISABLE_COPY_MOVE(CancelToken)

    void cancel() const;

private:
    PGcancel *m_cancel;
};

// One connection through libpq, used by the one thread that opened it, which is never the window's. All values travel
// as text. The session is set to UTC, ISO dates, UTF-8, extra float digits and a search path as the database has it.
// A statement that fails says so in the Result; a lost connection is Error::Kind::Connection and isLost() is true.
// libpq is used directly, not through QPSQL: that driver pastes unknown types into the SQL, reads numbers through
// double and timestamps through milliseconds, and hides which column or constraint was refused.
class PgConnection final {
public:
    // Blocks until connected or refused; each refusal is one clear sentence (wrong password, unknown host, TLS
    // refused, no such database, server older than PostgreSQL 12).
    static Result<std::unique_ptr<PgConnection>> open(const ConnectionProfile &profile, const QString &password);
    ~PgConnection();
    Q_DISABLE_COPY_MOVE(PgConnection)

    Result<Rows> run(const Statement &statement);
    Result<Rows> run(const QString &sql, const QList<Value> &parameters = {}) { return run(Statement { sql, parameters }); }
    // Several statements without parameters in one text (the schema's and sample's files).
    Result<void> runScript(const QString &sql);
    // Rows one by one as they come, nothing kept; the sink returns false to stop, which cancels on the server.
    Result<void> stream(const Statement &statement, const std::function<bool(Row &&)> &sink);
    // All statements in one flight (libpq's pipeline mode), the answers in their order. After the first refused one
    // the server skips the rest, whose answers then are errors with SQLSTATE 25P02 or empty. Round trips: one.
    // The text of a statement may be shared by many entries; it is prepared once per flight.
    Result<QList<Result<Rows>>> runPipeline(const QList<Statement> &statements);

    std::shared_ptr<CancelToken> cancelToken() const { return m_cancelToken; }
    bool isLost() const;
    int serverVersion() const; // as libpq counts: 150004
    PGconn *handle() const { return m_connection; }

private:
    explicit PgConnection(PGconn *connection);

    PGconn *m_connection;
    std::shared_ptr<CancelToken> m_cancelToken;
};

} // namespace Kaiwa
