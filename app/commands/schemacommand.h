#pragma once

#include <QStringList>

namespace Kaiwa {

// `kaiwa-studio schema install|check [URL]`: makes the documented tables, or tells what a live database has other.
int runSchemaCommand(const QStringList &words);

} // namespace Kaiwa
