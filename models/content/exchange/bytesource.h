#pragma once

#include "models/content/exchange/filerecord.h"

#include <QByteArray>

class QIODevice;

namespace Kaiwa {

// The bytes of a text file, one after the other, read in pieces of a bounded size: whoever parses stands on valid UTF-8
// without NUL, and knows its line and column. A byte order mark at the start is left out. Lines end with LF, CR LF or
// CR. Used by one thread, which may block on the device.
class ByteSource final {
public:
    explicit ByteSource(QIODevice &device); // open for reading; outlives this

    // The next byte; negative at the end of the file, and where the text stops being one: then problem() says why.
    int peek() { return m_at < m_good ? uchar(m_bytes.at(m_at)) : more(); }
    // The byte that peek() showed; not at the end.
    char take();
    // Appends the bytes from here to the first one that the function stops at, or as far as they are in memory, and
    // returns how many they are. It must stop at line ends.
    template <typename Stop>
    qsizetype takeRun(QByteArray &to, Stop stop)
    {
        qsizetype end = m_at;
        const char *const bytes = m_bytes.constData();
        for (; end < m_good && !stop(bytes[end]); ++end)
            m_column += (uchar(bytes[end]) & 0xc0) != 0x80;
        const qsizetype size = end - m_at;
        if (size > 0) {
            to.append(bytes + m_at, size);
            m_at = end;
            m_afterReturn = false;
        }
        return size;
    }
    const std::optional<FileProblem> &problem() const { return m_problem; }

    qint64 line() const { return m_line; } // of the next byte
    qint64 column() const { return m_column; }
    qint64 position() const { return m_before + m_at; } // bytes taken so far
    FileProblem problemHere(const QString &text) const { return { m_line, m_column, text }; }

private:
    int more();
    void begin();
    void validate();
    void refuse(const QString &why);

    QIODevice &m_device;
    QByteArray m_bytes;
    qsizetype m_at = 0;
    qsizetype m_good = 0; // how many of the bytes are known to be text
    qint64 m_before = 0; // bytes of the file before those in memory
    qint64 m_line = 1;
    qint64 m_column = 1;
    bool m_begun = false;
    bool m_deviceEnded = false;
    bool m_afterReturn = false; // the last byte was CR
    std::optional<FileProblem> m_refused; // where the text stops; told once everything before is taken
    std::optional<FileProblem> m_problem;
};

} // namespace Kaiwa
