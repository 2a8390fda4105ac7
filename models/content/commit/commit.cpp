// The running half of commit.h.
#include "models/content/commit/commit.h"

#include "models/content/commit/commitsecondlook.h"
#include "models/content/history/commitmemory.h"
#include "models/content/values/valuecheck.h"
#include "models/database/pgconnection.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Operation = StagedRecord::Operation;
using Answers = CommitFlights::Answers;

// What of the history the server refused.
enum class WithoutHistory { Followers, Whole };

struct CommitWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::Commit)
};

// A row that somebody else holds is waited for, but not for ever.
const QString firstLookWaits = u"SET LOCAL lock_timeout = '15s'"_s;

Statement plain(const QString &sql)
{
    return { sql, {} };
}

// Whether it is a matter of the schema kaiwa_studio: not there (any more), another one, not for this role or too small.
bool isAboutTheSchema(const Error &error)
{
    return error.kind == Error::Kind::NotPermitted || error.sqlState.startsWith(u"42")
        || error.sqlState.startsWith(u"54") // more than its columns take
        || QStringList { u"3F000"_s, u"0A000"_s, u"23514"_s }.contains(error.sqlState);
}

// One commit, from its first flight to its outcome. Lives for one call.
class Run final {
public:
    Run(PgConnection &connection, const QList<CommitStatement> &statements, const QList<CommitAssertion> &assertions,
        const CommitHistory &history)
        : m_connection(connection)
        , m_statements(statements)
        , m_assertions(assertions)
        , m_history(history)
        , m_flights(connection, m_outcome)
        , m_memory(statements, history)
    {
    }

    CommitOutcome commit(const std::function<bool(const CommitMark &)> &beforeCommit)
    {
        if (findUnsendable())
            return m_outcome;
        const std::optional<Answers> answers = m_flights.fly(firstFlight());
        if (!answers)
            return m_outcome;
        readTransaction(*answers);
        if (const auto refused = m_memory.refusal(*answers);
            refused && refuseHistory(refused->error, refused->isAboutFollowers))
            return m_outcome;
        if (findMissed(*answers) || findFirstRefusal(*answers)) {
            SecondLook(m_flights, m_statements, m_outcome).find(m_missed, m_firstRefusal);
            return m_outcome;
        }
        if (!assertionsHold(*answers) || !isStillOpen()) {
            m_flights.rollBack();
            return m_outcome;
        }
        m_memory.collect(*answers, m_places, m_begunAt, m_actor);
        if (!readRowsNow())
            return m_outcome;
        readWritten(*answers);
        if (!beforeCommit(m_outcome.mark)) {
            m_flights.rollBack();
            m_outcome.error =
                failure(Error::Kind::Io, CommitWords::tr("The journal could not be written, so nothing was committed."))
                    .value();
            return m_outcome;
        }
        keepRevisions();
        sendCommit();
        return m_outcome;
    }

    // The history was refused, not the commit: nothing was changed, and nothing of the outcome is the records' fault.
    std::optional<WithoutHistory> refusedHistory() const { return m_refused; }

private:
    // The answer with the transaction's id follows those of BEGIN and the lock timeout.
    static constexpr qsizetype transactionId = 2;

    QList<Statement> firstFlight()
    {
        QList<Statement> flight { plain(u"BEGIN ISOLATION LEVEL READ COMMITTED"_s), plain(firstLookWaits),
            plain(u"SELECT txid_current()::text, "_s + serverStartSql() + u", now()::text, session_user::text"_s) };
        flight.reserve(2 * m_statements.size() + 2 * m_assertions.size() + 5);
        if (const QStringList deferred = deferredBy(m_statements); !deferred.isEmpty())
            flight.append(deferStatement(deferred));
        for (const CommitAssertion &one : m_assertions) {
            m_befores.append(one.before.sql.isEmpty() ? -1 : flight.size());
            if (!one.before.sql.isEmpty())
                flight.append(one.before);
        }
        m_places.reserve(m_statements.size());
        for (const CommitStatement &one : m_statements) {
            for (const qsizetype early : one.earlyBefore) {
                m_memory.addBeforeEarly(early, flight);
                m_earlyPlaces.insert(early, flight.size());
                flight.append(m_statements.at(early).early);
            }
            m_memory.addBefore(m_places.size(), flight);
            m_places.append(flight.size());
            flight.append(one.statement);
        }
        m_firstAssertion = flight.size();
        for (const CommitAssertion &one : m_assertions)
            flight.append(one.statement);
        // What is checked at the end of the transaction is checked while it can still be told from a lost answer.
        flight.append(plain(u"SET CONSTRAINTS ALL IMMEDIATE"_s));
        return flight;
    }

