#pragma once

#include "views/shell/headerbar.h"
#include "views/shell/messagepage.h"
#include "views/shell/page.h"
#include "views/shell/shellcommand.h"

#include <QHash>
#include <QMainWindow>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace Kaiwa {

class ChangeSetPane;
class Navigation;
class RecoveryBar;
class ShellActions;
class StatusLine;
class Workspace;
struct RecordKey;

// The window: header, navigation, the pages, what is staged, the status line. A shell: it receives descriptions of
// pages, makes each on first show and hands on what menus and keys ask for; it owns no model and knows no SQL. Without
// pages it shows a notice. Geometry, page and theme are kept in the settings. Owned by whoever composes the program.
class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Replaces all pages; the ones before are gone. Shows the page of the last time, or the first.
    void setPages(const QList<PageDescription> &pages);
    void showPage(const QString &id);
    QString currentPageId() const;
    QStringList pageIds() const;
    Page *page(const QString &id) const; // null: not made yet
    // Whose staged changes the pane, the badges and the menus show; null: none. Must outlive the window or be replaced.
    void setWorkspace(Workspace *workspace);
    // In place of the pages, until setPages() or clearNotice().
    void showNotice(const Notice &notice);
    void clearNotice();

    void setConnection(const ConnectionFacts &facts);
    void clearConnection(const QString &words);
    StatusLine *status() const { return m_status; }

Q_SIGNALS:
    void connectRequested();
    void localRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectActions();
    void connectChanges();
    void makeRoomForChanges();
    void restoreLayout();
    void makePage(const PageDescription &description);
    Page *showPageOf(const QString &table);
    void openRecord(const QString &table, const QStringList &key);
    void openRows(const RecordScope &scope);
    void updateActions();
    void updateBadges();
    void countProblems();
    QList<ShellCommand> commands();
    Page *currentPage() const;

    QSettings &m_settings;
    ShellActions *m_actions;
    HeaderBar *m_header;
    Navigation *m_navigation;
    QSplitter *m_columns;
    QStackedWidget *m_stack; // of the pages and the notice
    MessagePage *m_notice;
    RecoveryBar *m_recovery;
    ChangeSetPane *m_changes;
    QSplitter *m_rows; // the pages over what is staged
    StatusLine *m_status;
    Workspace *m_workspace = nullptr;
    QList<PageDescription> m_descriptions;
    QHash<QString, Page *> m_pages;
    QHash<QString, QString> m_pageStatus;
};

} // namespace Kaiwa
