#pragma once

#include <QString>

namespace Kaiwa {

// Applications touch it with every write: a change of it alone takes nothing away from anybody.
inline const QString touchColumn = QStringLiteral("updated_at");

} // namespace Kaiwa
