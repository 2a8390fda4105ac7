#include "models/records/recordexport.h"

#include "models/database/boundcopy.h"
#include "models/database/pgerror.h"
#include "models/database/session.h"
#include "models/records/gzipdevice.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <cerrno>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int recordExportPoll = 100; // ms
constexpr qsizetype copiedPieceSize = 256 * 1024;
constexpr qint64 rowsBetweenLooks = 128;
constexpr qint64 hardlyAnySpace = 64 * 1024;

Error recordsNotWritten(const QString &systemWords)
{
    return { Error::Kind::Io, RecordExport::tr("The file could not be written.", "of an export"), systemWords, {}, {}, {}, {} };
}

// Takes the rows as COPY sends them and hands them to the device in pieces. Lives for one export.
class CopiedRows {
public:
    explicit CopiedRows(QIODevice &device)
        : m_device(device)
    {
    }
    virtual ~CopiedRows() = default;
    Q_DISABLE_COPY_MOVE(CopiedRows)

    virtual BoundCopy::Form form() const = 0;
    virtual Result<void> begin() = 0;
    virtual Result<void> take(QByteArrayView line) = 0;
    virtual Result<void> end() = 0;

protected:
    QIODevice &m_device;
};

// The server's own CSV; it ends lines by LF alone.
class CopiedCsv final : public CopiedRows {
public:
    CopiedCsv(QIODevice &device, const QList<WriterColumn> &columns)
        : CopiedRows(device)
        , m_columns(columns)
    {
        m_bytes.reserve(2 * copiedPieceSize);
    }

    BoundCopy::Form form() const override { return BoundCopy::Form::Csv; }
    // The header is quoted as in every other file of the studio.
    Result<void> begin() override
    {
        const auto header = makeRecordWriter(m_device, m_columns, {});
        if (const Result<void> begun = header->begin(); !begun)
            return begun;
        return header->end();
    }
    Result<void> take(QByteArrayView line) override
    {
        m_bytes.append(line.chopped(1));
        m_bytes.append("\r\n", 2);
        return m_bytes.size() < copiedPieceSize ? Result<void>() : handOver();
    }
    Result<void> end() override { return handOver(); }

private:
    Result<void> handOver()
    {
        const bool isWritten = m_device.write(m_bytes) == m_bytes.size();
        m_bytes.resize(0); // keeps its memory
        if (isWritten)
            return {};
        return tl::unexpected<Error>(recordsNotWritten(m_device.errorString()));
    }

    const QList<WriterColumn> m_columns;
    QByteArray m_bytes;
};

class CopiedJson final : public CopiedRows {
public:
    CopiedJson(QIODevice &device, const QList<WriterColumn> &columns, FileFormat format)
        : CopiedRows(device)
        , m_writer(makeRecordWriter(device, columns, { format }))
    {
    }

    BoundCopy::Form form() const override { return BoundCopy::Form::Text; }
    Result<void> begin() override { return m_writer->begin(); }
    Result<void> take(QByteArrayView line) override
    {
        copiedRow(line, m_row);
        return m_writer->write(m_row);
    }
    Result<void> end() override { return m_writer->end(); }

private:
    const std::unique_ptr<RecordWriter> m_writer;
    Row m_row;
};

std::unique_ptr<CopiedRows> makeCopiedRows(QIODevice &device, const RecordExportRequest &request)
{
    if (request.format == FileFormat::Csv)
        return std::make_unique<CopiedCsv>(device, request.columns);
    return std::make_unique<CopiedJson>(device, request.columns, request.format);
}

