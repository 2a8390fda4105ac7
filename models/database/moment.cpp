#include "models/database/moment.h"

#include <QRegularExpression>

namespace Kaiwa {

using namespace Qt::StringLiterals;

QDateTime momentOf(const QString &written)
{
    static const QRegularExpression moment(
        u"^(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,3})?)\\d*(?:Z|\\+00(?::?00)?)?$"_s);
    const QRegularExpressionMatch match = moment.match(written);
    if (!match.hasMatch())
        return {};
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(2), Qt::ISODateWithMs);
    return day.isValid() && time.isValid() ? QDateTime(day, time, Qt::UTC) : QDateTime();
}

} // namespace Kaiwa
