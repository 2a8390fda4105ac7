#include "tests/support/studiowindow.h"

#include "tests/support/workspacebench.h"
#include "views/pages/pagecatalog.h"

#include <QTest>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

StudioWindow::StudioWindow(const ConnectionProfile &profile)
    : m_settings(m_folder.filePath(u"studio.ini"_s), QSettings::IniFormat)
    , m_workspace(std::make_unique<Workspace>(openSession(profile), m_folder.filePath(u"journal"_s)))
    , m_window(std::make_unique<MainWindow>(m_settings))
{
    m_window->setWorkspace(m_workspace.get());
    m_window->setPages(pageCatalog(*m_workspace));
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("The window did not come up.");
}

StudioWindow::~StudioWindow() = default;

Page *StudioWindow::show(const QString &pageId)
{
    m_window->showPage(pageId);
    Page *page = m_window->page(pageId);
    if (!page)
        qFatal("There is no page %s.", qPrintable(pageId));
    if (!QTest::qWaitFor([page] { return !page->isLoading(); }, 60'000))
        qFatal("The page %s is still loading.", qPrintable(pageId));
    return page;
}

} // namespace Kaiwa::TestSupport
