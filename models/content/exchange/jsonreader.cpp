#include "models/content/exchange/jsonreader.h"

#include "models/content/exchange/jsontext.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct JsonReaderWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::JsonReader)
};

bool isHexDigit(int byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

bool isWordByte(int byte)
{
    return isHexDigit(byte) || (byte >= 'g' && byte <= 'z') || (byte >= 'G' && byte <= 'Z') || byte == '+'
        || byte == '-' || byte == '.';
}

QString cutOffWords()
{
    return JsonReaderWords::tr("The file ends in the middle of an object: it is cut off.", "problem of a JSON file");
}

} // namespace

JsonReader::JsonReader(QIODevice &device, FileFormat format)
    : m_source(device)
    , m_lines(format == FileFormat::JsonLines)
{
}

// Whatever is found to be wrong while the source had to stop is the source's own problem.
tl::unexpected<FileProblem> JsonReader::refuse(const QString &why)
{
    if (m_source.peek() >= 0)
        return tl::unexpected(m_source.problemHere(atForbiddenBreak()
                ? JsonReaderWords::tr(
                    "The line ends in the middle of an object. In JSON Lines each object stands on one line.",
                    "problem of a JSON file")
                : why));
    if (m_source.problem())
        return tl::unexpected(*m_source.problem());
    return tl::unexpected(m_source.problemHere(m_inObject ? cutOffWords() : why));
}

