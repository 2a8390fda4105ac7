#pragma once

#include <QString>

namespace Kaiwa {

// What PostgreSQL takes for a uuid, and no more: 32 hexadecimal digits in either case, a stroke after any four of them,
// braces around the whole. QUuid::fromString() ignores what follows, and calls the uuid of zeros none. Pure; any thread.
bool isUuid(const QString &text);

} // namespace Kaiwa
