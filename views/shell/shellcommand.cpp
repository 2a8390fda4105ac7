#include "views/shell/shellcommand.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>

namespace Kaiwa {

namespace {
constexpr const char *reasonProperty = "whyDisabled";
}

void setAvailable(QAction *action, bool available, const QString &whyNot)
{
    action->setProperty(reasonProperty, available ? QString() : whyNot);
    action->setStatusTip(available ? QString() : whyNot);
    action->setEnabled(available);
}

QString whyDisabled(const QAction *action)
{
    if (action->isEnabled())
        return {};
    const QString reason = action->property(reasonProperty).toString();
    return reason.isEmpty() ? QCoreApplication::translate("ShellCommand", "Not possible now", "an action is disabled")
                            : reason;
}

ShellCommand commandOf(QAction *action, const QString &group)
{
    QString title = action->text();
    title.remove(QLatin1Char('&'));
    if (title.endsWith(QChar(0x2026)))
        title.chop(1);
    return { title, group, action->icon().name(), action->shortcut(), whyDisabled(action),
        [action = QPointer<QAction>(action)] {
            if (action)
                action->trigger();
        } };
}

} // namespace Kaiwa
