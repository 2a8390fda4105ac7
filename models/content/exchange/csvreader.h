#pragma once

#include "models/content/exchange/bytesource.h"
#include "models/content/exchange/recordreader.h"

namespace Kaiwa {

// CSV as RFC 4180 has it, with any of the usual delimiters and line ends. An empty field without quotes is NULL, with
// quotes it is the empty text. The first line names the columns. A line without anything is no record, unless there is
// but one column.
class CsvReader final : public RecordReader {
public:
    CsvReader(QIODevice &device, char delimiter);

    FileResult<void> begin() override;
    const QStringList &columns() const override { return m_columns; }
    FileProblem placeOf(qsizetype column) const override { return m_named.at(column); }
    FileResult<bool> next(FileRecord &record) override;
    qint64 position() const override { return m_source.position(); }

    // The delimiter under which the start of a file reads best; a comma where none fits.
    static char guessDelimiter(const QByteArray &start);

private:
    FileResult<bool> readLine(FileRecord &record);
    FileResult<void> readField(FileCell &cell);
    FileResult<void> readPlain();
    FileResult<void> readQuoted(FileCell &cell);
    FileResult<void> keep(qsizetype size);
    FileResult<void> stopped() const;
    bool atLineEnd();
    void skipLineEnd();
    FileProblem headerProblem(const FileCell &cell, const QString &text) const;

    ByteSource m_source;
    const char m_delimiter;
    QStringList m_columns;
    QList<FileProblem> m_named; // where
    QByteArray m_field;
    qsizetype m_size = 0; // of the record so far
    bool m_endedByLine = true; // false: the last record ended with the file
};

} // namespace Kaiwa