    const Result<Rows> &answerOf(const Answers &answers, qsizetype statement) const
    {
        return answers.at(m_places.at(statement));
    }

    // A text that no server takes would stop the whole flight before anything is sent, and name nobody.
    bool findUnsendable()
    {
        for (const CommitStatement &one : m_statements) {
            if (!one.obstacle.isEmpty())
                m_outcome.refused.append({ one.record, failure(Error::Kind::Refused, one.obstacle).value(), {} });
            for (const Value &value : one.statement.parameters) {
                if (const std::optional<QString> why = value ? refusedText(*value) : std::nullopt)
                    m_outcome.refused.append({ one.record, failure(Error::Kind::Invalid, *why).value(), {} });
            }
        }
        return !m_outcome.refused.isEmpty();
    }

    void readTransaction(const Answers &answers)
    {
        const Result<Rows> &answer = answers.at(transactionId);
        if (!answer || answer->rows.isEmpty())
            return;
        m_outcome.mark.transactionId = answer->rows.constFirst().at(0).value_or(QString());
        m_outcome.mark.serverStart = answer->rows.constFirst().at(1).value_or(QString());
        m_begunAt = timeFromText(answer->rows.constFirst().at(2).value_or(QString()));
        m_actor = answer->rows.constFirst().at(3).value_or(QString());
    }

    bool refuseHistory(const Error &error, bool isAboutFollowers)
    {
        if (!isAboutTheSchema(error))
            return false;
        m_flights.rollBack();
        m_refused = isAboutFollowers ? WithoutHistory::Followers : WithoutHistory::Whole;
        m_outcome.historyError = error;
        return true;
    }

    // The rows that triggers or emptied references left otherwise than a statement said.
    bool readRowsNow()
    {
        const QList<Statement> flight = m_memory.askRowsNow();
        if (flight.isEmpty())
            return true;
        const std::optional<Answers> answers = m_flights.fly(flight);
        if (!answers)
            return false;
        const std::optional<Error> refused = m_memory.takeRowsNow(*answers);
        if (refused && !refuseHistory(*refused, true)) {
            m_flights.rollBack();
            m_outcome.error = refused;
        }
        return !refused;
    }

    // A history that cannot be kept stops nobody's work; it is said.
    void keepRevisions()
    {
        m_outcome.historyError = m_memory.error();
        if (!m_memory.isOn() || m_history.inDatabase || !m_history.keep)
            return;
        if (const Result<void> kept = m_history.keep(m_outcome.mark, m_memory.revisions()); !kept)
            m_outcome.historyError = kept.error();
    }

    void readWritten(const Answers &answers)
    {
        m_written.reserve(m_statements.size());
        for (qsizetype i = 0; i < m_statements.size(); ++i) {
            ChangeSet::WrittenRecord written = writtenRecord(m_statements.at(i), *answerOf(answers, i));
            if (written.row)
                written.row = m_memory.rowNow(i).value_or(*written.row);
            if (written.key.isDraft() && written.keyNow.isValid())
                m_outcome.mark.keys.insert(written.key, written.keyNow.key);
            m_written.append(written);
        }
    }

    // True when the server took every statement and only guards did not match: then these are all there are.
    bool findMissed(const Answers &answers)
    {
        QList<qsizetype> missed;
        for (qsizetype i = 0; i < m_statements.size(); ++i) {
            const Result<Rows> &answer = answerOf(answers, i);
            const auto early = m_earlyPlaces.constFind(i);
            const bool isSplit = early != m_earlyPlaces.cend();
            if (!answer || (isSplit && !answers.at(*early)))
                return false;
            if (answer->affected != 1 || (isSplit && answers.at(*early)->affected != 1))
                missed.append(i);
        }
        m_missed = missed;
        return !missed.isEmpty();
    }

    bool findFirstRefusal(const Answers &answers)
    {
        for (const Result<Rows> &answer : answers) {
            if (!answer) {
                m_firstRefusal = answer.error();
                return true;
            }
        }
        return false;
    }

    bool assertionsHold(const Answers &answers)
    {
        for (qsizetype i = 0; i < m_assertions.size(); ++i) {
            const CommitAssertion &assertion = m_assertions.at(i);
            const Rows &after = *answers.at(m_firstAssertion + i);
            const Rows before = m_befores.at(i) < 0 ? Rows() : *answers.at(m_befores.at(i));
            const QString problem = assertion.judge ? assertion.judge(before, after)
                : after.rows.isEmpty()              ? QString()
                                                    : assertion.message;
            if (problem.isEmpty())
                continue;
            m_outcome.error = failure(Error::Kind::Refused, problem).value();
            return false;
        }
        return true;
    }

