#include "views/shell/shellactions.h"

#include "views/shell/icon.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <utility>

namespace Kaiwa {

namespace {

QAction *add(
    QMenu *menu, const char *name, const QString &text, const QString &iconName, const QList<QKeySequence> &shortcuts)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(shortcuts);
    if (!iconName.isEmpty()) {
        action->setIcon(icon(iconName));
        action->setIconVisibleInMenu(false); // words and shortcuts are enough in a menu
    }
    return action;
}

} // namespace

ShellActions::ShellActions(QMainWindow &window)
    : QObject(&window)
    , m_themes(new QActionGroup(this))
{
    QMenuBar *bar = window.menuBar();
    bar->setObjectName(QStringLiteral("menuBar"));
    bar->setAccessibleName(tr("Menu", "name of the menu bar for screen readers"));

    connectionMenu = bar->addMenu(tr("&Database", "menu"));
    connectTo = add(connectionMenu, "connectAction", tr("&Connect to…", "action: opens the connection dialog"),
        QStringLiteral("connect"), { QKeySequence::Open });
    connectLocal = add(connectionMenu, "connectLocalAction",
        tr("&Local database", "action: back to the local database"), QStringLiteral("database"), {});
    connectionMenu->addSeparator();
    refresh = add(connectionMenu, "refreshAction", tr("&Refresh", "action: reads the page again"),
        QStringLiteral("refresh"), { QKeySequence::Refresh });
    connectionMenu->addSeparator();
    quit = add(connectionMenu, "quitAction", tr("&Quit", "action"), {}, { QKeySequence::Quit });
    quit->setMenuRole(QAction::QuitRole);

    QMenu *edit = bar->addMenu(tr("&Edit", "menu"));
    undo = add(edit, "undoAction", tr("&Undo", "action"), QStringLiteral("undo"), { QKeySequence::Undo });
    redo = add(edit, "redoAction", tr("&Redo", "action"), QStringLiteral("redo"), { QKeySequence::Redo });
    edit->addSeparator();
    addRecord = add(edit, "addRecordAction", tr("&New record", "action"), QStringLiteral("add"), { QKeySequence::New });
    find =
        add(edit, "findAction", tr("&Find in this page", "action"), QStringLiteral("search"), { QKeySequence::Find });
    edit->addSeparator();
    commit = add(edit, "commitAction", tr("&Commit changes", "action: writes what is staged to the database"),
        QStringLiteral("commit"), { QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(QKeySequence::Save) });
    cancelCommit = add(edit, "cancelCommitAction", tr("Ca&ncel the commit", "action: gives a running commit up"), {}, {});
    discard = add(edit, "discardAction", tr("&Discard all changes", "action: lets go of what is staged"),
        QStringLiteral("discard"), {});

    m_go = bar->addMenu(tr("&Go", "menu: leads to pages"));
    commandBox = add(m_go, "commandBoxAction", tr("&Find a page or an action", "action: goes to the command box"),
        QStringLiteral("search"), { QKeySequence(Qt::CTRL | Qt::Key_K) });
    m_go->addSeparator();

    QMenu *view = bar->addMenu(tr("&View", "menu"));
    foldChanges =
        add(view, "foldChangesAction", tr("&Changes unfolded", "checkable action: the change-set pane is open"),
            QStringLiteral("chevron-up"), { QKeySequence(Qt::CTRL | Qt::Key_J) });
    foldChanges->setCheckable(true);
    showSql =
        add(view, "showSqlAction", tr("Show &SQL of the changes", "checkable action: statements instead of words"),
            QStringLiteral("code"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J) });
    showSql->setCheckable(true);
    view->addSeparator();
    makeThemeMenu(view->addMenu(tr("&Theme", "menu: light or dark")));

    QMenu *help = bar->addMenu(tr("&Help", "menu"));
    about = add(help, "aboutAction", tr("&About Kaiwa Studio", "action"), QStringLiteral("info"), {});
    about->setMenuRole(QAction::AboutRole);
}

void ShellActions::makeThemeMenu(QMenu *menu)
{
    const auto choice = [&](Theme::Choice value, const char *name, const QString &text) {
        QAction *action = add(menu, name, text, QStringLiteral("theme"), {});
        action->setCheckable(true);
        action->setData(int(value));
        m_themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, value] { Q_EMIT themeChosen(value); });
    };
    choice(
        Theme::Choice::System, "themeSystemAction", tr("Theme as the &desktop", "light or dark follows the desktop"));
    choice(Theme::Choice::Light, "themeLightAction", tr("&Light theme", "action"));
    choice(Theme::Choice::Dark, "themeDarkAction", tr("&Dark theme", "action"));
}

void ShellActions::setTheme(Theme::Choice choice)
{
    const QList<QAction *> actions = m_themes->actions();
    for (QAction *action : actions)
        action->setChecked(action->data().toInt() == int(choice));
}

void ShellActions::setPages(const QStringList &titles, const std::function<void(int)> &go)
{
    for (QAction *earlier : std::exchange(m_pages, {})) {
        m_go->removeAction(earlier);
        earlier->deleteLater();
    }
    for (int i = 0; i < titles.size(); ++i) {
        QAction *action = m_go->addAction(titles.at(i));
        if (i < 9)
            action->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)));
        connect(action, &QAction::triggered, this, [go, i] { go(i); });
        m_pages.append(action);
    }
}

QList<ShellCommand> ShellActions::commands() const
{
    const QString group = tr("Action", "kind of an entry in the command box");
    QList<ShellCommand> commands;
    for (QAction *action :
        { commit, cancelCommit, undo, redo, discard, addRecord, find, refresh, connectTo, connectLocal, foldChanges, showSql })
        commands.append(commandOf(action, group));
    const QList<QAction *> themes = m_themes->actions();
    for (QAction *action : themes)
        commands.append(commandOf(action, group));
    commands.append({ commandOf(about, group), commandOf(quit, group) });
    return commands;
}

} // namespace Kaiwa
