#include "models/content/exchange/csvreader.h"

#include "models/exacttext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QSet>

#include <array>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct CsvReaderWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::CsvReader)
};

constexpr std::array delimiters { ',', ';', '\t', '|' };
constexpr int sampleRecords = 50;

// How well the sample reads: 0 where it does not, else more for more records that have as many fields as the header.
int fitness(const QByteArray &sample, char delimiter, bool isCut)
{
    QByteArray bytes = sample;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, delimiter);
    if (!reader.begin() || reader.columns().size() < 2)
        return 0;
    int good = 1;
    int bad = 0;
    FileRecord record;
    while (good + bad < sampleRecords) {
        const FileResult<bool> read = reader.next(record);
        const bool reachedCut = isCut && reader.position() + 4 > bytes.size(); // a character may be cut
        if (reachedCut || (read && !*read))
            break;
        if (!read)
            return bad + good > 1 ? 1 : 0; // the header alone does read
        record.problem ? ++bad : ++good;
    }
    return 2 + 1000 * good / (good + bad);
}

} // namespace

CsvReader::CsvReader(QIODevice &device, char delimiter)
    : m_source(device)
    , m_delimiter(delimiter)
{
}

char CsvReader::guessDelimiter(const QByteArray &start)
{
    constexpr qsizetype sampleSize = 64 * 1024;
    const bool isCut = start.size() >= sampleSize;
    char best = ',';
    int bestFitness = 0;
    for (const char delimiter : delimiters) {
        const int fit = fitness(start.first(std::min(start.size(), sampleSize)), delimiter, isCut);
        if (fit > bestFitness) {
            best = delimiter;
            bestFitness = fit;
        }
    }
    return best;
}

FileProblem CsvReader::headerProblem(const FileCell &cell, const QString &text) const
{
    return { cell.line, cell.column, text };
}

FileResult<void> CsvReader::begin()
{
    FileRecord header;
    const FileResult<bool> read = readLine(header);
    if (!read)
        return tl::unexpected(read.error());
    if (!*read)
        return tl::unexpected(FileProblem { 0, 0,
            CsvReaderWords::tr(
                "The file is empty: a first line with column names is needed.", "problem of a CSV file") });
    QSet<QString> seen;
    for (const FileCell &cell : std::as_const(header.cells)) {
        if (cell.text.isEmpty())
            return tl::unexpected(headerProblem(cell, CsvReaderWords::tr("A column has no name in the first line.",
                "problem of a CSV file")));
        if (seen.contains(cell.text))
            return tl::unexpected(headerProblem(cell,
                CsvReaderWords::tr(
                    "The column “%1” stands twice in the first line.", "of a CSV file; %1: as the file spells it")
                    .arg(cell.text)));
        seen.insert(cell.text);
        m_columns.append(cell.text);
        m_named.append({ cell.line, cell.column, {} });
    }
    return {};
}

FileResult<bool> CsvReader::next(FileRecord &record)
{
    while (true) {
        const FileResult<bool> read = readLine(record);
        if (!read || !*read)
            return read;
        const bool isBlank = record.cells.size() == 1 && record.cells.first().kind == FileCell::Kind::Null;
        if (!isBlank || m_columns.size() == 1)
            break;
    }
    if (record.cells.size() == m_columns.size())
        return true;
    // The place is the first field too many, or where the line ends too early.
    const FileCell &at = record.cells.at(std::min(record.cells.size() - 1, m_columns.size()));
    QString text = CsvReaderWords::tr("The line has %1 fields where the first line names %2 columns.",
        "problem of a CSV file; numbers")
                       .arg(QString::number(record.cells.size()), QString::number(m_columns.size()));
    if (!m_endedByLine && record.cells.size() < m_columns.size())
        text = CsvReaderWords::tr("The last line has %1 of %2 fields and no end: the file is cut off.",
            "problem of a CSV file; numbers")
                   .arg(QString::number(record.cells.size()), QString::number(m_columns.size()));
    record.problem = FileProblem { at.line, at.column, text };
    return true;
}

FileResult<void> CsvReader::stopped() const
{
    if (m_source.problem())
        return tl::unexpected(*m_source.problem());
    return {};
}

