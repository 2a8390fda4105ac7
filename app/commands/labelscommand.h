#pragma once

#include <QStringList>

namespace Kaiwa {

int runLabelsCommand(const QStringList &words);

} // namespace Kaiwa
