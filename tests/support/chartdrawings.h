#pragma once

#include "views/charts/chartcanvas.h"

#include <memory>

namespace Kaiwa::TestSupport {

// Charts with more of everything than is likely, made up: 24 months, two years of weeks and days, 40 names.
namespace MadeUp {
const QDate today(2026, 6, 17);
constexpr int months = 24;
constexpr int manyNames = 40;
} // namespace MadeUp

// As scenarios and features are called, in many scripts, and as nobody hopes that they are.
QStringList chartNames(int count);
ChartMarks chartMarks(const ChartEntry &entry, double highest);
ChartDrawing chartDrawing(const ChartEntry &entry, double highest);
// One of these categories and series alone; a ranking has one series without a name.
ChartDrawing smallDrawing(ChartEntry::Kind kind, const QString &report, const QString &value, const QStringList &categories,
    const QStringList &series);

// A canvas that shows the drawing, at least as wide as it asks for and as high as it needs to be; laid out where it lays
// itself out as it paints.
std::unique_ptr<ChartCanvas> drawnCanvas(const ChartDrawing &drawing, int width, Qt::LayoutDirection direction = Qt::LeftToRight);

// What is wrong with the first label that is: outside of the canvas, over another one, or nothing of its words; else empty.
QString wrongLabel(const ChartCanvas &canvas);

} // namespace Kaiwa::TestSupport
