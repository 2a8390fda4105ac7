#include "models/database/pgconnection.h"

#include "models/database/pgerror.h"
#include "models/database/pgflight.h"
#include "models/database/pgparameters.h"
#include "models/exacttext.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QScopeGuard>
#include <QThread>

#include <libpq-fe.h>
#include <fcntl.h>
#include <openssl/crypto.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <clocale>
#include <csignal>
#include <vector>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct PgConnectionWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::PgConnection)
};

constexpr int defaultConnectSeconds = 10;
constexpr int interruptionStep = 20; // milliseconds between two looks at the interruption
// Statements are short and each is run seldom, so that compiling them costs more than it saves; not every server knows jit.
constexpr auto sessionSetUp = "SELECT set_config('jit', 'off', false) FROM pg_settings WHERE name = 'jit'; "
                              "SET TimeZone TO 'UTC'; SET DateStyle TO 'ISO, YMD'; SET IntervalStyle TO 'iso_8601'; "
                              "SET extra_float_digits TO 1; SET bytea_output TO 'hex'; "
                              "SET standard_conforming_strings TO on; SET client_min_messages TO warning";

// libpq's own messages, which decide about the words, are in English while this stands; this thread's only.
class PlainLocale final {
public:
    PlainLocale()
        : m_plain(newlocale(LC_ALL_MASK, "C", nullptr))
        , m_before(uselocale(m_plain))
    {
    }
    ~PlainLocale()
    {
        uselocale(m_before);
        freelocale(m_plain);
    }
    Q_DISABLE_COPY_MOVE(PlainLocale)

private:
    locale_t m_plain;
    locale_t m_before;
};

// The profile's keywords with what makes a dead network noticed in half a minute instead of a quarter of an hour.
QMap<QByteArray, QByteArray> connectKeywords(const ConnectionProfile &profile, const QString &password)
{
    QMap<QByteArray, QByteArray> keywords {
        { "keepalives_idle", "15" },
        { "keepalives_interval", "5" },
        { "keepalives_count", "3" },
        { "tcp_user_timeout", "30000" },
        { "application_name", "Kaiwa Studio" },
    };
    for (auto it = profile.keywords().cbegin(); it != profile.keywords().cend(); ++it)
        keywords.insert(it.key().toUtf8(), it.value().toUtf8());
    keywords.insert("client_encoding", "UTF8");
    if (!password.isEmpty())
        keywords.insert("password", password.toUtf8());
    return keywords;
}

int connectSeconds(const ConnectionProfile &profile)
{
    const QString own = profile.keyword(u"connect_timeout"_s);
    const int seconds = (own.isEmpty() ? qEnvironmentVariable("PGCONNECT_TIMEOUT") : own).toInt();
    const int perHost = seconds > 0 ? qMax(seconds, 2) : defaultConnectSeconds;
    return perHost * (1 + int(profile.keyword(u"host"_s).count(u',')));
}

