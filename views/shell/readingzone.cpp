#include "views/shell/readingzone.h"

#include <QLocale>

namespace Kaiwa {

namespace {
ReadingZone *s_zone = nullptr;
}

ReadingZone::ReadingZone(QObject *parent)
    : QObject(parent)
    , m_zone(QTimeZone::utc())
{
    s_zone = this;
}

ReadingZone::~ReadingZone()
{
    s_zone = nullptr;
}

ReadingZone &ReadingZone::instance()
{
    Q_ASSERT(s_zone);
    return *s_zone;
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

QString ReadingZone::timeText(const QDateTime &time) const
{
    return QLocale().toString(time.toTimeZone(m_zone).time(), QStringLiteral("HH:mm:ss"));
}

} // namespace Kaiwa
