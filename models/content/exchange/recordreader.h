#pragma once

#include "models/content/exchange/filerecord.h"

#include <QStringList>

#include <memory>

class QIODevice;

namespace Kaiwa {

// Reads the records of a file one by one, keeping one in memory. A file that is no such file ends with a problem that
// says where and why; nothing can be read after it. Used by one thread, which may block on the device.
class RecordReader {
public:
    // A record larger than this is refused before it is in memory.
    static constexpr qsizetype largestRecord = 32 * 1024 * 1024;
    static constexpr qsizetype mostColumns = 2000; // a table has at most 1,600

    virtual ~RecordReader();

    // Reads as far as the column names stand before the records: the header of CSV. Called once, first.
    virtual FileResult<void> begin() = 0;
    // The columns met so far; JSON names them record by record.
    virtual const QStringList &columns() const = 0;
    // Where a column was named first, without words.
    virtual FileProblem placeOf(qsizetype column) const = 0;
    // False: there is none any more.
    virtual FileResult<bool> next(FileRecord &record) = 0;
    virtual qint64 position() const = 0; // bytes read so far, for a progress
};

struct ReaderOptions {
    FileFormat format = FileFormat::Csv;
    char delimiter = ','; // CSV
};

// What the file seems to be, by its name and its first bytes.
ReaderOptions guessReaderOptions(const QString &fileName, const QByteArray &start);

std::unique_ptr<RecordReader> makeRecordReader(QIODevice &device, const ReaderOptions &options);

} // namespace Kaiwa
