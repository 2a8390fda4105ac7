#include "models/database/uuidtext.h"

#include <QRegularExpression>

namespace Kaiwa {

using namespace Qt::StringLiterals;

bool isUuid(const QString &text)
{
    static const QRegularExpression uuid = [] {
        const QString digits = u"[0-9a-fA-F]{4}(-?[0-9a-fA-F]{4}){7}"_s;
        return QRegularExpression(QRegularExpression::anchoredPattern(digits + u"|\\{"_s + digits + u"\\}"_s));
    }();
    return uuid.match(text).hasMatch();
}

} // namespace Kaiwa
