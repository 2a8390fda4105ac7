#pragma once

#include <QString>

namespace Kaiwa {

// Login tokens, password hashes, verification codes, accounts at other services: never read from the server, so that
// they cannot be shown, exported or written to the disk.
bool isSecretColumn(const QString &table, const QString &column);

// Columns that tell who somebody is, what they said or what was written about them. Never given as an example where
// nobody asked for the person, left out of files unless they are asked for, and masked as masking.h has it.
bool isPersonalColumn(const QString &table, const QString &column);

// Those among them by which people are called.
bool isPersonName(const QString &table, const QString &column);

} // namespace Kaiwa
