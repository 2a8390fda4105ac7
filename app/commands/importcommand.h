#pragma once

#include <QStringList>

namespace Kaiwa {

int runImportCommand(const QStringList &words);

} // namespace Kaiwa
