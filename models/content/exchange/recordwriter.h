#pragma once

#include "models/content/exchange/filerecord.h"
#include "models/result.h"

#include <QByteArray>

#include <memory>

class QIODevice;

namespace Kaiwa {

struct WriterOptions {
    FileFormat format = FileFormat::Csv;
    char delimiter = ','; // CSV
    // CSV: a text that a spreadsheet would run as a formula gets an apostrophe in front. Off by default, because then
    // the file is no longer what the database holds.
    bool neutraliseFormulas = false;
};

struct WriterColumn {
    QString name;
    ValueKind kind = ValueKind::Text;
};

// Writes records one by one, so that RecordReader and valueOf() give them back byte for byte: NULL, empty texts, line
// breaks and every JSON text included. UTF-8 without a byte order mark; CSV with CR LF. Used by one thread, which may
// block on the device.
class RecordWriter {
public:
    virtual ~RecordWriter();

    virtual Result<void> begin() = 0;
    virtual Result<void> write(const Row &row) = 0;
    virtual Result<void> end() = 0; // after it everything is handed to the device
};

std::unique_ptr<RecordWriter> makeRecordWriter(
    QIODevice &device, const QList<WriterColumn> &columns, const WriterOptions &options);

// A small table as CSV, in the same way, with its heading. A row that the writer refuses (no database holds such texts) is
// left out.
QByteArray csvOf(const QList<WriterColumn> &columns, const QList<Row> &rows);

} // namespace Kaiwa
