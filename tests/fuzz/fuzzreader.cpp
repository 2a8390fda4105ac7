#include "tests/fuzz/fuzzreader.h"

#include "models/content/exchange/recordwriter.h"
#include "models/content/values/valuecheck.h"

#include <QBuffer>

#include <cstdlib>

namespace Kaiwa::Fuzz {

namespace {

struct ReadFile {
    QStringList columns;
    QList<FileRecord> records;
    bool isWhole = false;
};

void require(bool holds, const char *what)
{
    if (holds)
        return;
    qWarning("does not hold: %s", what);
    std::abort();
}

void requirePlace(const FileProblem &problem, qint64 lines)
{
    require(problem.line >= 0 && problem.line <= lines, "the line lies in the file");
    require(!problem.text.isEmpty(), "a problem has words");
}

// Hands out few bytes at a time, so that characters and line ends are torn.
class TornBuffer final : public QIODevice {
public:
    explicit TornBuffer(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min({ most, m_bytes.size() - m_at, qint64(1 + m_at % 7) });
        std::copy_n(m_bytes.constData() + m_at, size, data);
        m_at += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray &m_bytes;
    qint64 m_at = 0;
};

ReadFile read(QIODevice &device, const ReaderOptions &options, qint64 lines)
{
    ReadFile file;
    const auto reader = makeRecordReader(device, options);
    if (const FileResult<void> begun = reader->begin(); !begun) {
        requirePlace(begun.error(), lines);
        return file;
    }
    FileRecord record;
    while (true) {
        const FileResult<bool> next = reader->next(record);
        if (!next) {
            requirePlace(next.error(), lines);
            return file;
        }
        if (!*next)
            break;
        if (record.problem)
            requirePlace(*record.problem, lines);
        else
            file.records.append(record);
    }
    file.columns = reader->columns();
    for (FileRecord &each : file.records)
        each.cells.resize(file.columns.size());
    file.isWhole = true;
    return file;
}

QList<Row> valuesOf(const ReadFile &file, ValueKind kind, qint64 lines)
{
    QList<Row> rows;
    for (const FileRecord &record : file.records) {
        Row row;
        for (const FileCell &cell : record.cells) {
            const FileResult<Value> value = valueOf(cell, kind);
            if (!value)
                requirePlace(value.error(), lines);
            row.append(value ? *value : Value());
            require(!row.last() || !refusedText(*row.last()), "a value is a text that the database can hold");
        }
        rows.append(row);
    }
    return rows;
}

void requireRoundTrip(const ReadFile &file, const ReaderOptions &options, ValueKind kind, qint64 lines)
{
    const QList<Row> rows = valuesOf(file, kind, lines);
    QList<WriterColumn> columns;
    for (const QString &name : file.columns)
        columns.append({ name, kind });
    if (columns.isEmpty())
        return;
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    const auto writer = makeRecordWriter(buffer, columns, { options.format, options.delimiter });
    require(writer->begin().has_value(), "it can be begun");
    for (const Row &row : rows)
        require(writer->write(row).has_value(), "what was read can be written");
    require(writer->end().has_value(), "it can be ended");
    buffer.seek(0);
    const ReadFile again = read(buffer, options, buffer.data().count('\n') + buffer.data().count('\r') + 1);
    require(again.isWhole, "what was written can be read");
    require(rows.isEmpty() || again.columns == file.columns, "the names are the same");
    require(valuesOf(again, kind, std::numeric_limits<qint64>::max()) == rows, "the values are the same");
}

} // namespace

void tryReading(const QByteArray &bytes, const ReaderOptions &options)
{
    const qint64 lines = bytes.count('\n') + bytes.count('\r') + 1;
    TornBuffer torn(bytes);
    const ReadFile file = read(torn, options, lines);
    if (!file.isWhole)
        return;
    requireRoundTrip(file, options, ValueKind::Text, lines);
    requireRoundTrip(file, options, ValueKind::Json, lines);
}

} // namespace Kaiwa::Fuzz
