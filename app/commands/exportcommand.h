#pragma once

#include <QStringList>

namespace Kaiwa {

int runExportCommand(const QStringList &words);

} // namespace Kaiwa
