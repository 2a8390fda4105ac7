#pragma once

#include <QStringList>

namespace Kaiwa {

// `kaiwa-studio person export FILE [--pdf FILE] USER [URL]`: everything that belongs to a person, as one JSON document.
// `kaiwa-studio person erase --dry-run|--yes-erase ID USER [URL]`: what erasing them would do, table by table, or doing it.
int runPersonCommand(const QStringList &words);

} // namespace Kaiwa
