#include "models/content/exchange/recordreader.h"

#include "models/content/exchange/csvreader.h"
#include "models/content/exchange/jsonreader.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

FileFormat guessFormat(const QString &fileName, const QByteArray &start)
{
    const QString name = fileName.toLower();
    if (name.endsWith(u".csv"_s) || name.endsWith(u".tsv"_s) || name.endsWith(u".tab"_s))
        return FileFormat::Csv;
    if (name.endsWith(u".jsonl"_s) || name.endsWith(u".ndjson"_s))
        return FileFormat::JsonLines;
    if (name.endsWith(u".json"_s))
        return FileFormat::Json;
    const QByteArray text = (start.startsWith("\xef\xbb\xbf") ? start.sliced(3) : start).trimmed();
    if (text.startsWith('{'))
        return FileFormat::JsonLines;
    return text.startsWith('[') ? FileFormat::Json : FileFormat::Csv;
}

} // namespace

RecordReader::~RecordReader() = default;

ReaderOptions guessReaderOptions(const QString &fileName, const QByteArray &start)
{
    ReaderOptions options;
    options.format = guessFormat(fileName, start);
    if (options.format == FileFormat::Csv)
        options.delimiter = CsvReader::guessDelimiter(start);
    return options;
}

std::unique_ptr<RecordReader> makeRecordReader(QIODevice &device, const ReaderOptions &options)
{
    if (options.format == FileFormat::Csv)
        return std::make_unique<CsvReader>(device, options.delimiter);
    return std::make_unique<JsonReader>(device, options.format);
}

} // namespace Kaiwa
