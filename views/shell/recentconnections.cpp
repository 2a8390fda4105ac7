#include "views/shell/recentconnections.h"

#include <QSettings>

namespace Kaiwa {

namespace {
const QString recentKey = QStringLiteral("connection/recent");
}

RecentConnections::RecentConnections(QSettings &settings)
    : m_settings(settings)
{
}

QStringList RecentConnections::addresses() const
{
    return m_settings.value(recentKey).toStringList();
}

void RecentConnections::add(const ConnectionProfile &profile)
{
    if (profile.isLocalServer())
        return;
    QStringList all = addresses();
    all.removeAll(profile.address());
    all.prepend(profile.address());
    m_settings.setValue(recentKey, QStringList(all.first(qMin<qsizetype>(all.size(), longest))));
}

void RecentConnections::remove(const QString &address)
{
    QStringList all = addresses();
    all.removeAll(address);
    m_settings.setValue(recentKey, all);
}

} // namespace Kaiwa
