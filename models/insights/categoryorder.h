#pragma once

#include <QList>
#include <QString>

namespace Kaiwa {

// In which order the categories of several series stand: as in each series, and where no series has both, by their numbers
// and then by their letters where all of them are steps of one scale ("20-30", "2026-03", "B1"), else as they came first.
// No name stands last of what is free to move. Where two series contradict each other: as they came first. Returns the
// places of `categories` in the order in which they stand. Pure; any thread.
QList<qsizetype> categoryOrder(const QStringList &categories, const QList<QList<qsizetype>> &ofSeries);

} // namespace Kaiwa
