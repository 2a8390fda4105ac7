#include "tests/support/contentwindow.h"
#include "tests/support/workspacebench.h"

#include "views/pages/pagecatalog.h"

#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QVBoxLayout>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

ContentWindow::ContentWindow(const ConnectionProfile &profile)
    : m_window(std::make_unique<QWidget>())
{
    m_workspace = std::make_unique<Workspace>(openSession(profile), m_journals.path());
    m_window->resize(1200, 800);
    auto *layout = new QVBoxLayout(m_window.get());
    layout->setContentsMargins(0, 0, 0, 0);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("The window did not come up.");
}

ContentWindow::~ContentWindow()
{
    m_window.reset(); // its pages stand on the workspace
}

Page *ContentWindow::open(const QString &pageId)
{
    delete m_page;
    m_page = nullptr;
    const QList<PageDescription> pages = pageCatalog(*m_workspace);
    for (const PageDescription &description : pages) {
        if (description.id == pageId)
            m_page = description.make(m_window.get());
    }
    if (!m_page)
        qFatal("There is no page %s.", qPrintable(pageId));
    m_window->layout()->addWidget(m_page);
    m_page->show();
    if (!QTest::qWaitFor([this] { return !m_page->isLoading(); }, 20'000))
        qFatal("The page is still loading after 20 seconds.");
    return m_page;
}

QLineEdit *ContentWindow::line(const QString &column) const
{
    return find<QLineEdit>(u"field."_s + column + u".input"_s);
}

void useSettingsOfTests()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"kaiwa-tests"_s);
    QCoreApplication::setApplicationName(u"%1-%2"_s.arg(
        QCoreApplication::applicationName(), QString::number(QCoreApplication::applicationPid())));
    QSettings().clear();
}

} // namespace Kaiwa::TestSupport
