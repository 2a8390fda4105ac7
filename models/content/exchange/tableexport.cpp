#include "models/content/exchange/tableexport.h"

#include "models/content/entitydescription.h"
#include "models/database/pgconnection.h"
#include "models/database/pgerror.h"

#include <QHash>

namespace Kaiwa {

namespace {

using Operation = StagedRecord::Operation;

// Lays what is staged over the rows as they come.
class Exporter final {
public:
    Exporter(const ExportRequest &request, RecordWriter &writer, const std::function<bool(qint64)> &goesOn)
        : m_request(request)
        , m_writer(writer)
        , m_goesOn(goesOn)
    {
        for (const WriterColumn &column : request.columns)
            m_places.append(request.query.columns().indexOf(column.name));
        for (const StagedRecord &record : request.staged) {
            if (!record.key.isDraft())
                m_staged.insert(record.key.key, &record);
        }
    }

    // False ends the stream; error() says why.
    bool take(const Row &row)
    {
        const QStringList key = keyOf(row);
        const StagedRecord *staged = m_staged.isEmpty() ? nullptr : m_staged.value(key);
        if (staged && staged->operation == Operation::Delete)
            return true;
        Row out;
        out.reserve(m_places.size());
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            const Value &read = row.at(m_places.at(i));
            out.append(staged ? staged->staged.value(m_request.columns.at(i).name, read) : read);
        }
        return write(out);
    }

    bool takeStaged(const StagedRecord &record)
    {
        if (record.operation == Operation::Delete)
            return true;
        Row out;
        for (const WriterColumn &column : m_request.columns)
            out.append(record.staged.value(column.name, record.base.values.value(column.name)));
        return write(out);
    }

    const std::optional<Error> &error() const { return m_error; }
    qint64 rows() const { return m_rows; }

private:
    QStringList keyOf(const Row &row) const
    {
        QStringList key;
        for (qsizetype i = m_request.query.columns().size(); i < row.size() && !m_staged.isEmpty(); ++i)
            key.append(row.at(i).value_or(QString()));
        return key;
    }

    bool write(const Row &row)
    {
        if (const Result<void> written = m_writer.write(row); !written)
            m_error = written.error();
        else if (++m_rows % 100 == 0 && m_goesOn && !m_goesOn(m_rows))
            m_error = cancelledError();
        return !m_error;
    }

    const ExportRequest &m_request;
    RecordWriter &m_writer;
    const std::function<bool(qint64)> &m_goesOn;
    QList<qsizetype> m_places; // of the file's columns in the query's
    QHash<QStringList, const StagedRecord *> m_staged;
    std::optional<Error> m_error;
    qint64 m_rows = 0;
};

} // namespace

QList<WriterColumn> exportColumns(const Table &table)
{
    QList<WriterColumn> columns;
    for (const Column &column : table.columns) {
        if (isReadable(table, column.name))
            columns.append({ column.name, column.kind });
    }
    return columns;
}

Result<qint64> exportRows(PgConnection &connection, const ExportRequest &request, QIODevice &device,
    const std::function<bool(qint64 rows)> &goesOn)
{
    const auto writer = makeRecordWriter(device, request.columns, request.options);
    if (const Result<void> begun = writer->begin(); !begun)
        return tl::unexpected(begun.error());
    Exporter exporter(request, *writer, goesOn);
    if (!request.onlyStaged) {
        const Result<void> streamed = connection.stream(
            request.query.all(), [&exporter](Row &&row) { return exporter.take(row); });
        if (!streamed && !exporter.error())
            return tl::unexpected(streamed.error());
    }
    for (const StagedRecord &record : request.staged) {
        if ((request.onlyStaged || record.key.isDraft()) && !exporter.error())
            exporter.takeStaged(record);
    }
    if (exporter.error())
        return tl::unexpected(*exporter.error());
    if (const Result<void> ended = writer->end(); !ended)
        return tl::unexpected(ended.error());
    return exporter.rows();
}

} // namespace Kaiwa
