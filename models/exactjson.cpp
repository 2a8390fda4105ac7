#include "models/exactjson.h"

namespace Kaiwa {

QJsonDocument exactJson(QByteArray json, QJsonParseError *error)
{
    json.replace("\xef\xbb\xbf", "\\ufeff");
    return QJsonDocument::fromJson(json, error);
}

} // namespace Kaiwa
