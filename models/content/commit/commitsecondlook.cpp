#include "models/content/commit/commitsecondlook.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Refusal = CommitOutcome::Refusal;

struct SecondLookWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::Commit)
};

// While looking for culprits, some five seconds for all.
constexpr qsizetype secondLookWaits = 5000; // milliseconds
constexpr qsizetype shortestWait = 20;
constexpr qsizetype longestSecondLook = 1000;

Statement plainStatement(const QString &sql)
{
    return { sql, {} };
}

Refusal missedRecord(const CommitStatement &statement, const Result<Rows> &answer)
{
    if (!answer)
        return { statement.record, answer.error(), {} };
    if (answer->rows.isEmpty())
        return { statement.record,
            failure(Error::Kind::Conflict, SecondLookWords::tr("Somebody else deleted this record after it was read."))
                .value(),
            {} };
    return { statement.record,
        failure(Error::Kind::Conflict, SecondLookWords::tr("Somebody else changed this record after it was read."))
            .value(),
        baseRowOf(*answer) };
}

} // namespace

std::optional<CommitFlights::Answers> CommitFlights::fly(
    const QList<Statement> &flight, PgConnection::OnRefusal onRefusal)
{
    ++m_outcome.roundTrips;
    Result<Answers> answers = m_connection.runPipeline(flight, onRefusal);
    if (answers && answers->size() == flight.size())
        return *answers;
    m_outcome.error = answers
        ? failure(Error::Kind::Connection, SecondLookWords::tr("The server's answer was cut short.")).value()
        : answers.error();
    if (!m_connection.isLost() && m_connection.isInTransaction())
        rollBack();
    return std::nullopt;
}

void CommitFlights::rollBack()
{
    ++m_outcome.roundTrips;
    (void)m_connection.run(u"ROLLBACK"_s);
}

QStringList deferredBy(const QList<CommitStatement> &statements)
{
    QStringList deferred;
    for (const CommitStatement &one : statements) {
        for (const QString &constraint : one.deferred) {
            if (!deferred.contains(constraint))
                deferred.append(constraint);
        }
    }
    return deferred;
}

void SecondLook::find(const QList<qsizetype> &missed, const std::optional<Error> &firstRefusal)
{
    m_missed = missed;
    if (m_missed.isEmpty() && !findEveryRefusal())
        return;
    readCurrentRows();
    if (m_outcome.error && m_outcome.error->kind == Error::Kind::Cancelled)
        m_outcome.refused.removeIf([](const Refusal &refusal) { return refusal.error.kind == Error::Kind::Cancelled; });
    else if (m_outcome.refused.isEmpty())
        m_outcome.error = firstRefusal;
}

// Runs every statement between savepoints. The second savepoint of the same name exists only where the statement
// was taken; rolling back to the newest of that name undoes a refused statement and keeps a taken one, so that one
// text serves both without waiting for the answer.
bool SecondLook::findEveryRefusal()
{
    const qsizetype wait = qBound(shortestWait, secondLookWaits / m_statements.size(), longestSecondLook);
    QList<Statement> flight { plainStatement(u"ROLLBACK"_s), plainStatement(u"BEGIN ISOLATION LEVEL READ COMMITTED"_s),
        plainStatement(u"SET LOCAL lock_timeout = %1"_s.arg(wait)) };
    if (const QStringList deferred = deferredBy(m_statements); !deferred.isEmpty())
        flight.append(deferStatement(deferred));
    constexpr qsizetype each = 6;
    flight.reserve(flight.size() + each * m_statements.size());
    QList<std::pair<qsizetype, qsizetype>> tried; // statement and place of its answer
    tried.reserve(m_statements.size());
    const auto tryOut = [&flight, &tried](qsizetype index, const Statement &statement) {
        tried.append({ index, flight.size() + 2 });
        flight << plainStatement(u"SAVEPOINT kaiwa_each"_s) << plainStatement(u"SAVEPOINT kaiwa_kept"_s) << statement
               << plainStatement(u"SAVEPOINT kaiwa_kept"_s) << plainStatement(u"ROLLBACK TO SAVEPOINT kaiwa_kept"_s)
               << plainStatement(u"RELEASE SAVEPOINT kaiwa_each"_s);
    };
    for (qsizetype i = 0; i < m_statements.size(); ++i) {
        for (const qsizetype early : m_statements.at(i).earlyBefore)
            tryOut(early, m_statements.at(early).early);
        tryOut(i, m_statements.at(i).statement);
    }
    const std::optional<CommitFlights::Answers> answers = m_flights.fly(flight, PgConnection::OnRefusal::GoOn);
    if (!answers)
        return false;
    QSet<qsizetype> failed;
    for (const auto &[statement, place] : std::as_const(tried)) {
        const Result<Rows> &answer = answers->at(place);
        if ((answer && answer->affected == 1) || failed.contains(statement))
            continue; // a record whose first step failed has no second
        failed.insert(statement);
        if (!answer)
            m_outcome.refused.append({ m_statements.at(statement).record, answer.error(), {} });
        else
            m_missed.append(statement);
    }
    // A reference or a unique value that stayed because its record was changed by others is theirs to blame, not the next
    // of its circle.
    const bool hasCircle = std::any_of(m_statements.cbegin(), m_statements.cend(),
        [](const CommitStatement &one) { return !one.early.sql.isEmpty() || !one.deferred.isEmpty(); });
    if (hasCircle && !m_missed.isEmpty())
        m_outcome.refused.removeIf([](const Refusal &refusal) {
            return refusal.error.sqlState == u"23503" || refusal.error.sqlState == u"23505";
        });
    return true;
}

void SecondLook::readCurrentRows()
{
    QList<Statement> flight { plainStatement(u"ROLLBACK"_s) };
    for (const qsizetype index : std::as_const(m_missed)) {
        if (!m_statements.at(index).currentRow.sql.isEmpty())
            flight.append(m_statements.at(index).currentRow);
    }
    const std::optional<CommitFlights::Answers> answers = m_flights.fly(flight);
    qsizetype next = 1;
    for (const qsizetype index : std::as_const(m_missed)) {
        const CommitStatement &statement = m_statements.at(index);
        if (statement.currentRow.sql.isEmpty()) {
            m_outcome.refused.append({ statement.record,
                failure(Error::Kind::Refused, SecondLookWords::tr("The database took the record without keeping it."))
                    .value(),
                {} });
        } else if (answers) {
            m_outcome.refused.append(missedRecord(statement, answers->at(next++)));
        }
    }
}

} // namespace Kaiwa
