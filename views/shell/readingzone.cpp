#include "views/shell/readingzone.h"

#include "models/database/moment.h"

#include <QLocale>

namespace Kaiwa {

namespace {
ReadingZone *s_zone = nullptr;
}

ReadingZone::ReadingZone(QObject *parent)
    : QObject(parent)
    , m_zone(QTimeZone::utc())
{
    if (parent)
        s_zone = this;
}

ReadingZone::~ReadingZone()
{
    if (s_zone == this)
        s_zone = nullptr;
}

ReadingZone &ReadingZone::instance()
{
    // Pages that are tried alone read UTC.
    static ReadingZone utc;
    return s_zone ? *s_zone : utc;
}

void ReadingZone::choose(const QByteArray &zoneId)
{
    const QTimeZone zone(zoneId);
    if (!zone.isValid() || zone == m_zone)
        return;
    m_zone = zone;
    Q_EMIT changed();
}

QString ReadingZone::name() const
{
    return QString::fromLatin1(m_zone.id());
}

QString ReadingZone::dateTimeText(const QDateTime &time) const
{
    return QLocale().toString(time.toTimeZone(m_zone), QLocale::ShortFormat);
}

QString ReadingZone::dateTimeText(const QString &written) const
{
    const QDateTime time = momentOf(written);
    return time.isValid() ? dateTimeText(time) : written;
}

QString ReadingZone::timeText(const QDateTime &time) const
{
    return QLocale().toString(time.toTimeZone(m_zone).time(), QStringLiteral("HH:mm:ss"));
}

} // namespace Kaiwa