bool CsvReader::atLineEnd()
{
    const int byte = m_source.peek();
    return byte < 0 || byte == '\n' || byte == '\r';
}

void CsvReader::skipLineEnd()
{
    m_endedByLine = m_source.peek() >= 0;
    if (m_endedByLine && m_source.take() == '\r' && m_source.peek() == '\n')
        m_source.take();
}

FileResult<bool> CsvReader::readLine(FileRecord &record)
{
    record = {};
    m_size = 0;
    if (m_source.peek() < 0)
        return stopped().map([] { return false; });
    record.line = m_source.line();
    while (true) {
        FileCell cell;
        if (const FileResult<void> read = readField(cell); !read)
            return tl::unexpected(read.error());
        record.cells.append(std::move(cell));
        if (atLineEnd())
            break;
        if (record.cells.size() >= mostColumns) {
            return tl::unexpected(m_source.problemHere(
                CsvReaderWords::tr("The line has more than %1 fields: this is no table.",
                    "problem of a CSV file; a number").arg(mostColumns)));
        }
        m_source.take(); // the delimiter
    }
    if (const FileResult<void> whole = stopped(); !whole)
        return tl::unexpected(whole.error());
    skipLineEnd();
    return true;
}

FileResult<void> CsvReader::readField(FileCell &cell)
{
    cell.line = m_source.line();
    cell.column = m_source.column();
    m_field.clear();
    const bool isQuoted = m_source.peek() == '"';
    if (const FileResult<void> read = isQuoted ? readQuoted(cell) : readPlain(); !read)
        return read;
    cell.kind = isQuoted || !m_field.isEmpty() ? FileCell::Kind::Text : FileCell::Kind::Null;
    cell.text = exactText(m_field);
    return {};
}

// That many bytes more belong to the record.
FileResult<void> CsvReader::keep(qsizetype size)
{
    m_size += size;
    if (m_size <= largestRecord)
        return {};
    return tl::unexpected(m_source.problemHere(
        CsvReaderWords::tr("The record that ends here is larger than %1 MB: a line end or a closing quote is missing.",
            "problem of a CSV file; a number")
            .arg(largestRecord / 1024 / 1024)));
}

FileResult<void> CsvReader::readPlain()
{
    const auto ends
        = [this](char byte) { return byte == m_delimiter || byte == '"' || byte == '\r' || byte == '\n'; };
    while (!atLineEnd() && m_source.peek() != m_delimiter) {
        if (m_source.peek() == '"') {
            return tl::unexpected(m_source.problemHere(CsvReaderWords::tr(
                "A quote stands inside a field that does not begin with one. "
                "Put the field in quotes and double those inside.",
                "problem of a CSV file")));
        }
        if (const FileResult<void> kept = keep(m_source.takeRun(m_field, ends)); !kept)
            return kept;
    }
    return stopped();
}

FileResult<void> CsvReader::readQuoted(FileCell &cell)
{
    m_source.take();
    const auto ends = [](char byte) { return byte == '"' || byte == '\r' || byte == '\n'; };
    while (true) {
        while (m_source.peek() >= 0 && !ends(char(m_source.peek()))) {
            if (const FileResult<void> kept = keep(m_source.takeRun(m_field, ends)); !kept)
                return kept;
        }
        if (m_source.peek() < 0) {
            if (m_source.problem())
                return stopped();
            return tl::unexpected(FileProblem { cell.line, cell.column,
                CsvReaderWords::tr("The quote that begins this field is never closed: a quote is missing, "
                          "or the file is cut off.",
                    "problem of a CSV file") });
        }
        const char byte = m_source.take();
        if (byte == '"') {
            if (m_source.peek() != '"')
                break;
            m_source.take();
        }
        m_field += byte;
        if (const FileResult<void> kept = keep(1); !kept)
            return kept;
    }
    if (atLineEnd() || m_source.peek() == m_delimiter)
        return stopped();
    return tl::unexpected(m_source.problemHere(
        CsvReaderWords::tr("Something follows the closing quote of a field. A quote inside a field must be doubled.",
            "problem of a CSV file")));
}

} // namespace Kaiwa
