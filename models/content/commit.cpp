// The running half of commit.h: flights, refusals and the second look.
#include "models/content/commit.h"

#include "models/content/valuecheck.h"
#include "models/database/pgconnection.h"

#include <QCoreApplication>

#include <libpq-fe.h>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Operation = StagedRecord::Operation;
using Refusal = CommitOutcome::Refusal;
using Answers = QList<Result<Rows>>;
using Refusal = CommitOutcome::Refusal;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::Commit)
};

// A row that somebody else holds is waited for, but not for ever; while looking for culprits, some five seconds for all.
const QString firstLookWaits = u"SET LOCAL lock_timeout = '15s'"_s;
constexpr qsizetype secondLookWaits = 5000; // milliseconds
constexpr qsizetype shortestWait = 20;
constexpr qsizetype longestWait = 1000;

Statement plain(const QString &sql)
{
    return { sql, {} };
}

// One commit, from its first flight to its outcome. Lives for one call.
class Run final {
public:
    Run(PgConnection &connection, const QList<CommitStatement> &statements, const QList<CommitAssertion> &assertions)
        : m_connection(connection)
        , m_statements(statements)
        , m_assertions(assertions)
    {
    }

    CommitOutcome commit(const std::function<bool(const CommitMark &)> &beforeCommit)
    {
        if (findUnsendable())
            return m_outcome;
        const std::optional<Answers> answers = fly(firstFlight());
        if (!answers)
            return m_outcome;
        readTransaction(*answers);
        if (findMissed(*answers) || findFirstRefusal(*answers)) {
            lookAgain();
            return m_outcome;
        }
        if (!assertionsHold(*answers) || !isStillOpen()) {
            rollBack();
            return m_outcome;
        }
        readKeys(*answers);
        if (!beforeCommit(m_outcome.mark)) {
            rollBack();
            m_outcome.error =
                failure(Error::Kind::Io, Words::tr("The journal could not be written, so nothing was committed."))
                    .value();
            return m_outcome;
        }
        sendCommit(*answers);
        return m_outcome;
    }

private:
    // The statements stand after BEGIN, the lock timeout and the transaction's id.
    static constexpr qsizetype firstStatement = 3;

    QList<Statement> firstFlight() const
    {
        QList<Statement> flight { plain(u"BEGIN ISOLATION LEVEL READ COMMITTED"_s), plain(firstLookWaits),
            plain(u"SELECT txid_current()::text, "_s + serverStartSql()) };
        flight.reserve(m_statements.size() + m_assertions.size() + 4);
        for (const CommitStatement &one : m_statements)
            flight.append(one.statement);
        for (const CommitAssertion &one : m_assertions)
            flight.append(one.statement);
        // What is checked at the end of the transaction is checked while it can still be told from a lost answer.
        flight.append(plain(u"SET CONSTRAINTS ALL IMMEDIATE"_s));
        return flight;
    }

    std::optional<Answers> fly(
        const QList<Statement> &flight, PgConnection::OnRefusal onRefusal = PgConnection::OnRefusal::SkipTheRest)
    {
        ++m_outcome.roundTrips;
        Result<Answers> answers = m_connection.runPipeline(flight, onRefusal);
        if (answers && answers->size() == flight.size())
            return *answers;
        m_outcome.error = answers
            ? failure(Error::Kind::Connection, Words::tr("The server's answer was cut short.")).value()
            : answers.error();
        if (!m_connection.isLost() && m_connection.isInTransaction())
            rollBack();
        return std::nullopt;
    }

    // A text that no server takes would stop the whole flight before anything is sent, and name nobody.
    bool findUnsendable()
    {
        for (const CommitStatement &one : m_statements) {
            for (const Value &value : one.statement.parameters) {
                if (const std::optional<QString> why = value ? refusedText(*value) : std::nullopt)
                    m_outcome.refused.append({ one.record, failure(Error::Kind::Invalid, *why).value(), {} });
            }
        }
        return !m_outcome.refused.isEmpty();
    }

    void readTransaction(const Answers &answers)
    {
        const Result<Rows> &answer = answers.at(firstStatement - 1);
        if (!answer || answer->rows.isEmpty())
            return;
        m_outcome.mark.transactionId = answer->rows.constFirst().at(0).value_or(QString());
        m_outcome.mark.serverStart = answer->rows.constFirst().at(1).value_or(QString());
    }

    void readKeys(const Answers &answers)
    {
        for (qsizetype i = 0; i < m_statements.size(); ++i) {
            if (!m_statements.at(i).record.isDraft())
                continue;
            const ChangeSet::WrittenRecord written = writtenRecord(m_statements.at(i), *answers.at(firstStatement + i));
            if (written.keyNow.isValid())
                m_outcome.mark.keys.insert(written.key, written.keyNow.key);
        }
    }

    // True when the server took every statement and only guards did not match: then these are all there are.
    bool findMissed(const Answers &answers)
    {
        QList<qsizetype> missed;
        for (qsizetype i = 0; i < m_statements.size(); ++i) {
            const Result<Rows> &answer = answers.at(firstStatement + i);
            if (!answer)
                return false;
            if (answer->affected != 1)
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
            const Result<Rows> &answer = answers.at(firstStatement + m_statements.size() + i);
            if (answer->rows.isEmpty())
                continue;
            m_outcome.error = failure(Error::Kind::Refused, m_assertions.at(i).message).value();
            return false;
        }
        return true;
    }

