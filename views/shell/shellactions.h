#pragma once

#include "views/shell/shellcommand.h"
#include "views/shell/theme.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace Kaiwa {

// Every action of the window with its words, shortcut and place in the menus. What they do is connected by the window.
// Owned by the main window.
class ShellActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShellActions)

public:
    explicit ShellActions(QMainWindow &window);

    // The pages' entries in the menu Go, with Alt+1 … Alt+9 for the first nine.
    void setPages(const QStringList &titles, const std::function<void(int page)> &go);
    // All that the command box offers, pages excepted.
    QList<ShellCommand> commands() const;
    void setTheme(Theme::Choice choice);

    QAction *connectTo, *connectLocal, *refresh, *quit;
    QAction *undo, *redo, *find, *addRecord, *commit, *cancelCommit, *discard;
    QAction *commandBox, *showSql, *foldChanges;
    QAction *about;
    QMenu *connectionMenu;

Q_SIGNALS:
    void themeChosen(Kaiwa::Theme::Choice choice);

private:
    void makeThemeMenu(QMenu *menu);

    QMenu *m_go;
    QActionGroup *m_themes;
    QList<QAction *> m_pages;
};

} // namespace Kaiwa
