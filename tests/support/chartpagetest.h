#pragma once

#include "tests/support/pagetest.h"
#include "views/charts/chartcanvas.h"
#include "views/charts/chartcard.h"
#include "views/pages/insights/insightspage.h"

namespace Kaiwa::TestSupport {

// A test of a page of charts over the sample with its learners.
class ChartPageTest : public PageTest {
    Q_OBJECT

protected:
    ChartPageTest();

    InsightsPage *insights() const { return qobject_cast<InsightsPage *>(m_window->page()); } // null: another page with charts
    QList<ChartCard *> cards() const { return m_window->page()->findChildren<ChartCard *>(); }
    ChartCard *card(const QString &id) const { return find<ChartCard>(QStringLiteral("chart.") + id); }
    ChartCanvas *canvas(const QString &id) const { return find<ChartCanvas>(QStringLiteral("chartCanvas.") + id); }
    void openCharts(const QString &page, const QString &role = {}); // and waits for their answers
    void settle(); // waits for the answers of all charts
    void showAllTime(); // the sample's present day lies in the past
};

} // namespace Kaiwa::TestSupport
