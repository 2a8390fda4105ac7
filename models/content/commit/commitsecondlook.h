#pragma once

#include "models/content/commit/commit.h"
#include "models/database/pgconnection.h"

namespace Kaiwa {

// The flights of one run of a commit: counted, and a lost connection is the outcome's error. On the run's thread.
class CommitFlights final {
public:
    using Answers = QList<Result<Rows>>;

    CommitFlights(PgConnection &connection, CommitOutcome &outcome)
        : m_connection(connection)
        , m_outcome(outcome)
    {
    }

    std::optional<Answers> fly(const QList<Statement> &flight,
        PgConnection::OnRefusal onRefusal = PgConnection::OnRefusal::SkipTheRest);
    void rollBack();

private:
    PgConnection &m_connection;
    CommitOutcome &m_outcome;
};

// The constraints that these statements let wait, each once.
QStringList deferredBy(const QList<CommitStatement> &statements);

// Which records were to blame for a commit that was refused: each statement is tried once more between savepoints, and
// the rows of those whose guard matched none are read. Puts what it finds into the outcome; everything is rolled back.
class SecondLook final {
public:
    SecondLook(CommitFlights &flights, const QList<CommitStatement> &statements, CommitOutcome &outcome)
        : m_flights(flights)
        , m_statements(statements)
        , m_outcome(outcome)
    {
    }

    // `missed`: the statements whose guard matched no row, where that is known to be all that happened.
    void find(const QList<qsizetype> &missed, const std::optional<Error> &firstRefusal);

private:
    bool findEveryRefusal();
    void readCurrentRows();

    CommitFlights &m_flights;
    const QList<CommitStatement> &m_statements;
    CommitOutcome &m_outcome;
    QList<qsizetype> m_missed;
};

} // namespace Kaiwa
