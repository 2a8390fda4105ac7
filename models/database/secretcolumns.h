#pragma once

#include <QString>

namespace Kaiwa {

// Login tokens, password hashes, verification codes, accounts at other services: never read from the server, so that
// they cannot be shown, exported or written to the disk.
bool isSecretColumn(const QString &table, const QString &column);

// Columns that tell who somebody is or what they said; never given as an example where nobody asked for the person.
bool isPersonalColumn(const QString &table, const QString &column);

} // namespace Kaiwa
