#pragma once

#include "views/charts/chartentry.h"

#include <QList>

namespace Kaiwa {

// One page of insights: its charts in their order. One more chart is one report and one entry here.
struct InsightsDescription {
    QString id; // of the page, stable: "usage"
    QString title; // translated
    QString note; // translated: what holds for the page as a whole; empty: nothing
    QList<ChartEntry> charts;
};

QList<InsightsDescription> insightsPages();

} // namespace Kaiwa
