#pragma once

#include "views/pages/insights/insightscatalog.h"

namespace Kaiwa {

// The charts of each page, a file each.
InsightsDescription usageCharts();
InsightsDescription masteryCharts();
InsightsDescription engagementCharts();
InsightsDescription scenarioCharts();
InsightsDescription findingsCharts();
InsightsDescription speechCharts();
InsightsDescription revenueCharts();
InsightsDescription eventsCharts();
InsightsDescription vocabularyCharts();

} // namespace Kaiwa