    // COMMIT of a transaction that the server gave up answers without an error.
    bool isStillOpen()
    {
        if (PQtransactionStatus(m_connection.handle()) == PQTRANS_INTRANS)
            return true;
        m_outcome.error = failure(Error::Kind::Refused, Words::tr("The server gave the transaction up.")).value();
        return false;
    }

    void sendCommit(const Answers &answers)
    {
        ++m_outcome.roundTrips;
        const Result<Rows> committed = m_connection.run(u"COMMIT"_s);
        if (!committed) {
            m_outcome.error = committed.error();
            if (committed.error().kind == Error::Kind::Connection || m_connection.isLost())
                m_outcome.state = CommitOutcome::State::Unknown;
            return;
        }
        m_outcome.state = CommitOutcome::State::Committed;
        m_outcome.written.reserve(m_statements.size());
        for (qsizetype i = 0; i < m_statements.size(); ++i)
            m_outcome.written.append(writtenRecord(m_statements.at(i), *answers.at(firstStatement + i)));
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

    void rollBack()
    {
        ++m_outcome.roundTrips;
        (void)m_connection.run(u"ROLLBACK"_s);
    }

    void lookAgain()
    {
        if (m_missed.isEmpty() && !findEveryRefusal())
            return;
        readCurrentRows();
        if (m_outcome.error && m_outcome.error->kind == Error::Kind::Cancelled)
            m_outcome.refused.removeIf([](const Refusal &refusal) { return refusal.error.kind == Error::Kind::Cancelled; });
        else if (m_outcome.refused.isEmpty())
            m_outcome.error = m_firstRefusal;
    }

    // Runs every statement between savepoints. The second savepoint of the same name exists only where the statement
    // was taken; rolling back to the newest of that name undoes a refused statement and keeps a taken one, so that one
    // text serves both without waiting for the answer.
    bool findEveryRefusal()
    {
        const qsizetype wait = qBound(shortestWait, secondLookWaits / m_statements.size(), longestWait);
        QList<Statement> flight { plain(u"ROLLBACK"_s), plain(u"BEGIN ISOLATION LEVEL READ COMMITTED"_s),
            plain(u"SET LOCAL lock_timeout = %1"_s.arg(wait)) };
        constexpr qsizetype head = 3;
        constexpr qsizetype each = 6;
        flight.reserve(head + each * m_statements.size());
        for (const CommitStatement &one : m_statements) {
            flight << plain(u"SAVEPOINT kaiwa_each"_s) << plain(u"SAVEPOINT kaiwa_kept"_s) << one.statement
                   << plain(u"SAVEPOINT kaiwa_kept"_s) << plain(u"ROLLBACK TO SAVEPOINT kaiwa_kept"_s)
                   << plain(u"RELEASE SAVEPOINT kaiwa_each"_s);
        }
        const std::optional<Answers> answers = fly(flight, PgConnection::OnRefusal::GoOn);
        if (!answers)
            return false;
        for (qsizetype i = 0; i < m_statements.size(); ++i) {
            const Result<Rows> &answer = answers->at(head + each * i + 2);
            if (!answer)
                m_outcome.refused.append({ m_statements.at(i).record, answer.error(), {} });
            else if (answer->affected != 1)
                m_missed.append(i);
        }
        return true;
    }

    void readCurrentRows()
    {
        QList<Statement> flight { plain(u"ROLLBACK"_s) };
        for (const qsizetype index : std::as_const(m_missed)) {
            if (!m_statements.at(index).currentRow.sql.isEmpty())
                flight.append(m_statements.at(index).currentRow);
        }
        const std::optional<Answers> answers = fly(flight);
        qsizetype next = 1;
        for (const qsizetype index : std::as_const(m_missed)) {
            const CommitStatement &statement = m_statements.at(index);
            if (statement.currentRow.sql.isEmpty()) {
                m_outcome.refused.append({ statement.record,
                    failure(Error::Kind::Refused, Words::tr("The database took the record without keeping it."))
                        .value(),
                    {} });
            } else if (answers) {
                m_outcome.refused.append(missedRecord(statement, answers->at(next++)));
            }
        }
    }

    static Refusal missedRecord(const CommitStatement &statement, const Result<Rows> &answer)
    {
        if (!answer)
            return { statement.record, answer.error(), {} };
        if (answer->rows.isEmpty())
            return { statement.record,
                failure(Error::Kind::Conflict, Words::tr("Somebody else deleted this record after it was read."))
                    .value(),
                {} };
        return { statement.record,
            failure(Error::Kind::Conflict, Words::tr("Somebody else changed this record after it was read.")).value(),
            baseRowOf(*answer) };
    }

    PgConnection &m_connection;
    const QList<CommitStatement> &m_statements;
    const QList<CommitAssertion> &m_assertions;
    QList<qsizetype> m_missed; // statements whose guard matched no row
    std::optional<Error> m_firstRefusal;
    CommitOutcome m_outcome;
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
    const QList<CommitAssertion> &assertions, const std::function<bool(const CommitMark &mark)> &beforeCommit)
{
    return Run(connection, statements, assertions).commit(beforeCommit);
}

} // namespace Kaiwa