bool JsonReader::atSpace()
{
    const int byte = m_source.peek();
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

bool JsonReader::atForbiddenBreak()
{
    return m_lines && m_inObject && (m_source.peek() == '\n' || m_source.peek() == '\r');
}

FileResult<void> JsonReader::skipSpace()
{
    while (atSpace()) {
        if (atForbiddenBreak())
            return refuse({});
        m_source.take();
    }
    return {};
}

FileResult<void> JsonReader::keepSpace()
{
    while (atSpace()) {
        if (const FileResult<void> kept = keep(); !kept)
            return kept;
    }
    return {};
}

FileResult<void> JsonReader::keep()
{
    if (atForbiddenBreak())
        return refuse({});
    m_raw += m_source.take();
    return count(1);
}

// That many bytes more belong to the record.
FileResult<void> JsonReader::count(qsizetype size)
{
    m_size += size;
    if (m_size <= largestRecord)
        return {};
    return tl::unexpected(m_source.problemHere(
        JsonReaderWords::tr("The object that is read here is larger than %1 MB.",
            "problem of a JSON file; a number").arg(largestRecord / 1024 / 1024)));
}

FileResult<void> JsonReader::expect(char byte, const QString &otherwise)
{
    if (const FileResult<void> skipped = skipSpace(); !skipped)
        return skipped;
    if (m_source.peek() != byte)
        return refuse(otherwise);
    m_source.take();
    return {};
}

FileResult<void> JsonReader::begin()
{
    if (m_lines)
        return {};
    if (const FileResult<void> skipped = skipSpace(); !skipped)
        return skipped;
    if (m_source.peek() == '[') {
        m_source.take();
        m_inList = true;
        return {};
    }
    if (m_source.peek() == '{')
        return {};
    return refuse(m_source.peek() < 0
            ? JsonReaderWords::tr("The file is empty: a list of objects is needed.", "problem of a JSON file")
            : JsonReaderWords::tr("A list of objects is expected: it begins with [.", "problem of a JSON file"));
}

FileResult<bool> JsonReader::next(FileRecord &record)
{
    record = {};
    m_size = 0;
    m_inObject = false;
    const FileResult<bool> found = findObject();
    if (!found || !*found)
        return found;
    record.line = m_source.line();
    m_inObject = true;
    if (const FileResult<void> read = readObject(record); !read)
        return tl::unexpected(read.error());
    m_inObject = false;
    if (const FileResult<void> ended = m_lines ? endLine() : FileResult<void>(); !ended)
        return tl::unexpected(ended.error());
    record.cells.resize(m_columns.size());
    return true;
}

FileResult<bool> JsonReader::findObject()
{
    if (const FileResult<void> skipped = skipSpace(); !skipped)
        return tl::unexpected(skipped.error());
    if (m_inList) {
        if (m_source.peek() == ']')
            return endList();
        const bool isFirst = std::exchange(m_first, false);
        if (const FileResult<void> comma = isFirst
                ? FileResult<void>()
                : expect(',', JsonReaderWords::tr("A comma between two objects or the end of the list, ], is expected.",
                    "problem of a JSON file"));
            !comma)
            return tl::unexpected(comma.error());
        if (const FileResult<void> skipped = skipSpace(); !skipped)
            return tl::unexpected(skipped.error());
    } else if (m_source.peek() < 0) {
        if (m_source.problem())
            return tl::unexpected(*m_source.problem());
        return false;
    }
    if (m_source.peek() == '{')
        return true;
    return refuse(m_source.peek() < 0
            ? JsonReaderWords::tr("The list is never closed with ]: the file is cut off.", "problem of a JSON file")
            : JsonReaderWords::tr("An object is expected here: it begins with {.", "problem of a JSON file"));
}

FileResult<bool> JsonReader::endList()
{
    m_source.take();
    if (const FileResult<void> skipped = skipSpace(); !skipped)
        return tl::unexpected(skipped.error());
    if (m_source.peek() >= 0 || m_source.problem())
        return refuse(JsonReaderWords::tr("Something follows the end of the list.", "problem of a JSON file"));
    m_inList = false;
    return false;
}

FileResult<void> JsonReader::endLine()
{
    while (m_source.peek() == ' ' || m_source.peek() == '\t')
        m_source.take();
    const int byte = m_source.peek();
    if (byte == '\n' || byte == '\r' || (byte < 0 && !m_source.problem()))
        return {};
    return refuse(
        JsonReaderWords::tr("Something follows the object: in JSON Lines each object stands on a line of its own.",
            "problem of a JSON file"));
}

FileResult<void> JsonReader::readObject(FileRecord &record)
{
    m_source.take();
    if (const FileResult<void> skipped = skipSpace(); !skipped)
        return skipped;
    if (m_source.peek() == '}') {
        m_source.take();
        return {};
    }
    while (true) {
        if (const FileResult<void> read = readMember(record); !read)
            return read;
        if (const FileResult<void> skipped = skipSpace(); !skipped)
            return skipped;
        if (m_source.peek() == '}') {
            m_source.take();
            return {};
        }
        if (const FileResult<void> comma = expect(',',
                JsonReaderWords::tr("A comma or the end of the object, }, is expected.", "problem of a JSON file"));
            !comma)
            return comma;
    }
}

int JsonReader::columnOf(const QString &name, const FileProblem &place)
{
    const auto known = m_places.constFind(name);
    if (known != m_places.cend())
        return *known;
    m_columns.append(name);
    m_named.append(place);
    return *m_places.insert(name, int(m_columns.size()) - 1);
}

FileResult<void> JsonReader::readMember(FileRecord &record)
{
    if (const FileResult<void> skipped = skipSpace(); !skipped)
        return skipped;
    const FileProblem place = m_source.problemHere({});
    m_raw.clear();
    if (const FileResult<void> read = readName(); !read)
        return read;
    const JsonString name = decodeJsonString(QString::fromUtf8(m_raw));
    if (!name.problem.isEmpty())
        return tl::unexpected(FileProblem { place.line, place.column, name.problem });
    if (const FileResult<void> colon
        = expect(':', JsonReaderWords::tr("A colon is expected after a name.", "problem of a JSON file"));
        !colon)
        return colon;
    if (const FileResult<void> skipped = skipSpace(); !skipped)
        return skipped;
    FileCell cell;
    cell.line = m_source.line();
    cell.column = m_source.column();
    m_raw.clear();
    if (const FileResult<void> read = readValue(); !read)
        return read;
    cell.kind = m_raw == "null" ? FileCell::Kind::Null : FileCell::Kind::Json;
    if (cell.kind == FileCell::Kind::Json)
        cell.text = QString::fromUtf8(m_raw);
    const int column = columnOf(name.text, place);
    if (column >= mostColumns)
        return tl::unexpected(FileProblem { place.line, place.column,
            JsonReaderWords::tr("The objects have more than %1 different names: this is no table.",
                "problem of a JSON file; a number").arg(mostColumns) });
    if (record.cells.size() <= column)
        record.cells.resize(column + 1);
    if (record.cells[column].kind != FileCell::Kind::Absent && !record.problem)
        record.problem = FileProblem { place.line, place.column,
            JsonReaderWords::tr("The name “%1” stands twice in this object.",
                "of a JSON file; %1: as the file spells it").arg(name.text) };
    record.cells[column] = std::move(cell);
    return {};
}

// --- One value, whatever is nested in it

FileResult<void> JsonReader::readValue()
{
    m_open.clear();
    do {
        if (const FileResult<void> kept = m_open.empty() ? FileResult<void>() : keepSpace(); !kept)
            return kept;
        bool isEmpty = false;
        const int byte = m_source.peek();
        const bool nests = byte == '{' || byte == '[';
        if (const FileResult<void> read = nests ? openNested(&isEmpty)
                : byte == '"'                   ? readString()
                                                : readScalar();
            !read)
            return read;
        if (nests && !isEmpty)
            continue;
        if (const FileResult<void> closed = closeNested(); !closed)
            return closed;
    } while (!m_open.empty());
    return {};
}

FileResult<void> JsonReader::openNested(bool *isEmpty)
{
    const bool isObject = m_source.peek() == '{';
    if (const FileResult<void> kept = keep().and_then([this] { return keepSpace(); }); !kept)
        return kept;
    *isEmpty = m_source.peek() == (isObject ? '}' : ']');
    if (*isEmpty)
        return keep();
    m_open.push_back(isObject ? '{' : '[');
    return isObject ? readName().and_then([this] { return keepSpace(); }).and_then([this]() -> FileResult<void> {
        return m_source.peek() == ':'
            ? keep()
            : FileResult<void>(
                refuse(JsonReaderWords::tr("A colon is expected after a name.", "problem of a JSON file")));
    })
                    : FileResult<void>();
}

// After a value: its brackets end, or a comma leads to the next one.
FileResult<void> JsonReader::closeNested()
{
    while (!m_open.empty()) {
        if (const FileResult<void> kept = keepSpace(); !kept)
            return kept;
        const bool isObject = m_open.back() == '{';
        const int byte = m_source.peek();
        if (byte != ',' && byte != (isObject ? '}' : ']'))
            return refuse(JsonReaderWords::tr("A comma or a closing bracket is expected.", "problem of a JSON file"));
        if (const FileResult<void> kept = keep(); !kept)
            return kept;
        if (byte != ',') {
            m_open.pop_back();
            continue;
        }
        if (!isObject)
            return {};
        return keepSpace().and_then([this] { return readName(); }).and_then([this] { return keepSpace(); }).and_then(
            [this]() -> FileResult<void> {
                if (m_source.peek() != ':')
                    return refuse(JsonReaderWords::tr("A colon is expected after a name.", "problem of a JSON file"));
                return keep();
            });
    }
    return {};
}

FileResult<void> JsonReader::readName()
{
    if (m_source.peek() != '"')
        return refuse(JsonReaderWords::tr("A name in quotes is expected.", "problem of a JSON file"));
    return readString();
}

FileResult<void> JsonReader::readString()
{
    if (const FileResult<void> kept = keep(); !kept)
        return kept;
    const auto ends = [](char letter) { return letter == '"' || letter == '\\' || uchar(letter) < ' '; };
    while (true) {
        while (m_source.peek() >= 0 && !ends(char(m_source.peek()))) {
            if (const FileResult<void> kept = count(m_source.takeRun(m_raw, ends)); !kept)
                return kept;
        }
        const int byte = m_source.peek();
        if (byte < ' ') {
            return refuse(JsonReaderWords::tr(
                "A line break or control character inside a text is written as an escape, such as \\n.",
                "problem of a JSON file"));
        }
        if (const FileResult<void> kept = keep(); !kept)
            return kept;
        if (byte == '"')
            return {};
        if (byte != '\\')
            continue;
        if (const FileResult<void> escape = readEscape(); !escape)
            return escape;
    }
}

FileResult<void> JsonReader::readEscape()
{
    const int letter = m_source.peek();
    if (letter < 0 || !QByteArrayView("\"\\/bfnrtu").contains(char(letter)))
        return refuse(JsonReaderWords::tr("This escape does not exist in JSON.", "problem of a JSON file"));
    if (const FileResult<void> kept = keep(); !kept || letter != 'u')
        return kept;
    for (int i = 0; i < 4; ++i) {
        if (!isHexDigit(m_source.peek()))
            return refuse(
                JsonReaderWords::tr("Four hexadecimal digits are expected after \\u.", "problem of a JSON file"));
        if (const FileResult<void> kept = keep(); !kept)
            return kept;
    }
    return {};
}

FileResult<void> JsonReader::readScalar()
{
    const FileProblem place = m_source.problemHere(JsonReaderWords::tr(
        "A value is expected: a text in quotes, a number, true, false, null, { or [.", "problem of a JSON file"));
    const qsizetype begin = m_raw.size();
    while (isWordByte(m_source.peek())) {
        if (const FileResult<void> kept = keep(); !kept)
            return kept;
    }
    const QByteArrayView word = QByteArrayView(m_raw).sliced(begin);
    if (word == "true" || word == "false" || word == "null" || isJsonNumber(QString::fromLatin1(word)))
        return {};
    if (word.isEmpty() || m_source.peek() < 0)
        return refuse(place.text);
    return tl::unexpected(place);
}

} // namespace Kaiwa
