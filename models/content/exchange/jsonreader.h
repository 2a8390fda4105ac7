#pragma once

#include "models/content/exchange/bytesource.h"
#include "models/content/exchange/recordreader.h"

#include <QHash>

#include <vector>

namespace Kaiwa {

// JSON: a list of objects, or one object after the other; JSON Lines: one object on each line. The values of an
// object's members are handed out as their source text, so that a JSON column comes back byte for byte: nothing is
// parsed and printed again. Values may be nested to any depth.
class JsonReader final : public RecordReader {
public:
    JsonReader(QIODevice &device, FileFormat format);

    FileResult<void> begin() override;
    const QStringList &columns() const override { return m_columns; }
    FileProblem placeOf(qsizetype column) const override { return m_named.at(column); }
    FileResult<bool> next(FileRecord &record) override;
    qint64 position() const override { return m_source.position(); }

private:
    FileResult<bool> findObject();
    FileResult<bool> endList();
    FileResult<void> readObject(FileRecord &record);
    FileResult<void> readMember(FileRecord &record);
    FileResult<void> endLine();
    FileResult<void> readValue();
    FileResult<void> openNested(bool *isEmpty);
    FileResult<void> closeNested();
    FileResult<void> readName();
    FileResult<void> readScalar();
    FileResult<void> readString();
    FileResult<void> readEscape();
    FileResult<void> keep();
    FileResult<void> count(qsizetype size);
    FileResult<void> keepSpace();
    FileResult<void> skipSpace();
    FileResult<void> expect(char byte, const QString &otherwise);
    bool atSpace();
    bool atForbiddenBreak();
    tl::unexpected<FileProblem> refuse(const QString &why);
    int columnOf(const QString &name, const FileProblem &place);

    ByteSource m_source;
    const bool m_lines;
    bool m_inList = false;
    bool m_inObject = false;
    bool m_first = true;
    QStringList m_columns;
    QList<FileProblem> m_named; // where
    QHash<QString, int> m_places;
    QByteArray m_raw; // of the value being read
    std::vector<char> m_open; // the brackets around it
    qsizetype m_size = 0; // of the record so far
};

} // namespace Kaiwa