PGconn *startConnecting(const ConnectionProfile &profile, const QString &password)
{
    const QMap<QByteArray, QByteArray> keywords = connectKeywords(profile, password);
    std::vector<const char *> names;
    std::vector<const char *> values;
    for (auto it = keywords.cbegin(); it != keywords.cend(); ++it) {
        names.push_back(it.key().constData());
        values.push_back(it.value().constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    return PQconnectStartParams(names.data(), values.data(), 0);
}

// The words of the failure, empty on success. Waits by itself and not by libpq, so that giving up is possible.
QString finishConnecting(PGconn *connection, int seconds, const PgConnection::Interruption &interruption)
{
    QElapsedTimer clock;
    clock.start();
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while (PQstatus(connection) != CONNECTION_BAD) {
        if (interruption && interruption())
            return u"interrupted"_s;
        if (clock.hasExpired(seconds * 1000LL))
            return u"timeout expired"_s;
        pollfd waiting { PQsocket(connection), short(state == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0 };
        if (::poll(&waiting, 1, interruptionStep) <= 0)
            continue;
        state = PQconnectPoll(connection);
        if (state == PGRES_POLLING_OK)
            return {};
        if (state == PGRES_POLLING_FAILED)
            break;
    }
    const QString words = QString::fromUtf8(PQerrorMessage(connection));
    return words.isEmpty() ? u"unknown"_s : words;
}

// What was really tried: libpq's defaults and the environment included.
ConnectionProfile triedProfile(const ConnectionProfile &profile, const PGconn *connection)
{
    ConnectionProfile tried = profile;
    tried.setKeyword(u"user"_s, QString::fromUtf8(PQuser(connection)));
    tried.setKeyword(u"dbname"_s, QString::fromUtf8(PQdb(connection)));
    const QString host = QString::fromUtf8(PQhost(connection));
    if (!host.isEmpty())
        tried.setKeyword(u"host"_s, host);
    return tried;
}

struct ResultDeleter {
    void operator()(PGresult *result) const { PQclear(result); }
};
using ResultPtr = std::unique_ptr<PGresult, ResultDeleter>;

int statementDelay()
{
    static const int milliseconds = qEnvironmentVariableIntValue("KAIWA_STATEMENT_DELAY_MS");
    return milliseconds;
}

bool isRowsStatus(ExecStatusType status)
{
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_SINGLE_TUPLE
        || status == PGRES_EMPTY_QUERY;
}

bool isCopyStatus(ExecStatusType status)
{
    return status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH;
}

qint64 affectedRows(const PGresult *result)
{
    auto *changeable = const_cast<PGresult *>(result); // libpq's signature; it changes nothing
    const QByteArrayView command(PQcmdStatus(changeable));
    for (const char *verb : { "INSERT", "UPDATE", "DELETE", "MERGE" }) {
        if (command.startsWith(verb))
            return QByteArray(PQcmdTuples(changeable)).toLongLong();
    }
    return -1;
}

Row rowOf(const PGresult *result, int row)
{
    Row values;
    const int columns = PQnfields(result);
    values.reserve(columns);
    for (int column = 0; column < columns; ++column) {
        if (PQgetisnull(result, row, column)) {
            values.append(std::nullopt);
            continue;
        }
        const QByteArrayView bytes(PQgetvalue(result, row, column), PQgetlength(result, row, column));
        values.append(exactText(bytes));
    }
    return values;
}

} // namespace

CancelToken::CancelToken(PGconn *connection)
    : m_cancel(PQgetCancel(connection))
    , m_socket(::fcntl(PQsocket(connection), F_DUPFD_CLOEXEC, 0))
{
}

CancelToken::~CancelToken()
{
    PQfreeCancel(m_cancel);
    ::close(m_socket);
}

void CancelToken::cancel() const
{
    if (!m_cancel)
        return;
    // Unlike the rest of libpq, PQcancel lets SIGPIPE through when the server closes while it is being asked.
    sigset_t pipe;
    sigset_t before;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, &before);
    std::array<char, 256> words {};
    PQcancel(m_cancel, words.data(), int(words.size()));
    if (!sigismember(&before, SIGPIPE)) {
        const timespec now {};
        sigtimedwait(&pipe, nullptr, &now);
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

void CancelToken::abandon() const
{
    ::shutdown(m_socket, SHUT_RDWR);
}

PgConnection::PgConnection(PGconn *connection)
    : m_connection(connection)
    , m_cancelToken(std::make_shared<CancelToken>(connection))
{
}

PgConnection::~PgConnection()
{
    PQfinish(m_connection);
    m_cancelToken->abandon();
    OPENSSL_thread_stop();
}

Result<std::unique_ptr<PgConnection>> PgConnection::open(
    const ConnectionProfile &profile, const QString &password, const Interruption &interruption)
{
    const PlainLocale plain;
    // What OpenSSL keeps for a thread that has proved a password goes at once: a thread of a pool may outlive OpenSSL.
    const auto tidy = qScopeGuard([] { OPENSSL_thread_stop(); });
    PGconn *connection = startConnecting(profile, password);
    if (!connection)
        return failure(Error::Kind::Connection, PgConnectionWords::tr("There is not enough memory for a connection."));
    // The verbose form carries the SQLSTATE and the place in the server, which are the same in every language.
    PQsetErrorVerbosity(connection, PQERRORS_VERBOSE);
    PQsetNoticeProcessor(connection, [](void *, const char *) {}, nullptr);
    const QString words = finishConnecting(connection, connectSeconds(profile), interruption);
    if (!words.isEmpty()) {
        const Error error = words == u"interrupted" ? cancelledError()
                                                    : connectionError(words, triedProfile(profile, connection));
        PQfinish(connection);
        return tl::unexpected<Error>(error);
    }
    PQsetErrorVerbosity(connection, PQERRORS_DEFAULT);
    std::unique_ptr<PgConnection> opened(new PgConnection(connection));
    if (const std::optional<Error> tooOld = versionError(opened->serverVersion()))
        return tl::unexpected<Error>(*tooOld);
    if (const Result<void> ready = opened->setUpSession(); !ready)
        return tl::unexpected<Error>(ready.error());
    return opened;
}

Result<void> PgConnection::setUpSession()
{
    const ResultPtr result(PQexec(m_connection, sessionSetUp));
    if (PQresultStatus(result.get()) == PGRES_COMMAND_OK)
        return {};
    return tl::unexpected<Error>(errorOf(result.get()));
}

Result<Rows> PgConnection::run(const Statement &statement)
{
    const Result<PgParameters> parameters = PgParameters::from(statement);
    if (!parameters)
        return tl::unexpected<Error>(parameters.error());
    if (const Result<void> ready = beforeFlight(); !ready)
        return tl::unexpected<Error>(ready.error());
    const ResultPtr result(PQexecParams(m_connection, parameters->sql(), parameters->count(), nullptr,
        parameters->values(), parameters->lengths(), nullptr, 0));
    Result<Rows> rows = rowsOf(result.get());
    endCopy(result.get());
    return rows;
}

Result<void> PgConnection::runScript(const QString &sql)
{
    const Result<PgParameters> text = PgParameters::from(Statement { sql, {} });
    if (!text)
        return tl::unexpected<Error>(text.error());
    if (const Result<void> ready = beforeFlight(); !ready)
        return ready;
    const ResultPtr result(PQexec(m_connection, text->sql()));
    if (isRowsStatus(PQresultStatus(result.get())))
        return {};
    const Error error = errorOf(result.get());
    endCopy(result.get());
    return tl::unexpected<Error>(error);
}

Result<void> PgConnection::stream(const Statement &statement, const std::function<bool(Row &&)> &sink)
{
    const Result<PgParameters> parameters = PgParameters::from(statement);
    if (!parameters)
        return tl::unexpected<Error>(parameters.error());
    if (const Result<void> ready = beforeFlight(); !ready)
        return ready;
    if (!PQsendQueryParams(m_connection, parameters->sql(), parameters->count(), nullptr, parameters->values(),
            parameters->lengths(), nullptr, 0))
        return tl::unexpected<Error>(lostError());
    PQsetSingleRowMode(m_connection);

    std::optional<Error> error;
    bool wanted = true;
    while (const ResultPtr result { PQgetResult(m_connection) }) {
        if (!isRowsStatus(PQresultStatus(result.get()))) {
            // The refusal that follows from stopping is no failure.
            if (wanted && !error)
                error = errorOf(result.get());
            endCopy(result.get());
            continue;
        }
        for (int row = 0; wanted && !error && row < PQntuples(result.get()); ++row) {
            wanted = sink(rowOf(result.get(), row));
            if (!wanted)
                m_cancelToken->cancel();
        }
    }
    if (error)
        return tl::unexpected<Error>(*error);
    return {};
}

Result<void> PgConnection::copyOut(const QString &sql, const std::function<bool(QByteArrayView)> &sink)
{
    const Result<QByteArray> text = PgParameters::text(sql);
    if (!text)
        return tl::unexpected<Error>(text.error());
    if (const Result<void> ready = beforeFlight(); !ready)
        return ready;
    const ResultPtr begun(PQexec(m_connection, text->constData()));
    if (PQresultStatus(begun.get()) != PGRES_COPY_OUT) {
        Error error = errorOf(begun.get());
        if (isRowsStatus(PQresultStatus(begun.get()))) {
            error.kind = Error::Kind::Usage;
            error.message = PgConnectionWords::tr("The statement copies nothing out.");
        }
        endCopy(begun.get());
        return tl::unexpected<Error>(error);
    }
    bool wanted = true;
    char *line = nullptr;
    int size = 0;
    while ((size = PQgetCopyData(m_connection, &line, 0)) > 0) {
        if (wanted) {
            wanted = sink(QByteArrayView(line, size));
            if (!wanted)
                m_cancelToken->cancel();
        }
        PQfreemem(line);
    }
    std::optional<Error> error;
    if (size < -1)
        error = lostError();
    while (const ResultPtr result { PQgetResult(m_connection) }) {
        // The refusal that follows from stopping is no failure.
        if (!isRowsStatus(PQresultStatus(result.get())) && wanted && !error)
            error = errorOf(result.get());
        if (PQstatus(m_connection) == CONNECTION_BAD)
            break;
    }
    if (error)
        return tl::unexpected<Error>(*error);
    return {};
}

Result<QList<quint32>> PgConnection::parameterTypes(const QString &sql)
{
    const Result<QByteArray> text = PgParameters::text(sql);
    if (!text)
        return tl::unexpected<Error>(text.error());
    if (const Result<void> ready = beforeFlight(); !ready)
        return tl::unexpected<Error>(ready.error());
    const ResultPtr prepared(PQprepare(m_connection, "", text->constData(), 0, nullptr));
    if (PQresultStatus(prepared.get()) != PGRES_COMMAND_OK)
        return tl::unexpected<Error>(errorOf(prepared.get()));
    const ResultPtr described(PQdescribePrepared(m_connection, ""));
    if (PQresultStatus(described.get()) != PGRES_COMMAND_OK)
        return tl::unexpected<Error>(errorOf(described.get()));
    QList<quint32> types;
    for (int i = 0; i < PQnparams(described.get()); ++i)
        types.append(PQparamtype(described.get(), i));
    return types;
}

Result<QList<Result<Rows>>> PgConnection::runPipeline(const QList<Statement> &statements, OnRefusal onRefusal)
{
    if (const Result<void> ready = beforeFlight(); !ready)
        return tl::unexpected<Error>(ready.error());
    return PgFlight(*this, onRefusal).run(statements);
}

bool PgConnection::isLost() const
{
    if (PQstatus(m_connection) == CONNECTION_BAD)
        return true;
    // libpq itself would take the server's last words for an ordinary message, and notice the end with the next one.
    pollfd waiting { PQsocket(m_connection), POLLRDHUP, 0 };
    return ::poll(&waiting, 1, 0) > 0;
}

bool PgConnection::isInTransaction() const
{
    return PQtransactionStatus(m_connection) != PQTRANS_IDLE;
}

int PgConnection::serverVersion() const
{
    return PQserverVersion(m_connection);
}

Result<void> PgConnection::beforeFlight() const
{
    QElapsedTimer clock;
    clock.start();
    while (true) {
        if (m_interruption && m_interruption())
            return tl::unexpected<Error>(cancelledError());
        const qint64 remaining = statementDelay() - clock.elapsed();
        if (remaining <= 0)
            break;
        QThread::msleep(qMin<qint64>(interruptionStep, remaining));
    }
    if (PQstatus(m_connection) == CONNECTION_BAD)
        return tl::unexpected<Error>(lostError());
    return {};
}

Result<Rows> PgConnection::rowsOf(const PGresult *result) const
{
    if (!isRowsStatus(PQresultStatus(result)))
        return tl::unexpected<Error>(errorOf(result));
    Rows rows;
    rows.affected = affectedRows(result);
    for (int column = 0; column < PQnfields(result); ++column)
        rows.columns.append(QString::fromUtf8(PQfname(result, column)));
    rows.rows.reserve(PQntuples(result));
    for (int row = 0; row < PQntuples(result); ++row)
        rows.rows.append(rowOf(result, row));
    return rows;
}

Error PgConnection::errorOf(const PGresult *result) const
{
    if (PQstatus(m_connection) == CONNECTION_BAD)
        return lostError();
    switch (PQresultStatus(result)) {
    case PGRES_COPY_IN:
    case PGRES_COPY_OUT:
    case PGRES_COPY_BOTH: {
        Error error;
        error.kind = Error::Kind::Usage;
        error.message = PgConnectionWords::tr("COPY to or from the program cannot be run here.");
        return error;
    }
    case PGRES_PIPELINE_ABORTED: {
        Error error;
        error.kind = Error::Kind::Refused;
        error.sqlState = u"25P02"_s;
        error.message = wordsForSqlState(error.sqlState, {});
        return error;
    }
    case PGRES_EMPTY_QUERY:
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_BAD_RESPONSE:
    case PGRES_NONFATAL_ERROR:
    case PGRES_FATAL_ERROR:
    case PGRES_SINGLE_TUPLE:
    case PGRES_PIPELINE_SYNC:
        break;
    }
    Error error = statementError(result);
    if (error.sqlState.isEmpty()) {
        error.detail = QString::fromUtf8(PQerrorMessage(m_connection)).trimmed();
        error.message = wordsForSqlState({}, error.detail);
    }
    return error;
}

Error PgConnection::lostError() const
{
    return lostConnectionError(QString::fromUtf8(PQerrorMessage(m_connection)));
}

// A COPY that was begun by mistake would leave the connection in a state in which nothing else runs.
void PgConnection::endCopy(const PGresult *begun)
{
    if (!isCopyStatus(PQresultStatus(begun)))
        return;
    while (const ResultPtr result { PQgetResult(m_connection) }) {
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_COPY_IN || status == PGRES_COPY_BOTH)
            PQputCopyEnd(m_connection, "refused");
        char *line = nullptr;
        while (status == PGRES_COPY_OUT && PQgetCopyData(m_connection, &line, 0) > 0)
            PQfreemem(line);
        if (PQstatus(m_connection) == CONNECTION_BAD)
            break;
    }
}

} // namespace Kaiwa
