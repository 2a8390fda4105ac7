#pragma once

#include "models/content/exchange/recordwriter.h"
#include "models/content/window/windowquery.h"
#include "models/database/query.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

class QIODevice;

namespace Kaiwa {

class PgConnection;
class Session;

// What an export writes: the rows that a window's search and filters find, in the order that a person chose for it. Holds
// copies of all it needs.
struct RecordExportRequest {
    WindowQuery query;
    QList<WriterColumn> columns; // some of the query's, in the order of the file; secrets are never among the query's
    FileFormat format = FileFormat::Csv;
    bool isCompressed = false; // as gzip

    // Every column of the query, and those of them that are named, in the order of the names.
    static QList<WriterColumn> columnsOf(const Table &table, const WindowQuery &query);
    static QList<WriterColumn> columnsOf(const Table &table, const WindowQuery &query, const QStringList &names);
};

struct RecordExportResult {
    qint64 rows = 0;
    qint64 bytes = 0; // of the file: compressed where it is
    qint64 milliseconds = 0;
};

// Streams the rows into the device by COPY, which stays at its end. No more than some hundred kilobytes are in memory,
// whatever the table's size. CSV is what the server writes (decisions of the studio: NULL is empty, an empty text is "",
// CR LF, no byte order mark), JSON goes through the one RecordWriter; both come back equal through RecordReader.
// `goesOn` is told rows and bytes every so often and ends the export by false (Error::Kind::Cancelled). Blocks; on a
// worker.
Result<RecordExportResult> exportRecords(PgConnection &connection, const RecordExportRequest &request, QIODevice &device,
    const std::function<bool(qint64 rows, qint64 bytes)> &goesOn = {});

// One export into a file, run on a worker and seen from the window's thread. The file appears under its name when it is
// whole: an export that fails or is cancelled leaves what was there before, and nothing beside it. Cancelling reaches
// the server. Given up when this goes.
class RecordExport final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordExport)

public:
    explicit RecordExport(Session &session, QObject *parent = nullptr);
    ~RecordExport() override;

    void start(const RecordExportRequest &request, const QString &path); // once
    void cancel();

Q_SIGNALS:
    void progressed(qint64 rows, qint64 bytes); // at most ten a second
    void finished(const Kaiwa::RecordExportResult &result);
    void failed(const Kaiwa::Error &error); // a cancel too

private:
    // Both threads see it.
    struct State {
        std::atomic<qint64> rows = 0;
        std::atomic<qint64> bytes = 0;
        std::atomic_bool isStopped = false;
    };

    Session &m_session;
    std::shared_ptr<State> m_state = std::make_shared<State>();
    Query<RecordExportResult> m_query;
    QTimer m_poll;
    qint64 m_toldRows = -1;
};

} // namespace Kaiwa
