#pragma once

#include "models/database/connectionprofile.h"
#include "models/database/statement.h"
#include "models/result.h"

#include <functional>
#include <memory>

using PGconn = struct pg_conn;
using PGcancel = struct pg_cancel;
using PGresult = struct pg_result;

namespace Kaiwa {

// Ends what a connection is doing on the server. Taken from a connection once, usable from any thread, also after the
// connection has gone (then it does nothing). cancel() opens a connection of its own and may take its time: not for
// the window's thread.
class CancelToken final {
public:
    explicit CancelToken(PGconn *connection);
    ~CancelToken();
    Q_DISABLE_COPY_MOVE(CancelToken)

    void cancel() const;
    // Ends the connection itself, without a word to the server: whoever waits for an answer gets none. The last
    // resort where not even a cancel comes through.
    void abandon() const;

private:
    PGcancel *m_cancel;
    int m_socket; // a second descriptor of the connection's socket
};

// One connection through libpq, used by one thread at a time, which is never the window's. All values travel
// as text. The session is set to UTC, ISO dates, UTF-8, extra float digits and a search path as the database has it.
// A statement that fails says so in the Result; a lost connection is Error::Kind::Connection and isLost() is true.
// libpq is used directly, not through QPSQL: that driver pastes unknown types into the SQL, reads numbers through
// double and timestamps through milliseconds, and hides which column or constraint was refused.
// A text with U+0000 or half a surrogate pair is refused as Error::Kind::Invalid before anything is sent: the first
// would be cut off by the protocol, the second replaced in silence.
// The environment variable KAIWA_STATEMENT_DELAY_MS makes every flight wait that long first, on this thread: with it
// one sees that the window never waits for the server.
class PgConnection final {
public:
    // Asked before each flight and while waiting; once it answers true, work ends as Error::Kind::Cancelled.
    using Interruption = std::function<bool()>;

    // Blocks until connected or refused; each refusal is one clear sentence (wrong password, unknown host, TLS
    // refused, no such database, server older than PostgreSQL 12).
    static Result<std::unique_ptr<PgConnection>> open(
        const ConnectionProfile &profile, const QString &password, const Interruption &interruption = {});
    ~PgConnection();
    Q_DISABLE_COPY_MOVE(PgConnection)

    Result<Rows> run(const Statement &statement);
    Result<Rows> run(const QString &sql, const QList<Value> &parameters = {}) { return run(Statement { sql, parameters }); }
    // Several statements without parameters in one text (the schema's and sample's files).
    Result<void> runScript(const QString &sql);
    // Rows one by one as they come, nothing kept; the sink returns false to stop, which cancels on the server.
    Result<void> stream(const Statement &statement, const std::function<bool(Row &&)> &sink);
    // What a COPY … TO STDOUT sends, one row at a time, its line end included, nothing kept; the view is good for the
    // call. The sink returns false to stop, which cancels on the server. COPY takes no parameters: BoundCopy does.
    Result<void> copyOut(const QString &sql, const std::function<bool(QByteArrayView row)> &sink);
    // The types (their oids) that the server finds for $1, $2 … of a statement. Runs nothing.
    Result<QList<quint32>> parameterTypes(const QString &sql);
    // All statements in one flight (libpq's pipeline mode), the answers in their order. After the first refused one
    // the server skips the rest, whose answers then are errors with SQLSTATE 25P02. Round trips: one. Statements
    // without a BEGIN among them are one transaction. The text of a statement may be shared by many entries; it is
    // prepared once per flight.
    // To go on runs each statement whatever became of those before it; outside a transaction block each is then one of
    // its own, inside one only a rollback to a savepoint is taken after a refusal.
    enum class OnRefusal { SkipTheRest, GoOn };
    Result<QList<Result<Rows>>> runPipeline(
        const QList<Statement> &statements, OnRefusal onRefusal = OnRefusal::SkipTheRest);

    void setInterruption(const Interruption &interruption) { m_interruption = interruption; }
    std::shared_ptr<CancelToken> cancelToken() const { return m_cancelToken; }
    // Also notices, without waiting, that the server ended the connection while nothing was running.
    bool isLost() const;
    bool isInTransaction() const;
    int serverVersion() const; // as libpq counts: 150004
    PGconn *handle() const { return m_connection; }

private:
    explicit PgConnection(PGconn *connection);

    Result<void> setUpSession();
    Result<void> beforeFlight() const;
    Result<Rows> rowsOf(const PGresult *result) const;
    Error errorOf(const PGresult *result) const;
    Error lostError() const;
    void endCopy(const PGresult *begun);

    PGconn *m_connection;
    std::shared_ptr<CancelToken> m_cancelToken;
    Interruption m_interruption;
    bool m_hasPrepared = false; // texts of an earlier flight are still prepared on the server
    quint64 m_preparedTexts = 0; // names them

    friend class PgFlight;
};

} // namespace Kaiwa
