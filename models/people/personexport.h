#pragma once

#include "models/content/exchange/recordwriter.h"
#include "models/database/query.h"
#include "models/people/personreach.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace Kaiwa {

class PgConnection;
class Session;

// What an export says of itself before the first row.
struct PersonExportHead {
    Person person;
    QString database;
    QString at; // the server's clock, ISO 8601, UTC
    QStringList leftOut; // "table.column" of what the role may not read; secrets are not even named
};

// Receives the rows of one person, table by table, as they come. Used by one thread.
class PersonSink {
public:
    virtual ~PersonSink();

    virtual Result<void> begin(const PersonExportHead &head) = 0;
    virtual Result<void> beginTable(const Table &table, const QList<WriterColumn> &columns) = 0;
    virtual Result<void> row(const Row &row) = 0; // in the order of the columns, each value as text
    virtual Result<void> endTable(qint64 rows) = 0;
    virtual Result<void> end() = 0; // everything is written, and in its place
};

// One JSON document in a file that is there whole or not at all: what the export says of itself, then "tables", each a
// list of objects as an export of that table writes them (JSON columns verbatim, numbers and booleans as such,
// everything else in the server's text form), then "rows", how many of each.
std::unique_ptr<PersonSink> makePersonJsonFile(const QString &path);

// Every row of every table that belongs to the person or refers to them, in one REPEATABLE READ transaction: what is
// written fits together. Secrets are never selected. Nothing but one row is in memory. `goesOn` is told the number of
// rows and ends the export by false (Error::Kind::Cancelled). Answers with the number of rows of each table. Blocks; on
// a worker.
Result<QMap<QString, qint64>> exportPerson(PgConnection &connection, const Catalog &catalog, const Person &person,
    const QList<PersonSink *> &sinks, const std::function<bool(qint64 rows)> &goesOn = {});

// One export, run on a worker and seen from the window's thread. Given up when this goes.
class PersonExportJob final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PersonExportJob)

public:
    using MakeSink = std::function<std::unique_ptr<PersonSink>()>; // called on the worker

    explicit PersonExportJob(Session &session, QObject *parent = nullptr);
    ~PersonExportJob() override;

    void start(const QString &idOrMail, const QList<MakeSink> &sinks); // once
    void cancel();

Q_SIGNALS:
    void progressed(qint64 rows);
    void finished(const QMap<QString, qint64> &rows);
    void failed(const Kaiwa::Error &error); // a cancel too

private:
    // Both threads see it.
    struct State {
        std::atomic<qint64> rows = 0;
        std::atomic_bool isStopped = false;
    };

    Session &m_session;
    std::shared_ptr<State> m_state = std::make_shared<State>();
    Query<QMap<QString, qint64>> m_query;
    QTimer m_poll;
};

} // namespace Kaiwa