Result<qint64> copyRecords(PgConnection &connection, const RecordExportRequest &request, CopiedRows &rows,
    const std::function<bool(qint64)> &goesOn)
{
    if (const Result<void> begun = rows.begin(); !begun)
        return tl::unexpected<Error>(begun.error());
    QStringList names;
    for (const WriterColumn &column : request.columns)
        names.append(column.name);
    std::optional<Error> error;
    qint64 count = 0;
    const Result<void> copied
        = BoundCopy::run(connection, request.query.everyRow(names), rows.form(), [&](QByteArrayView line) {
              if (const Result<void> taken = rows.take(line); !taken)
                  error = taken.error();
              else if (++count % rowsBetweenLooks == 0 && !goesOn(count))
                  error = cancelledError();
              return !error;
          });
    if (error)
        return tl::unexpected<Error>(*error);
    if (!copied)
        return tl::unexpected<Error>(copied.error());
    if (const Result<void> ended = rows.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return count;
}

// The system's words for it are the same whatever the language and the file system's way of saying so.
bool isDiskFull(const QString &path, int systemError)
{
    if (systemError == ENOSPC || systemError == EDQUOT)
        return true;
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    return storage.isValid() && storage.bytesAvailable() < hardlyAnySpace;
}

Result<RecordExportResult> exportToPath(PgConnection &connection, const RecordExportRequest &request, const QString &path,
    const std::function<bool(qint64, qint64)> &goesOn)
{
    QSaveFile file(path);
    const auto failed = [&](const QString &systemWords, int systemError) {
        const QString words = isDiskFull(path, systemError)
            ? RecordExport::tr("The disk is full: “%1” was not written. Make room, or export to another disk.", "%1: a path")
            : RecordExport::tr("The file “%1” could not be written.", "%1: a path");
        return failure(Error::Kind::Io, words.arg(path), systemWords);
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString(), 0);
    errno = 0;
    Result<RecordExportResult> result = exportRecords(connection, request, file, goesOn);
    if (!result && result.error().kind == Error::Kind::Io)
        return failed(result.error().detail, file.error() == QFileDevice::NoError ? 0 : errno);
    errno = 0;
    if (result && !file.commit())
        return failed(file.errorString(), errno);
    return result;
}

} // namespace

QList<WriterColumn> RecordExportRequest::columnsOf(const Table &table, const WindowQuery &query)
{
    return columnsOf(table, query, query.columns());
}

QList<WriterColumn> RecordExportRequest::columnsOf(const Table &table, const WindowQuery &query, const QStringList &names)
{
    QList<WriterColumn> columns;
    for (const QString &name : names) {
        const Column *column = table.column(name);
        if (column && query.columns().contains(name))
            columns.append({ name, column->kind });
    }
    return columns;
}

Result<RecordExportResult> exportRecords(PgConnection &connection, const RecordExportRequest &given, QIODevice &device,
    const std::function<bool(qint64 rows, qint64 bytes)> &goesOn)
{
    RecordExportRequest request = given;
    request.columns.removeIf(
        [&given](const WriterColumn &column) { return !given.query.columns().contains(column.name); });
    if (request.columns.isEmpty())
        return failure(Error::Kind::Usage, RecordExport::tr("No column was chosen, so there is nothing to export."));
    QElapsedTimer clock;
    clock.start();
    std::optional<GzipDevice> gzip;
    if (request.isCompressed && !gzip.emplace(device).isOpen())
        return failure(Error::Kind::Io, RecordExport::tr("There is not enough memory to compress the file."));
    QIODevice &target = gzip ? static_cast<QIODevice &>(*gzip) : device;
    const std::unique_ptr<CopiedRows> rows = makeCopiedRows(target, request);
    const qint64 from = device.pos();
    const Result<qint64> count = copyRecords(connection, request, *rows,
        [&](qint64 written) { return !goesOn || goesOn(written, device.pos() - from); });
    if (!count)
        return tl::unexpected<Error>(count.error());
    if (gzip) {
        gzip->close();
        if (!gzip->isWhole())
            return tl::unexpected<Error>(recordsNotWritten(gzip->errorString()));
    }
    return RecordExportResult { *count, device.pos() - from, clock.elapsed() };
}

RecordExport::RecordExport(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_poll.setInterval(recordExportPoll);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        const qint64 rows = m_state->rows;
        if (std::exchange(m_toldRows, rows) != rows)
            Q_EMIT progressed(rows, m_state->bytes);
    });
}

RecordExport::~RecordExport()
{
    cancel();
}

void RecordExport::start(const RecordExportRequest &request, const QString &path)
{
    m_poll.start();
    m_query = m_session.read<RecordExportResult>([request, path, state = m_state](PgConnection &connection) {
        return exportToPath(connection, request, path, [state](qint64 rows, qint64 bytes) {
            state->rows = rows;
            state->bytes = bytes;
            return !state->isStopped;
        });
    });
    m_query.then(this, [this](const Result<RecordExportResult> &result) {
        m_poll.stop();
        if (result)
            Q_EMIT finished(*result);
        else
            Q_EMIT failed(result.error());
    });
}

void RecordExport::cancel()
{
    m_state->isStopped = true;
    m_query.cancel();
}

} // namespace Kaiwa
