#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>

class QAction;

namespace Kaiwa {

// One thing that the command box offers.
struct ShellCommand {
    QString title;
    QString group; // "Page", "Action": shown dim behind the title
    QString iconName;
    QKeySequence shortcut;
    QString whyDisabled; // not empty: shown, not run
    std::function<void()> run;
};

// Enables an action, or disables it with the reason that the command box and the tooltip tell.
void setAvailable(QAction *action, bool available, const QString &whyNot);
QString whyDisabled(const QAction *action); // empty: enabled
ShellCommand commandOf(QAction *action, const QString &group);

} // namespace Kaiwa
