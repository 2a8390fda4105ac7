#include "tests/support/chartpagetest.h"

#include <QTest>

namespace Kaiwa::TestSupport {

ChartPageTest::ChartPageTest()
    : PageTest(Template::Life)
{
}

void ChartPageTest::openCharts(const QString &page, const QString &role)
{
    openPage(page, {}, role);
    settle();
}

void ChartPageTest::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->page()->isLoading(), 60'000);
}

void ChartPageTest::showAllTime()
{
    InsightFilter filter = insights()->filter();
    filter.period = InsightFilter::Period::AllTime;
    insights()->setFilter(filter);
    settle();
}

} // namespace Kaiwa::TestSupport
