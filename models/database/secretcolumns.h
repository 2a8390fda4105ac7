#pragma once

#include <QString>

namespace Kaiwa {

// Login tokens, password hashes, verification codes, accounts at other services: never read from the server, so that
// they cannot be shown, exported or written to the disk.
bool isSecretColumn(const QString &table, const QString &column);

// Columns that tell who somebody is or what they said; never given as an example where nobody asked for the person.
bool isPersonalColumn(const QString &table, const QString &column);

// Those among them that a list of records shows as dots until somebody asks to see them: mail, addresses, what was said.
// Names stay: without them no list of learners could be read.
bool isMaskedColumn(const QString &table, const QString &column);

} // namespace Kaiwa
