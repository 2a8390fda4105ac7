#pragma once

#include <QDBusVariant>
#include <QObject>

namespace Kaiwa {

// Tells the theme whether the desktop wants dark windows, now and whenever that changes: asks the desktop's settings
// portal (org.freedesktop.appearance, color-scheme), since Qt 6.4 does not. Where no portal answers, the palette that
// the program started with stands. Never waits.
class DesktopScheme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopScheme)

public:
    explicit DesktopScheme(QObject *parent = nullptr);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);
};

} // namespace Kaiwa
