#include "views/pages/insights/insightscatalog.h"

#include "views/pages/insights/insightscharts.h"

namespace Kaiwa {

QList<InsightsDescription> insightsPages()
{
    return { usageCharts(), masteryCharts(), engagementCharts(), scenarioCharts(), findingsCharts(), speechCharts(),
        revenueCharts(), eventsCharts(), vocabularyCharts() };
}

} // namespace Kaiwa
