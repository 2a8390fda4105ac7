#include "models/database/pgflight.h"

#include <libpq-fe.h>
#include <poll.h>

namespace Kaiwa {

namespace {

// libpq writes to the socket when this much has been collected; a batch larger than that gains nothing.
constexpr int statementsPerBatch = 64;

} // namespace

PgFlight::PgFlight(PgConnection &connection, PgConnection::OnRefusal onRefusal)
    : m_owner(connection)
    , m_onRefusal(onRefusal)
    , m_connection(connection.handle())
{
}

PgFlight::~PgFlight()
{
    PQexitPipelineMode(m_connection);
    PQsetnonblocking(m_connection, 0);
}

Result<QList<Result<Rows>>> PgFlight::run(const QList<Statement> &statements)
{
    if (statements.isEmpty())
        return QList<Result<Rows>>();
    if (const Result<void> checked = check(statements); !checked)
        return tl::unexpected<Error>(checked.error());
    m_answers.reserve(statements.size());
    if (PQsetnonblocking(m_connection, 1) != 0 || !PQenterPipelineMode(m_connection) || !forgetEarlierTexts())
        return tl::unexpected<Error>(m_owner.lostError());
    while (!m_synced || !m_expected.empty()) {
        if (!sendNext() || !waitAndRead())
            return tl::unexpected<Error>(m_misuse ? *m_misuse : m_owner.lostError());
    }
    return m_answers;
}

Result<void> PgFlight::check(const QList<Statement> &statements)
{
    m_statements.reserve(statements.size());
    for (const Statement &statement : statements) {
        Result<PgParameters> parameters = PgParameters::from(statement);
        if (!parameters)
            return tl::unexpected<Error>(parameters.error());
        ++m_uses[parameters->sql()];
        m_statements.push_back(std::move(*parameters));
    }
    return {};
}

// Texts that an earlier flight prepared go before this one's names are given again. Inside a transaction that was
// refused the server would refuse this too, so it waits for a quiet moment.
bool PgFlight::forgetEarlierTexts()
{
    if (!m_owner.m_hasPrepared || PQtransactionStatus(m_connection) != PQTRANS_IDLE)
        return true;
    if (!PQsendQueryParams(m_connection, "DEALLOCATE ALL", 0, nullptr, nullptr, nullptr, nullptr, 0)
        || !PQpipelineSync(m_connection))
        return false;
    m_expected.push_back({ Expected::What::Prepared, -1 });
    m_expected.push_back({ Expected::What::Sync, -1 });
    m_owner.m_hasPrepared = false;
    return true;
}

bool PgFlight::send(qsizetype index)
{
    const PgParameters &parameters = m_statements[size_t(index)];
    const QByteArray text = QByteArray::fromRawData(parameters.sql(), qsizetype(qstrlen(parameters.sql())));
    // Without the others to lean on, each statement brings its own text: one that cannot be prepared is refused alone.
    if (m_uses.value(text) == 1 || m_onRefusal == PgConnection::OnRefusal::GoOn) {
        m_expected.push_back({ Expected::What::Statement, index });
        return PQsendQueryParams(m_connection, parameters.sql(), parameters.count(), nullptr, parameters.values(),
            parameters.lengths(), nullptr, 0);
    }
    QByteArray name = m_names.value(text);
    if (name.isEmpty()) {
        name = "kaiwa_" + QByteArray::number(++m_owner.m_preparedTexts);
        m_names.insert(text, name);
        m_owner.m_hasPrepared = true;
        m_expected.push_back({ Expected::What::Prepared, index });
        if (!PQsendPrepare(m_connection, name.constData(), parameters.sql(), 0, nullptr))
            return false;
    }
    m_expected.push_back({ Expected::What::Statement, index });
    return PQsendQueryPrepared(m_connection, name.constData(), parameters.count(), parameters.values(),
        parameters.lengths(), nullptr, 0);
}

bool PgFlight::sendNext()
{
    for (int n = 0; n < statementsPerBatch && m_sent < qsizetype(m_statements.size()); ++n) {
        if (!send(m_sent++))
            return false;
        // What was refused is skipped up to the next sync.
        if (m_onRefusal == PgConnection::OnRefusal::GoOn && m_sent < qsizetype(m_statements.size())) {
            m_expected.push_back({ Expected::What::Sync, -1 });
            if (!PQpipelineSync(m_connection))
                return false;
        }
    }
    if (m_synced || m_sent < qsizetype(m_statements.size()))
        return true;
    m_synced = true;
    m_expected.push_back({ Expected::What::Sync, -1 });
    return PQpipelineSync(m_connection);
}

bool PgFlight::waitAndRead()
{
    const int unsent = PQflush(m_connection);
    if (unsent < 0)
        return false;
    const bool moreToSend = m_sent < qsizetype(m_statements.size());
    pollfd waiting { PQsocket(m_connection), short(unsent ? POLLIN | POLLOUT : POLLIN), 0 };
    // With room in the buffers and statements left, reading is only looked at in passing.
    const int ready = ::poll(&waiting, 1, moreToSend && !unsent ? 0 : -1);
    if (ready < 0)
        return errno == EINTR;
    if (ready > 0 && (waiting.revents & ~POLLOUT) && !PQconsumeInput(m_connection))
        return false;
    return readAnswers();
}

bool PgFlight::readAnswers()
{
    while (!m_expected.empty() && !PQisBusy(m_connection)) {
        PGresult *result = PQgetResult(m_connection);
        if (!result) {
            // The end of one statement's answers.
            if (PQstatus(m_connection) == CONNECTION_BAD)
                return false;
            if (m_expected.front().what == Expected::What::Sync)
                continue;
            m_expected.pop_front();
            continue;
        }
        const ExecStatusType status = PQresultStatus(result);
        if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH) {
            // The protocol has no way back from a COPY inside a flight.
            m_misuse = m_owner.errorOf(result);
            PQclear(result);
            m_owner.m_cancelToken->abandon();
            PQconsumeInput(m_connection);
            return false;
        }
        const Expected expected = m_expected.front();
        if (expected.what == Expected::What::Sync)
            m_expected.pop_front();
        else
            take(expected, result);
        PQclear(result);
        if (PQstatus(m_connection) == CONNECTION_BAD)
            return false;
    }
    return true;
}

void PgFlight::take(const Expected &expected, const PGresult *result)
{
    if (expected.what == Expected::What::Prepared) {
        if (expected.index >= 0 && PQresultStatus(result) != PGRES_COMMAND_OK)
            m_prepareErrors.insert(expected.index, m_owner.errorOf(result));
        return;
    }
    // The statement whose text could not be prepared is the one that was refused; it carries that reason.
    const auto reason = m_prepareErrors.constFind(expected.index);
    m_answers.append(reason == m_prepareErrors.cend() ? m_owner.rowsOf(result)
                                                      : Result<Rows>(tl::unexpected<Error>(*reason)));
}

} // namespace Kaiwa
