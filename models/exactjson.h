#pragma once

#include <QJsonDocument>

namespace Kaiwa {

// As QJsonDocument::fromJson(), but a text keeps the byte order mark (U+FEFF) that it begins with: Qt 6.4 takes it for
// a mark of the encoding and drops it. Pure, any thread.
QJsonDocument exactJson(QByteArray json, QJsonParseError *error = nullptr);

// What JSON counts as space between its parts (RFC 8259, section 2).
constexpr bool isJsonSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

} // namespace Kaiwa
