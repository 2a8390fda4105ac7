#include "models/content/exchange/filerecord.h"

#include "models/content/exchange/jsontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct FileRecordWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::FileRecord)
};

FileResult<Value> decoded(const FileCell &cell, QStringView text)
{
    const JsonString string = decodeJsonString(text);
    if (string.problem.isEmpty())
        return Value(string.text);
    const QStringView before = QStringView(cell.text).first(text.data() - cell.text.constData() + string.position);
    const auto pairs = std::count_if(before.begin(), before.end(), [](QChar unit) { return unit.isLowSurrogate(); });
    return tl::unexpected(FileProblem { cell.line, cell.column + before.size() - pairs, string.problem });
}

} // namespace

FileResult<Value> valueOf(const FileCell &cell, ValueKind kind)
{
    switch (cell.kind) {
    case FileCell::Kind::Absent:
    case FileCell::Kind::Null:
        return Value();
    case FileCell::Kind::Text:
        return Value(cell.text);
    case FileCell::Kind::Json:
        break;
    }
    if (kind == ValueKind::Json || kind == ValueKind::JsonBinary) {
        const QStringView wrapped = wrappedJson(cell.text);
        return wrapped.isNull() ? Value(cell.text) : decoded(cell, wrapped);
    }
    if (cell.text.startsWith(u'"'))
        return decoded(cell, cell.text);
    if (cell.text.startsWith(u'{') || cell.text.startsWith(u'[')) {
        return tl::unexpected(FileProblem { cell.line, cell.column,
            FileRecordWords::tr("A text or a number is expected here, not a list or an object.",
                "problem of a value in a JSON file") });
    }
    return Value(cell.text);
}

} // namespace Kaiwa
