#pragma once

#include <QStringList>

namespace Kaiwa {

// `kaiwa-studio sample [options] [URL]`: sample content and learners of any number, in an empty database.
int runSampleCommand(const QStringList &words);

} // namespace Kaiwa
