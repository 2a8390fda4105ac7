#pragma once

#include <QJsonDocument>

namespace Kaiwa {

// As QJsonDocument::fromJson(), but a text keeps the byte order mark (U+FEFF) that it begins with: Qt 6.4 takes it for a
// mark of the encoding and drops it. Pure, any thread.
QJsonDocument exactJson(QByteArray json, QJsonParseError *error = nullptr);

} // namespace Kaiwa
