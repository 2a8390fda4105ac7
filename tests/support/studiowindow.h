#pragma once

#include "models/content/workspace.h"
#include "tests/support/widgettest.h"
#include "views/shell/mainwindow.h"
#include "views/shell/readingzone.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace Kaiwa::TestSupport {

// The studio's own window with all its pages, over a database of a test's own; its settings and journals lie in a folder
// that goes with it. What goes wrong while it opens aborts the test. ContentWindow is for tests of one page alone.
class StudioWindow final {
public:
    explicit StudioWindow(const ConnectionProfile &profile);
    ~StudioWindow();
    Q_DISABLE_COPY_MOVE(StudioWindow)

    MainWindow &window() { return *m_window; }
    Workspace &workspace() { return *m_workspace; }
    // Goes to the page and waits for its rows.
    Page *show(const QString &pageId);
    // Of the window, of which there must be such a one.
    template <typename Widget>
    Widget *find(const QString &name) const { return in<Widget>(*m_window, name); }

private:
    ReadingZone m_zone { qApp };
    QTemporaryDir m_folder;
    QSettings m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window; // its pages stand on the workspace
};

} // namespace Kaiwa::TestSupport