    // COMMIT of a transaction that the server gave up answers without an error.
    bool isStillOpen()
    {
        if (PQtransactionStatus(m_connection.handle()) == PQTRANS_INTRANS)
            return true;
        m_outcome.error = failure(Error::Kind::Refused, CommitWords::tr("The server gave the transaction up.")).value();
        return false;
    }

    // The revisions and COMMIT in one flight: after a refused revision the server skips the COMMIT.
    void sendCommit()
    {
        ++m_outcome.roundTrips;
        m_outcome.historyInDatabase = m_memory.isOn() && m_history.inDatabase;
        QList<Statement> flight = m_memory.writes();
        flight.append(plain(u"COMMIT"_s));
        const Result<Answers> committed = m_connection.runPipeline(flight);
        if (!committed) {
            m_outcome.error = committed.error();
            if (committed.error().kind == Error::Kind::Connection || m_connection.isLost())
                m_outcome.state = CommitOutcome::State::Unknown;
            return;
        }
        if (const auto refused = std::find_if(
                committed->cbegin(), committed->cend(), [](const Result<Rows> &answer) { return !answer; });
            refused != committed->cend()) {
            m_outcome.error = refused->error();
            if (m_connection.isLost())
                m_outcome.state = CommitOutcome::State::Unknown;
            else if (refused == committed->cend() - 1 || !refuseHistory(refused->error(), false))
                m_flights.rollBack();
            return;
        }
        m_outcome.state = CommitOutcome::State::Committed;
        m_outcome.written = m_written;
    }

    static ChangeSet::WrittenRecord writtenRecord(const CommitStatement &statement, const Rows &answer)
    {
        ChangeSet::WrittenRecord written;
        written.key = written.keyNow = statement.record;
        if (statement.operation != Operation::Delete)
            written.row = baseRowOf(answer);
        if (!statement.record.isDraft())
            return written;
        written.keyNow = { statement.record.table, {}, {} };
        for (const QString &column : statement.primaryKey) {
            const Value value = written.row->values.value(column);
            if (!value) // the role may not read the key: what was added cannot be named
                return { statement.record, {}, written.row, {} };
            written.keyNow.key.append(*value);
        }
        return written;
    }

    PgConnection &m_connection;
    const QList<CommitStatement> &m_statements;
    const QList<CommitAssertion> &m_assertions;
    const CommitHistory &m_history;
    QList<qsizetype> m_places; // of the statements in the first flight
    QHash<qsizetype, qsizetype> m_earlyPlaces; // of their first steps, by statement
    QList<qsizetype> m_befores; // of the assertions; -1: none
    qsizetype m_firstAssertion = 0;
    QDateTime m_begunAt;
    QString m_actor;
    QList<ChangeSet::WrittenRecord> m_written;
    std::optional<WithoutHistory> m_refused;
    QList<qsizetype> m_missed; // statements whose guard matched no row
    std::optional<Error> m_firstRefusal;
    CommitOutcome m_outcome;
    CommitFlights m_flights;
    CommitMemory m_memory;
};

} // namespace

QString serverStartSql()
{
    return u"extract(epoch FROM pg_postmaster_start_time())::text"_s;
}

BaseRow baseRowOf(const Rows &answer)
{
    BaseRow row;
    if (answer.rows.isEmpty())
        return row;
    for (qsizetype i = 0; i < answer.columns.size(); ++i) {
        const Value &value = answer.rows.constFirst().at(i);
        if (answer.columns.at(i) == u"xmin")
            row.rowVersion = value.value_or(QString());
        else
            row.values.insert(answer.columns.at(i), value);
    }
    return row;
}

CommitOutcome runCommit(PgConnection &connection, const QList<CommitStatement> &statements,
    const QList<CommitAssertion> &assertions, const std::function<bool(const CommitMark &mark)> &beforeCommit,
    const CommitHistory &history)
{
    CommitHistory kept = history;
    std::optional<Error> refused;
    for (int roundTrips = 0;;) {
        Run run(connection, statements, assertions, kept);
        CommitOutcome outcome = run.commit(beforeCommit);
        outcome.roundTrips = roundTrips += outcome.roundTrips;
        if (!run.refusedHistory()) {
            const bool isLess = kept.changeset.isEmpty() || !kept.withFollowers;
            if (isLess && !history.changeset.isEmpty() && refused)
                outcome.historyError = refused;
            return outcome;
        }
        refused = outcome.historyError;
        // Without what follows first; else kept elsewhere where that can be; and where a row could not be held, not at
        // all.
        if (*run.refusedHistory() == WithoutHistory::Followers && kept.withFollowers) {
            kept.withFollowers = false;
        } else if (kept.inDatabase) {
            kept.inDatabase = false;
            kept.withFollowers = history.withFollowers;
        } else {
            kept.changeset.clear();
        }
    }
}

} // namespace Kaiwa
