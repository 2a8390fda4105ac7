#include "tests/support/widgettest.h"

#include "tests/support/contentwindow.h"
#include "views/shell/filechooser.h"
#include "views/shell/theme.h"

#include <QAbstractButton>
#include <QSettings>
#include <QTest>

namespace Kaiwa::TestSupport {

void clickIn(const QObject *parent, const QString &button)
{
    auto *found = in<QAbstractButton>(parent, button);
    QTRY_VERIFY_WITH_TIMEOUT(found->isEnabled(), 30'000);
    QTest::mouseClick(found, Qt::LeftButton);
}

WidgetTest::WidgetTest() = default;

WidgetTest::~WidgetTest() = default;

void WidgetTest::initTestCase()
{
    useSettingsOfTests();
    m_theme = std::make_unique<Theme>(*qApp);
    setUpAll();
}

void WidgetTest::init()
{
    QSettings().clear();
    setUp();
}

void WidgetTest::cleanup()
{
    tearDown();
    FileChooser::use(nullptr);
}

void WidgetTest::cleanupTestCase()
{
    tearDownAll();
    FileChooser::use(nullptr);
    m_theme.reset();
}

} // namespace Kaiwa::TestSupport
