#pragma once

#include "models/database/pgconnection.h"
#include "models/database/pgparameters.h"

#include <QHash>

#include <deque>

namespace Kaiwa {

// One flight of statements in libpq's pipeline mode. Writes and reads at the same time: a client that only writes and
// a server that only answers would wait for each other as soon as both buffers are full. Lives for one call.
class PgFlight final {
public:
    PgFlight(PgConnection &connection, PgConnection::OnRefusal onRefusal);
    ~PgFlight();
    Q_DISABLE_COPY_MOVE(PgFlight)

    Result<QList<Result<Rows>>> run(const QList<Statement> &statements);

private:
    // One thing that the server answers: the preparing of a text, a statement, or the end of a part of the flight.
    struct Expected {
        enum class What { Prepared, Statement, Sync } what;
        qsizetype index; // of the statement, or of the first one that needs the prepared text
    };

    Result<void> check(const QList<Statement> &statements);
    bool forgetEarlierTexts();
    bool send(qsizetype index);
    bool sendNext();
    bool waitAndRead();
    bool readAnswers();
    void take(const Expected &expected, const PGresult *result);

    PgConnection &m_owner;
    const PgConnection::OnRefusal m_onRefusal;
    PGconn *m_connection;
    std::vector<PgParameters> m_statements;
    QHash<QByteArray, int> m_uses;
    QHash<QByteArray, QByteArray> m_names; // of the texts that were prepared in this flight
    qsizetype m_sent = 0;
    bool m_synced = false;
    std::deque<Expected> m_expected;
    QHash<qsizetype, Error> m_prepareErrors;
    QList<Result<Rows>> m_answers;
    std::optional<Error> m_misuse; // a COPY in the flight, which costs the connection
};

} // namespace Kaiwa
