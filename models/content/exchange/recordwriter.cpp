#include "models/content/exchange/recordwriter.h"

#include "models/content/exchange/jsontext.h"
#include "models/content/values/valuecheck.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct RecordWriterWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::RecordWriter)
};

constexpr qsizetype writtenPieceSize = 256 * 1024;

// What both formats share: texts are checked, and bytes go to the device in pieces.
class BufferedWriter : public RecordWriter {
public:
    BufferedWriter(QIODevice &device, const QList<WriterColumn> &columns, const WriterOptions &options)
        : m_device(device)
        , m_columns(columns)
        , m_options(options)
    {
    }

    Result<void> write(const Row &row) final
    {
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const std::optional<QString> why = row.at(i) ? refusedText(*row.at(i)) : std::nullopt;
            if (why)
                return failure(Error::Kind::Invalid, u"%1: %2"_s.arg(m_columns.at(i).name, *why));
        }
        append(row);
        return m_bytes.size() < writtenPieceSize ? Result<void>() : handOver();
    }

protected:
    virtual void append(const Row &row) = 0;

    Result<void> handOver()
    {
        const QByteArray bytes = std::exchange(m_bytes, {});
        m_bytes.reserve(writtenPieceSize);
        if (m_device.write(bytes) == bytes.size())
            return {};
        return failure(Error::Kind::Io, RecordWriterWords::tr("The file could not be written.",
            "of an export"), m_device.errorString());
    }

    QIODevice &m_device;
    const QList<WriterColumn> m_columns;
    const WriterOptions m_options;
    QByteArray m_bytes;
};

bool isNumeric(ValueKind kind)
{
    return kind == ValueKind::Integer || kind == ValueKind::Decimal || kind == ValueKind::Float;
}

class CsvWriter final : public BufferedWriter {
public:
    using BufferedWriter::BufferedWriter;

    Result<void> begin() override
    {
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            field(i, m_columns.at(i).name, false);
        m_bytes += "\r\n";
        return {};
    }
    Result<void> end() override { return handOver(); }

protected:
    void append(const Row &row) override
    {
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            field(i, row.at(i), m_options.neutraliseFormulas && !isNumeric(m_columns.at(i).kind));
        m_bytes += "\r\n";
    }

private:
    void field(qsizetype index, const Value &value, bool neutralise)
    {
        if (index > 0)
            m_bytes += m_options.delimiter;
        if (!value)
            return;
        const bool isFormula = neutralise && !value->isEmpty() && u"=+-@\t\r"_s.contains(value->front());
        QByteArray text = value->toUtf8();
        if (isFormula)
            text.prepend('\'');
        // Whatever could be taken for a delimiter is quoted, so that the one that is used can be found.
        const bool isPlain = !text.isEmpty() && !isFormula && text.front() != ' ' && text.back() != ' '
            && std::none_of(text.cbegin(), text.cend(), [this](char byte) {
                   return byte == '"' || byte == '\r' || byte == '\n' || byte == ',' || byte == ';' || byte == '\t'
                       || byte == '|' || byte == m_options.delimiter;
               });
        // A file that began with these bytes would begin with a byte order mark.
        if (isPlain && !text.startsWith("\xef\xbb\xbf")) {
            m_bytes += text;
            return;
        }
        m_bytes += '"';
        m_bytes += text.replace('"', "\"\"");
        m_bytes += '"';
    }
};

class JsonWriter final : public BufferedWriter {
public:
    JsonWriter(QIODevice &device, const QList<WriterColumn> &columns, const WriterOptions &options)
        : BufferedWriter(device, columns, options)
        , m_lines(options.format == FileFormat::JsonLines)
    {
        for (const WriterColumn &column : columns) {
            QByteArray name;
            appendJsonString(name, column.name);
            m_names.append(name + ':');
        }
    }

    Result<void> begin() override
    {
        if (!m_lines)
            m_bytes += '[';
        return {};
    }
    Result<void> end() override
    {
        if (!m_lines)
            m_bytes += m_isFirst ? "]\n" : "\n]\n";
        return handOver();
    }

protected:
    void append(const Row &row) override
    {
        if (!m_lines)
            m_bytes += m_isFirst ? "\n" : ",\n";
        m_isFirst = false;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            m_bytes += i == 0 ? '{' : ',';
            m_bytes += m_names.at(i);
            value(m_columns.at(i).kind, row.at(i));
        }
        m_bytes += m_lines ? "}\n" : "}";
    }

private:
    void value(ValueKind kind, const Value &value)
    {
        if (!value)
            m_bytes += "null";
        else if (kind == ValueKind::Json || kind == ValueKind::JsonBinary)
            appendJsonValue(m_bytes, *value, m_lines);
        else if ((isNumeric(kind) && isJsonNumber(*value))
            || (kind == ValueKind::Boolean && (value == u"true"_s || value == u"false"_s)))
            m_bytes += value->toUtf8();
        else
            appendJsonString(m_bytes, *value);
    }

    const bool m_lines;
    QList<QByteArray> m_names;
    bool m_isFirst = true;
};

} // namespace

RecordWriter::~RecordWriter() = default;

std::unique_ptr<RecordWriter> makeRecordWriter(
    QIODevice &device, const QList<WriterColumn> &columns, const WriterOptions &options)
{
    if (options.format == FileFormat::Csv)
        return std::make_unique<CsvWriter>(device, columns, options);
    return std::make_unique<JsonWriter>(device, columns, options);
}

QByteArray csvOf(const QList<WriterColumn> &columns, const QList<Row> &rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, columns, {});
    bool isWhole = writer.begin().has_value();
    for (const Row &row : rows)
        isWhole = writer.write(row).has_value() && isWhole;
    isWhole = writer.end().has_value() && isWhole;
    Q_ASSERT(isWhole);
    return buffer.data();
}

} // namespace Kaiwa
