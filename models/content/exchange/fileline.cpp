#include "models/content/exchange/fileline.h"

#include "models/content/exchange/bytesource.h"

#include <QFile>

namespace Kaiwa {

QString fileLine(const QString &path, qint64 line)
{
    constexpr qsizetype mostBytes = 8000;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    ByteSource source(file);
    while (source.peek() >= 0 && source.line() < line)
        source.take();
    QByteArray bytes;
    while (source.peek() >= 0 && source.line() == line && bytes.size() < mostBytes)
        bytes += source.take();
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    return QString::fromUtf8(bytes);
}

} // namespace Kaiwa
