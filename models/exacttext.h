#pragma once

#include <QString>
#include <QStringDecoder>

namespace Kaiwa {

// As QString::fromUtf8(), but a text keeps the byte order mark (U+FEFF) that it begins with: in a value it is a
// character like any other. Pure, any thread.
inline QString exactText(QByteArrayView bytes)
{
    if (!bytes.startsWith("\xef\xbb\xbf"))
        return QString::fromUtf8(bytes);
    return QStringDecoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom)(bytes);
}

} // namespace Kaiwa
