#include "models/content/exchange/bytesource.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ByteSourceWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::ByteSource)
};

constexpr qsizetype pieceSize = 256 * 1024;

// How many bytes the character that begins here has, by the table of well-formed sequences in the Unicode standard
// (3.9, table 3-7); 0: none begins here; negative: it goes on after the end of the bytes.
int sequenceLength(const uchar *byte, qsizetype left)
{
    const uchar first = byte[0];
    if (first < 0x80)
        return 1;
    if (first < 0xc2 || first > 0xf4)
        return 0;
    const int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    uchar least = 0x80;
    uchar most = 0xbf;
    if (first == 0xe0)
        least = 0xa0;
    else if (first == 0xed)
        most = 0x9f;
    else if (first == 0xf0)
        least = 0x90;
    else if (first == 0xf4)
        most = 0x8f;
    for (int i = 1; i < length; ++i) {
        if (i >= left)
            return -1;
        if (byte[i] < least || byte[i] > most)
            return 0;
        least = 0x80;
        most = 0xbf;
    }
    return length;
}

QString nulWords()
{
    return ByteSourceWords::tr(
        "Here stands a NUL byte, which no text has: the file is damaged, or is UTF-16. Save it as UTF-8.",
        "problem of a file");
}

QString encodingWords(uchar byte)
{
    return ByteSourceWords::tr("The byte %1 is not UTF-8: the file has another encoding. Save it as UTF-8.",
        "%1: a hexadecimal number")
        .arg(u"0x%1"_s.arg(uint(byte), 2, 16, QChar(u'0')));
}

} // namespace

ByteSource::ByteSource(QIODevice &device)
    : m_device(device)
{
}

char ByteSource::take()
{
    const char byte = m_bytes.at(m_at++);
    const bool joins = std::exchange(m_afterReturn, byte == '\r') && byte == '\n';
    if ((byte == '\n' && !joins) || byte == '\r') {
        ++m_line;
        m_column = 1;
    } else if (!joins && (uchar(byte) & 0xc0) != 0x80) {
        ++m_column;
    }
    return byte;
}

int ByteSource::more()
{
    while (m_at >= m_good && !m_refused && !m_deviceEnded) {
        m_before += m_at;
        m_bytes.remove(0, m_at);
        m_at = m_good = 0;
        const qsizetype held = m_bytes.size();
        m_bytes.resize(held + pieceSize);
        const qint64 size = m_device.read(m_bytes.data() + held, pieceSize);
        m_bytes.resize(held + std::max<qint64>(size, 0));
        m_deviceEnded = size <= 0;
        if (size < 0) {
            m_refused = FileProblem { 0, 0, ByteSourceWords::tr("The file cannot be read: %1",
                "%1: the operating system's words").arg(m_device.errorString()) };
            break;
        }
        if (!std::exchange(m_begun, true))
            begin();
        validate();
    }
    if (m_at < m_good)
        return uchar(m_bytes.at(m_at));
    if (m_refused && !m_problem) {
        m_problem = m_refused;
        if (m_problem->line > 0) {
            m_problem->line = m_line;
            m_problem->column = m_column;
        }
    }
    return -1;
}

void ByteSource::begin()
{
    if (m_bytes.startsWith("\xef\xbb\xbf")) {
        m_at = m_good = 3;
    } else if (m_bytes.startsWith("\xff\xfe") || m_bytes.startsWith("\xfe\xff")) {
        refuse(ByteSourceWords::tr("The file is UTF-16. Save it as UTF-8.", "problem of a file"));
    }
}

void ByteSource::validate()
{
    const auto *bytes = reinterpret_cast<const uchar *>(m_bytes.constData());
    while (m_good < m_bytes.size() && !m_refused) {
        const int length = bytes[m_good] == 0 ? 0 : sequenceLength(bytes + m_good, m_bytes.size() - m_good);
        if (length > 0)
            m_good += length;
        else if (length == 0)
            refuse(bytes[m_good] == 0 ? nulWords() : encodingWords(bytes[m_good]));
        else if (m_deviceEnded)
            refuse(
                ByteSourceWords::tr("The file ends in the middle of a character: it is cut off.", "problem of a file"));
        else
            return; // the rest of the character comes with the next piece
    }
}

// Its place is known when everything before it is taken.
void ByteSource::refuse(const QString &why)
{
    m_refused = FileProblem { 1, 1, why };
}

} // namespace Kaiwa
