#pragma once

#include "models/database/connectionprofile.h"

#include <QStringList>

class QSettings;

namespace Kaiwa {

// The addresses that were connected to, the newest first, never with a password. Kept in the settings.
class RecentConnections final {
public:
    static constexpr int longest = 10;

    explicit RecentConnections(QSettings &settings);

    QStringList addresses() const;
    void add(const ConnectionProfile &profile);
    void remove(const QString &address);

private:
    QSettings &m_settings;
};

} // namespace Kaiwa
