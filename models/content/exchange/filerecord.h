#pragma once

#include "models/database/catalog.h"
#include "models/database/statement.h"

#include <QList>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace Kaiwa {

enum class FileFormat { Csv, Json, JsonLines };

// What is wrong with a file and where: lines and columns count from 1, columns in characters. Line 0: the whole file.
struct FileProblem {
    qint64 line = 0;
    qint64 column = 0;
    QString text; // one sentence for a person

    bool operator==(const FileProblem &) const = default;
};

template <typename T>
using FileResult = tl::expected<T, FileProblem>;

// One field of a record as the file has it, before a column says what it means.
struct FileCell {
    enum class Kind {
        Absent, // a JSON object without this member
        Null,
        Text, // the text itself
        Json, // the source text of a JSON value, as it stands in the file
    };

    Kind kind = Kind::Absent;
    QString text;
    qint64 line = 0; // where it begins
    qint64 column = 0;

    bool operator==(const FileCell &) const = default;
};

// One record of a file; its cells stand in the order of RecordReader::columns().
struct FileRecord {
    qint64 line = 0;
    QList<FileCell> cells;
    // This record cannot be taken, those after it can: too few fields, a name that stands twice.
    std::optional<FileProblem> problem;
};

// The cell in the server's text form, as a column of this kind takes it: what stands in a JSON column is the JSON text
// byte for byte, for every other column a JSON string is decoded and a number stays as it is written.
FileResult<Value> valueOf(const FileCell &cell, ValueKind kind);

} // namespace Kaiwa
